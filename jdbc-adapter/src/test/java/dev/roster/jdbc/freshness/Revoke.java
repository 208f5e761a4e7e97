package dev.roster.jdbc.freshness;

import dev.roster.Roster;
import dev.roster.catalog.Role;
import dev.roster.role.CustomRole;

/** The ways in which somebody may lose a permission. */
public enum Revoke {
    SWITCH_WITHDRAWN {
        @Override
        void of(Desk desk, Roster door) {
            desk.owner(door).edit(desk.clerk(), edit -> edit.withdraw(desk.app().view));
        }
    },
    RESOURCE_TAKEN {
        @Override
        void of(Desk desk, Roster door) {
            desk.owner(door)
                    .edit(desk.clerk(), edit -> edit.reach(desk.app().partner.of("initech")));
        }
    },
    ROLE_CHANGED {
        @Override
        void of(Desk desk, Roster door) {
            desk.owner(door).edit(desk.clerk(), edit -> edit.role(desk.app().guest));
        }
    },
    CUSTOM_ROLE_NARROWED {
        @Override
        Role role(Desk desk) {
            return desk.owner(desk.writing())
                    .roles()
                    .define("Reader", desk.app().template, role -> role.permissions(desk.app().view));
        }

        @Override
        void of(Desk desk, Roster door) {
            CustomRole reader = desk.owner(door).roles().page(1).items().get(0);
            desk.owner(door).roles().edit(reader.id(), edit -> edit.permissions());
        }
    },
    MEMBER_SUSPENDED {
        @Override
        void of(Desk desk, Roster door) {
            desk.owner(door).suspend(desk.clerk(), "on leave");
        }
    },
    MEMBER_REMOVED {
        @Override
        void of(Desk desk, Roster door) {
            desk.owner(door).remove(desk.clerk());
        }
    },
    PLAN_CHANGED {
        @Override
        void of(Desk desk, Roster door) {
            desk.host(door).organization().changePlan(desk.app().small);
        }
    },
    ORGANIZATION_SUSPENDED {
        @Override
        void of(Desk desk, Roster door) {
            desk.host(door).organization().suspend();
        }
    };

    /** The role by which somebody has the permission until then. */
    Role role(Desk desk) {
        return desk.app().clerk;
    }

    /** Takes it through a door; done when this returns, or the transaction of that door is committed. */
    abstract void of(Desk desk, Roster door);
}
