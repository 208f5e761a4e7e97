package dev.roster.internal.member;

import dev.roster.access.Rights;
import dev.roster.catalog.Management;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.Notices;
import dev.roster.internal.access.EditedRights;
import dev.roster.internal.access.Evaluator;
import dev.roster.journal.Event;
import dev.roster.member.Edited;
import dev.roster.member.ListedMember;
import dev.roster.member.Member;
import dev.roster.member.MemberEdit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Changes one member's roles, switches, reach and attributes, in one step. */
public final class EditMember {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor actor;

    public EditMember(Deployment deployment, OrganizationId organization, Actor actor) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
    }

    public Edited edit(UserId user, Consumer<? super MemberEdit> saying) {
        EditDraft draft = new EditDraft(deployment.catalog());
        saying.accept(draft);
        return Change.in(
                deployment,
                organization,
                actor,
                Management.EDIT_MEMBERS,
                Event.MEMBER_EDITED,
                change -> edit(change, user, draft));
    }

    private Edited edit(Change change, UserId user, EditDraft draft) {
        Member member = change.member(user).filter(Member::isPresent).orElseThrow(() -> Change.notFound("member"));
        Rights before = member.rights();
        // First of all: an actor who does not manage this member must learn nothing about it from a later refusal.
        change.guard().checkTaking(Management.EDIT_MEMBERS, before);
        EditedRights edited = EditedRights.of(change.rules(), draft.rights(), before);
        Rights after = edited.rights();
        change.guard().checkGiving(Management.EDIT_MEMBERS, before, after);
        Map<String, String> attributes = draft.attributes().applyTo(member.attributes());
        if (actor.equals(new Actor.Member(user))) {
            change.guard().checkLowering(before, after);
            checkUntouched(member.attributes(), attributes);
        }
        Owners.checkKept(change, member, after.roles());
        Member now = member;
        if (!after.equals(before) || !attributes.equals(member.attributes())) {
            now = member.with(member.status(), after, change.organization().revision())
                    .withAttributes(attributes);
            change.unit().members().update(List.of(now));
            change.journal().because(draft.reason());
            change.journal().record(user, before, after);
            change.journal().record(user, member.attributes(), attributes);
        }
        if (!after.roles().equals(before.roles())) {
            new Notices(change).rolesChanged(List.of(user));
        }
        return new Edited(
                new ListedMember(
                        now,
                        Evaluator.of(change.roles(), change.organization(), now).reaches()),
                edited.droppedSwitches(),
                edited.droppedResources());
    }

    /** What they mean is the host's to say; it may be as much as a right. */
    private static void checkUntouched(Map<String, String> before, Map<String, String> after) {
        if (!after.equals(before)) {
            throw new Refused(
                    Reason.RAISES_ONESELF,
                    "attribute",
                    "Nobody changes what is kept about themselves; ask another administrator.");
        }
    }
}
