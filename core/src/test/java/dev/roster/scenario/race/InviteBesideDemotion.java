package dev.roster.scenario.race;

import dev.roster.ActingMember;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A manager invites list after list, and is demoted meanwhile: lists go out whole, until one is refused, and none is on
 * record after the demotion.
 */
final class InviteBesideDemotion implements Contest {

    private static final int LISTS = 3;
    private static final int ENTRIES = 3;

    @Override
    public String title() {
        return "lists invited while the inviter is demoted";
    }

    @Override
    public int rivals() {
        return 2;
    }

    @Override
    public List<Heat> heats(Ground ground, int runs) {
        OrganizationId acme = ground.anOrganization(ground.app.open);
        UserId mona = ground.members(acme, ground.app.manager, 1).get(0);
        return IntStream.range(0, runs).mapToObj(i -> heat(ground, acme, mona)).toList();
    }

    private static Heat heat(Ground ground, OrganizationId acme, UserId mona) {
        List<List<String>> lists = IntStream.range(0, LISTS)
                .mapToObj(i -> ground.addresses(ENTRIES))
                .toList();
        Act demotes = door -> {
            door.in(acme).as(ground.ada).edit(mona, edit -> edit.role(ground.app.clerk));
            return "demoted";
        };
        return new Heat(
                        acme,
                        List.of(door -> invites(ground, door.in(acme).as(mona), lists), demotes),
                        sight -> lists.stream()
                                .map(list -> left(sight.at(acme), mona, list))
                                .toList())
                .then(() -> ground.door().in(acme).as(ground.ada).edit(mona, edit -> edit.role(ground.app.manager)));
    }

    private static Object invites(Ground ground, ActingMember mona, List<List<String>> lists) {
        int sent = 0;
        try {
            for (List<String> list : lists) {
                mona.invite(list.stream().map(Invitee::of).toList(), offer -> offer.role(ground.app.clerk));
                sent++;
            }
        } catch (Refused refused) {
            return told(sent, refused.reason());
        }
        return told(sent, "all");
    }

    private static Object told(int sent, Object then) {
        return sent + " lists, then " + then;
    }

    /** What became of a list: the same for each of its entries. */
    private static Object left(Look look, UserId mona, List<String> list) {
        return list.stream()
                .map(address -> look.invitationsTo(address).stream()
                        .map(invitation -> look.stateWhen(Event.INVITED, invitation.id(), mona, Facet.ROLES))
                        .toList())
                .collect(Collectors.toSet());
    }

    @Override
    public Verdict verdict(List<History> serial) {
        Object invited = Set.of(List.of(List.of("manager")));
        Object notInvited = Set.of(List.of());
        Set<History> allowed = new HashSet<>();
        for (int sent = 0; sent <= LISTS; sent++) {
            List<Object> left = new ArrayList<>(Collections.nCopies(sent, invited));
            left.addAll(Collections.nCopies(LISTS - sent, notInvited));
            Object then = sent == LISTS ? "all" : Reason.NOT_ALLOWED;
            allowed.add(new History(List.of(told(sent, then), "demoted"), left));
        }
        return new SerialHistories(allowed, false);
    }
}
