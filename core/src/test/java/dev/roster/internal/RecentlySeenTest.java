package dev.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.RecentlySeen.Somebody;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who is to be written when. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecentlySeenTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final RecentlySeen recently = new RecentlySeen(HOUR);

    private static Somebody somebody(long number) {
        return new Somebody(new OrganizationId(new UUID(7, 1)), new UserId(new UUID(7, number)));
    }

    private void write(Somebody who, Instant at) {
        assertThat(recently.begin(who, at)).isTrue();
        recently.written(who, at);
        recently.end(who);
    }

    @Test
    void while_one_writes_nobody_else_does() {
        assertThat(recently.begin(somebody(1), NOW)).isTrue();

        assertThat(recently.begin(somebody(1), NOW)).isFalse();
        assertThat(recently.begin(somebody(2), NOW)).isTrue();
    }

    @Test
    void what_was_not_written_is_tried_again_at_once() {
        recently.begin(somebody(1), NOW);
        recently.end(somebody(1));

        assertThat(recently.begin(somebody(1), NOW)).isTrue();
    }

    @Test
    void what_was_written_is_due_again_after_the_interval() {
        write(somebody(1), NOW);

        assertThat(recently.begin(somebody(1), NOW.plus(HOUR).minusNanos(1000))).isFalse();
        assertThat(recently.begin(somebody(1), NOW.plus(HOUR))).isTrue();
    }

    @Test
    void as_many_as_it_holds_are_remembered_and_the_first_is_forgotten_for_one_more() {
        for (int i = 0; i < RecentlySeen.MOST; i++) {
            write(somebody(i), NOW);
        }
        assertThat(recently.begin(somebody(0), NOW)).isFalse();

        write(somebody(RecentlySeen.MOST), NOW);

        assertThat(recently.begin(somebody(1), NOW)).isFalse();
        assertThat(recently.begin(somebody(RecentlySeen.MOST), NOW)).isFalse();
        assertThat(recently.begin(somebody(0), NOW)).isTrue();
    }

    @Test
    void whoever_was_written_again_is_not_the_first_to_be_forgotten() {
        write(somebody(0), NOW);
        write(somebody(1), NOW);
        write(somebody(0), NOW.plus(HOUR));
        for (int i = 2; i < RecentlySeen.MOST; i++) {
            write(somebody(i), NOW.plus(HOUR));
        }

        assertThat(recently.begin(somebody(0), NOW.plus(HOUR))).isFalse();
    }

    @Test
    void without_an_interval_every_call_writes() {
        RecentlySeen never = new RecentlySeen(Duration.ZERO);

        assertThat(never.begin(somebody(1), NOW)).isTrue();
        never.written(somebody(1), NOW);
        assertThat(never.begin(somebody(1), NOW)).isTrue();
    }

    @Test
    void a_clock_that_was_set_back_and_a_very_long_interval_do_no_harm() {
        RecentlySeen longest = new RecentlySeen(Duration.ofSeconds(Long.MAX_VALUE));
        longest.begin(somebody(1), NOW);
        longest.written(somebody(1), NOW);
        longest.end(somebody(1));

        assertThat(longest.begin(somebody(1), NOW.minus(HOUR))).isFalse();
        assertThat(longest.begin(somebody(1), NOW.plus(Duration.ofDays(1000)))).isFalse();
    }
}
