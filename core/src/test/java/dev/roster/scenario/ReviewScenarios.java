package dev.roster.scenario;

import static dev.roster.scenario.Outcomes.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.ActingReview;
import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.id.Actor;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.member.MemberStatus;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.review.Progress;
import dev.roster.review.Review;
import dev.roster.review.ReviewDecision;
import dev.roster.review.ReviewDecision.Choice;
import dev.roster.review.ReviewItem;
import dev.roster.review.ReviewItems;
import dev.roster.review.ReviewResult;
import dev.roster.review.ReviewScope;
import dev.roster.review.ReviewStatus;
import dev.roster.user.PersonName;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of users is reviewed from time to time: who is still to be there, asked of one after the other. */
public abstract class ReviewScenarios implements Scenario {

    private static final Duration DAY = Duration.ofDays(1);

    private final ReviewCatalog portal = new ReviewCatalog();
    private final Consumer<Offer> asUser = offer -> offer.role(portal.user);
    private CutOff line;
    private Stage stage;
    private Team acme;

    /** No more than two are done in one transaction. */
    @BeforeEach
    void acme_has_an_administrator() {
        line = new CutOff(this);
        stage = new Stage(line, portal, settings -> settings.longestList(2));
        acme = stage.team("Acme", stage.user("Ada"));
    }

    private Instant now() {
        return stage.clock().instant();
    }

    private UserId member(String given) {
        return acme.member(given, asUser);
    }

    private ActingReview started(ReviewScope scope) {
        return acme.owner().reviews().review(acme.owner().reviews().start(scope).id());
    }

    private ActingReview byHost(ReviewId review) {
        return acme.host().reviews().review(review);
    }

    private ActingReview by(UserId reviewer, ActingReview review) {
        return acme.as(reviewer).reviews().review(review.get().id());
    }

    private static List<ReviewItem> all(ReviewItems items) {
        return Pages.all(2, items::page, items::page);
    }

    private static List<UserId> users(ReviewItems items) {
        return all(items).stream().map(ReviewItem::user).toList();
    }

