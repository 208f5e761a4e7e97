package dev.roster.contract;

import static dev.roster.contract.Fixtures.START;
import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aReview;
import static dev.roster.contract.Fixtures.aSuspendedMember;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.failure.Refusal.Reason;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.port.Position;
import dev.roster.port.ReviewItemKind;
import dev.roster.review.Progress;
import dev.roster.review.Review;
import dev.roster.review.ReviewDecision;
import dev.roster.review.ReviewDecision.Choice;
import dev.roster.review.ReviewItem;
import dev.roster.review.ReviewResult;
import dev.roster.review.ReviewScope;
import dev.roster.review.ReviewStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.ReviewStore} promises, and how reviews and their items are looked up and listed. */
public abstract class ReviewStoreContract extends StorageSuite {

    /** More than any list here has. */
    private static final int MOST_ROWS = 100;

    private static final Actor BEA = new Actor.Member(Fixtures.aUserId());

    private OrganizationId acme;
    private OrganizationId globex;

    @BeforeEach
    void openBoth() {
        acme = anOpenedOrganization();
        globex = anOpenedOrganization();
    }

    private static ReviewDecision decision(Choice choice, String reason, Actor by) {
        return new ReviewDecision(choice, Optional.of(reason), by, START.plusSeconds(5));
    }

    private Optional<Review> current(OrganizationId organization, ReviewId review) {
        return changing(organization, unit -> unit.reviews().current(organization, review));
    }

    private Map<UserId, ReviewItem> items(OrganizationId organization, ReviewId review, Collection<UserId> users) {
        return changing(organization, unit -> unit.reviews().items(organization, review, users));
    }

    private void update(ReviewItem... items) {
        changing(items[0].organization(), unit -> {
            unit.reviews().updateItems(List.of(items));
            return items;
        });
    }

    private List<ReviewItem> list(Review review, ReviewItemKind kind) {
        return storage().listings().reviewItems(review.organization(), review.id(), kind, Optional.empty(), 1_000);
    }

    @Test
    void a_review_comes_back_as_it_was_added_whatever_it_is_about() {
        for (ReviewScope scope : List.of(
                ReviewScope.everybody(),
                ReviewScope.inactiveFor(90),
                new ReviewScope.Holding("Gr\u00F6\u00DFe 100%_\\ 'x' \"y\""))) {
            Review review = started(
                    acme,
                    aReview()
                            .of(scope)
                            .note("Fr\u00FChjahr \uD83C\uDF37; 'x' \"y\" \\")
                            .startedBy(BEA)
                            .at(ReviewStatus.PREPARING, new Progress(7, 3, 2, 1)));

            assertThat(current(acme, review.id())).contains(review);
            assertThat(storage().lookups().review(acme, review.id())).contains(review);
        }
    }

    @Test
    void an_update_takes_the_place_of_all_that_was_there() {
        Review before = started(acme, aReview());
        Review other = started(acme, aReview());
        Review open = before.with(ReviewStatus.CLOSING, new Progress(9, 4, 5, 2));
        changing(acme, unit -> {
            unit.reviews().update(open);
            return open;
        });
        assertThat(current(acme, before.id())).contains(open);

        for (Actor actor : List.of(BEA, new Actor.Host("support desk"))) {
            Review ended = open.with(ReviewStatus.CLOSING, new Progress(9, 4, 5, 5))
                    .ended(
                            actor.equals(BEA) ? ReviewStatus.CLOSED : ReviewStatus.CANCELLED,
                            new Review.End(actor, START.plusSeconds(9), Optional.of("d\u00E9j\u00E0 fait")));
            changing(acme, unit -> {
                unit.reviews().update(ended);
                return ended;
            });
            assertThat(current(acme, before.id())).contains(ended);
        }
        assertThat(current(acme, other.id())).contains(other);
    }

    @Test
    void a_review_is_found_in_its_organization_alone() {
        Review here = started(acme, aReview());

        assertThat(current(acme, here.id())).contains(here);
        assertThat(current(globex, here.id())).isEmpty();
        assertThat(storage().lookups().review(globex, here.id())).isEmpty();
        assertThat(storage().lookups().review(acme, Fixtures.aReviewId())).isEmpty();
        assertThat(current(acme, Fixtures.aReviewId())).isEmpty();
    }

