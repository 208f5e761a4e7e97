package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.ActingReview;
import dev.roster.id.UserId;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.SettableClock;
import dev.roster.port.Storage;
import dev.roster.review.Progress;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import dev.roster.review.ReviewScope;
import dev.roster.review.ReviewStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A review of ten thousand: no transaction is longer for it, and others get in between. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LargeReviewTest {

    private static final int MEMBERS = 10_000;
    private static final int BATCH = 500;

    private final ReviewCatalog portal = new ReviewCatalog();
    private final Gates gates = new Gates();
    private final Stage stage = new Stage(gates, portal);
    private final Team acme = stage.team("Acme", stage.user("Ada"));
    private final List<UserId> crowd = Crowd.join(acme, portal.user, MEMBERS);

    /** A storage that counts transactions and lets somebody else in after the first one. */
    private static final class Gates extends PassingOn implements Scenario, Backing {

        private int transactions;
        private Runnable afterFirst = () -> {};

        Gates() {
            super(new InMemoryStorage());
        }

        @Override
        public Backing backing(SettableClock clock) {
            return this;
        }

        @Override
        public Storage storage() {
            return this;
        }

        @Override
        public HostWork begin() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T inTransaction(Work<T> work) {
            T result = super.inTransaction(work);
            if (++transactions == 1) {
                afterFirst.run();
            }
            return result;
        }

        /** How many it takes, with somebody who gets in after the first. */
        int during(Runnable act, Runnable meanwhile) {
            transactions = 0;
            afterFirst = meanwhile;
            act.run();
            afterFirst = () -> {};
            return transactions;
        }
    }

    @Test
    void ten_thousand_are_started_decided_and_closed_in_batches_and_others_get_in_between() {
        List<Review> started = new ArrayList<>();
        UserId early = crowd.get(0);
        int starting = gates.during(
                () -> started.add(acme.owner().reviews().start(ReviewScope.holding(portal.user))),
                () -> acme.owner().suspend(early, "an incident"));
        assertThat(starting).isEqualTo(MEMBERS / BATCH + 1 + 1);
        ActingReview review = acme.owner().reviews().review(started.get(0).id());
        assertThat(review.get()).isEqualTo(started.get(0));
        assertThat(review.progress()).isEqualTo(new Progress(MEMBERS, 0, 0, 0));
        List<UserId> all = Pages.all(1000, review.items()::page, review.items()::page).stream()
                .map(ReviewItem::user)
                .toList();
        assertThat(all).hasSize(MEMBERS).containsExactlyInAnyOrderElementsOf(crowd);

        IntStream.range(0, MEMBERS / 1000).forEach(i -> review.remove(all.subList(i * 1000, i * 1000 + 1000), "gone"));
        int closing = gates.during(
                () -> assertThat(review.close()).hasSize(MEMBERS),
                () -> assertThat(review.get().status()).isEqualTo(ReviewStatus.CLOSING));
        assertThat(closing).isEqualTo(1 + MEMBERS / BATCH + 1);

        assertThat(review.progress()).isEqualTo(new Progress(MEMBERS, 0, MEMBERS, MEMBERS));
        assertThat(acme.picture().members()).hasSize(1);
    }

    @Test
    void who_is_removed_while_it_is_started_is_not_in_it() {
        List<Review> started = new ArrayList<>();
        List<UserId> late = new ArrayList<>();
        acme.owner()
                .members()
                .byName()
                .descending()
                .page(5)
                .forEach(listed -> late.add(listed.member().user()));

        gates.during(
                () -> started.add(acme.owner().reviews().start(ReviewScope.everybody())),
                () -> acme.owner().remove(late));

        Review review = started.get(0);
        assertThat(review.progress().items()).isEqualTo(MEMBERS + 1 - 5);
        assertThat(Pages.all(
                        1000,
                        acme.owner().reviews().review(review.id()).items()::page,
                        acme.owner().reviews().review(review.id()).items()::page))
                .extracting(ReviewItem::user)
                .doesNotContainAnyElementsOf(late);
    }
}
