package dev.roster.internal.role;

import dev.roster.access.Rights;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.catalog.ReachRule;
import dev.roster.catalog.ReachRule.Kind;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.access.Guard;
import dev.roster.journal.Event;
import dev.roster.member.Member;
import dev.roster.role.CustomRole;
import dev.roster.role.RoleDefinition;
import dev.roster.role.RoleEdit;
import java.util.Set;
import java.util.function.Consumer;

/** Changes what a role is. Who holds it, and whom it is offered to, follow at once: none of them is written. */
public final class EditRole {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor actor;

    public EditRole(Deployment deployment, OrganizationId organization, Actor actor) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
    }

    public CustomRole edit(RoleId id, Consumer<? super RoleEdit> saying) {
        RoleDraft draft = RoleDraft.of(deployment.catalog(), saying);
        return Change.in(
                deployment,
                organization,
                actor,
                Management.DEFINE_ROLES,
                Event.ROLE_EDITED,
                change -> edit(change, id, draft));
    }

    private CustomRole edit(Change change, RoleId id, RoleDraft draft) {
        CustomRole before = current(change, id);
        change.guard().checkTaking(Management.DEFINE_ROLES, holding(before));
        Role template = before.template().orElseThrow(EditRole::templateGone);
        RoleDefinition was = before.definition();
        RoleDefinition will = draft.applyTo(was, template, change.organization().revision());
        CustomRole after = new CustomRole(deployment.catalog(), will);
        if (isSame(was, will)) {
            return before;
        }
        if (!isLower(before, after)) {
            checkWidening(change, will);
        }
        if (actor instanceof Actor.Member self) {
            change.member(self.user())
                    .map(Member::rights)
                    .ifPresent(rights -> change.guard().checkLowering(rights, will));
        }
        if (!change.unit().roles().update(will)) {
            throw nameTaken();
        }
        change.changesRightsOfMany();
        change.journal().because(draft.reason());
        change.journal().record(was, will);
        return after;
    }

    /** Who holds the role gets more of whatever was assigned to them, which the actor may not reach. */
    private static void checkWidening(Change change, RoleDefinition will) {
        Guard guard = change.guard();
        guard.checkDefining(Management.DEFINE_ROLES, will);
        if (!guard.couldGiveWithAll(Management.DEFINE_ROLES, will) && DeleteRole.isUsed(change, will.id())) {
            throw new Refused(
                    Reason.BEYOND_OWN_REACH,
                    "reach",
                    "Members have this role with resources that you may not reach; ask a member who reaches all, or"
                            + " define another role.");
        }
    }

    static CustomRole current(Change change, RoleId id) {
        return change.roles().find(id.key()).map(CustomRole.class::cast).orElseThrow(() -> Change.notFound("role"));
    }

    static Rights holding(Role role) {
        return new Rights(Set.of(role.key()), Set.of(), Set.of());
    }

    static Refused nameTaken() {
        return new Refused(
                Reason.ALREADY_TAKEN, "role", "Another role of the organization has this name; choose another.");
    }

    private static Refused templateGone() {
        return new Refused(
                Reason.NOT_IN_CATALOG,
                "template",
                "The catalog has the role's template no more, so that it gives nothing; replace it by another role.");
    }

    private static boolean isSame(RoleDefinition was, RoleDefinition will) {
        return was.name().equals(will.name())
                && was.permissions().equals(will.permissions())
                && was.fixed().equals(will.fixed());
    }

    /** Whether nobody who holds it gets anything by the change, whatever was assigned and switched. */
    private static boolean isLower(CustomRole before, CustomRole after) {
        Catalog catalog = before.catalog();
        return before.definition().permissions().containsAll(after.definition().permissions())
                && catalog.resourceTypes().stream().allMatch(type -> isLower(before.reach(type), after.reach(type)));
    }

    private static boolean isLower(ReachRule before, ReachRule after) {
        return after.equals(before)
                || (after.kind() == Kind.FIXED
                        && (after.fixed().isEmpty()
                                || before.kind() == Kind.EVERYTHING
                                || (before.kind() == Kind.FIXED
                                        && before.fixed().containsAll(after.fixed()))));
    }
}
