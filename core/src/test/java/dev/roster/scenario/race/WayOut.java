package dev.roster.scenario.race;

import dev.roster.Acting;
import dev.roster.failure.Outcome;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.util.List;

/** How somebody ceases to be an owner. */
enum WayOut {
    LEAVES {
        @Override
        Act of(RaceCatalog app, OrganizationId acme, UserId owner, UserId other) {
            return door -> {
                door.in(acme).as(owner).leave();
                return GONE;
            };
        }
    },
    STEPS_DOWN {
        @Override
        Act of(RaceCatalog app, OrganizationId acme, UserId owner, UserId other) {
            return door -> demoted(app, door.in(acme).as(owner), owner);
        }
    },
    REMOVED_BY_ANOTHER {
        @Override
        Act of(RaceCatalog app, OrganizationId acme, UserId owner, UserId other) {
            return door -> removed(door.in(acme).as(other), owner);
        }
    },
    REMOVED_BY_THE_HOST {
        @Override
        Act of(RaceCatalog app, OrganizationId acme, UserId owner, UserId other) {
            return door -> removed(door.in(acme).asHost("races"), owner);
        }
    },
    REMOVED_WITH_ALL_OWNERS {
        @Override
        Act of(RaceCatalog app, OrganizationId acme, UserId owner, UserId other) {
            return door -> allRemoved(app, door.in(acme).as(other));
        }
    },
    REMOVED_WITH_ALL_OWNERS_BY_THE_HOST {
        @Override
        Act of(RaceCatalog app, OrganizationId acme, UserId owner, UserId other) {
            return door -> allRemoved(app, door.in(acme).asHost("races"));
        }
    },
    SUSPENDED_BY_ANOTHER {
        @Override
        Act of(RaceCatalog app, OrganizationId acme, UserId owner, UserId other) {
            return door -> suspended(door.in(acme).as(other), owner);
        }
    },
    SUSPENDED_BY_THE_HOST {
        @Override
        Act of(RaceCatalog app, OrganizationId acme, UserId owner, UserId other) {
            return door -> suspended(door.in(acme).asHost("races"), owner);
        }
    },
    DEMOTED_BY_ANOTHER {
        @Override
        Act of(RaceCatalog app, OrganizationId acme, UserId owner, UserId other) {
            return door -> demoted(app, door.in(acme).as(other), owner);
        }
    },
    DEMOTED_BY_THE_HOST {
        @Override
        Act of(RaceCatalog app, OrganizationId acme, UserId owner, UserId other) {
            return door -> demoted(app, door.in(acme).asHost("races"), owner);
        }
    };

    static final String GONE = "gone";

    abstract Act of(RaceCatalog app, OrganizationId acme, UserId owner, UserId other);

    private static Object removed(Acting by, UserId owner) {
        return answer(by.remove(List.of(owner)).get(0));
    }

    private static Object suspended(Acting by, UserId owner) {
        return answer(by.suspend(List.of(owner), "races").get(0));
    }

    private static Object answer(Outcome<UserId> outcome) {
        return outcome.refusal().<Object>map(refusal -> refusal.reason()).orElse(GONE);
    }

    /** What the list says of others than oneself is for others to say. */
    private static Object allRemoved(RaceCatalog app, Acting by) {
        by.remove(by.members().byName().withRole(app.owner));
        return GONE;
    }

    private static Object demoted(RaceCatalog app, Acting by, UserId owner) {
        by.edit(owner, edit -> edit.role(app.manager));
        return GONE;
    }
}