    private static ReviewItem item(ActingReview review, UserId user) {
        return all(review.items()).stream()
                .filter(item -> item.user().equals(user))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> results(ActingReview review) {
        return all(review.items()).stream()
                .map(item -> item.member().name().orElseThrow().given() + " "
                        + item.result().orElseThrow().kind()
                        + item.result()
                                .orElseThrow()
                                .refusal()
                                .map(why -> " " + why)
                                .orElse(""))
                .toList();
    }

    private List<Entry> journal() {
        return acme.host().journal().page(1000).items();
    }

    /** What lies outside of the picture: the reviews. */
    private void refused(Reason reason, Runnable call) {
        List<String> before = reviews();
        Picture.refused(acme, reason, call::run);
        assertThat(reviews()).isEqualTo(before);
    }

    private List<String> reviews() {
        var host = acme.host().reviews();
        return Pages.all(10, host::page, host::page).stream()
                .map(review -> review + " " + all(host.review(review.id()).items()))
                .toList();
    }

    @Test
    void B7_the_users_who_have_not_signed_in_for_long_are_confirmed_or_removed_one_by_one() {
        UserId grace = member("Grace");
        UserId linus = member("Linus");
        UserId rita = member("Rita");
        stage.pass(DAY.multipliedBy(60));
        stage.roster().in(acme.id()).seen(rita);
        stage.roster().in(acme.id()).seen(acme.ownerId());
        stage.pass(DAY.multipliedBy(30));

        Review review = acme.owner().reviews().start(ReviewScope.inactiveFor(90), "Quarterly review of users");
        assertThat(review.status()).isEqualTo(ReviewStatus.OPEN);
        assertThat(review.note()).contains("Quarterly review of users");
        ActingReview ours = acme.owner().reviews().review(review.id());
        assertThat(users(ours.items()))
                .as("ninety days are not more than ninety")
                .isEmpty();
        ours.cancel("started too early");

        stage.pass(Duration.ofSeconds(1));
        ActingReview second = started(ReviewScope.inactiveFor(90));
        assertThat(users(second.items())).containsExactly(grace, linus);
        assertThat(second.progress()).isEqualTo(new Progress(2, 0, 0, 0));

        second.keep(grace, "On leave until June");
        assertThat(second.progress().undecided()).isEqualTo(1);
        assertThat(users(second.items().undecided())).containsExactly(linus);
        second.remove(linus, "Left the company");
        assertThat(acme.picture().addresses())
                .as("nobody goes before it is closed")
                .hasSize(4);

        assertThat(Outcomes.of(second.close())).containsExactly(DONE);

        assertThat(acme.picture().addresses())
                .containsExactly("ada@people.example", "grace@people.example", "rita@people.example");
        assertThat(acme.access(linus).can(portal.deploy)).isFalse();
        assertThat(results(second)).containsExactly("Grace KEPT", "Linus REMOVED");
    }

    @Test
    void B7_each_item_tells_what_the_member_has_who_invited_them_when_and_their_last_activity() {
        UserId bea = acme.member("Bea", offer -> offer.role(portal.administrator));
        stage.pass(DAY);
        Instant invited = now();
        acme.as(bea)
                .invite(
                        Invitee.of("grace@people.example"),
                        offer -> offer.role(portal.user).grant(portal.deploy).reach(portal.tenant.of("eu", "us")));
        stage.pass(DAY);
        Instant joined = now();
        UserId grace = stage.accept(stage.linkFor("grace@people.example"), "Grace", "Hopper")
                .orElseThrow()
                .user();
        stage.pass(DAY);
        Instant active = now();
        stage.roster().in(acme.id()).seen(grace);
        acme.owner().suspend(grace, "on leave");
        var rights = acme.owner().members().get(grace).member().rights();

        ActingReview review = started(ReviewScope.everybody());
        acme.owner().reactivate(grace, "is back");
        acme.owner().edit(grace, edit -> edit.withdraw(portal.deploy));

        ReviewItem item = item(review, grace);
        assertThat(item.member().name()).contains(PersonName.of("Grace", "Hopper"));
        assertThat(item.member().address().orElseThrow()).hasToString("grace@people.example");
        assertThat(item.member().status()).as("as it was at the start").isEqualTo(MemberStatus.SUSPENDED);
        assertThat(item.member().rights()).isEqualTo(rights);
        assertThat(item.member().invitedBy()).contains(bea);
        assertThat(item.member().invitedAt()).contains(invited);
        assertThat(item.member().joinedAt()).isEqualTo(joined);
        assertThat(item.member().activeAt()).isEqualTo(active);
        assertThat(item.decision()).isEmpty();
        assertThat(item.result()).isEmpty();
    }

    @Test
    void B7_a_closed_review_is_the_record_that_it_happened() {
        UserId grace = member("Grace");
        stage.pass(DAY);
        ActingReview review = started(ReviewScope.everybody());
        Instant start = now();
        byHost(review.get().id()).keep(acme.ownerId());
        stage.pass(DAY);
        Instant decided = now();
        review.remove(grace, "Not known to anybody");
        stage.pass(DAY);
        review.close();

        Review closed = review.get();
        assertThat(closed.status()).isEqualTo(ReviewStatus.CLOSED);
        assertThat(closed.startedBy()).isEqualTo(new Actor.Member(acme.ownerId()));
        assertThat(closed.startedAt()).isEqualTo(start);
        assertThat(closed.end()).contains(new Review.End(new Actor.Member(acme.ownerId()), now(), Optional.empty()));
        assertThat(closed.progress()).isEqualTo(new Progress(2, 1, 1, 1));
        assertThat(item(review, grace).decision())
                .contains(new ReviewDecision(
                        Choice.REMOVE, Optional.of("Not known to anybody"), new Actor.Member(acme.ownerId()), decided));
        assertThat(item(review, acme.ownerId()).decision().orElseThrow().by())
                .isEqualTo(new Actor.Host("support desk"));
        assertThat(journal())
                .extracting(Entry::event)
                .startsWith(
                        Event.REVIEW_CLOSED,
                        Event.MEMBERS_REMOVED,
                        Event.REVIEW_CLOSED,
                        Event.REVIEW_DECIDED,
                        Event.REVIEW_DECIDED,
                        Event.REVIEW_STARTED);
        assertThat(journal().get(1).reason()).contains("access review " + closed.id());
        assertThat(journal())
                .as("what was said of people stays out of the lines")
                .allSatisfy(entry -> assertThat(entry.lines().toString()).doesNotContain("Not known"));
    }

    @Test
    void B7_a_members_history_tells_what_was_decided_and_by_whom() {
        UserId grace = member("Grace");
        UserId bea = acme.member("Bea", offer -> offer.role(portal.auditor));
        ActingReview review = started(ReviewScope.holding(portal.user));
        String id = review.get().id().toString();
        by(bea, review).keep(grace);
        review.remove(grace, "Moved on");

        List<Entry> told = acme.owner().journal().ofMember(grace).page(2).items();
        assertThat(told)
                .extracting(Entry::actor)
                .containsExactly(new Actor.Member(acme.ownerId()), new Actor.Member(bea));
        assertThat(told)
                .extracting(entry -> entry.lines().get(0))
                .containsExactly(
                        Line.of(grace, Facet.REVIEW, List.of("REMOVE", id)),
                        Line.of(grace, Facet.REVIEW, List.of("KEEP", id)));
    }

    @Test
    void B7_the_record_is_exported_and_nothing_in_it_is_a_formula() {
        acme.owner()
                .invite(
                        Invitee.of("grace@people.example"),
                        offer -> offer.role(portal.user).grant(portal.deploy).reach(portal.tenant.of("eu", "us")));
        UserId grace = stage.accept(
                        stage.linkFor("grace@people.example"), "=1+1", "Hopper, \"the\" \u05D0 \uD83C\uDF82")
                .orElseThrow()
                .user();
        Review started = acme.owner().reviews().start(ReviewScope.everybody(), "+Q1");
        ActingReview review = acme.owner().reviews().review(started.id());
        byHost(started.id()).keep(acme.ownerId());
        review.remove(grace, "@gone; -2");
        review.close();

        List<Map<String, String>> rows = Spreadsheet.rows(csv(review));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsEntry("user", grace.toString())
                .containsEntry("name", "'=1+1 Hopper, \"the\" \u05D0 \uD83C\uDF82")
                .containsEntry("address", "grace@people.example")
                .containsEntry("status", "ACTIVE")
                .containsEntry("roles", "user")
                .containsEntry("granted", "deploy")
                .containsEntry("withdrawn", "")
                .containsEntry("assigned", "tenant/eu, tenant/us")
                .containsEntry("invited_by", acme.ownerId().toString())
                .containsEntry("last_active_at", now().toString())
                .containsEntry("decision", "REMOVE")
                .containsEntry("reason", "'@gone; '-2")
                .containsEntry("decided_by", acme.ownerId().toString())
                .containsEntry("decided_at", now().toString())
                .containsEntry("result", "REMOVED")
                .containsEntry("refusal", "")
                .containsEntry("review", started.id().toString())
                .containsEntry("review_scope", "everybody")
                .containsEntry("review_note", "'+Q1")
                .containsEntry("review_status", "CLOSED")
                .containsEntry("review_ended_by", acme.ownerId().toString())
                .containsEntry("review_ended_at", now().toString());
        assertThat(rows.get(1))
                .containsEntry("result", "KEPT")
                .containsEntry("reason", "")
                .containsEntry("decided_by", "host: support desk");
        StringBuilder json = new StringBuilder();
        review.exportJsonLines(json);
        assertThat(json.toString().lines()).hasSize(2);
        assertThat(json).contains("\"name\":\"=1+1 Hopper, \\\"the\\\" ", "\"reason\":\"@gone; -2\"");
    }

    @Test
    void an_export_of_many_pages_has_everybody_once_and_one_of_nobody_has_its_header() {
        Crowd.join(acme, portal.user, 7);
        ActingReview review = started(ReviewScope.holding(portal.user));

        assertThat(Spreadsheet.rows(csv(review)))
                .extracting(row -> row.get("user"))
                .containsExactlyElementsOf(
                        users(review.items()).stream().map(UserId::toString).toList());
        assertThat(Spreadsheet.records(csv(started(ReviewScope.holding(portal.auditor)))))
                .hasSize(1);
    }

    /** Who becomes nobody moves to the front of the list, where the export has been already. */
    @Test
    void an_export_from_which_somebody_is_missing_is_not_taken_for_whole() {
        List<UserId> users = List.of(member("Grace"), member("Linus"), member("Rita"), member("Zoe"));
        ActingReview review = started(ReviewScope.holding(portal.user));
        Writer out = new StringWriter() {
            @Override
            public void write(String part) {
                super.write(part);
                if (part.startsWith("Grace")) {
                    stage.roster().asHost("request").eraseUser(users.get(3));
                }
            }
        };

        assertThatExceptionOfType(ConcurrentChange.class).isThrownBy(() -> review.exportCsv(out));

        assertThat(out.toString()).doesNotContain(users.get(3).toString());
        assertThat(Spreadsheet.rows(csv(review)))
                .extracting(row -> row.get("user"))
                .containsExactlyElementsOf(
                        users(review.items()).stream().map(UserId::toString).toList());
    }

    @Test
    void what_cannot_be_written_stops_an_export() {
        ActingReview review = started(ReviewScope.everybody());

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> review.exportCsv(new FullDisk()))
                .withRootCauseInstanceOf(IOException.class);
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> review.exportJsonLines(new FullDisk()));
    }

    private static String csv(ActingReview review) {
        StringBuilder text = new StringBuilder();
        review.exportCsv(text);
        return text.toString();
    }

    private static final class FullDisk extends Writer {

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public void flush() {
            // Nothing was written.
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }

    @Test
    void a_review_is_about_everybody_who_is_a_member_when_it_starts() {
        UserId grace = member("Grace");
        UserId gone = member("Linus");
        acme.owner().remove(gone);
        acme.invites("later@people.example", asUser);

        ActingReview review = started(ReviewScope.everybody());
        member("Zoe");

        assertThat(users(review.items())).containsExactly(acme.ownerId(), grace);
        assertThat(review.progress().items()).isEqualTo(2);
    }

    @Test
    void a_review_may_be_about_those_who_hold_a_role_of_the_catalog_or_of_the_organization() {
        member("Grace");
        UserId bea = acme.member("Bea", offer -> offer.role(portal.auditor));
        var night = acme.owner().roles().define("Night shift", portal.user, role -> {});
        UserId nina = acme.member("Nina", offer -> offer.role(night));

        assertThat(users(started(ReviewScope.holding(portal.auditor)).items())).containsExactly(bea);
        assertThat(users(started(ReviewScope.holding(night)).items())).containsExactly(nina);
        assertThat(users(started(ReviewScope.holding(portal.steward)).items())).isEmpty();

        Team globex = stage.team("Globex", stage.user("Mia"));
        assertThatRefused(Reason.NOT_IN_CATALOG, () -> globex.owner().reviews().start(ReviewScope.holding(night)));
    }

    @Test
    void a_review_of_nobody_is_closed_at_once_and_is_on_record() {
        ActingReview review = started(ReviewScope.inactiveFor(36_500));

        assertThat(review.close()).isEmpty();

        assertThat(review.get().status()).isEqualTo(ReviewStatus.CLOSED);
        assertThat(review.get().scope()).isEqualTo(ReviewScope.inactiveFor(36_500));
    }

    @Test
    void several_reviews_may_be_open_and_the_newest_is_listed_first() {
        ActingReview first = started(ReviewScope.everybody());
        ActingReview second = started(ReviewScope.holding(portal.user));
        ActingReview third = started(ReviewScope.everybody());
        second.cancel("not needed");
        stage.team("Globex", stage.user("Mia")).owner().reviews().start(ReviewScope.everybody());

        var reviews = acme.owner().reviews();
        assertThat(Pages.all(2, reviews::page, reviews::page)).containsExactly(third.get(), second.get(), first.get());
    }

    @Test
    void items_are_paged_by_name_all_or_by_what_is_decided() {
        UserId zoe = member("Zoe");
        UserId carl = member("Carl");
        UserId grace = member("Grace");
        UserId linus = member("Linus");
        ActingReview review = started(ReviewScope.everybody());
        review.keep(List.of(zoe, carl), "known");
        review.remove(grace, "gone");

        assertThat(users(review.items())).containsExactly(acme.ownerId(), carl, grace, linus, zoe);
        assertThat(users(review.items().undecided())).containsExactly(acme.ownerId(), linus);
        assertThat(users(review.items().toKeep())).containsExactly(carl, zoe);
        assertThat(users(review.items().toRemove())).containsExactly(grace);
        Page<ReviewItem> page = review.items().page(2);
        Cursor cursor = page.next().orElseThrow();
        assertThatRefused(Reason.BAD_CURSOR, () -> review.items().undecided().page(2, cursor));
        assertThatRefused(
                Reason.BAD_CURSOR,
                () -> started(ReviewScope.everybody()).items().page(2, cursor));
    }

    @Test
    void a_decision_can_be_changed_as_long_as_the_review_is_open() {
        UserId grace = member("Grace");
        ActingReview review = started(ReviewScope.holding(portal.user));
        review.remove(grace, "gone");
        review.keep(grace);
        assertThat(review.progress()).isEqualTo(new Progress(1, 1, 0, 0));
        assertThat(item(review, grace).decision().orElseThrow().reason()).isEmpty();
        review.remove(grace, "gone after all");
        review.remove(grace, "gone, as we know now");
        assertThat(review.progress()).isEqualTo(new Progress(1, 0, 1, 0));

        review.close();

        refused(Reason.REVIEW_NOT_OPEN, () -> review.keep(grace));
        refused(Reason.REVIEW_NOT_OPEN, () -> review.remove(grace, "again"));
        refused(Reason.REVIEW_NOT_OPEN, review::close);
        refused(Reason.REVIEW_NOT_OPEN, () -> review.cancel("too late"));
        assertThat(acme.owner().reviews().resume(review.get().id())).isEqualTo(review.get());
    }

    @Test
    void many_are_decided_in_one_call_with_an_outcome_each() {
        UserId grace = member("Grace");
        UserId linus = member("Linus");
        ActingReview review = started(ReviewScope.holding(portal.user));
        UserId zoe = member("Zoe");

        assertThat(Outcomes.of(review.keep(List.of(grace, zoe)))).containsExactly(DONE, "NOT_FOUND");
        assertThat(Outcomes.of(review.keep(List.of(grace, zoe), "known"))).containsExactly(DONE, "NOT_FOUND");
        assertThat(Outcomes.of(review.remove(List.of(linus, linus), "gone"))).containsExactly(DONE, DONE);
        assertThat(Outcomes.of(review.remove(List.of(acme.ownerId(), zoe), "gone")))
                .containsExactly("NOT_FOUND", "NOT_FOUND");

        assertThat(review.progress()).isEqualTo(new Progress(2, 1, 1, 0));
        refused(Reason.LIST_TOO_LONG, () -> review.keep(List.of(grace, linus, zoe), "known"));
        refused(Reason.LIST_EMPTY, () -> review.remove(List.of(), "gone"));
        refused(Reason.NOT_FOUND, () -> review.remove(zoe, "not in it"));
    }

    @Test
    void to_remove_takes_a_reason_and_a_reason_is_one_line() {
        UserId grace = member("Grace");
        ActingReview review = started(ReviewScope.holding(portal.user));

        refused(Reason.MISSING, () -> review.remove(grace, " "));
        refused(Reason.MISSING, () -> review.keep(grace, ""));
        refused(Reason.FORBIDDEN_CHARACTERS, () -> review.remove(grace, "two\nlines"));
        refused(Reason.TOO_LONG, () -> review.remove(grace, "x".repeat(201)));
        refused(Reason.MISSING, () -> review.cancel(""));
        refused(Reason.TOO_LONG, () -> acme.owner().reviews().start(ReviewScope.everybody(), "x".repeat(201)));
    }

    @Test
    void nobody_decides_on_themselves() {
        UserId bea = acme.member("Bea", offer -> offer.role(portal.steward));
        ActingReview review = started(ReviewScope.everybody());

        refused(Reason.NOT_ALLOWED, () -> review.keep(acme.ownerId()));
        refused(Reason.NOT_ALLOWED, () -> by(bea, review).remove(bea, "me"));
        assertThat(Outcomes.of(review.keep(List.of(acme.ownerId(), bea), "known")))
                .containsExactly("NOT_ALLOWED", DONE);
        by(bea, review).keep(acme.ownerId());

        assertThat(review.close()).isEmpty();
    }

    @Test
    void closing_waits_until_all_is_decided() {
        UserId grace = member("Grace");
        UserId linus = member("Linus");
        ActingReview review = started(ReviewScope.everybody());
        review.remove(grace, "gone");

        refused(Reason.REVIEW_UNDECIDED, review::close);
        assertThat(assertThatRefused(Reason.REVIEW_UNDECIDED, review::close)).contains("2 of 3 members");

        byHost(review.get().id()).keep(List.of(linus, acme.ownerId()), "known");
        review.close();
        assertThat(results(review)).containsExactly("Ada KEPT", "Grace REMOVED", "Linus KEPT");
    }

    @Test
    void a_cancelled_review_comes_to_nothing_and_stays_on_record() {
        UserId grace = member("Grace");
        ActingReview review = started(ReviewScope.everybody());
        review.remove(grace, "gone");

        Review cancelled = review.cancel("Wrong organization");

        assertThat(cancelled).isEqualTo(review.get());
        assertThat(cancelled.status()).isEqualTo(ReviewStatus.CANCELLED);
        assertThat(cancelled.end().orElseThrow().reason()).contains("Wrong organization");
        assertThat(acme.owner().members().get(grace).member().isPresent()).isTrue();
        assertThat(item(review, grace).decision()).isPresent();
        assertThat(item(review, grace).result()).isEmpty();
        assertThat(journal().get(0).event()).isEqualTo(Event.REVIEW_CANCELLED);
        assertThat(journal().get(0).reason()).contains("Wrong organization");
        refused(Reason.REVIEW_NOT_OPEN, () -> review.keep(grace));
        refused(Reason.REVIEW_NOT_OPEN, review::close);
        refused(Reason.REVIEW_NOT_OPEN, () -> review.cancel("again"));
    }

    @Test
    void whoever_closes_it_must_be_able_to_remove_members_if_any_are_to_go() {
        UserId bea = acme.member("Bea", offer -> offer.role(portal.auditor));
        UserId grace = member("Grace");
        ActingReview keeping = started(ReviewScope.holding(portal.user));
        by(bea, keeping).keep(grace);
        by(bea, keeping).close();
        assertThat(keeping.get().status()).isEqualTo(ReviewStatus.CLOSED);

        ActingReview removing = started(ReviewScope.holding(portal.user));
        by(bea, removing).remove(grace, "gone");
        refused(Reason.NOT_ALLOWED, () -> by(bea, removing).close());
        assertThat(assertThatRefused(Reason.NOT_ALLOWED, () -> by(bea, removing).close()))
                .contains("REMOVE_MEMBERS");
        assertThat(removing.get().status()).isEqualTo(ReviewStatus.OPEN);

        removing.close();
        assertThat(results(removing)).containsExactly("Grace REMOVED");
    }

    @Test
    void whom_the_closer_may_not_remove_stays_and_the_item_says_why() {
        UserId bea = acme.member("Bea", offer -> offer.role(portal.steward));
        UserId carl = acme.member("Carl", offer -> offer.role(portal.auditor));
        UserId grace = member("Grace");
        ActingReview review = started(ReviewScope.everybody());
        by(bea, review).remove(List.of(acme.ownerId(), carl), "gone");
        review.remove(List.of(bea, grace), "gone");

        assertThat(Outcomes.of(by(bea, review).close()))
                .containsExactly("ROLE_NOT_MANAGED", "NOT_ALLOWED", "ROLE_NOT_MANAGED", DONE);

        assertThat(results(review))
                .containsExactly(
                        "Ada REFUSED ROLE_NOT_MANAGED",
                        "Bea REFUSED NOT_ALLOWED",
                        "Carl REFUSED ROLE_NOT_MANAGED",
                        "Grace REMOVED");
        assertThat(review.get().end().orElseThrow().by()).isEqualTo(new Actor.Member(bea));
    }

    @Test
    void the_last_active_owner_stays() {
        UserId bea = acme.member("Bea", offer -> offer.role(portal.administrator));
        ActingReview review = started(ReviewScope.everybody());
        byHost(review.get().id()).remove(List.of(acme.ownerId(), bea), "all new");

        byHost(review.get().id()).close();

        assertThat(results(review(bea))).containsExactly("Ada REMOVED", "Bea REFUSED LAST_OWNER");
    }

    private ActingReview review(UserId reader) {
        return acme.as(reader).reviews().review(newest());
    }

    private ReviewId newest() {
        return acme.host().reviews().page(1).items().get(0).id();
    }

    @Test
    void who_has_gone_meanwhile_is_gone_already_and_who_came_back_is_another() {
        UserId grace = member("Grace");
        UserId linus = member("Linus");
        UserId rita = member("Rita");
        ActingReview review = started(ReviewScope.holding(portal.user));
        review.remove(List.of(grace, linus), "gone");
        review.remove(rita, "gone");
        acme.as(grace).leave();
        acme.owner().remove(linus);
        stage.pass(DAY);
        acme.invites("linus@people.example", asUser);
        stage.accept(stage.linkFor("linus@people.example"), linus).orElseThrow();

        assertThat(Outcomes.of(review.close())).containsExactly("NOT_FOUND", "NOT_FOUND", DONE);

        assertThat(results(review)).containsExactly("Grace GONE_ALREADY", "Linus GONE_ALREADY", "Rita REMOVED");
        assertThat(acme.owner().members().get(linus).member().isPresent()).isTrue();
    }

    @Test
    void with_a_member_who_goes_their_open_invitations_go() {
        UserId bea = acme.member("Bea", offer -> offer.role(portal.administrator));
        acme.as(bea).invite(Invitee.of("grace@people.example"), asUser);
        ActingReview review = started(ReviewScope.everybody());
        byHost(review.get().id()).keep(acme.ownerId());
        review.remove(bea, "gone");

        review.close();

        assertThat(acme.picture().open()).isEmpty();
    }

    @Test
    void a_start_that_was_cut_off_is_in_preparation_until_somebody_resumes_it() {
        List<UserId> users = List.of(member("Grace"), member("Linus"), member("Rita"), member("Zoe"));
        line.after(1);
        assertThatExceptionOfType(StorageFailure.class)
                .isThrownBy(() -> acme.owner().reviews().start(ReviewScope.holding(portal.user)));
        line.never();

        ReviewId id = newest();
        ActingReview review = acme.owner().reviews().review(id);
        assertThat(review.get().status()).isEqualTo(ReviewStatus.PREPARING);
        assertThat(users(review.items())).hasSize(2);
        refused(Reason.REVIEW_NOT_OPEN, () -> review.keep(users.get(0)));
        refused(Reason.REVIEW_NOT_OPEN, review::close);

        Review resumed = acme.owner().reviews().resume(id);

        assertThat(resumed).isEqualTo(review.get());
        assertThat(resumed.status()).isEqualTo(ReviewStatus.OPEN);
        assertThat(resumed.progress().items()).isEqualTo(4);
        assertThat(users(review.items())).containsExactlyElementsOf(users);
    }

    @Test
    void a_start_that_was_cut_off_can_be_cancelled() {
        member("Grace");
        member("Linus");
        member("Rita");
        line.after(1);
        assertThatExceptionOfType(StorageFailure.class)
                .isThrownBy(() -> acme.owner().reviews().start(ReviewScope.everybody()));
        line.never();

        Review cancelled = acme.owner().reviews().review(newest()).cancel("once more");

        assertThat(cancelled.status()).isEqualTo(ReviewStatus.CANCELLED);
        assertThat(acme.owner().reviews().resume(cancelled.id())).isEqualTo(cancelled);
    }

    @Test
    void wherever_closing_is_cut_off_the_next_call_goes_on() {
        for (int transactions = 1; transactions <= 3; transactions++) {
            String name = "abc".substring(transactions - 1, transactions);
            List<UserId> users =
                    IntStream.range(0, 4).mapToObj(i -> member(name + i)).toList();
            ActingReview review = started(ReviewScope.holding(portal.user));
            review.remove(users.subList(0, 2), "gone");
            review.remove(users.subList(2, 4), "gone");
            line.after(transactions);
            assertThatExceptionOfType(StorageFailure.class).isThrownBy(review::close);
            line.never();
            assertThat(review.get().status()).isEqualTo(ReviewStatus.CLOSING);
            assertThat(review.progress().applied()).isEqualTo(2 * (transactions - 1));
            refused(Reason.REVIEW_NOT_OPEN, () -> review.keep(users.get(3)));
            refused(Reason.REVIEW_NOT_OPEN, () -> review.cancel("no"));

            assertThat(review.close()).hasSize(4 - 2 * (transactions - 1));

            assertThat(review.get().status()).isEqualTo(ReviewStatus.CLOSED);
            assertThat(results(review)).hasSize(4).allMatch(result -> result.endsWith(" REMOVED"));
            assertThat(acme.picture().members()).hasSize(1);
        }
    }

    @Test
    void what_names_a_person_can_be_erased_while_it_is_closed() {
        List<UserId> users = List.of(member("Grace"), member("Linus"), member("Rita"), member("Zoe"));
        ActingReview review = started(ReviewScope.holding(portal.user));
        review.remove(users.subList(0, 2), "gone");
        review.remove(users.subList(2, 4), "gone");
        line.after(2);
        assertThatExceptionOfType(StorageFailure.class).isThrownBy(review::close);
        line.never();
        stage.storage().inTransaction(unit -> {
            unit.organizations().change(acme.id());
            unit.reviews().eraseTexts(acme.id(), users.get(3));
            return users;
        });

        review.close();

        assertThat(review.get().status()).isEqualTo(ReviewStatus.CLOSED);
        ReviewItem erased = all(review.items()).get(0);
        assertThat(erased.user()).isEqualTo(users.get(3));
        assertThat(erased.member().name()).isEmpty();
        assertThat(erased.decision().orElseThrow().reason()).isEmpty();
        assertThat(erased.result()).contains(ReviewResult.REMOVED);
    }

    @Test
    void who_may_not_hold_reviews_is_refused_everything() {
        UserId grace = member("Grace");
        ReviewId id = started(ReviewScope.everybody()).get().id();
        var reviews = acme.as(grace).reviews();
        ActingReview review = reviews.review(id);
        List<Runnable> calls = List.of(
                () -> reviews.start(ReviewScope.everybody()),
                () -> reviews.start(ReviewScope.holding(portal.user), "note"),
                () -> reviews.resume(id),
                () -> reviews.page(1),
                review::get,
                review::progress,
                () -> review.items().page(1),
                () -> review.keep(acme.ownerId()),
                () -> review.remove(acme.ownerId(), "gone"),
                review::close,
                () -> review.cancel("no"),
                () -> review.exportCsv(new StringBuilder()),
                () -> review.exportJsonLines(new StringBuilder()));

        calls.forEach(call -> refused(Reason.NOT_ALLOWED, call));
        acme.owner().suspend(acme.member("Bea", offer -> offer.role(portal.auditor)), "on leave");
        UserId bea = acme.picture().members().stream()
                .map(listed -> listed.member())
                .filter(member -> member.status() == MemberStatus.SUSPENDED)
                .findFirst()
                .orElseThrow()
                .user();
        refused(Reason.NOT_ALLOWED, () -> acme.as(bea).reviews().page(1));
    }

    @Test
    void a_review_of_another_organization_is_not_there() {
        UserId grace = member("Grace");
        ReviewId id = started(ReviewScope.everybody()).get().id();
        Team globex = stage.team("Globex", stage.user("Mia"));
        ActingReview review = globex.owner().reviews().review(id);
        List<Runnable> calls = List.of(
                () -> globex.owner().reviews().resume(id),
                review::get,
                review::progress,
                () -> review.items().page(1),
                () -> review.keep(grace),
                () -> review.remove(grace, "gone"),
                review::close,
                () -> review.cancel("no"),
                () -> review.exportCsv(new StringBuilder()),
                () -> review.exportJsonLines(new StringBuilder()));

        calls.forEach(call -> refused(Reason.NOT_FOUND, call));
        assertThat(globex.owner().reviews().page(10).items()).isEmpty();
    }

    @Test
    void a_suspended_organization_holds_no_reviews() {
        ActingReview review = started(ReviewScope.everybody());
        acme.host().organization().suspend();

        refused(Reason.ORGANIZATION_NOT_ACTIVE, () -> acme.host().reviews().start(ReviewScope.everybody()));
        refused(Reason.ORGANIZATION_NOT_ACTIVE, () -> byHost(newest()).keep(acme.ownerId()));
        assertThat(review).isNotNull();
    }

    @Test
    void hundreds_are_reviewed_and_every_one_of_them_is_asked_about_once() {
        Stage large = new Stage(this, portal, settings -> settings.longestList(600));
        Team people = large.team("People", large.user("Ada"));
        List<UserId> users = Crowd.join(people, portal.user, 620);
        ActingReview review = people.owner()
                .reviews()
                .review(people.owner()
                        .reviews()
                        .start(ReviewScope.holding(portal.user))
                        .id());
        List<UserId> all = Pages.all(1000, review.items()::page, review.items()::page).stream()
                .map(ReviewItem::user)
                .toList();
        assertThat(all).hasSize(users.size()).containsExactlyInAnyOrderElementsOf(users);

        review.remove(all.subList(0, 310), "gone");
        review.remove(all.subList(310, 600), "gone");
        review.keep(all.subList(600, all.size()), "known");
        assertThat(review.close())
                .hasSize(600)
                .allMatch(outcome -> outcome.result().isPresent());

        assertThat(review.progress()).isEqualTo(new Progress(620, 20, 600, 600));
        assertThat(people.picture().members()).hasSize(21);
        Map<ReviewResult, Long> results = Pages.all(1000, review.items()::page, review.items()::page).stream()
                .collect(Collectors.groupingBy(item -> item.result().orElseThrow(), Collectors.counting()));
        assertThat(results).isEqualTo(Map.of(ReviewResult.REMOVED, 600L, ReviewResult.KEPT, 20L));
    }

    private static String assertThatRefused(Reason reason, Runnable call) {
        Refused refused = catchThrowableOfType(Refused.class, call::run);
        assertThat(refused).as("was not refused").isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        return refused.getMessage();
    }
}
