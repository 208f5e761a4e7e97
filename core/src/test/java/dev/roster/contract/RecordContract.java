package dev.roster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.port.KeptCatalog;
import dev.roster.port.Lookups;
import dev.roster.port.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Lookups} promises of the record as of an instant. */
public abstract class RecordContract extends StorageSuite {

    private OrganizationId acme;
    private Stream stream;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
        stream = Stream.of(acme);
    }

    private Lookups lookups() {
        return storage().lookups();
    }

    @Test
    void the_last_entry_that_is_not_later_is_found() {
        long first = append(second(1));
        long middle = append(second(5));
        long last = append(second(9));

        assertThat(lookups().numberAt(stream, second(1).minusNanos(1_000))).isZero();
        assertThat(lookups().numberAt(stream, second(1))).isEqualTo(first);
        assertThat(lookups().numberAt(stream, second(5).minusNanos(1_000))).isEqualTo(first);
        assertThat(lookups().numberAt(stream, second(5))).isEqualTo(middle);
        assertThat(lookups().numberAt(stream, second(8))).isEqualTo(middle);
        assertThat(lookups().numberAt(stream, second(9))).isEqualTo(last);
        assertThat(lookups().numberAt(stream, second(1_000_000_000))).isEqualTo(last);
        assertThat(lookups().numberAt(stream, Instant.EPOCH)).isZero();
    }

    @Test
    void of_several_at_one_instant_the_last_counts() {
        append(second(1));
        append(second(5));
        append(second(5));
        long last = append(second(5));
        append(second(6));

        assertThat(lookups().numberAt(stream, second(5))).isEqualTo(last);
    }

    @Test
    void those_of_a_clock_that_is_behind_count_with_what_they_follow() {
        append(second(1));
        append(second(5));
        append(second(3));
        long behind = append(second(4));
        long later = append(second(8));

        assertThat(lookups().numberAt(stream, second(5))).isEqualTo(behind);
        assertThat(lookups().numberAt(stream, second(7))).isEqualTo(behind);
        assertThat(lookups().numberAt(stream, second(8))).isEqualTo(later);
    }

    @Test
    void however_many_they_are() {
        append(second(99));
        long last = 0;
        for (int i = 1; i <= 35; i++) {
            last = append(second(i));
        }
        long later = append(second(100));

        assertThat(lookups().numberAt(stream, second(99))).isEqualTo(last);
        assertThat(lookups().numberAt(stream, second(100))).isEqualTo(later);
    }

    @Test
    void other_streams_do_not_count() {
        OrganizationId globex = anOpenedOrganization();
        UserId namesake = new UserId(acme.value());
        added(Fixtures.aUser().id(namesake));
        append(globex, Stream.of(globex), second(1));
        storage().inTransaction(unit -> {
            unit.journal().append(entry(Stream.of(namesake), 1, second(1)));
            return namesake;
        });

        assertThat(lookups().numberAt(stream, second(2))).isZero();
        assertThat(lookups().numberAt(Stream.of(namesake), second(2))).isEqualTo(1);
        assertThat(lookups().newestLines(stream, 9, List.of(Side.of(roles(namesake, "a")))))
                .isEmpty();
    }

    @Test
    void of_each_side_the_newest_line_until_an_entry_is_found() {
        UserId ada = Fixtures.aUserId();
        UserId bob = Fixtures.aUserId();
        Line adaFirst = roles(ada, "normal");
        Line adaReach = Line.of(ada, Facet.REACH, List.of("partner/a", "partner/b c"));
        Line bobFirst = roles(bob, "normal");
        Line adaSecond = roles(ada, "admin", "normal");
        long first = append(second(1), adaFirst, adaReach);
        long second = append(second(2), bobFirst);
        long third = append(second(3), adaSecond);
        append(second(4), roles(ada));
        List<Side> sides = List.of(
                Side.of(adaFirst),
                Side.of(adaReach),
                Side.of(bobFirst),
                new Side(Line.Subject.MEMBER, ada.value(), Facet.SWITCHES),
                new Side(Line.Subject.ROLE, ada.value(), Facet.ROLES),
                Side.of(roles(Fixtures.aUserId())));

        assertThat(lookups().newestLines(stream, first, sides)).containsExactlyInAnyOrder(adaFirst, adaReach);
        assertThat(lookups().newestLines(stream, second, sides))
                .containsExactlyInAnyOrder(adaFirst, adaReach, bobFirst);
        assertThat(lookups().newestLines(stream, third, sides))
                .containsExactlyInAnyOrder(adaSecond, adaReach, bobFirst);
        assertThat(lookups().newestLines(stream, third + 1, List.of(Side.of(adaFirst))))
                .containsExactly(roles(ada));
        assertThat(lookups().newestLines(stream, third, List.of())).isEmpty();
    }

    @Test
    void of_several_lines_of_one_side_in_one_entry_the_last_counts() {
        UserId ada = Fixtures.aUserId();
        long number = append(second(1), roles(ada, "a"), roles(ada, "c"), roles(ada, "b"));

        assertThat(lookups().newestLines(stream, number, List.of(Side.of(roles(ada)))))
                .containsExactly(roles(ada, "b"));
    }

    @Test
    void hundreds_of_sides_are_found_in_one_call() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            lines.add(roles(Fixtures.aUserId(), "role" + i));
        }
        long number = append(second(1), lines.toArray(Line[]::new));

        assertThat(lookups()
                        .newestLines(
                                stream, number, lines.stream().map(Side::of).toList()))
                .containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void the_catalog_of_an_instant_is_the_one_that_was_kept_last_until_then() {
        assertThat(lookups().catalogAt(second(1))).isEmpty();
        keep("a", second(1));
        keep("b", second(5));
        keep("a", second(9));

        assertThat(lookups().catalogAt(second(1))).contains(new KeptCatalog(1, "a", "text of a\nä", second(1)));
        assertThat(lookups()
                        .catalogAt(second(5).minusNanos(1_000))
                        .orElseThrow()
                        .number())
                .isEqualTo(1);
        assertThat(lookups().catalogAt(second(5))).contains(new KeptCatalog(2, "b", "text of b\nä", second(5)));
        assertThat(lookups().catalogAt(second(9))).contains(new KeptCatalog(3, "a", "text of a\nä", second(9)));
        assertThat(lookups().catalogAt(second(99)).orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void before_all_catalogs_the_first_one_is_found_which_tells_when_the_record_begins() {
        keep("a", second(5));
        keep("b", second(9));

        assertThat(lookups().catalogAt(second(1)).orElseThrow().at()).isEqualTo(second(5));
    }

    @Test
    void a_catalog_is_never_kept_as_of_a_time_before_the_one_that_it_follows() {
        keep("a", second(5));
        keep("b", second(3));
        keep("c", second(7));

        assertThat(lookups().catalogAt(second(5)).orElseThrow())
                .isEqualTo(new KeptCatalog(2, "b", "text of b\nä", second(5)));
        assertThat(lookups().catalogAt(second(6)).orElseThrow().digest()).isEqualTo("b");
        assertThat(lookups().catalogAt(second(7)).orElseThrow().digest()).isEqualTo("c");
    }

    private void keep(String digest, Instant at) {
        storage().inTransaction(unit -> unit.journal().recordCatalog(digest, "text of " + digest + "\nä", at));
    }

    private static Instant second(long number) {
        return Fixtures.START.plusSeconds(number);
    }

    private static Line roles(UserId user, String... roles) {
        return Line.of(user, Facet.ROLES, List.of(roles));
    }

    private long append(Instant at, Line... lines) {
        return append(acme, stream, at, lines);
    }

    private long append(OrganizationId organization, Stream of, Instant at, Line... lines) {
        return storage().inTransaction(unit -> {
            long number =
                    unit.organizations().change(organization).orElseThrow().revision();
            unit.journal().append(entry(of, number, at, lines));
            return number;
        });
    }

    private static Entry entry(Stream of, long number, Instant at, Line... lines) {
        return new Entry(
                of,
                number,
                at,
                new Actor.Host("test"),
                Event.MEMBER_EDITED,
                Optional.empty(),
                List.of(lines.length == 0 ? new Line[] {roles(new UserId(of.id()), "any")} : lines));
    }
}
