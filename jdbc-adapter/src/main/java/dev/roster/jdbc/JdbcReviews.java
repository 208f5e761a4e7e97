package dev.roster.jdbc;

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
import java.util.function.Function;
import java.util.stream.Collectors;

final class JdbcReviews implements ReviewStore {

    static final String FIND = ReviewRow.TABLE.select("v") + "WHERE v.organization_id = ? AND v.id = ?";

    private static final String ITEMS = ReviewItemRow.TABLE.select("t");

    private static final String ERASE_TEXTS =
            "UPDATE roster_review_item SET sort_key = ?, given_name = NULL, family_name = NULL, address = NULL,"
                    + " reason = NULL WHERE organization_id = ? AND user_id = ?";

    private final Session session;

    JdbcReviews(Session session) {
        this.session = session;
    }

    @Override
    public void insert(Review review) {
        session.insert(ReviewRow.TABLE, List.of(ReviewRow.of(review)));
    }

    @Override
    public void update(Review review) {
        session.change(ReviewRow.TABLE.update(), ReviewRow.TABLE.replacing(ReviewRow.of(review)));
    }

    @Override
    public Optional<Review> current(OrganizationId organization, ReviewId review) {
        return session.find(
                FIND + session.dialect().current(), List.of(organization.value(), review.value()), ReviewRow::read);
    }

    @Override
    public void insertItems(Collection<ReviewItem> items) {
        session.insert(
                ReviewItemRow.TABLE, items.stream().map(ReviewItemRow::of).toList());
    }

    @Override
    public void updateItems(Collection<ReviewItem> items) {
        session.updateEach(
                ReviewItemRow.TABLE.update(),
                items.stream()
                        .map(item -> ReviewItemRow.TABLE.replacing(ReviewItemRow.of(item)))
                        .toList());
    }

    @Override
    public Map<UserId, ReviewItem> items(OrganizationId organization, ReviewId review, Collection<UserId> users) {
        List<ReviewItem> found = session.listAmong(
                ITEMS,
                Among.of("t.organization_id", organization.value())
                        .and("t.review_id", review.value())
                        .and("t.user_id", users.stream().map(UserId::value).toList()),
                session.dialect().current(),
                ReviewItemRow::read);
        return found.stream().collect(Collectors.toMap(ReviewItem::user, Function.identity()));
    }

    @Override
    public void eraseTexts(OrganizationId organization, UserId user) {
        session.update(ERASE_TEXTS, List.of(new Key(""), organization.value(), user.value()));
    }
}
