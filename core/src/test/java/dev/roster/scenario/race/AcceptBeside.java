package dev.roster.scenario.race;

import dev.roster.Roster;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.organization.InvitePolicy;
import java.util.List;

/** A guest accepts, and at the same moment somebody does something else with the same invitation. */
enum AcceptBeside implements Contest {
    THE_SAME_LINK("accepted twice by one link") {
        @Override
        Heat heat(Guest guest) {
            return beside(guest, guest.accepts());
        }

        @Override
        public boolean isStoppedByKeys() {
            return true;
        }
    },
    A_SECOND_LINK("accepted twice by two links") {
        @Override
        Heat heat(Guest guest) {
            return beside(guest, guest.acceptsBy(guest.secondToken(), Acceptance.asNewUser("Grace", "")));
        }

        @Override
        public boolean isStoppedByKeys() {
            return true;
        }
    },
    THE_SAME_LINK_SIGNED_IN("accepted twice by somebody who is signed in") {
        @Override
        Heat heat(Guest guest) {
            UserId grace = guest.ground().aUser(guest.address());
            Act accepts = guest.acceptsBy(guest.token(), Acceptance.asExistingUser(grace));
            return new Heat(guest.acme(), List.of(accepts, accepts), guest::left);
        }
    },
    REVOKE("accepted and revoked") {
        @Override
        Heat heat(Guest guest) {
            return beside(
                    guest, door -> guest.owner(door).revoke(guest.invitation()).status());
        }
    },
    RESEND("accepted and resent") {
        @Override
        Heat heat(Guest guest) {
            return beside(
                    guest, door -> guest.owner(door).resend(guest.invitation()).generation());
        }
    },
    REFRESH("accepted and invited again") {
        @Override
        Heat heat(Guest guest) {
            return beside(
                    guest,
                    door -> guest.owner(door)
                            .invite(Invitee.of(guest.address()), offer -> offer.role(guest.ground().app.clerk))
                            .how());
        }
    },
    EDIT("accepted and changed") {
        @Override
        Heat heat(Guest guest) {
            return beside(
                    guest,
                    door -> guest.owner(door)
                            .edit(guest.invitation(), edit -> edit.role(guest.ground().app.manager))
                            .invitation()
                            .terms()
                            .rights()
                            .roles());
        }
    },
    DECLINE("accepted and declined") {
        @Override
        Heat heat(Guest guest) {
            return beside(guest, door -> door.invitations().decline(guest.token()));
        }
    },
    DEMOTE_THE_INVITER("accepted while the inviter is demoted") {
        @Override
        List<Guest> guests(Ground ground, int count) {
            return Guest.ofOneInviter(ground, count);
        }

        @Override
        Heat heat(Guest guest) {
            return beside(guest, door -> {
                        guest.owner(door).edit(guest.mona(), edit -> edit.role(guest.ground().app.clerk));
                        return "demoted";
                    })
                    .then(() -> guest.owner(guest.ground().door())
                            .edit(guest.mona(), edit -> edit.role(guest.ground().app.manager)));
        }
    },
    SUSPEND_THE_INVITER("accepted while the inviter is suspended") {
        @Override
        List<Guest> guests(Ground ground, int count) {
            return Guest.ofOneInviter(ground, count);
        }

        @Override
        Heat heat(Guest guest) {
            return beside(guest, door -> {
                        guest.owner(door).suspend(guest.mona(), "races");
                        return "suspended";
                    })
                    .then(() -> guest.owner(guest.ground().door()).reactivate(guest.mona(), "races"));
        }
    },
    REMOVE_THE_INVITER("accepted while the inviter is removed") {
        @Override
        List<Guest> guests(Ground ground, int count) {
            return Guest.ofTheirOwnInviters(ground, count);
        }

        @Override
        Heat heat(Guest guest) {
            return beside(guest, door -> {
                guest.owner(door).remove(guest.mona());
                return "removed";
            });
        }
    },
    SUSPEND_THE_ORGANIZATION("accepted while the organization is suspended") {
        @Override
        Heat heat(Guest guest) {
            return beside(
                            guest,
                            door -> guest.host(door).organization().suspend().status())
                    .then(() -> guest.host(guest.ground().door()).organization().reactivate());
        }
    },
    CLOSE_THE_ORGANIZATION("accepted while the organization is closed") {
        @Override
        Heat heat(Guest guest) {
            return beside(
                            guest,
                            door -> guest.owner(door).organization().close().status())
                    .then(() -> guest.host(guest.ground().door()).organization().reopen());
        }
    },
    CHANGE_THE_PLAN("accepted while the plan becomes one that lets nobody join") {
        @Override
        Heat heat(Guest guest) {
            RaceCatalog app = guest.ground().app;
            return beside(guest, door -> {
                        guest.host(door).organization().changePlan(app.alone);
                        return "downgraded";
                    })
                    .then(() -> guest.host(guest.ground().door()).organization().changePlan(app.open));
        }
    },
    CHANGE_THE_POLICY("accepted while the invite policy becomes stricter") {
        @Override
        List<Guest> guests(Ground ground, int count) {
            List<Guest> guests = Guest.ofTheOwner(ground, count);
            say(guests.get(0), ground.door(), InvitePolicy.only("people.example"));
            return guests;
        }

        @Override
        Heat heat(Guest guest) {
            return beside(guest, door -> say(guest, door, InvitePolicy.NOBODY))
                    .then(() -> say(guest, guest.ground().door(), InvitePolicy.only("people.example")));
        }

        private Object say(Guest guest, Roster door, InvitePolicy policy) {
            guest.owner(door).organization().edit(edit -> edit.invitePolicy(policy));
            return policy.kind();
        }
    },
    THE_INVITER_LEAVES("accepted while the inviter leaves") {
        @Override
        List<Guest> guests(Ground ground, int count) {
            return Guest.ofTheirOwnInviters(ground, count);
        }

        @Override
        Heat heat(Guest guest) {
            return beside(guest, door -> {
                door.in(guest.acme()).as(guest.mona()).leave();
                return "left";
            });
        }
    };

    private final String title;

    AcceptBeside(String title) {
        this.title = title;
    }

    abstract Heat heat(Guest guest);

    List<Guest> guests(Ground ground, int count) {
        return Guest.ofTheOwner(ground, count);
    }

    private static Heat beside(Guest guest, Act rival) {
        return new Heat(guest.acme(), List.of(guest.accepts(), rival), guest::left);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int rivals() {
        return 2;
    }

    @Override
    public List<Heat> heats(Ground ground, int runs) {
        return guests(ground, runs).stream().map(this::heat).toList();
    }
}