    @Test
    void an_item_comes_back_as_it_was_added() {
        Review review = started(acme, aReview());
        List<ReviewItem> items = about(
                review,
                joined(
                        acme,
                        aMember()
                                .rights(Fixtures.richRights())
                                .invited(Fixtures.aUserId(), START.minusSeconds(60))
                                .activeAt(START.plusSeconds(60)),
                        aSuspendedMember().named("\uD83C\uDF82 O'Neill")));

        assertThat(items(acme, review.id(), users(items)))
                .containsOnly(
                        Map.entry(items.get(0).user(), items.get(0)),
                        Map.entry(items.get(1).user(), items.get(1)));
    }

    @Test
    void an_item_comes_back_as_it_was_decided_and_as_it_came_out() {
        Review review = started(acme, aReview());
        List<ReviewItem> items = about(review, joined(acme, aMember(), aMember(), aMember(), aMember(), aMember()));
        Actor host = new Actor.Host("it's \"me\"");
        ReviewItem kept = items.get(0).decided(new ReviewDecision(Choice.KEEP, Optional.empty(), BEA, START));
        ReviewItem due = items.get(1).decided(decision(Choice.REMOVE, "\u00FCber, \"alle\"; =1", host));
        ReviewItem removed =
                items.get(2).decided(decision(Choice.REMOVE, "gone", BEA)).with(ReviewResult.REMOVED);
        ReviewItem gone =
                items.get(3).decided(decision(Choice.REMOVE, "gone", host)).with(ReviewResult.GONE_ALREADY);
        ReviewItem refused = items.get(4)
                .decided(decision(Choice.REMOVE, "gone", BEA))
                .with(ReviewResult.refused(Reason.LAST_OWNER));

        update(kept, due, removed, gone, refused);

        assertThat(items(acme, review.id(), users(items)).values())
                .containsExactlyInAnyOrder(kept, due, removed, gone, refused);
    }

    @Test
    void a_decision_takes_the_place_of_the_one_before_and_touches_no_other_item() {
        List<Member> members = joined(acme, aMember(), aMember());
        Review review = started(acme, aReview());
        Review second = started(acme, aReview());
        List<ReviewItem> items = about(review, members);
        List<ReviewItem> others = about(second, members);
        update(items.get(0).decided(decision(Choice.REMOVE, "gone", BEA)));
        ReviewItem kept =
                items.get(0).decided(new ReviewDecision(Choice.KEEP, Optional.empty(), new Actor.Host("x"), START));

        update(kept);

        assertThat(list(review, ReviewItemKind.ALL)).containsExactlyInAnyOrder(kept, items.get(1));
        assertThat(list(second, ReviewItemKind.ALL)).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void only_those_items_that_are_asked_for_are_found_and_only_there() {
        List<Member> members = joined(acme, aMember(), aMember());
        Review review = started(acme, aReview());
        Review second = started(acme, aReview());
        List<ReviewItem> items = about(review, members);
        about(second, members);
        UserId first = items.get(0).user();

        assertThat(items(acme, review.id(), Set.of(first, Fixtures.aUserId())))
                .containsOnly(Map.entry(first, items.get(0)));
        assertThat(items(acme, review.id(), Set.of())).isEmpty();
        assertThat(items(globex, review.id(), Set.of(first))).isEmpty();
        assertThat(items(acme, Fixtures.aReviewId(), Set.of(first))).isEmpty();
    }

    @Test
    void hundreds_of_items_are_written_and_found_in_one_call() {
        Review review = started(acme, aReview());
        List<ReviewItem> items = about(
                review,
                IntStream.range(0, 1_100)
                        .mapToObj(i -> aMember().in(acme).build())
                        .toList());
        List<ReviewItem> decided = items.stream()
                .map(item -> item.decided(decision(Choice.KEEP, "known", BEA)))
                .toList();

        update(decided.toArray(ReviewItem[]::new));

        assertThat(items(acme, review.id(), users(items)).values()).containsExactlyInAnyOrderElementsOf(decided);
    }

    @Test
    void what_names_a_person_is_erased_in_all_reviews_of_the_organization_and_nowhere_else() {
        List<Member> members = joined(acme, aMember().named("Grace"), aMember().named("Linus"));
        UserId grace = members.get(0).user();
        Review review = started(acme, aReview());
        Review second = started(acme, aReview());
        Review elsewhere = started(globex, aReview());
        List<ReviewItem> items = about(review, members);
        List<ReviewItem> others = about(second, members);
        List<ReviewItem> there =
                about(elsewhere, List.of(aMember().in(globex).user(grace).build()));
        ReviewItem decided = items.get(0)
                .decided(decision(Choice.REMOVE, "Grace has left", BEA))
                .with(ReviewResult.REMOVED);
        ReviewItem linus = items.get(1).decided(decision(Choice.KEEP, "known", new Actor.Member(grace)));
        update(decided, linus);

        changing(acme, unit -> {
            unit.reviews().eraseTexts(acme, grace);
            return grace;
        });

        assertThat(list(review, ReviewItemKind.ALL)).containsExactly(decided.erased(), linus);
        assertThat(list(second, ReviewItemKind.ALL))
                .containsExactly(others.get(0).erased(), others.get(1));
        assertThat(list(elsewhere, ReviewItemKind.ALL)).isEqualTo(there);
    }

    @Test
    void reviews_come_newest_first_and_from_one_organization() {
        List<Review> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(0, started(acme, aReview()));
            started(globex, aReview());
        }
        for (int size : List.of(1, 2, 10)) {
            List<Review> found = new ArrayList<>();
            List<Review> page;
            do {
                Optional<ReviewId> after = found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(found.get(found.size() - 1).id());
                page = storage().listings().reviews(acme, after, size);
                assertThat(page).hasSizeLessThanOrEqualTo(size);
                found.addAll(page);
            } while (!page.isEmpty() && found.size() <= MOST_ROWS);
            assertThat(found).isEqualTo(all);
        }
    }

