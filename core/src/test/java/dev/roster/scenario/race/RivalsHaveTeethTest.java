package dev.roster.scenario.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.invitation.Limits;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.SettableClock;
import dev.roster.port.Storage;
import dev.roster.scenario.Backing;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The races are worth what they refuse. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RivalsHaveTeethTest {

    private static final long SEED = 20261122L;

    /** In which chance alone makes a violation of nearly each run. */
    static Stream<Contest> contests() {
        return Stream.of(AcceptBeside.THE_SAME_LINK, AcceptBeside.REVOKE, new LastOwner());
    }

    @ParameterizedTest
    @MethodSource("contests")
    void without_the_help_of_turns_too_a_storage_that_reads_and_then_writes_does_not_pass(Contest contest) {
        Ground ground = ground(memory -> List.of(new ReadThenWrite(memory, new Turns())));

        Track track = new Track(ground);
        Verdict verdict = contest.verdict(track.play(contest, List.of(track::forwards, track::backwards), true));

        List<History> raced = track.play(contest, Collections.nCopies(40, track::together), false);

        assertThat(raced).anyMatch(history -> !verdict.allows(history));
    }

    @Test
    void a_race_that_nobody_can_lose_does_not_pass() {
        Contest nothing = new Contest() {
            @Override
            public String title() {
                return "nothing done";
            }

            @Override
            public int rivals() {
                return 2;
            }

            @Override
            public List<Heat> heats(Ground ground, int runs) {
                Act nothing = door -> "done";
                return Collections.nCopies(runs, new Heat(List.of(), List.of(nothing, nothing), () -> {}, sight -> ""));
            }
        };
        Track track = new Track(ground(List::of));

        assertThatThrownBy(() -> new Trial(nothing, track, 4).run(SEED)).hasMessageContaining("the naive storage");
    }

    @Test
    void rivals_act_at_different_nodes_and_change_places() {
        Ground ground = ground(memory -> Collections.nCopies(3, memory));
        assertThat(ground.doors).doesNotHaveDuplicates().hasSize(3);

        for (int turn = 0; turn < 3; turn++) {
            List<Act> acts = Collections.nCopies(2, ground.doors::indexOf);
            assertThat(new Track(ground).together(acts, turn)).containsExactly(turn, (turn + 1) % 3);
        }
    }

    private interface Nodes {
        List<Storage> of(InMemoryStorage memory);
    }

    private static Ground ground(Nodes nodes) {
        return new Ground(clock -> backing(clock, nodes), Limits.none(), new Random(SEED));
    }

    private static Backing backing(SettableClock clock, Nodes nodes) {
        List<Storage> storages = nodes.of(new InMemoryStorage(clock));
        return new Backing() {
            @Override
            public Storage storage() {
                return storages.get(0);
            }

            @Override
            public List<Storage> storages() {
                return storages;
            }

            @Override
            public HostWork begin() {
                throw new UnsupportedOperationException("no race takes part in a transaction of the host");
            }
        };
    }
}
