package dev.roster.scenario.past;

import dev.roster.Roster;
import dev.roster.access.Reach;
import dev.roster.catalog.Management;
import dev.roster.id.UserId;
import dev.roster.journal.AccessChange;
import dev.roster.journal.Journal;
import dev.roster.memory.SettableClock;
import dev.roster.port.Storage;
import dev.roster.scenario.model.Dice;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Many short histories. After each change it is noted what everybody can do; in the end the record is asked about each of
 * these instants and some between, and about what changed from one to another.
 */
public final class PastPlay {

    /** How many changes a history has. */
    public static final int CHANGES = 50;

    private static final int HISTORIES_IN_ONE_STORAGE = 10;
    private static final int MOST_ATTEMPTS = 1_000;

    private final Function<SettableClock, Storage> ground;
    private final long seed;
    private long answers;

    /**
     * @param ground brings an empty storage, which goes by the clock
     * @param seed decides all that is left to chance
     */
    public PastPlay(Function<SettableClock, Storage> ground, long seed) {
        this.ground = ground;
        this.seed = seed;
    }

    /** The record said something else. */
    public static final class Untrue extends AssertionError {
        private static final long serialVersionUID = 1;

        private Untrue(String message) {
            super(message);
        }
    }

    /**
     * Plays some histories.
     *
     * @param histories how many
     * @return how many answers were compared
     */
    public long play(int histories) {
        SettableClock clock = new SettableClock();
        Storage storage = ground.apply(clock);
        for (int number = 1; number <= histories; number++) {
            if (number % HISTORIES_IN_ONE_STORAGE == 0) {
                storage = ground.apply(clock);
            }
            new History(storage, clock, number).play();
        }
        return answers;
    }

    /**
     * Plays one of them.
     *
     * @param number its number
     * @return how many answers were compared
     */
    public long playOnly(int number) {
        SettableClock clock = new SettableClock();
        new History(ground.apply(clock), clock, number).play();
        return answers;
    }

    private final class History {

        private final int number;
        private final SettableClock clock;
        private final Dice dice;
        private final PastLife life;
        private final NavigableMap<Instant, Map<UserId, Noted>> noted = new TreeMap<>();

        History(Storage storage, SettableClock clock, int number) {
            this.number = number;
            this.clock = clock;
            dice = new Dice(seed, number);
            life = new PastLife(storage, clock, dice, number);
            note();
        }

        void play() {
            int changes = 0;
            for (int i = 0; i < MOST_ATTEMPTS && changes < CHANGES && !life.isOver(); i++) {
                changes += life.next() ? 1 : 0;
                note();
            }
            Journal journal = journal();
            Instant until = clock.instant();
            for (Instant each : noted.keySet()) {
                life.users.forEach(user -> {
                    compare(journal, user, each);
                    Instant later = each.plusNanos(500_000);
                    compare(journal, user, later.isAfter(until) ? until : later);
                });
            }
            for (int i = 0; i < CHANGES; i++) {
                compareChange(journal, dice.pick(life.users), dice.pick(noted.keySet()), dice.pick(noted.keySet()));
            }
        }

        private Journal journal() {
            Roster roster = life.roster();
            return roster.in(life.organization).asHost("audit").journal();
        }

        private void note() {
            Map<UserId, Noted> now = new HashMap<>();
            life.users.forEach(user -> now.put(user, life.noted(user)));
            noted.put(clock.instant(), now);
        }

        private Noted expected(UserId user, Instant at) {
            return Objects.requireNonNull(noted.floorEntry(at).getValue().get(user));
        }

        private void compare(Journal journal, UserId user, Instant at) {
            same(expected(user, at), Noted.told(journal.access(user, at)), user, at);
        }

        private void compareChange(Journal journal, UserId user, Instant one, Instant other) {
            Instant from = one.isBefore(other) ? one : other;
            Instant to = one.isBefore(other) ? other : one;
            Noted before = expected(user, from);
            Noted after = expected(user, to);
            AccessChange told = journal.changes(user, from, to);
            same(before, Noted.told(told.before()), user, from);
            same(after, Noted.told(told.after()), user, to);
            same(differing(before.reaches(), after.reaches()), told.permissions(), user, to);
            same(without(after.management(), before.management()), told.gained(), user, to);
            same(without(before.management(), after.management()), told.lost(), user, to);
        }

        private void same(Object expected, Object told, UserId user, Instant at) {
            answers++;
            if (!expected.equals(told)) {
                throw new Untrue("Of " + user + " at " + at + " the record says\n  " + told + "\nand it was\n  "
                        + expected + "\nagain with -Droster.seed=" + seed + " -Droster.history=" + number);
            }
        }
    }

    private static Map<String, AccessChange.Change> differing(Map<String, Reach> before, Map<String, Reach> after) {
        Set<String> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        Map<String, AccessChange.Change> changes = new HashMap<>();
        for (String key : keys) {
            Reach then = before.getOrDefault(key, Reach.NOTHING);
            Reach now = after.getOrDefault(key, Reach.NOTHING);
            if (!then.equals(now)) {
                changes.put(key, new AccessChange.Change(then, now));
            }
        }
        return changes;
    }

    private static Set<Management> without(Set<Management> all, Set<Management> some) {
        List<Management> rest =
                all.stream().filter(each -> !some.contains(each)).toList();
        return Set.copyOf(rest);
    }
}
