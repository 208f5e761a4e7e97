package dev.roster.memory;

import static dev.roster.memory.Mutants.EVERYTHING;

import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.OrganizationStore;
import dev.roster.port.Position;
import dev.roster.port.ReviewItemKind;
import dev.roster.port.ReviewStore;
import dev.roster.review.Progress;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import dev.roster.review.ReviewStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Storages that are subtly wrong about access reviews, one rule each. */
final class ReviewMutants {

    private static final String SUITE = "Reviews";

    private ReviewMutants() {}

    static void addTo(List<Mutant> all) {
        addReviews(all);
        addItems(all);
        addLists(all);
    }

    private static void addReviews(List<Mutant> all) {
        all.add(new Mutant("a review starts over", SUITE, ReviewStore.class, "insert", call -> {
            Review review = call.argument(0);
            return call.proceed(review.with(review.status(), Progress.NONE));
        }));
        all.add(new Mutant("a closed review is open again", SUITE, ReviewStore.class, "update", call -> {
            Review review = call.argument(0);
            return call.proceed(
                    review.end().isPresent()
                            ? new Review(
                                    review.organization(),
                                    review.id(),
                                    review.scope(),
                                    review.note(),
                                    ReviewStatus.OPEN,
                                    review.startedBy(),
                                    review.startedAt(),
                                    review.progress(),
                                    Optional.empty())
                            : review);
        }));
        all.add(new Mutant("an update of a review does nothing", SUITE, ReviewStore.class, "update", call -> null));
        all.add(new Mutant(
                "a review of any organization is found",
                SUITE,
                ReviewStore.class,
                "current",
                call -> call.unit()
                        .tables()
                        .reviews
                        .ascending(EVERYTHING)
                        .filter(review -> review.id().equals(call.argument(1)))
                        .findFirst()));
        all.add(new Mutant(
                "a review of any organization is looked up",
                SUITE,
                Lookups.class,
                "review",
                call -> call.storage()
                        .committed()
                        .reviews
                        .ascending(EVERYTHING)
                        .filter(review -> review.id().equals(call.argument(1)))
                        .findFirst()));
        all.add(new Mutant("an erasure leaves reviews", "Organizations", OrganizationStore.class, "erase", call -> {
            Table<Review> reviews = call.unit().tables().reviews;
            int gone = call.proceed();
            call.unit().tables().reviews = reviews;
            return gone;
        }));
        all.add(new Mutant(
                "an erasure leaves items of reviews", "Organizations", OrganizationStore.class, "erase", call -> {
                    Table<ReviewItem> items = call.unit().tables().reviewItems;
                    int gone = call.proceed();
                    call.unit().tables().reviewItems = items;
                    return gone;
                }));
    }

