package dev.roster.examples.benchmarks.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Has JMH measure one thing in a virtual machine of its own, and keeps all iterations of all rounds. */
final class Stopwatch {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Pace pace;
    private final List<Double> nanos = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();

    Stopwatch(Pace pace) {
        this.pace = pace;
    }

    void measure(Consumer<ChainedOptionsBuilder> what) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(pace.millis());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .warmupIterations(pace.warmUps())
                .warmupTime(time)
                .measurementIterations(pace.iterations())
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        what.accept(options);
        for (RunResult result : new Runner(options.build()).run()) {
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                fork.getIterationResults().forEach(this::note);
            }
        }
    }

    private void note(IterationResult iteration) {
        nanos.add(iteration.getPrimaryResult().getScore());
        bytes.add(iteration.getSecondaryResults().get(ALLOCATED).getScore());
    }

    Figure figure() {
        return Figure.of(nanos, bytes);
    }
}
