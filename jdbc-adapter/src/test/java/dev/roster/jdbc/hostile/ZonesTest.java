package dev.roster.jdbc.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.contract.Fixtures;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitation;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.House;
import dev.roster.jdbc.house.Tour;
import dev.roster.organization.Organization;
import dev.roster.port.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.h2.util.DateTimeUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the JVM stands and what it speaks changes nothing of what is stored. Sessions are in Kathmandu all the time. */
@OnEach
@ResourceLock(Resources.TIME_ZONE)
@ResourceLock(Resources.LOCALE)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ZonesTest {

    /** Around the hours that Berlin, New York, Apia and Lord Howe skip or have twice, to the microsecond. */
    private static final List<Instant> TIMES = Stream.of(
                    "1970-01-02T00:00:00Z",
                    "2011-12-30T09:59:59.999999Z",
                    "2011-12-30T10:00:00Z",
                    "2026-03-08T06:59:59.999999Z",
                    "2026-03-08T07:00:00Z",
                    "2026-03-29T00:59:59.999999Z",
                    "2026-03-29T01:00:00Z",
                    "2026-03-29T01:30:00.000001Z",
                    "2026-04-04T14:59:59.999999Z",
                    "2026-10-25T00:30:00.123456Z",
                    "2026-10-25T01:00:00Z",
                    "2026-10-25T01:30:00.123456Z",
                    "2026-12-31T23:59:59.999999Z",
                    "2038-01-19T03:14:08.000001Z",
                    "2400-02-29T12:00:00.5Z")
            .map(Instant::parse)
            .toList();

    private final TimeZone zoneBefore = TimeZone.getDefault();
    private final Locale localeBefore = Locale.getDefault();
    private final DatabaseUnderTest kind;
    private OpenDatabase database;

    ZonesTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.migrated();
    }

    @AfterEach
    void close() {
        moveTo(zoneBefore);
        Locale.setDefault(localeBefore);
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Pacific/Apia", "Asia/Kathmandu", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"})
    void times_come_back_as_they_were_wherever_they_are_read(String zone) {
        moveTo(TimeZone.getTimeZone(zone));
        Storage there = JdbcStorage.on(database.unpooled());
        OrganizationId organization = opened(there);
        List<Invitation> written = new ArrayList<>();
        for (Instant time : TIMES) {
            written.add(Fixtures.aPendingInvitation()
                    .in(organization)
                    .expiringAt(time)
                    .build());
        }
        there.inTransaction(unit -> {
            unit.organizations().change(organization);
            return unit.invitations().insert(written);
        });
        moveTo(zoneBefore);
        Storage here = JdbcStorage.on(database.unpooled());
        List<InvitationId> ids = written.stream().map(Invitation::id).toList();
        for (Storage each : List.of(there, here)) {
            assertThat(each.lookups().invitations(organization, ids).values())
                    .containsExactlyInAnyOrderElementsOf(written);
        }
        for (Instant now : TIMES) {
            int released = here.inTransaction(unit -> {
                unit.organizations().change(organization);
                return unit.invitations().releaseExpiredSeats(organization, now);
            });
            assertThat(released).as("that expired by " + now).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Apia", "Asia/Kathmandu", "Europe/Berlin"})
    void the_clock_of_the_database_tells_the_time(String zone) {
        moveTo(TimeZone.getTimeZone(zone));
        assertThat(JdbcStorage.on(database.unpooled()).clock().instant())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @Test
    void all_goes_as_ever_for_turks() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        Tour.through(House.on(database.unpooled()), database.unpooled());
    }

    private static OrganizationId opened(Storage storage) {
        Organization organization = Fixtures.anOrganization().build();
        storage.inTransaction(unit -> unit.organizations().insert(organization));
        return organization.id();
    }

    /** H2 remembers where it was first. */
    private static void moveTo(TimeZone zone) {
        TimeZone.setDefault(zone);
        DateTimeUtils.resetCalendar();
    }
}