    private static void addItems(List<Mutant> all) {
        all.add(new Mutant("the last item is not written", SUITE, ReviewStore.class, "insertItems", call -> {
            List<ReviewItem> items = List.copyOf(call.<Collection<ReviewItem>>argument(0));
            return call.proceed(items.subList(0, items.size() - 1));
        }));
        all.add(new Mutant("the first decision stays", SUITE, ReviewStore.class, "updateItems", call -> {
            Collection<ReviewItem> items = call.argument(0);
            return call.proceed(items.stream()
                    .filter(item -> call.unit()
                            .tables()
                            .reviewItems
                            .get(
                                    item.organization().value(),
                                    item.review().value(),
                                    item.user().value())
                            .orElseThrow()
                            .decision()
                            .isEmpty())
                    .toList());
        }));
        all.add(new Mutant("a decision counts in all reviews", SUITE, ReviewStore.class, "updateItems", call -> {
            call.proceed();
            Tables tables = call.unit().tables();
            for (ReviewItem item : call.<Collection<ReviewItem>>argument(0)) {
                itemsOf(tables, item.organization(), item.user())
                        .forEach(each -> tables.reviewItems = tables.reviewItems.with(
                                each.decided(item.decision().orElseThrow())));
            }
            return null;
        }));
        all.add(new Mutant("a result is not written", SUITE, ReviewStore.class, "updateItems", call -> {
            Collection<ReviewItem> items = call.argument(0);
            return call.proceed(items.stream()
                    .map(item -> new ReviewItem(
                            item.organization(), item.review(), item.member(), item.decision(), Optional.empty()))
                    .toList());
        }));
        all.add(new Mutant("an item of any review is found", SUITE, ReviewStore.class, "items", call -> {
            Map<UserId, ReviewItem> found = new HashMap<>();
            for (UserId user : call.<Collection<UserId>>argument(2)) {
                itemsOf(call.unit().tables(), call.argument(0), user).forEach(item -> found.put(user, item));
            }
            return found;
        }));
        all.add(new Mutant("all items of a review are found", SUITE, ReviewStore.class, "items", call -> {
            Map<UserId, ReviewItem> found = new HashMap<>();
            call.unit()
                    .tables()
                    .reviewItems
                    .ascending(Range.of(
                            call.<OrganizationId>argument(0).value(),
                            call.<ReviewId>argument(1).value()))
                    .forEach(item -> found.put(item.user(), item));
            return found;
        }));
        all.add(new Mutant("nothing is erased", SUITE, ReviewStore.class, "eraseTexts", call -> null));
        all.add(new Mutant("one review keeps a name", SUITE, ReviewStore.class, "eraseTexts", call -> {
            List<ReviewItem> theirs = itemsOf(call.unit().tables(), call.argument(0), call.argument(1));
            call.proceed();
            Tables tables = call.unit().tables();
            tables.reviewItems = tables.reviewItems.with(theirs.get(theirs.size() - 1));
            return null;
        }));
        all.add(new Mutant("a name is erased in every organization", SUITE, ReviewStore.class, "eraseTexts", call -> {
            Tables tables = call.unit().tables();
            tables.reviewItems
                    .ascending(EVERYTHING)
                    .filter(item -> item.user().equals(call.argument(1)))
                    .toList()
                    .forEach(item -> tables.reviewItems = tables.reviewItems.with(item.erased()));
            return null;
        }));
        all.add(new Mutant("a reason is not erased", SUITE, ReviewStore.class, "eraseTexts", call -> {
            Tables tables = call.unit().tables();
            itemsOf(tables, call.argument(0), call.argument(1))
                    .forEach(item -> tables.reviewItems = tables.reviewItems.with(new ReviewItem(
                            item.organization(),
                            item.review(),
                            item.member().erased(),
                            item.decision(),
                            item.result())));
            return null;
        }));
    }

    private static void addLists(List<Mutant> all) {
        all.add(new Mutant(
                "reviews come oldest first",
                SUITE,
                Listings.class,
                "reviews",
                call -> Mutants.reversed(call.<List<Review>>proceed())));
        all.add(new Mutant(
                "a page of reviews begins anew",
                SUITE,
                Listings.class,
                "reviews",
                call -> call.storage()
                        .committed()
                        .reviews
                        .descending(Range.of(call.<OrganizationId>argument(0).value()))
                        .skip(call.<Optional<ReviewId>>argument(1).isPresent() ? 1 : 0)
                        .limit(call.<Integer>argument(2))
                        .toList()));
        all.add(new Mutant(
                "items come by user",
                SUITE,
                Listings.class,
                "reviewItems",
                call -> call.<List<ReviewItem>>proceed().stream()
                        .sorted(Comparator.comparing(ReviewItem::user))
                        .toList()));
        all.add(new Mutant(
                "items of all kinds are listed",
                SUITE,
                Listings.class,
                "reviewItems",
                call -> call.proceed(
                        call.arguments()[0],
                        call.arguments()[1],
                        ReviewItemKind.ALL,
                        call.arguments()[3],
                        call.arguments()[4])));
        all.add(new Mutant("of one name one is listed", SUITE, Listings.class, "reviewItems", call -> {
            Optional<Position> after = call.argument(3);
            return call.<List<ReviewItem>>proceed().stream()
                    .filter(item -> after.isEmpty()
                            || !item.sortKey().equals(after.get().key()))
                    .toList();
        }));
        all.add(new Mutant("items of any organization are listed", SUITE, Listings.class, "reviewItems", call -> {
            OrganizationId owner = call.storage()
                    .committed()
                    .reviews
                    .ascending(EVERYTHING)
                    .filter(review -> review.id().equals(call.argument(1)))
                    .findFirst()
                    .orElseThrow()
                    .organization();
            return call.proceed(
                    owner, call.arguments()[1], call.arguments()[2], call.arguments()[3], call.arguments()[4]);
        }));
    }

    private static List<ReviewItem> itemsOf(Tables tables, OrganizationId organization, UserId user) {
        return tables.reviewItems
                .ascending(Tables.REVIEW_ITEMS_BY_USER, Range.of(organization.value(), user.value()))
                .toList();
    }
}
