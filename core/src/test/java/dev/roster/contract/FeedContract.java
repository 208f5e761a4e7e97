package dev.roster.contract;

import static dev.roster.contract.Fixtures.anEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.journal.Entry;
import dev.roster.journal.Facet;
import dev.roster.journal.FeedEntry;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.port.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.JournalStore#publish} promises, as the feed shows it. */
public abstract class FeedContract extends StorageSuite {

    private static final int ALL = 1_000;

    private OrganizationId acme;
    private OrganizationId globex;

    @BeforeEach
    void openAcmeAndGlobex() {
        acme = anOpenedOrganization();
        globex = anOpenedOrganization();
    }

    @Test
    void what_has_no_position_yet_is_not_in_the_feed() {
        append(acme);
        assertThat(feed()).isEmpty();

        assertThat(publish(ALL)).isEqualTo(1);
        append(acme);

        assertThat(feed()).hasSize(1);
    }

    @Test
    void positions_begin_at_one_and_have_no_gaps() {
        appendToBoth(7);
        List<Integer> published = List.of(publish(4), publish(4), publish(4), publish(4), publish(4));
        append(acme);
        append(globex);

        assertThat(published).containsExactly(4, 4, 4, 2, 0);
        assertThat(publish(ALL)).isEqualTo(2);
        assertPositionsUpTo(16);
    }

    @Test
    void entries_come_back_as_they_were_written_with_all_their_lines() {
        UserId ada = new UserId(acme.value());
        added(Fixtures.aUser().id(ada));
        List<Entry> written = new ArrayList<>();
        written.add(appended(anEntry(Stream.of(ada), 1)));
        for (int lines = 0; lines < 4; lines++) {
            int count = lines;
            written.add(append(acme, count));
            written.add(append(globex, 3 - count));
        }

        publish(ALL);

        assertThat(feed()).extracting(FeedEntry::entry).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void within_a_stream_positions_follow_numbers() {
        appendToBoth(6);
        publish(5);
        appendToBoth(6);
        publish(5);
        publish(ALL);

        Map<Stream, List<Long>> numbers = feed().stream()
                .map(FeedEntry::entry)
                .collect(Collectors.groupingBy(Entry::stream, Collectors.mapping(Entry::number, Collectors.toList())));
        List<Long> inOrder = LongStream.rangeClosed(2, 13).boxed().toList();
        assertThat(numbers).isEqualTo(Map.of(Stream.of(acme), inOrder, Stream.of(globex), inOrder));
    }

    @Test
    void an_entry_keeps_its_position() {
        appendToBoth(3);
        publish(ALL);
        List<FeedEntry> before = feed();
        appendToBoth(3);
        publish(ALL);

        assertThat(feed()).startsWith(before.toArray(FeedEntry[]::new)).hasSize(12);
    }

    @Test
    void the_feed_is_read_on_from_any_position() {
        appendToBoth(6);
        publish(ALL);
        List<FeedEntry> all = feed();

        for (int size : List.of(1, 5, 12)) {
            List<FeedEntry> read = new ArrayList<>();
            List<FeedEntry> page = storage().listings().feed(0, size);
            while (!page.isEmpty() && read.size() <= all.size()) {
                assertThat(page).hasSizeLessThanOrEqualTo(size);
                read.addAll(page);
                page = storage().listings().feed(read.get(read.size() - 1).position(), size);
            }
            assertThat(read).isEqualTo(all);
        }
    }

    @Test
    void positions_of_a_transaction_that_was_rolled_back_are_given_again() {
        appendToBoth(2);
        publish(1);

        assertThatThrownBy(() -> storage().inTransaction(unit -> {
                    assertThat(unit.journal().publish(ALL)).isEqualTo(3);
                    throw new Abandoned();
                }))
                .isInstanceOf(Abandoned.class);

        assertThat(feed()).hasSize(1);
        assertThat(publish(ALL)).isEqualTo(3);
        assertPositionsUpTo(4);
    }

    @Test
    void of_many_who_publish_at_once_each_entry_gets_one_position() {
        appendToBoth(100);

        List<Integer> published = Together.run(16, i -> publish(10) + publish(10));

        assertThat(published.stream().mapToInt(Integer::intValue).sum()).isEqualTo(200);
        assertPositionsUpTo(200);
        assertThat(feed()).extracting(FeedEntry::entry).doesNotHaveDuplicates();
    }

    private static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private void assertPositionsUpTo(long last) {
        assertThat(feed())
                .extracting(FeedEntry::position)
                .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
    }

    private List<FeedEntry> feed() {
        return storage().listings().feed(0, ALL);
    }

    private int publish(int most) {
        return storage().inTransaction(unit -> unit.journal().publish(most));
    }

    private void appendToBoth(int times) {
        for (int i = 0; i < times; i++) {
            append(acme);
            append(globex);
        }
    }

    private Entry append(OrganizationId organization) {
        return append(organization, 1);
    }

    private Entry append(OrganizationId organization, int lines) {
        return storage().inTransaction(unit -> {
            long number =
                    unit.organizations().change(organization).orElseThrow().revision();
            return append(unit, anEntry(Stream.of(organization), number, lines(organization, lines)));
        });
    }

    private Entry appended(Entry entry) {
        return storage().inTransaction(unit -> append(unit, entry));
    }

    private static Entry append(UnitOfWork unit, Entry entry) {
        unit.journal().append(entry);
        return entry;
    }

    private static Line[] lines(OrganizationId organization, int count) {
        return IntStream.range(0, count)
                .mapToObj(line -> Line.of(organization, Facet.PLAN, List.of("plan " + line)))
                .toArray(Line[]::new);
    }
}
