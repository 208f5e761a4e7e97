package dev.roster.scenario.race;

import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.journal.Entry;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gina, an owner, has offered ownership to Ray, and is to be a clerk then. He accepts, and at the same moment something
 * happens to one of them, or to the offer.
 */
enum AcceptOwnershipBeside implements Contest {
    THE_GIVER_IS_REMOVED("ownership accepted while the giver is removed", true) {
        @Override
        Object act(Handover handover, Roster door) {
            handover.ada(door).remove(handover.gina());
            return "removed";
        }
    },
    THE_GIVER_IS_DEMOTED("ownership accepted while the giver is demoted", true) {
        @Override
        Object act(Handover handover, Roster door) {
            handover.ada(door).edit(handover.gina(), edit -> edit.role(handover.app().manager));
            return "demoted";
        }
    },
    THE_GIVER_LEAVES("ownership accepted while the giver leaves", true) {
        @Override
        Object act(Handover handover, Roster door) {
            handover.as(door, handover.gina()).leave();
            return "gone";
        }
    },
    THE_GIVER_WITHDRAWS("ownership accepted while it is withdrawn", true) {
        @Override
        Object act(Handover handover, Roster door) {
            handover.as(door, handover.gina()).withdrawOwnershipOffer();
            return "withdrawn";
        }
    },
    ANOTHER_OWNER_WITHDRAWS("ownership accepted while another owner withdraws it", true) {
        @Override
        Object act(Handover handover, Roster door) {
            handover.ada(door).withdrawOwnershipOffer();
            return "withdrawn";
        }
    },
    THE_ONLY_OWNER_REMOVES_THE_RECEIVER("ownership accepted while the only owner removes the receiver", false) {
        @Override
        Object act(Handover handover, Roster door) {
            handover.as(door, handover.gina()).remove(handover.ray());
            return "removed";
        }
    },
    THE_RECEIVER_LEAVES("ownership accepted while the receiver leaves", false) {
        @Override
        Object act(Handover handover, Roster door) {
            handover.as(door, handover.ray()).leave();
            return "gone";
        }
    };

    private final String title;
    private final boolean withAda;

    /** @param withAda whether Ada owns it too, as she does every organization at first */
    AcceptOwnershipBeside(String title, boolean withAda) {
        this.title = title;
        this.withAda = withAda;
    }

    abstract Object act(Handover handover, Roster door);

    /** Who takes part, and where. */
    record Handover(Ground ground, OrganizationId acme, UserId gina, UserId ray) {

        RaceCatalog app() {
            return ground.app;
        }

        ActingMember as(Roster door, UserId user) {
            return door.in(acme).as(user);
        }

        ActingMember ada(Roster door) {
            return as(door, ground.ada);
        }

        /** Who is what, who owns, and what was done in which order. */
        Object left(Sight sight) {
            Look look = sight.at(acme);
            List<String> standing = List.of(gina, ray).stream()
                    .map(user -> look.members().stream()
                            .filter(member -> member.user().equals(user))
                            .map(member ->
                                    member.status() + " " + member.rights().roles())
                            .toList()
                            .toString())
                    .toList();
            return List.of(
                    standing,
                    look.activeOwners(app().owner.key()) > 0 ? "owned" : "without an owner",
                    look.ownershipOffer().isPresent(),
                    look.journal().stream().map(Entry::event).toList());
        }
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
        return IntStream.range(0, runs).mapToObj(i -> heat(ready(ground))).toList();
    }

    private Heat heat(Handover handover) {
        Act accepts = door -> {
            handover.as(door, handover.ray()).acceptOwnership();
            return "accepted";
        };
        return new Heat(handover.acme(), List.of(accepts, door -> act(handover, door)), handover::left);
    }

    private Handover ready(Ground ground) {
        OrganizationId acme = ground.anOrganization(ground.app.open);
        UserId gina = ground.members(acme, ground.app.owner, 1).get(0);
        UserId ray = ground.members(acme, ground.app.clerk, 1).get(0);
        if (!withAda) {
            ground.door().in(acme).as(ground.ada).leave();
        }
        ground.door().in(acme).as(gina).offerOwnership(ray, becoming -> becoming.role(ground.app.clerk));
        return new Handover(ground, acme, gina, ray);
    }
}
