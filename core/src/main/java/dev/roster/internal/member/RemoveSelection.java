package dev.roster.internal.member;

import dev.roster.catalog.Management;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.internal.View;
import dev.roster.member.Member;
import dev.roster.member.MemberSelection;
import dev.roster.port.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes all members that a selection matches, a transaction for each batch: however many there are, no lock is held for
 * long. Who matches is decided batch by batch; whether somebody may be removed, in the transaction.
 */
public final class RemoveSelection {

    private static final int BATCH = 500;

    private final View view;
    private final RemoveMembers removing;

    public RemoveSelection(View view) {
        this.view = view;
        this.removing = new RemoveMembers(view.deployment(), view.organization(), view.actor());
    }

    public List<Outcome<UserId>> remove(MemberSelection<?> selection) {
        if (!(selection instanceof MemberQuery<?> query)
                || !query.view.organization().equals(view.organization())) {
            throw new Refused(
                    Reason.NOT_FOUND, "members", "Select from this organization's members, beginning with members().");
        }
        view.require(Management.SEE_MEMBERS);
        view.require(Management.REMOVE_MEMBERS);
        List<Outcome<UserId>> outcomes = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        int batch = Math.min(BATCH, view.deployment().settings().longestList());
        List<Member> members;
        do {
            members = query.read(after, batch);
            if (!members.isEmpty()) {
                outcomes.addAll(
                        removing.remove(members.stream().map(Member::user).toList()));
                after = Optional.of(query.position(members.get(members.size() - 1)));
            }
        } while (members.size() == batch);
        return outcomes;
    }
}
