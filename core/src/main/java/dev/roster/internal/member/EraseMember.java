package dev.roster.internal.member;

import dev.roster.id.Actor;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.journal.Event;
import dev.roster.member.Member;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a person who is to be erased out of one organization: removed as by the host, and without fields. */
public final class EraseMember {

    private final Deployment deployment;
    private final Actor.Host host;

    public EraseMember(Deployment deployment, Actor.Host host) {
        this.deployment = deployment;
        this.host = host;
    }

    /** Whether there is something to be taken from a member. */
    public static boolean isNeeded(Member member) {
        return member.isPresent() || !member.attributes().isEmpty();
    }

    /**
     * Does so, unless it is another matter by now; then whoever calls looks again.
     *
     * @param listed the member, as listed without a lock
     * @return false, with nothing done, if the organization was itself erased
     */
    public boolean erase(Member listed) {
        Event event = listed.isPresent() ? Event.MEMBERS_REMOVED : Event.MEMBER_EDITED;
        return Change.evenErased(deployment, listed.organization(), host, event, change -> {
            if (change.organization().isErased()) {
                return false;
            }
            change.member(listed.user())
                    .filter(EraseMember::isNeeded)
                    .filter(member -> member.isPresent() == listed.isPresent())
                    .ifPresent(member -> erase(change, member));
            return true;
        });
    }

    private static void erase(Change change, Member member) {
        UserId user = member.user();
        Member without = member.withAttributes(Map.of());
        if (member.isPresent()) {
            Owners.checkKept(change, member, Set.of());
            RemoveMembers.take(change, without);
        } else {
            change.unit().members().update(List.of(without));
        }
        change.journal().record(user, member.attributes(), Map.of());
    }
}
