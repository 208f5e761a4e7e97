package dev.roster.examples.benchmarks.access;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One contender answers questions, after it was seen to answer each of them rightly. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Check {

    private static final int FEWEST_QUESTIONS = 4_096;

    @Param("NOTHING")
    private String contender = "";

    @Param("1000")
    private int members;

    @Param("10")
    private int partners;

    @Param("false")
    private boolean onlyRefused;

    private Contender<Object> asked;
    private Object[] questions;

    /** Where a thread is in the list. */
    @State(Scope.Thread)
    public static class Turn {

        private int next = (int) Thread.currentThread().getId() * 1_000_003;
    }

    @Setup
    public void prepare() {
        World world = new World(members, partners, Duty.READER, Duty.CLERK);
        asked = Contenders.valueOf(contender).in(world);
        Stream<Question> drawn = onlyRefused ? world.refused() : world.questions();
        questions = prepared(asked, drawn.limit(count(members)).toList());
    }

    /** A power of two, so that all members are asked about. */
    private static int count(int members) {
        return Math.max(FEWEST_QUESTIONS, Integer.highestOneBit(members * 2 - 1));
    }

    /** The questions in the words of a contender that answers them rightly. */
    static Object[] prepared(Contender<Object> contender, List<Question> questions) {
        Object[] prepared = new Object[questions.size()];
        for (int each = 0; each < prepared.length; each++) {
            Question question = questions.get(each);
            prepared[each] = contender.prepared(question);
            if (contender.check(prepared[each]) != contender.expected(question)) {
                throw new IllegalStateException("Not " + contender.expected(question) + " to " + question);
            }
        }
        return prepared;
    }

    @Benchmark
    public boolean check(Turn turn) {
        return asked.check(questions[turn.next++ & (questions.length - 1)]);
    }
}
