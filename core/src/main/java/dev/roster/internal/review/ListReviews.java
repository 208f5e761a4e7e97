package dev.roster.internal.review;

import dev.roster.catalog.Management;
import dev.roster.id.ReviewId;
import dev.roster.internal.Change;
import dev.roster.internal.View;
import dev.roster.internal.page.Cursors;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.Position;
import dev.roster.review.Review;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows reviews, newest first. */
public final class ListReviews {

    private final View view;

    public ListReviews(View view) {
        this.view = view;
    }

    public Review get(ReviewId id) {
        view.require(Management.REVIEW);
        return view.storage()
                .lookups()
                .review(view.organization(), id)
                .orElseThrow(() -> Change.notFound(OpenReview.REVIEW));
    }

    public Page<Review> page(int size, @Nullable Cursor after) {
        Cursors.checkedSize(size);
        Optional<ReviewId> last = Optional.ofNullable(after)
                .map(cursor -> new ReviewId(cursors().read(cursor).id()));
        view.require(Management.REVIEW);
        List<Review> found = view.storage().listings().reviews(view.organization(), last, size + 1);
        return cursors().cut(found, size, review -> new Position("", review.id().value()));
    }

    private Cursors cursors() {
        return new Cursors("reviews " + view.organization());
    }
}
