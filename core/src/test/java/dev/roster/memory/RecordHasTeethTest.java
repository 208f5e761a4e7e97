package dev.roster.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roster.journal.Entry;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.port.JournalStore;
import dev.roster.port.KeptCatalog;
import dev.roster.port.Lookups;
import dev.roster.port.Side;
import dev.roster.scenario.past.PastPlay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random histories are worth what they find: a record that forgets one thing is found out. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordHasTeethTest {

    private static final long SEED = 1;
    private static final int ENOUGH = 40;

    private static final Map<Line.Subject, Set<Facet>> TOLD = Map.of(
            Line.Subject.ORGANIZATION, Set.of(Facet.STATUS, Facet.PLAN),
            Line.Subject.MEMBER, Set.of(Facet.STATUS, Facet.ROLES, Facet.SWITCHES, Facet.REACH),
            Line.Subject.ROLE, Set.of(Facet.PERMISSIONS, Facet.REACH));

    static Stream<Mutant> wrong() {
        List<Mutant> wrong = new ArrayList<>();
        // What stands in the first entry alone is enough for none of them.
        TOLD.forEach((subject, facets) -> facets.forEach(facet -> wrong.add(new Mutant(
                "no change of " + facet + " of a " + subject + " is on record",
                "",
                JournalStore.class,
                "append",
                call -> call.proceed(without(call.argument(0), subject, facet))))));
        wrong.add(lookup("the number is one too low", "numberAt", call -> call.<Long>proceed() - 1));
        wrong.add(lookup("the number is one too high", "numberAt", call -> call.<Long>proceed() + 1));
        wrong.add(lookup("the catalog is today's", "catalogAt", call -> {
            Optional<KeptCatalog> now = call.proceed(Instant.parse("2999-01-01T00:00:00Z"));
            return call.<Optional<KeptCatalog>>proceed()
                    .map(then -> new KeptCatalog(
                            then.number(), now.get().digest(), now.get().text(), then.at()));
        }));
        wrong.add(lookup("the plan is the first one", "newestLines", call -> {
            List<Line> lines = new ArrayList<>(call.<List<Line>>proceed());
            lines.removeIf(line -> line.facet() == Facet.PLAN);
            lines.addAll(call.<List<Line>>proceed(
                    call.arguments()[0],
                    1L,
                    call.<Collection<Side>>argument(2).stream()
                            .filter(side -> side.facet() == Facet.PLAN)
                            .toList()));
            return lines;
        }));
        return wrong.stream();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_record_that_forgets_something_is_found_out(Mutant mutant) {
        Throwable found = catchThrowable(
                () -> new PastPlay(clock -> mutant.around(new InMemoryStorage(clock)), SEED).play(ENOUGH));

        assertThat(found).isInstanceOf(PastPlay.Untrue.class).hasMessageContaining("-Droster.seed=" + SEED);
    }

    private static Entry without(Entry entry, Line.Subject subject, Facet facet) {
        return entry.number() == 1
                ? entry
                : new Entry(
                        entry.stream(),
                        entry.number(),
                        entry.at(),
                        entry.actor(),
                        entry.event(),
                        entry.reason(),
                        entry.lines().stream()
                                .filter(line -> line.subject() != subject || line.facet() != facet)
                                .toList());
    }

    private static Mutant lookup(String rule, String method, Function<Mutant.Call, Object> instead) {
        return new Mutant(rule, "", Lookups.class, method, instead);
    }
}
