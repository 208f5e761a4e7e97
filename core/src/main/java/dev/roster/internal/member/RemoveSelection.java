package dev.roster.internal.member;

import dev.roster.catalog.Management;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.internal.Batch;
import dev.roster.internal.View;
import dev.roster.member.Member;
import dev.roster.member.MemberSelection;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes all members that a selection matches, a transaction for each batch: however many there are, no lock is held for
 * long. Who matches is decided batch by batch; whether somebody may be removed, in the transaction.
 */
public final class RemoveSelection {

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
        MemberBatches batches = new MemberBatches(query.view, query.criteria, Batch.of(view.deployment()));
        do {
            List<UserId> users = batches.next().stream().map(Member::user).toList();
            if (!users.isEmpty()) {
                outcomes.addAll(removing.remove(users));
            }
        } while (!batches.hasEnded());
        return outcomes;
    }
}
