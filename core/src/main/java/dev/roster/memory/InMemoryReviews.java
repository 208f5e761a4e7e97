package dev.roster.memory;

import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.port.ReviewStore;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemoryReviews implements ReviewStore {

    private final InMemoryUnit unit;

    InMemoryReviews(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public void insert(Review review) {
        Tables tables = unit.tablesUnderLockOf(review.organization());
        if (isThere(tables, review.organization(), review.id())) {
            throw new IllegalStateException("There is a review " + review.id() + " already.");
        }
        tables.reviews = tables.reviews.with(review);
    }

    @Override
    public void update(Review review) {
        Tables tables = unit.tablesUnderLockOf(review.organization());
        requireThere(tables, review.organization(), review.id());
        tables.reviews = tables.reviews.with(review);
    }

    @Override
    public Optional<Review> current(OrganizationId organization, ReviewId review) {
        return unit.tablesUnderLockOf(organization).reviews.get(organization.value(), review.value());
    }

    @Override
    public void insertItems(Collection<ReviewItem> items) {
        for (ReviewItem item : items) {
            Tables tables = unit.tablesUnderLockOf(item.organization());
            requireThere(tables, item.organization(), item.review());
            if (find(tables, item.organization(), item.review(), item.user()).isPresent()) {
                throw new IllegalStateException("User " + item.user() + " is in the review already.");
            }
            tables.reviewItems = tables.reviewItems.with(item);
        }
    }

    @Override
    public void updateItems(Collection<ReviewItem> items) {
        for (ReviewItem item : items) {
            Tables tables = unit.tablesUnderLockOf(item.organization());
            if (find(tables, item.organization(), item.review(), item.user()).isEmpty()) {
                throw new IllegalStateException("User " + item.user() + " is not in the review to be updated.");
            }
            tables.reviewItems = tables.reviewItems.with(item);
        }
    }

    @Override
    public Map<UserId, ReviewItem> items(OrganizationId organization, ReviewId review, Collection<UserId> users) {
        Tables tables = unit.tablesUnderLockOf(organization);
        return Tables.found(users, user -> find(tables, organization, review, user));
    }

    @Override
    public void eraseTexts(OrganizationId organization, UserId user) {
        Tables tables = unit.tablesUnderLockOf(organization);
        List<ReviewItem> theirs = tables.reviewItems
                .ascending(Tables.REVIEW_ITEMS_BY_USER, Range.of(organization.value(), user.value()))
                .toList();
        for (ReviewItem item : theirs) {
            tables.reviewItems = tables.reviewItems.with(item.erased());
        }
    }

    private static Optional<ReviewItem> find(Tables tables, OrganizationId organization, ReviewId review, UserId user) {
        return tables.reviewItems.get(organization.value(), review.value(), user.value());
    }

    private static void requireThere(Tables tables, OrganizationId organization, ReviewId review) {
        if (!isThere(tables, organization, review)) {
            throw new IllegalStateException("There is no review " + review + " there.");
        }
    }

    private static boolean isThere(Tables tables, OrganizationId organization, ReviewId review) {
        return tables.reviews.get(organization.value(), review.value()).isPresent();
    }
}
