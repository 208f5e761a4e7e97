package dev.roster.jdbc.joined;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.contract.Fixtures;
import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.StorageFailure;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.jdbc.HeldTransaction;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.House;
import dev.roster.member.MemberStatus;
import dev.roster.organization.Organization;
import dev.roster.port.Allowance;
import dev.roster.port.Settlement;
import dev.roster.port.UnitOfWork;
import dev.roster.role.RoleDefinition;
import dev.roster.user.EmailAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each method of a unit of work by itself, in a transaction of a host whose snapshot is older than all that it asks about:
 * it tells what is there now, or that the transaction is lost. Which table the host had read does not matter.
 */
@OnEach
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoresTest {

    @Parameter
    private DatabaseUnderTest kind;

    Stream<Level> levels() {
        return Arrays.stream(Level.values()).filter(level -> level.isOn(kind));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void who_has_read_users_decides_by_what_is_there_now(Level level) throws SQLException {
        assertThat(wrongAfterReading("roster_user", level)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("levels")
    void who_has_read_organizations_decides_by_what_is_there_now(Level level) throws SQLException {
        assertThat(wrongAfterReading("roster_organization", level)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("levels")
    void who_has_read_mails_decides_by_what_is_there_now(Level level) throws SQLException {
        assertThat(wrongAfterReading("roster_delivery", level)).isEmpty();
    }

    private List<String> wrongAfterReading(String table, Level level) throws SQLException {
        List<Connection> connections = new ArrayList<>();
        try (OpenDatabase database = kind.migrated()) {
            World world = new World(House.on(database.pool()));
            Map<String, Predicate<UnitOfWork>> questions = world.questions();
            List<String> wrong = new ArrayList<>();
            try {
                for (int i = 0; i < questions.size(); i++) {
                    connections.add(withSnapshot(database, table, level));
                }
                world.change();
                int next = 0;
                for (Map.Entry<String, Predicate<UnitOfWork>> question : questions.entrySet()) {
                    String answer = answer(world.house, connections.get(next++), question.getValue());
                    if (!answer.isEmpty()) {
                        wrong.add(question.getKey() + ": " + answer);
                    }
                }
            } finally {
                for (Connection connection : connections) {
                    connection.close();
                }
            }
            return wrong;
        }
    }

    private static Connection withSnapshot(OpenDatabase database, String table, Level level) throws SQLException {
        Connection connection = database.unpooled().getConnection();
        connection.setTransactionIsolation(level.constant());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
        }
        return connection;
    }

    private static String answer(House house, Connection connection, Predicate<UnitOfWork> question) {
        try (HeldTransaction transaction = HeldTransaction.on(connection)) {
            return house.storage().joining(transaction).inTransaction(question::test) ? "" : "stale";
        } catch (ConcurrentChange lost) {
            return "";
        } catch (StorageFailure failure) {
            return failure.getMessage();
        }
    }

    /** What there was, and what there is. */
    private static final class World {

        private final House house;
        private final OrganizationId acme;
        private final UserId mara;
        private final Invitation grace;
        private final Invitation linus;
        private final Invitation nobody;
        private final Delivery mail;
        private final EmailAddress otto = EmailAddress.parse(House.at("otto"));
        private final EmailAddress nina = EmailAddress.parse(House.at("nina"));
        private final UserId ninasId = Fixtures.aUserId();
        private final Organization globex = Fixtures.anOrganization().build();
        private final Allowance counted = new Allowance("counted", 1, Instant.parse("2099-01-01T00:00:00Z"));
        private final Allowance countedNow = new Allowance("counted", 2, counted.until());
        private final Allowance begun = new Allowance("begun", 1, counted.until());
        private final UserId vera;
        private final RoleDefinition day;
        private final RoleDefinition night;
        private final Instant late = Instant.parse("2100-01-01T00:00:00Z");

        World(House house) {
            this.house = house;
            acme = house.acme();
            mara = house.member("mara", house.app().manager);
            vera = house.member("vera", house.app().clerk);
            day = Fixtures.aRole().in(acme).named("Day shift").build();
            night = Fixtures.aRole().in(acme).named("Night shift").build();
            house.storage().inTransaction(unit -> {
                unit.organizations().change(acme);
                return unit.roles().insert(day);
            });
            grace = house.as(house.roster(), mara)
                    .invite(House.at("grace"), offer -> offer.role(house.app().clerk))
                    .get(0)
                    .orElseThrow()
                    .invitation();
            linus = house.invite("linus");
            nobody = house.invite("nobody");
            house.storage().inTransaction(unit -> unit.allowances().write(Map.of(), List.of(counted)));
            house.asAda().offerOwnership(house.member("otis", house.app().clerk));
            mail = house.storage()
                    .listings()
                    .deliveries(acme, Set.of(linus.id()))
                    .get(linus.id());
        }

        void change() {
            house.dispatch();
            house.asAda().remove(mara);
            house.asAda().withdrawOwnershipOffer();
            house.asAda().resend(linus.id());
            house.asAda()
                    .invite(otto.value(), offer -> offer.role(house.app().clerk).requestKey("order 7"));
            house.storage().inTransaction(unit -> {
                unit.organizations().change(acme);
                unit.invitations().releaseExpiredSeats(acme, late);
                unit.roles().insert(night);
                unit.members()
                        .update(List.of(unit.members()
                                .current(acme, Set.of(vera))
                                .get(vera)
                                .with(
                                        MemberStatus.ACTIVE,
                                        Fixtures.roles(night.id().key()),
                                        1)));
                unit.invitations()
                        .insert(List.of(Fixtures.aPendingInvitation()
                                .in(acme)
                                .to(House.at("rita"))
                                .offering(night.id().key())
                                .withoutSeat()
                                .build()));
                unit.users()
                        .insert(Fixtures.aUser()
                                .id(ninasId)
                                .address(nina.value())
                                .build());
                unit.organizations().insert(globex);
                unit.allowances().write(Map.of(counted.key(), counted), List.of(countedNow, begun));
                return unit.journal().recordCatalog("digest of now", "text", late);
            });
            house.roster().feed().after(0, 1);
        }

        Map<String, Predicate<UnitOfWork>> questions() {
            Map<String, Predicate<UnitOfWork>> all = new LinkedHashMap<>();
            all.put("change", unit -> unit.organizations().change(globex.id()).isPresent());
            all.put("insert an organization", unit -> !unit.organizations().insert(globex));
            all.put("current user", unit -> unit.users().current(ninasId).isPresent());
            all.put(
                    "current user by address",
                    unit -> unit.users().current(nina).isPresent());
            all.put(
                    "insert a user",
                    unit -> !unit.users()
                            .insert(Fixtures.aUser().address(nina.value()).build()));
            all.put("record the catalog", unit -> !unit.journal().recordCatalog("digest of now", "text", late));
            all.put("publish", unit -> unit.journal().publish(1000) == 0);
            all.put(
                    "claim",
                    unit -> unit.outbox().claim(100, Duration.ofMinutes(1)).stream()
                            .noneMatch(claimed -> claimed.id().equals(mail.id())));
            all.put(
                    "settle",
                    unit -> unit.outbox()
                            .settle(List.of(new Settlement(
                                    mail.id(), 1, 0, DeliveryState.FAILED, Optional.empty(), Optional.empty())))
                            .isEmpty());
            all.put(
                    "current allowances",
                    unit -> unit.allowances()
                            .current(Set.of(counted.key(), begun.key()))
                            .equals(Map.of(counted.key(), countedNow, begun.key(), begun)));
            all.put("count on", unit -> !unit.allowances().write(Map.of(counted.key(), counted), List.of(countedNow)));
            all.put("begin to count", unit -> !unit.allowances().write(Map.of(), List.of(begun)));
            inAcme(
                    all,
                    "current members",
                    unit -> unit.members().current(acme, Set.of(mara)).get(mara).status() == MemberStatus.REMOVED);
            inAcme(
                    all,
                    "present at",
                    unit -> unit.members()
                            .presentAt(acme, Set.of(EmailAddress.parse(House.at("mara"))))
                            .isEmpty());
            inAcme(
                    all,
                    "any active",
                    unit -> !unit.members().anyActive(acme, house.app().manager.key(), Set.of()));
            inAcme(
                    all,
                    "insert a member",
                    unit -> !unit.members()
                            .insert(Fixtures.aMember().in(acme).user(mara).build()));
            inAcme(
                    all,
                    "current offer of ownership",
                    unit -> unit.ownershipOffers().current(acme).isEmpty());
            inAcme(
                    all,
                    "current invitations",
                    unit -> unit.invitations()
                            .current(acme, Set.of(grace.id()))
                            .get(grace.id())
                            .status()
                            .isClosed());
            inAcme(
                    all,
                    "open",
                    unit -> unit.invitations()
                            .open(acme, Set.of(otto, grace.address()))
                            .keySet()
                            .equals(Set.of(otto)));
            inAcme(
                    all,
                    "open by",
                    unit -> unit.invitations().openBy(acme, Set.of(mara)).isEmpty());
            inAcme(
                    all,
                    "with request key",
                    unit -> unit.invitations().withRequestKey(acme, "order 7").size() == 1);
            inAcme(
                    all,
                    "insert an invitation",
                    unit -> unit.invitations().insert(List.of(to(otto.value()))).isEmpty());
            inAcme(
                    all,
                    "insert invitations",
                    unit -> unit.invitations()
                            .insert(List.of(to(otto.value()), to(House.at("linus"))))
                            .isEmpty());
            inAcme(
                    all,
                    "update an invitation that was closed",
                    unit -> unit.invitations().update(List.of(grace)).isEmpty());
            inAcme(
                    all,
                    "update one of a later generation",
                    unit -> unit.invitations().update(List.of(linus, nobody)).equals(Set.of(nobody.id())));
            inAcme(
                    all,
                    "current roles",
                    unit -> unit.roles().current(acme, Set.of(night.id())).containsKey(night.id()));
            inAcme(all, "count roles", unit -> unit.roles().count(acme, 10) == 2);
            inAcme(
                    all,
                    "insert a role",
                    unit -> !unit.roles()
                            .insert(Fixtures.aRole()
                                    .in(acme)
                                    .named("NIGHT shift")
                                    .build()));
            inAcme(
                    all,
                    "update a role",
                    unit -> !unit.roles()
                            .update(Fixtures.aRole()
                                    .in(acme)
                                    .id(day.id())
                                    .named("night SHIFT")
                                    .build()));
            inAcme(
                    all,
                    "holding",
                    unit -> unit.members().holding(acme, night.id().key(), 10).size() == 1);
            inAcme(
                    all,
                    "offering",
                    unit -> unit.invitations().offering(acme, night.id(), 10).size() == 1);
            inAcme(all, "release seats", unit -> unit.invitations().releaseExpiredSeats(acme, late) == 0);
            return all;
        }

        private Invitation to(String address) {
            return Fixtures.aPendingInvitation().in(acme).to(address).build();
        }

        /** As a use case asks: it locks the organization first. */
        private void inAcme(Map<String, Predicate<UnitOfWork>> all, String name, Predicate<UnitOfWork> question) {
            all.put(name, unit -> {
                unit.organizations().change(acme);
                return question.test(unit);
            });
        }
    }
}
