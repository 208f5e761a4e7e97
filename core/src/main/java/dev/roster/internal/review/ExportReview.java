package dev.roster.internal.review;

import dev.roster.failure.ConcurrentChange;
import dev.roster.id.ReviewId;
import dev.roster.internal.Batch;
import dev.roster.internal.View;
import dev.roster.port.Position;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Writes out all items of a review, page by page, so that it takes no more memory for a large one. */
public final class ExportReview {

    private final View view;
    private final ReviewId review;

    public ExportReview(View view, ReviewId review) {
        this.view = view;
        this.review = review;
    }

    public void csv(Appendable out) {
        Csv csv = new Csv(out);
        Review found = new ListReviews(view).get(review);
        io(() -> {
            csv.record(ExportedField.ALL.stream().map(ExportedField::name).toList());
            each(
                    found,
                    item -> csv.record(ExportedField.ALL.stream()
                            .map(field -> String.join(", ", field.values().apply(found, item)))
                            .toList()));
        });
    }

    public void jsonLines(Appendable out) {
        JsonLines json = new JsonLines(out);
        Review found = new ListReviews(view).get(review);
        io(() -> each(found, item -> {
            for (ExportedField field : ExportedField.ALL) {
                List<String> values = field.values().apply(found, item);
                if (field.isList()) {
                    json.list(field.name(), values);
                } else {
                    json.text(field.name(), values);
                }
            }
            json.endLine();
        }));
    }

    /** Whose name is erased meanwhile has moved to the front: what is whole has as many items as were counted before. */
    private void each(Review found, Writing<ReviewItem> writing) throws IOException {
        ListItems list = new ListItems(view, review);
        int size = Batch.of(view.deployment());
        Optional<Position> after = Optional.empty();
        List<ReviewItem> items;
        int written = 0;
        do {
            items = list.read(found, after, size);
            for (ReviewItem item : items) {
                writing.write(item);
                after = Optional.of(ListItems.position(item));
            }
            written += items.size();
        } while (items.size() == size);
        if (written < found.progress().items()) {
            throw new ConcurrentChange(
                    "Somebody was erased while the review was written out; write it out again.", null);
        }
    }

    private static void io(Block block) {
        try {
            block.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Writing<T> {
        void write(T one) throws IOException;
    }

    private interface Block {
        void run() throws IOException;
    }
}
