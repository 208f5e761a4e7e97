package dev.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Role;
import dev.roster.failure.InvalidCatalog;
import dev.roster.failure.Refused;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.organization.Organization;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterBuilderTest {

    private static final class Smallest extends Catalog {
        final Role owner = owner("owner").manages(everyRole());
    }

    private static final class Faulty extends Catalog {
        final Role one = owner("one");
        final Role other = owner("other");
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        assertThatThrownBy(() -> Roster.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("storage(", "mailer(", "catalog(", "linkBase(");
        assertThatThrownBy(() -> complete().linkBase(null).build()).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Roster.builder()
                        .storage(new InMemoryStorage())
                        .mailer(new RecordingMailer())
                        .catalog(new Smallest())
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("linkBase(")
                .hasMessageNotContaining("storage(");
    }

    @Test
    void a_catalog_with_faults_is_refused_with_all_of_them() {
        assertThatThrownBy(() -> complete().catalog(new Faulty()).build())
                .isInstanceOfSatisfying(
                        InvalidCatalog.class,
                        invalid -> assertThat(invalid.faults()).hasSizeGreaterThan(1));
    }

    /** Case 45: the base of links is fixed when Roster is built, and can hide nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example/join",
                "https://user@app.example/join",
                "https://app.example/join?next=evil",
                "https://app.example/join#fragment",
                "app.example/join",
                "javascript:alert(1)",
                "https:///join",
                "http://localhost.evil.example/join",
                "not a uri"
            })
    void case_45_a_link_base_that_could_lead_elsewhere_is_refused(String base) {
        assertThatThrownBy(() -> complete().linkBase(base)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/join",
                "https://app.example",
                "https://app.example/join/",
                "http://localhost:8080/join",
                "http://127.0.0.1/join"
            })
    void a_plain_link_base_is_taken(String base) {
        assertThat(complete().linkBase(base).build()).isNotNull();
    }

    @Test
    void lifetimes_and_lists_have_bounds() {
        assertThatThrownBy(() -> complete().invitationLifetime(Duration.ofSeconds(59), Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> complete().invitationLifetime(Duration.ofDays(2), Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> complete().longestList(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void how_many_hash_at_once_and_for_how_long_one_waits_has_bounds() {
        Duration minute = Duration.ofMinutes(1);
        for (int atOnce : new int[] {0, -1, 1_001}) {
            assertThatThrownBy(() -> complete().hashing(atOnce, minute)).isInstanceOf(IllegalArgumentException.class);
        }
        for (Duration wait : List.of(Duration.ofNanos(-1), minute.plusNanos(1), Duration.ofSeconds(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> complete().hashing(1, wait)).isInstanceOf(IllegalArgumentException.class);
        }
        for (Duration wait : List.of(Duration.ZERO, minute)) {
            assertThat(complete().hashing(1_000, wait).hashing(1, wait).build()).isNotNull();
        }
    }

    @Test
    void how_long_a_closed_organization_can_be_reopened_is_for_the_host_to_say() {
        assertThatThrownBy(() -> complete().reopenWithin(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        SettableClock clock = new SettableClock();
        assertThatThrownBy(() -> reopenedAfter(Duration.ZERO, clock, complete().reopenWithin(Duration.ZERO)))
                .isInstanceOf(Refused.class);
        for (Duration longTime : List.of(Duration.ofDays(60), Duration.ofSeconds(Long.MAX_VALUE))) {
            assertThat(reopenedAfter(Duration.ofDays(59), clock, complete().reopenWithin(longTime))
                            .isActive())
                    .isTrue();
        }
    }

    private static Organization reopenedAfter(Duration time, SettableClock clock, RosterBuilder builder) {
        Roster roster = builder.clock(clock).build();
        var owner = roster.asHost("test").addUser("ada@acme.example", PersonName.of("Ada", "Lovelace"));
        var acme = roster.asHost("test").openOrganization("Acme", opening -> opening.owner(owner.id()));
        HostedOrganization hosted = roster.in(acme.id()).asHost("test").organization();
        hosted.close();
        clock.advance(time);
        return hosted.reopen();
    }

    @ParameterizedTest
    @CsvSource({"PT720H, 30 days", "PT36H, 2160 minutes", "PT90M, 90 minutes"})
    void an_expiry_beyond_the_longest_is_refused_with_that_longest(Duration longest, String named) {
        Roster roster =
                complete().invitationLifetime(Duration.ofMinutes(1), longest).build();
        var owner = roster.asHost("test").addUser("ada@acme.example", PersonName.of("Ada", "Lovelace"));
        var acme = roster.asHost("test").openOrganization("Acme", opening -> opening.owner(owner.id()));

        assertThatThrownBy(() -> roster.in(acme.id())
                        .as(owner.id())
                        .invite("grace@acme.example", offer -> offer.expiresIn(longest.plusSeconds(1))))
                .isInstanceOf(Refused.class)
                .hasMessageEndingWith("at most " + named + ".");
    }

    @Test
    void the_clock_is_the_storages_unless_another_is_given() {
        SettableClock stored = new SettableClock(Instant.parse("2020-01-01T00:00:00Z"));
        SettableClock given = new SettableClock(Instant.parse("2030-01-01T00:00:00.123456789Z"));
        assertThat(opened(complete().storage(new InMemoryStorage(stored))).openedAt())
                .isEqualTo("2020-01-01T00:00:00Z");
        assertThat(opened(complete().storage(new InMemoryStorage(stored)).clock(given))
                        .openedAt())
                .as("cut to microseconds")
                .isEqualTo("2030-01-01T00:00:00.123456Z");
    }

    private static Organization opened(RosterBuilder builder) {
        Roster roster = builder.build();
        var owner = roster.asHost("test").addUser("ada@acme.example", PersonName.of("Ada", "Lovelace"));
        return roster.asHost("test").openOrganization("Acme", opening -> opening.owner(owner.id()));
    }

    private static RosterBuilder complete() {
        return Roster.builder()
                .storage(new InMemoryStorage())
                .mailer(new RecordingMailer())
                .catalog(new Smallest())
                .linkBase("https://app.example/join");
    }
}
