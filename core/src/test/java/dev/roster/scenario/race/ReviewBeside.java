package dev.roster.scenario.race;

import dev.roster.ActingReview;
import dev.roster.Roster;
import dev.roster.failure.Outcome;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.review.ReviewScope;
import java.util.List;
import java.util.stream.IntStream;

/** An access review is decided or closed, and at the same moment somebody else does something about it. */
enum ReviewBeside implements Contest {
    CLOSE_AND_DECIDE("a review closed while a decision is changed") {
        @Override
        Heat heat(Place place) {
            place.decide();
            return place.heat(Place::close, (own, door) -> own.remove(door, 0));
        }
    },
    CLOSE_AND_KEEP("a review closed while somebody is spared") {
        @Override
        Heat heat(Place place) {
            place.decide();
            place.remove(place.ground().door(), 0);
            return place.heat(Place::close, (own, door) -> own.keep(door, 0));
        }
    },
    CLOSE_AND_CANCEL("a review closed and cancelled") {
        @Override
        Heat heat(Place place) {
            place.decide();
            return place.heat(Place::close, (own, door) -> {
                own.review(door).cancel("not needed");
                return "cancelled";
            });
        }
    },
    CLOSE_AND_REMOVE("a review closed while somebody in it is removed") {
        @Override
        Heat heat(Place place) {
            place.decide();
            place.remove(place.ground().door(), 0);
            return place.heat(Place::close, (own, door) -> {
                door.in(own.acme()).asHost("races").remove(own.users().get(0));
                return "removed";
            });
        }
    },
    DECIDE_AND_DECIDE("two decisions at once") {
        @Override
        Heat heat(Place place) {
            return place.heat((own, door) -> own.keep(door, 0), (own, door) -> own.remove(door, 1));
        }
    };

    private final String title;

    ReviewBeside(String title) {
        this.title = title;
    }

    abstract Heat heat(Place place);

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
        return IntStream.range(0, runs).mapToObj(i -> heat(Place.on(ground))).toList();
    }

    /** What one rival does. */
    interface Move {
        Object of(Place place, Roster door);
    }

    /** An organization with an open review of two members, by the host, who decides on everybody. */
    record Place(Ground ground, OrganizationId acme, List<UserId> users, ReviewId id) {

        static Place on(Ground ground) {
            OrganizationId acme = ground.anOrganization(ground.app.open);
            List<UserId> users = ground.members(acme, ground.app.clerk, 2);
            ReviewId id = ground.door()
                    .in(acme)
                    .asHost("races")
                    .reviews()
                    .start(ReviewScope.holding(ground.app.clerk))
                    .id();
            return new Place(ground, acme, users, id);
        }

        Heat heat(Move one, Move other) {
            return new Heat(
                    acme,
                    List.of(door -> one.of(this, door), door -> other.of(this, door)),
                    sight -> List.of(
                            sight.at(acme).reviews(),
                            sight.at(acme).organization().members()));
        }

        ActingReview review(Roster door) {
            return door.in(acme).asHost("races").reviews().review(id);
        }

        /** That both stay. */
        void decide() {
            review(ground.door()).keep(users, "known");
        }

        Object keep(Roster door, int user) {
            review(door).keep(users.get(user));
            return "to stay";
        }

        Object remove(Roster door, int user) {
            review(door).remove(users.get(user), "gone");
            return "to go";
        }

        Object close(Roster door) {
            return review(door).close().stream()
                    .map(Outcome::refusal)
                    .map(why -> why.isEmpty() ? "gone" : why.get().reason().name())
                    .toList();
        }
    }
}