    @Test
    void items_come_by_name_then_by_user_all_or_those_of_a_kind() {
        List<String> names = List.of(
                "grace", "Ada", "\u00C4nne", "zoe", "GRACE", "%", "\uFF21", "\uD83C\uDF82", "ada_", "Grace", "linus");
        List<Member> members =
                joined(acme, names.stream().map(name -> aMember().named(name)).toArray(MemberBuilder[]::new));
        Review review = started(acme, aReview());
        about(started(acme, aReview()), members);
        List<ReviewItem> items = new ArrayList<>(about(review, members));
        for (int i = 0; i < items.size(); i++) {
            if (i % 3 > 0) {
                items.set(i, items.get(i).decided(decision(i % 3 == 1 ? Choice.KEEP : Choice.REMOVE, "known", BEA)));
                update(items.get(i));
            }
        }
        ReviewItem applied = items.get(2).with(ReviewResult.REMOVED);
        items.set(2, applied);
        update(applied);
        items.sort(ListingsContract.byNameThenUser());

        for (ReviewItemKind kind : ReviewItemKind.values()) {
            List<ReviewItem> expected = items.stream()
                    .filter(item -> kind == ReviewItemKind.ALL || ReviewItemKind.of(item) == kind)
                    .toList();
            assertThat(expected).hasSizeGreaterThan(2);
            for (int size : List.of(1, 2, 1_000)) {
                assertThat(paged(review, kind, size)).isEqualTo(expected);
            }
        }
    }

    private List<ReviewItem> paged(Review review, ReviewItemKind kind, int size) {
        List<ReviewItem> found = new ArrayList<>();
        List<ReviewItem> page;
        do {
            Optional<Position> after = found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Position(
                            found.get(found.size() - 1).sortKey(),
                            found.get(found.size() - 1).user().value()));
            page = storage().listings().reviewItems(acme, review.id(), kind, after, size);
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            found.addAll(page);
        } while (!page.isEmpty() && found.size() <= MOST_ROWS);
        return found;
    }

    @Test
    void items_of_another_organization_are_not_listed() {
        Review review = started(acme, aReview());
        about(review, joined(acme, aMember(), aMember()));

        assertThat(storage().listings().reviewItems(globex, review.id(), ReviewItemKind.ALL, Optional.empty(), 10))
                .isEmpty();
        assertThat(list(review, ReviewItemKind.ALL)).hasSize(2);
        assertThat(list(review, ReviewItemKind.KEEP)).isEmpty();
    }

    private static List<UserId> users(List<ReviewItem> items) {
        return items.stream().map(ReviewItem::user).toList();
    }
}
