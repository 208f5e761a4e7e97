package dev.roster.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.ActingReview;
import dev.roster.Roster;
import dev.roster.access.AccessRules;
import dev.roster.catalog.Management;
import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.OutcomeUnknown;
import dev.roster.failure.StorageFailure;
import dev.roster.id.InvitationId;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.Books;
import dev.roster.jdbc.house.House;
import dev.roster.review.ReviewItem;
import dev.roster.review.ReviewResult;
import dev.roster.review.ReviewScope;
import dev.roster.review.ReviewStatus;
import dev.roster.scenario.FeedReader;
import dev.roster.user.Adoptee;
import dev.roster.user.PersonName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each call of JDBC that an operation makes goes wrong in turn. Whichever it is, the operation was done as a whole, or it
 * ends in one typed exception and nothing is there of it: an invitation never without its mail, and no mail without its
 * invitation. The pool has all connections back as it lent them. A question about access is answered rightly or not at all.
 */
@OnEach({DatabaseUnderTest.H2_IN_MEMORY, DatabaseUnderTest.POSTGRESQL_NEWEST, DatabaseUnderTest.MARIADB})
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultsTest {

    /** All of them, so that each is counted, and so wide that no test comes to their end. */
    private static final Limits LIMITS = Limits.none()
            .perInviter(1_000_000, Duration.ofDays(1))
            .perOrganization(1_000_000, Duration.ofDays(1))
            .perRecipient(1_000_000, Duration.ofDays(1))
            .perDomain(1_000_000, Duration.ofDays(1));

    /** Of the calls, each so-many-th: all of them take long where a server answers. */
    private static final int STEP = Integer.getInteger("roster.faults.step", 0);

    private final DatabaseUnderTest kind;
    private OpenDatabase database;
    private House house;
    private FaultyPool pool;
    private Roster faulty;

    FaultsTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @BeforeEach
    void two_doors_to_one_house() {
        database = kind.migrated();
        house = House.on(database.pool());
        open(true);
    }

    private void open(boolean autoCommit) {
        pool = new FaultyPool(database.unpooled(), autoCommit);
        faulty = Roster.builder()
                .storage(JdbcStorage.on(pool.dataSource()))
                .mailer(house.mailer())
                .catalog(house.app())
                .linkBase("https://app.example/join")
                .limits(LIMITS)
                // Each check is to be answered by the storage that fails.
                .access(AccessRules.usual().bound(Duration.ZERO))
                .build();
    }

    @AfterEach
    void close() throws SQLException {
        pool.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void case_68_an_invitation_and_its_mail_are_there_or_neither(Fault fault) {
        eachCall(fault, name -> name, name -> house.invite(faulty, name));
    }

    @ParameterizedTest
    @EnumSource
    void so_it_is_with_a_pool_whose_connections_commit_nothing_by_themselves(Fault fault) throws SQLException {
        pool.close();
        open(false);
        eachCall(fault, name -> name, name -> house.invite(faulty, name));
        eachCall(
                fault,
                name -> house.link(house.invite(name + "x").id()),
                link -> house.accept(faulty, link, "Grace").orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void of_a_list_all_are_invited_or_none(Fault fault) {
        eachCall(
                fault,
                name -> name,
                name -> house.asAda(faulty)
                        .invite(
                                House.at(name + "a") + "," + House.at(name + "b") + "," + House.at(name + "c"),
                                offer -> offer.role(house.app().clerk)));
    }

    @ParameterizedTest
    @EnumSource
    void an_acceptance_makes_a_user_a_member_and_an_answer_or_none_of_them(Fault fault) {
        eachCall(
                fault,
                name -> house.link(house.invite(name).id()),
                link -> house.accept(faulty, link, "Grace").orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void roles_are_changed_with_all_that_goes_with_it(Fault fault) {
        UserId mara = house.member("mara");
        eachCall(
                fault,
                name -> house.roster().in(house.acme()).access(mara).may(Management.INVITE)
                        ? house.app().clerk
                        : house.app().manager,
                role -> house.asAda(faulty).edit(mara, edit -> edit.role(role)));
    }

    @ParameterizedTest
    @EnumSource
    void ownership_is_handed_over_with_both_sides_or_not(Fault fault) {
        UserId mara = house.member("mara");
        eachCall(
                fault,
                name -> {
                    boolean back = house.roster().in(house.acme()).access(mara).may(Management.CLOSE_ORGANIZATION);
                    UserId giver = back ? mara : house.ada();
                    UserId receiver = back ? house.ada() : mara;
                    house.as(house.roster(), giver)
                            .offerOwnership(receiver, becoming -> becoming.role(house.app().clerk));
                    return receiver;
                },
                receiver -> house.as(faulty, receiver).acceptOwnership());
    }

    @ParameterizedTest
    @EnumSource
    void activity_that_was_not_written_is_written_with_the_next_request(Fault fault) {
        eachCall(fault, house::member, member -> faulty.in(house.acme()).seen(member));
    }

    @ParameterizedTest
    @EnumSource
    void another_address_comes_with_its_copies_and_its_notice_or_not(Fault fault) {
        eachCall(
                fault,
                name -> {
                    house.roster().user(house.member(name)).changeAddress(House.at(name + "new"));
                    return house.mailed(name + "new");
                },
                link -> faulty.personalLinks().confirmAddress(link));
    }

    @ParameterizedTest
    @EnumSource
    void of_those_who_are_adopted_all_are_users_or_none(Fault fault) {
        eachCall(
                fault,
                name -> {
                    house.user(name);
                    return name;
                },
                name -> faulty.asHost("test")
                        .adopt(List.of(
                                Adoptee.of(name, House.at(name), PersonName.of("Known", "")),
                                Adoptee.of(name + "new", House.at(name + "new"), PersonName.of("New", "")))));
    }

    @ParameterizedTest
    @EnumSource
    void a_removal_takes_the_invitations_with_it(Fault fault) {
        eachCall(
                fault,
                name -> {
                    UserId user = house.member(name, house.app().manager);
                    house.as(house.roster(), user)
                            .invite(Invitee.of(House.at(name + "guest")), offer -> offer.role(house.app().clerk));
                    return user;
                },
                user -> house.asAda(faulty).remove(user));
    }

    @ParameterizedTest
    @EnumSource
    void a_review_is_started_with_its_items_or_not_and_a_decision_counts_or_not(Fault fault) {
        UserId mara = house.member("mara");
        eachCall(fault, name -> name, name -> house.asAda(faulty).reviews().start(ReviewScope.everybody(), name));
        ReviewId review = house.asAda().reviews().start(ReviewScope.everybody()).id();
        eachCall(
                fault,
                name -> name,
                name -> house.asAda(faulty).reviews().review(review).remove(mara, name));
    }

    @ParameterizedTest
    @EnumSource
    void a_review_whose_closing_was_cut_off_is_closed_by_the_next_call(Fault fault) {
        for (int call : calls()) {
            UserId user = house.member("guest" + call);
            ReviewId id = house.asAda().reviews().start(ReviewScope.everybody()).id();
            ActingReview review = house.asAda().reviews().review(id);
            house.asHost().reviews().review(id).keep(house.ada());
            review.remove(user, "gone");
            pool.fail(fault, call, false);
            outcome(() -> house.asAda(faulty).reviews().review(id).close());
            boolean over = pool.failed().isEmpty();
            requireWhole(fault, call);
            Books.of(database.pool());
            if (review.get().status() != ReviewStatus.CLOSED) {
                review.close();
            }
            assertThat(review.get().status()).isEqualTo(ReviewStatus.CLOSED);
            assertThat(review.items().toRemove().page(10).items())
                    .extracting(ReviewItem::result)
                    .containsExactly(Optional.of(ReviewResult.REMOVED));
            Books.of(database.pool());
            if (over) {
                return;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_is_sent_again_with_its_generation_or_not(Fault fault) {
        InvitationId invitation = house.invite("grace").id();
        eachCall(fault, name -> invitation, id -> house.asAda(faulty).resend(id));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_sends_mails_leaves_them_claimed_or_settled(Fault fault) {
        for (int call : calls()) {
            house.invite("guest" + call);
            pool.fail(fault, call, false);
            outcome(() -> faulty.dispatcher().step());
            boolean over = pool.failed().isEmpty();
            requireWhole(fault, call);
            Books.of(database.pool());
            if (over) {
                return;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_follows_the_feed_asks_again_and_misses_nothing(Fault fault) {
        FeedReader reader = new FeedReader(faulty.feed(), 1000);
        for (int call : calls()) {
            house.invite("guest" + call);
            pool.fail(fault, call, false);
            outcome(reader::readOn);
            boolean over = pool.failed().isEmpty();
            requireWhole(fault, call);
            if (over) {
                assertThat(reader.readAll().entries())
                        .containsAll(house.asHost().journal().page(1000).items());
                return;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_question_about_access_is_answered_rightly_or_not_at_all(Fault fault) {
        UserId carl = house.member("carl");
        for (int call : calls()) {
            pool.fail(fault, call, false);
            String may = outcome(
                    () -> assertThat(faulty.in(house.acme()).access(house.ada()).can(house.app().reprocess))
                            .as("what Ada may")
                            .isTrue());
            pool.fail(fault, call, false);
            outcome(() -> assertThat(faulty.in(house.acme()).access(carl).can(house.app().reprocess))
                    .as("what Carl may not")
                    .isFalse());
            boolean over = pool.failed().isEmpty();
            requireWhole(fault, call);
            if (over) {
                assertThat(may).isEqualTo("done");
                return;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_commit_that_came_through_but_was_not_answered_is_not_called_a_failure(Fault fault) {
        for (int call : calls(1)) {
            Books before = Books.of(database.pool());
            pool.fail(fault, call, true);
            String outcome = outcome(() -> house.invite(faulty, "guest" + call));
            boolean over = pool.failed().isEmpty();
            boolean atCommit = pool.failed().equals("commit");
            requireWhole(fault, call);
            Books after = Books.of(database.pool());
            if (atCommit && fault != Fault.DEADLOCK) {
                assertThat(outcome).isEqualTo("OutcomeUnknown");
                assertThat(after).isNotEqualTo(before);
                return;
            }
            assertThat(over).as("no commit was seen").isFalse();
            if (atCommit) {
                return;
            }
        }
    }

    private <T> void eachCall(Fault fault, Function<String, T> before, Consumer<T> operation) {
        for (int call : calls()) {
            T subject = before.apply("guest" + call);
            Books was = Books.of(database.pool());
            pool.fail(fault, call, false);
            String outcome = outcome(() -> operation.accept(subject));
            String failed = pool.failed();
            requireWhole(fault, call);
            Books is = Books.of(database.pool());
            String what = fault + " at call " + call + ", " + failed + ": " + outcome;
            switch (outcome) {
                case "done" -> assertThat(is).as(what).isNotEqualTo(was);
                case "OutcomeUnknown" -> assertThat(failed).as(what).isEqualTo("commit");
                default -> assertThat(is).as(what).isEqualTo(was);
            }
            if (fault == Fault.DEADLOCK && !failed.isEmpty()) {
                assertThat(outcome).as(what).isEqualTo("done");
            }
            if (failed.isEmpty()) {
                assertThat(outcome).isEqualTo("done");
                return;
            }
        }
    }

    private Iterable<Integer> calls() {
        return calls(STEP > 0 ? STEP : kind == DatabaseUnderTest.H2_IN_MEMORY ? 1 : 5);
    }

    private static Iterable<Integer> calls(int step) {
        return () -> IntStream.iterate(1, call -> call + step).boxed().iterator();
    }

    private void requireWhole(Fault fault, int call) {
        String failed = pool.failed();
        pool.heal();
        try {
            pool.requireWhole();
        } catch (SQLException | AssertionError failure) {
            throw new AssertionError(fault + " at call " + call + ", " + failed + ": " + failure.getMessage(), failure);
        }
    }

    private static String outcome(Runnable operation) {
        try {
            operation.run();
            return "done";
        } catch (ConcurrentChange | OutcomeUnknown known) {
            return known.getClass().getSimpleName();
        } catch (StorageFailure failure) {
            assertThat(failure.getClass()).isEqualTo(StorageFailure.class);
            return "StorageFailure";
        }
    }
}
