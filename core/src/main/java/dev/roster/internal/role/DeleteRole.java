package dev.roster.internal.role;

import dev.roster.access.Rights;
import dev.roster.catalog.Management;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.Notices;
import dev.roster.internal.access.RightsDraft;
import dev.roster.internal.invitation.ChangeInvitation;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Event;
import dev.roster.member.Member;
import dev.roster.role.CustomRole;
import dev.roster.role.ReplacedRole;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Deletes a role: one that is not in use, or one that gives way to another in the same step. */
public final class DeleteRole {

    /** How many are read and written at a time. */
    private static final int BATCH = 500;

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor actor;

    public DeleteRole(Deployment deployment, OrganizationId organization, Actor actor) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
    }

    public void delete(RoleId id) {
        Change.in(deployment, organization, actor, Management.DEFINE_ROLES, Event.ROLE_DELETED, change -> {
            CustomRole role = deletable(change, id);
            if (isUsed(change, id)) {
                throw new Refused(
                        Reason.ROLE_IN_USE,
                        "role",
                        "A member holds it or an open invitation offers it; replace it by another role.");
            }
            drop(change, id);
            return role;
        });
    }

    static boolean isUsed(Change change, RoleId role) {
        OrganizationId organization = change.organization().id();
        return !change.unit().members().holding(organization, role.key(), 1).isEmpty()
                || !change.unit().invitations().offering(organization, role, 1).isEmpty();
    }

    public ReplacedRole replace(RoleId id, Role by) {
        RightsDraft said = new RightsDraft(deployment.catalog());
        said.role(by);
        return Change.in(deployment, organization, actor, Management.DEFINE_ROLES, Event.ROLE_REPLACED, change -> {
            CustomRole role = deletable(change, id);
            if (by.key().equals(role.key())) {
                throw new Refused(Reason.MALFORMED, "role", "Name another role in its place.");
            }
            change.rules().checkHoldable(by.key());
            ReplacedRole replaced = new Replacement(change, role, by.key()).run();
            drop(change, id);
            return replaced;
        });
    }

    private CustomRole deletable(Change change, RoleId id) {
        CustomRole role = EditRole.current(change, id);
        change.guard().checkTaking(Management.DEFINE_ROLES, EditRole.holding(role));
        return role;
    }

    private void drop(Change change, RoleId id) {
        change.unit().roles().delete(organization, id);
        change.changesRightsOfMany();
        change.journal().recordDeletion(id);
    }

    /** Whoever holds the one or is offered it, holds or is offered the other. */
    private final class Replacement {

        private final Change change;
        private final CustomRole old;
        private final String by;
        private final Notices notices;

        Replacement(Change change, CustomRole old, String by) {
            this.change = change;
            this.old = old;
            this.by = by;
            this.notices = new Notices(change);
        }

        ReplacedRole run() {
            int members = 0;
            List<Member> holders;
            do {
                holders = change.unit().members().holding(organization, old.key(), BATCH);
                change.unit().members().update(holders.stream().map(this::moved).toList());
                notices.rolesChanged(holders.stream().map(Member::user).toList());
                members += holders.size();
            } while (holders.size() == BATCH);
            int invitations = 0;
            List<Invitation> offers;
            do {
                offers = change.unit().invitations().offering(organization, old.id(), BATCH);
                ChangeInvitation.write(change, offers.stream().map(this::moved).toList());
                invitations += offers.size();
            } while (offers.size() == BATCH);
            return new ReplacedRole(members, invitations);
        }

        private Member moved(Member member) {
            Rights before = member.rights();
            Rights after = moved(Management.EDIT_MEMBERS, before);
            if (actor.equals(new Actor.Member(member.user()))) {
                change.guard().checkLowering(before, after);
            }
            change.journal().record(member.user(), before, after);
            return member.with(member.status(), after, change.organization().revision());
        }

        private Invitation moved(Invitation open) {
            Rights after = moved(Management.INVITE, open.terms().rights());
            change.journal().record(open.id(), after);
            return open.offering(after);
        }

        /** Whoever replaces a role changes members and offers, and must be one who may do that. */
        private Rights moved(Management right, Rights before) {
            Set<String> roles = new TreeSet<>(before.roles());
            roles.remove(old.key());
            roles.add(by);
            Rights after = change.rules().withoutEffectless(new Rights(roles, before.switches(), before.assigned()));
            change.rules().check(after, Set.of());
            change.guard().checkGiving(right, before, after);
            return after;
        }
    }
}
