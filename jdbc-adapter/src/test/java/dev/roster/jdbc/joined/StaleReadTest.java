package dev.roster.jdbc.joined;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.contract.Fixtures;
import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import dev.roster.jdbc.HeldTransaction;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.House;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The transaction of a host has read something; then others change what Roster is about to decide on. What Roster comes to
 * is right by what is there now, or the transaction is lost. Of one that holds an old snapshot, both are honest; to decide
 * by the snapshot is not.
 */
@OnEach
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StaleReadTest {

    /** What a call came to, in a word. */
    private static final String LOST = "lost";

    @Parameter
    private DatabaseUnderTest kind;

    private OpenDatabase database;
    private House house;

    @BeforeEach
    void a_house_with_four_seats() {
        database = kind.migrated();
        house = House.withFourSeatsOn(database.pool());
    }

    @AfterEach
    void close() {
        database.close();
    }

    Stream<Level> levels() {
        return Arrays.stream(Level.values()).filter(level -> level.isOn(kind));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void a_member_who_was_removed_does_nothing_more(Level level) {
        UserId mara = house.member("mara", house.app().manager);
        assertThat(behind(
                        level,
                        () -> house.asAda().remove(mara),
                        joined -> outcome(() -> joined.in(house.acme())
                                .as(mara)
                                .invite(Invitee.of("x@globex.example"), offer -> offer.role(house.app().clerk)))))
                .isIn(LOST, Reason.NOT_ALLOWED.name());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void who_was_lowered_gives_nothing_that_she_gave_before(Level level) {
        UserId mara = house.member("mara", house.app().manager);
        UserId carl = house.member("carl");
        assertThat(behind(
                        level,
                        () -> house.asAda().edit(mara, edit -> edit.role(house.app().clerk)),
                        joined -> outcome(() -> joined.in(house.acme()).as(mara).remove(carl))))
                .isIn(LOST, Reason.NOT_ALLOWED.name());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void an_invitation_that_was_revoked_admits_nobody(Level level) {
        Invitation invitation = house.invite("grace");
        String link = house.link(invitation.id());
        assertThat(behind(level, () -> house.asAda().revoke(invitation.id()), joined -> accepted(joined, link)))
                .isIn(LOST, DeadLink.REVOKED.name());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void a_link_that_was_superseded_admits_nobody(Level level) {
        Invitation invitation = house.invite("grace");
        String link = house.link(invitation.id());
        assertThat(behind(level, () -> house.asAda().resend(invitation.id()), joined -> accepted(joined, link)))
                .isIn(LOST, DeadLink.SUPERSEDED.name());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void the_last_seat_is_not_given_twice(Level level) {
        house.invite("one");
        house.invite("two");
        assertThat(behind(level, () -> house.invite("three"), joined -> outcome(() -> house.invite(joined, "four"))))
                .isIn(LOST, Reason.NO_SEAT_LEFT.name());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void an_address_that_was_invited_is_not_invited_twice(Level level) {
        assertThat(behind(
                        level,
                        () -> house.invite("grace"),
                        joined -> outcome(() -> house.asAda(joined)
                                .invite(Invitee.of(House.at("grace")), offer -> offer.role(house.app().clerk))
                                .how())))
                .isIn(LOST, Invited.How.REFRESHED.name());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void a_call_that_was_made_is_not_made_twice(Level level) {
        Function<Roster, Object> call = door -> house.asAda(door)
                .invite(
                        Invitee.of(House.at("grace")),
                        offer -> offer.role(house.app().clerk).requestKey("order 7"))
                .how();
        assertThat(behind(level, () -> call.apply(house.roster()), joined -> outcome(() -> call.apply(joined))))
                .isIn(LOST, Invited.How.REPEATED.name());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void somebody_who_joined_is_a_member_already(Level level) {
        String link = house.link(house.invite("grace").id());
        assertThat(behind(
                        level,
                        () -> house.accept(house.roster(), link, "grace"),
                        joined -> outcome(() -> house.invite(joined, "grace"))))
                .isIn(LOST, Reason.ALREADY_MEMBER.name());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void the_last_owner_stays(Level level) {
        UserId olga = house.member("olga", house.app().admin);
        assertThat(behind(
                        level,
                        () -> house.as(house.roster(), olga).leave(),
                        joined -> outcome(() -> house.asAda(joined).leave())))
                .isIn(LOST, Reason.LAST_OWNER.name());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void an_address_that_has_a_user_by_now_gets_no_second_one(Level level) {
        String link = house.link(house.invite("grace").id());
        assertThat(behind(level, () -> house.user("grace"), joined -> accepted(joined, link)))
                .isIn(LOST, "SignInFirst");
        assertThat(behind(level, () -> house.user("linus"), joined -> outcome(() -> House.user(joined, "linus"))))
                .isIn(LOST, Reason.ALREADY_TAKEN.name());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void a_user_of_now_is_not_taken_for_another(Level level) {
        String link = house.link(house.invite("grace").id());
        UserId[] grace = new UserId[1];
        assertThat(behind(
                        level,
                        () -> grace[0] = house.user("grace"),
                        joined -> outcome(() -> joined.invitations()
                                .accept(link, Acceptance.asExistingUser(grace[0]))
                                .getClass()
                                .getSimpleName())))
                .isIn(LOST, "Joined");
    }

    @ParameterizedTest
    @MethodSource("levels")
    void a_user_of_now_is_not_taken_for_none(Level level) {
        UserId[] grace = new UserId[1];
        assertThat(behind(
                        level,
                        () -> grace[0] = house.user("grace"),
                        joined -> outcome(() -> joined.asHost("test")
                                .openOrganization(
                                        "Globex",
                                        opening -> opening.owner(grace[0]).plan(house.app().open))
                                .name())))
                .isIn(LOST, "Globex");
    }

    @ParameterizedTest
    @MethodSource("levels")
    void an_organization_of_now_is_not_taken_for_none(Level level) {
        OrganizationId[] globex = new OrganizationId[1];
        assertThat(behind(
                        level,
                        () -> globex[0] = house.organization("Globex", house.ada(), house.app().open),
                        joined -> outcome(() -> joined.in(globex[0])
                                .as(house.ada())
                                .invite(Invitee.of("x@globex.example"), offer -> offer.role(house.app().clerk))
                                .how())))
                .isIn(LOST, Invited.How.NEW.name());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void what_is_not_there_at_all_is_still_answered(Level level) {
        String link = house.link(house.invite("grace").id());
        assertThat(behind(level, () -> {}, joined -> accepted(joined, link))).isEqualTo("Joined");
        assertThat(behind(
                        level,
                        () -> {},
                        joined -> outcome(() -> joined.asHost("test")
                                .openOrganization(
                                        "Globex",
                                        opening -> opening.owner(Fixtures.aUserId())
                                                .plan(house.app().open)))))
                .isEqualTo(Reason.NOT_FOUND.name());
        assertThat(behind(
                        level,
                        () -> {},
                        joined -> outcome(() -> joined.in(Fixtures.anOrganizationId())
                                .asHost("test")
                                .invite(Invitee.of("x@globex.example"), offer -> offer.role(house.app().clerk)))))
                .isEqualTo(Reason.NOT_FOUND.name());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void of_many_entries_each_is_decided_by_what_is_there(Level level) {
        assertThat(behind(
                        level,
                        () -> house.member("grace"),
                        joined -> outcome(() -> house
                                .asAda(joined)
                                .invite(
                                        "grace@globex.example, linus@globex.example",
                                        offer -> offer.role(house.app().clerk))
                                .stream()
                                .map(StaleReadTest::word)
                                .toList())))
                .isIn(LOST, List.of(Reason.ALREADY_MEMBER.name(), "done").toString());
    }

    private static String word(Outcome<Invited> outcome) {
        return outcome.refusal().map(refusal -> refusal.reason().name()).orElse("done");
    }

    private String accepted(Roster joined, String link) {
        return outcome(() -> {
            Admission admission = house.accept(joined, link, "Grace");
            return admission instanceof Admission.Dead dead
                    ? dead.why()
                    : admission.getClass().getSimpleName();
        });
    }

    /** Does something in a transaction that took its snapshot before something else was done. */
    private String behind(Level level, Runnable change, Function<Roster, String> call) {
        try (Connection connection = database.pool().getConnection()) {
            connection.setTransactionIsolation(level.constant());
            connection.setAutoCommit(false);
            try (HeldTransaction transaction = HeldTransaction.on(connection)) {
                readSomething(connection);
                change.run();
                String came = call.apply(house.roster().joining(transaction));
                if (!came.equals(LOST)) {
                    transaction.commit();
                }
                return came;
            }
        } catch (ConcurrentChange atCommit) {
            return LOST;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void readSomething(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM roster_organization")) {
            row.next();
        }
    }

    private static String outcome(Callable<?> call) {
        try {
            return String.valueOf(call.call());
        } catch (Refused refused) {
            return refused.reason().name();
        } catch (ConcurrentChange lost) {
            return LOST;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String outcome(Runnable call) {
        return outcome(() -> {
            call.run();
            return "done";
        });
    }
}
