package dev.roster.internal.review;

import dev.roster.id.ReviewId;
import dev.roster.internal.View;
import dev.roster.internal.page.Cursors;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.Position;
import dev.roster.port.ReviewItemKind;
import dev.roster.review.Review;
import dev.roster.review.ReviewDecision.Choice;
import dev.roster.review.ReviewItem;
import dev.roster.review.ReviewItems;
import dev.roster.review.ReviewResult;
import dev.roster.review.ReviewStatus;
import java.util.List;
import java.util.Optional;

/** Shows the items of a review. */
public final class ListItems implements ReviewItems {

    private final View view;
    private final ReviewId review;
    private final ReviewItemKind kind;

    public ListItems(View view, ReviewId review) {
        this(view, review, ReviewItemKind.ALL);
    }

    private ListItems(View view, ReviewId review, ReviewItemKind kind) {
        this.view = view;
        this.review = review;
        this.kind = kind;
    }

    @Override
    public ReviewItems undecided() {
        return new ListItems(view, review, ReviewItemKind.UNDECIDED);
    }

    @Override
    public ReviewItems toKeep() {
        return new ListItems(view, review, ReviewItemKind.KEEP);
    }

    @Override
    public ReviewItems toRemove() {
        return new ListItems(view, review, ReviewItemKind.REMOVE);
    }

    @Override
    public Page<ReviewItem> page(int size) {
        return page(size, Optional.empty());
    }

    @Override
    public Page<ReviewItem> page(int size, Cursor after) {
        return page(size, Optional.of(cursors().read(after)));
    }

    private Page<ReviewItem> page(int size, Optional<Position> after) {
        Cursors.checkedSize(size);
        Review found = new ListReviews(view).get(review);
        return cursors().cut(read(found, after, size + 1), size, ListItems::position);
    }

    /** The items from a place on, for whoever has found the review. */
    List<ReviewItem> read(Review found, Optional<Position> after, int most) {
        List<ReviewItem> items = view.storage().listings().reviewItems(view.organization(), review, kind, after, most);
        return found.status() == ReviewStatus.CLOSED
                ? items.stream().map(ListItems::withResult).toList()
                : items;
    }

    /** That a member stays is not written when the review is closed: it is what was decided. */
    private static ReviewItem withResult(ReviewItem item) {
        return item.choice().filter(Choice.KEEP::equals).isPresent() ? item.with(ReviewResult.KEPT) : item;
    }

    static Position position(ReviewItem item) {
        return new Position(item.sortKey(), item.user().value());
    }

    private Cursors cursors() {
        return new Cursors("review items " + view.organization() + " " + review + " " + kind);
    }
}
