package dev.roster.jdbc.fence;

import dev.roster.jdbc.Database;
import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.fence.Judge.Verdict;
import dev.roster.jdbc.tap.Tap;
import dev.roster.port.Storage;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** Stands around databases, and stops each statement that could reach out of the organization that it is about. */
public final class Fence {

    private static final Judge JUDGE = new Judge(new Owners(JdbcSchema.ddl(Database.H2)));

    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();
    private final Set<String> texts = ConcurrentHashMap.newKeySet();
    private final Set<Across> across = Collections.synchronizedSet(EnumSet.noneOf(Across.class));
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Set<UUID>> asked = new ThreadLocal<>();
    private final LongAdder statements = new LongAdder();

    /** @return the same database, within */
    public DataSource around(DataSource database) {
        return new Tap(() -> new Guard(this)).before(database);
    }

    /** @return the same storage, whose look-ups must be about the organizations that they are asked about */
    public Storage around(Storage storage) {
        return new Asked(storage, asked);
    }

    /** In which organizations this thread is looking just now, if it is known. */
    Optional<Set<UUID>> asked() {
        return Optional.ofNullable(asked.get());
    }

    /** Lets a statement pass, or stops it. What is to be looked at in one that passes is told, if anything is. */
    Optional<Verdict> pass(String sql) {
        if (!JUDGE.concerns(sql)) {
            return Optional.empty();
        }
        Verdict verdict = verdicts.computeIfAbsent(sql, JUDGE::of);
        if (verdict.fault().isPresent()) {
            Across listed = Across.of(sql)
                    .orElseThrow(() -> stop(verdict.fault().get() + ", and it is not listed in Across", sql));
            across.add(listed);
        }
        statements.increment();
        texts.add(Across.plain(sql));
        return Optional.of(verdict);
    }

    AssertionError stop(String fault, String sql) {
        String words = fault + ": " + sql;
        faults.add(words);
        return new AssertionError(words);
    }

    /** Those that were met. */
    Set<Across> across() {
        return Set.copyOf(across);
    }

    /** Says so of what was stopped, in case that nobody minded. */
    public void requireWhole() {
        String found = String.join("\n", faults);
        faults.clear();
        if (!found.isEmpty()) {
            throw new AssertionError("Statements that were stopped:\n" + found);
        }
    }

    /** @return what it has seen until now, in words */
    public String told() {
        return statements.sum() + " statements on tables of organizations, " + texts.size() + " texts, " + across.size()
                + " of them across organizations";
    }
}
