package dev.roster.examples.portal.reviews;

import dev.roster.ActingReview;
import dev.roster.examples.portal.server.Visit;
import dev.roster.id.ReviewId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;

/** A review as a file: written whole before it is sent, so that what fails on the way is an error page and no half a file. */
final class Exports {

    private Exports() {}

    static void csv(Visit visit) {
        send(visit, "text/csv; charset=utf-8", "csv", ActingReview::exportCsv);
    }

    static void jsonLines(Visit visit) {
        send(visit, "application/jsonl; charset=utf-8", "jsonl", ActingReview::exportJsonLines);
    }

    private static void send(Visit visit, String type, String ending, BiConsumer<ActingReview, StringBuilder> writing) {
        ActingReview review = visit.me().reviews().review(Visit.id(ReviewId::of, visit.path("review")));
        StringBuilder text = new StringBuilder();
        writing.accept(review, text);
        LocalDate day = review.get().startedAt().atZone(ZoneOffset.UTC).toLocalDate();
        visit.context()
                .header("Content-Disposition", "attachment; filename=\"access-review-" + day + "." + ending + "\"")
                .result(text.toString())
                .contentType(type);
    }
}
