package dev.roster.examples.portal.reviews;

import dev.roster.catalog.Management;
import dev.roster.examples.portal.rights.People;
import dev.roster.examples.portal.rights.RightsInWords;
import dev.roster.examples.portal.server.MenuEntry;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.page.Page;
import dev.roster.review.Review;
import java.util.List;
import java.util.Optional;

/** The access reviews of an organization: the list of them, and the way to each. */
public final class ReviewsPages implements Room {

    private static final int SIZE = 20;

    private final StartPages starting = new StartPages();
    private final DecidePages deciding = new DecidePages();
    private final EndPages ending = new EndPages();

    /** What the list shows. */
    record View(List<Summary> reviews, Optional<String> next, boolean later) {}

    @Override
    public void open(Routes routes) {
        routes.get("/reviews", this::list)
                .get("/reviews/start", starting::form)
                .post("/reviews/start", starting::start)
                .get("/reviews/{review}", deciding::page)
                .post("/reviews/{review}/decide", deciding::decide)
                .post("/reviews/{review}/resume", starting::resume)
                .get("/reviews/{review}/close", ending::confirmClosing)
                .post("/reviews/{review}/close", ending::close)
                .get("/reviews/{review}/cancel", ending::confirmCancelling)
                .post("/reviews/{review}/cancel", ending::cancel)
                .get("/reviews/{review}/review.csv", Exports::csv)
                .get("/reviews/{review}/review.jsonl", Exports::jsonLines);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(MenuEntry.of("/reviews", "Access reviews", Management.REVIEW));
    }

    private void list(Visit visit) {
        Page<Review> page = visit.after()
                .map(after -> visit.me().reviews().page(SIZE, after))
                .orElseGet(() -> visit.me().reviews().page(SIZE));
        RightsInWords words = RightsInWords.of(visit);
        People people = new People(visit);
        visit.show(
                "reviews/list",
                new View(
                        page.items().stream()
                                .map(review -> Summary.of(review, words, people, visit.now()))
                                .toList(),
                        page.next().map(cursor -> "/reviews?after=" + cursor),
                        visit.after().isPresent()));
    }
}
