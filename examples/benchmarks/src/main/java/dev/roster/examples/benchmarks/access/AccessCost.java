package dev.roster.examples.benchmarks.access;

import java.io.File;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * What answering about access costs, from the least that is possible to what others take, and how that compares with what is
 * aimed at.
 */
public final class AccessCost {

    private static final int WEIGHED = 100_000;

    private final Pace pace;
    private final PrintStream out;
    private final String only;

    /**
     * @param out where figures go
     * @param isShort whether a few minutes must do
     * @param only contenders with that in their name are measured, or all if it is empty
     */
    public AccessCost(PrintStream out, boolean isShort, String only) {
        this.out = out;
        this.only = only;
        pace = isShort ? Pace.SHORT : Pace.FULL;
    }

    /** Measures, and tells it. */
    public void run() throws RunnerException {
        tellClassPath();
        Map<Trial, Stopwatch> trials = new LinkedHashMap<>();
        Plan.trials()
                .filter(trial -> trial.contender().name().contains(only))
                .forEach(trial -> trials.put(trial, new Stopwatch(pace)));
        Stopwatch load = new Stopwatch(pace);
        Stopwatch read = new Stopwatch(pace);
        for (int round = 1; round <= pace.rounds(); round++) {
            tellRound(round, trials.size() + 2);
            for (Map.Entry<Trial, Stopwatch> each : trials.entrySet()) {
                each.getValue().measure(each.getKey()::describe);
                out.print(".");
            }
            load.measure(options -> options.include(name("load")));
            read.measure(options -> options.include(name("read")));
            out.println();
        }
        Map<Trial, Figure> figures = new LinkedHashMap<>();
        trials.forEach((trial, stopwatch) -> figures.put(trial, stopwatch.figure()));
        Report report = new Report(out, figures);
        if (only.isEmpty()) {
            report.tables();
            report.aims();
        } else {
            report.list();
        }
        Weight weight = new Weight();
        report.costs(
                (load.figure().nanos() - read.figure().nanos()) / 1_000,
                weight.ofMember(WEIGHED, Long.class),
                weight.ofMember(WEIGHED, String.class));
    }

    /** Where much else runs, figures mean little. */
    private void tellRound(int round, int trials) {
        out.printf(
                Locale.ROOT,
                "Round %d of %d on Java %s with %d processors, load %.1f: %d trials ",
                round,
                pace.rounds(),
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                trials);
    }

    private static String name(String method) {
        return "^" + Load.class.getName().replace(".", "\\.") + "\\." + method + "$";
    }

    /** Maven runs this in a class loader of its own: JMH looks for the class path of its virtual machines here. */
    private static void tellClassPath() {
        if (AccessCost.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> paths = new ArrayList<>();
            for (URL url : loader.getURLs()) {
                paths.add(path(url));
            }
            System.setProperty("java.class.path", String.join(File.pathSeparator, paths));
        }
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
