package dev.roster.examples.benchmarks.access;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells the figures, and which of the aims are reached. */
final class Report {

    /** Of what threads in the background allocate, a little falls on each check. */
    private static final double NEXT_TO_NOTHING = 4;

    private final PrintStream out;
    private final Map<Trial, Figure> figures;

    Report(PrintStream out, Map<Trial, Figure> figures) {
        this.out = out;
        this.figures = figures;
    }

    void tables() {
        for (int partners : new int[] {Plan.FEW_PARTNERS, Plan.MANY_PARTNERS}) {
            print("%nAccess in hand; a member is assigned %,d partners", partners);
            table(Plan.bound(partners), new Trial(Contenders.ARRAY_AND_SET, Plan.AT_HAND, partners));
        }
        for (int members : Plan.SIZES) {
            print("%nIds in hand; %,d members", members);
            table(Plan.full(members), new Trial(Contenders.MAP, members, Plan.FEW_PARTNERS));
        }
        print("%nThe same question to others; %,d members, %d partners each", Plan.BESIDE_PEERS, Plan.FEW_PARTNERS);
        table(Plan.peers(), peer(Contenders.ROSTER));
        threads();
    }

    private void threads() {
        print("%nThreads: millions of answers in a second");
        Plan.SIZES_OF_CROWDS.stream()
                .flatMap(Plan::crowds)
                .forEach(each -> print(
                        "%-26s %,9d members %2d threads %8.1f",
                        each.contender().title(), each.members(), each.threads(), rate(each)));
    }

    private void table(Stream<Trial> trials, Trial reference) {
        print("%-34s %12s %12s %8s %10s   %s", "", "ns", "least", "bytes", "ratio", "answers");
        trials.forEach(trial -> {
            Figure figure = figure(trial);
            print(
                    "%-34s %12.2f %12.2f %8.1f %10.2f   %s",
                    title(trial),
                    figure.nanos(),
                    figure.least(),
                    figure.bytes(),
                    figure.nanos() / nanos(reference),
                    trial.contender().answers());
        });
    }

    private static String title(Trial trial) {
        return trial.contender().title() + (trial.onlyRefused() ? ", refused" : "");
    }

    /** All that was measured, if that is not enough to compare. */
    void list() {
        print("%n%-34s %9s %9s %7s %12s %12s %8s", "", "members", "partners", "threads", "ns", "least", "bytes");
        figures.forEach((trial, figure) -> print(
                "%-34s %,9d %,9d %7d %12.2f %12.2f %8.1f",
                title(trial),
                trial.members(),
                trial.partners(),
                trial.threads(),
                figure.nanos(),
                figure.least(),
                figure.bytes()));
    }

    /**
     * @param micros what compiling takes
     * @param weight of a member, in bytes
     * @param weightOfText the same, if partners' ids are text
     */
    void costs(double micros, double weight, double weightOfText) {
        atMost("compiling, microseconds", 20, micros);
        atMost("bytes of a member who is kept", 500, weight);
        atMost("  the same, ids of partners as text", 500, weightOfText);
    }

    /** Those that are ratios of what was measured. */
    void aims() {
        print("%n%-46s %10s %10s", "Aims", "aimed at", "is");
        for (int partners : new int[] {Plan.FEW_PARTNERS, Plan.MANY_PARTNERS}) {
            Trial roster = new Trial(Contenders.ROSTER_BOUND, Plan.AT_HAND, partners);
            Trial byHand = new Trial(Contenders.ARRAY_AND_SET, Plan.AT_HAND, partners);
            atMost("bound check by hand's, of " + partners, 3, nanos(roster) / nanos(byHand));
            atMost("  the same, refused", 3, nanos(roster.refused()) / nanos(byHand.refused()));
        }
        for (int members : Plan.SIZES) {
            Trial roster = new Trial(Contenders.ROSTER, members, Plan.FEW_PARTNERS);
            atMost(
                    "check from ids by bare map's, of " + members,
                    1.5,
                    nanos(roster) / nanos(new Trial(Contenders.MAP, members, Plan.FEW_PARTNERS)));
        }
        atMost("bytes allocated, at the most", NEXT_TO_NOTHING, allocated(Contenders.rosters()));
        atMost(
                "  the same, if a long is made an object",
                NEXT_TO_NOTHING,
                allocated(List.of(Contenders.ROSTER_BOXING)));
        peerAims();
        crowdAims();
    }

    private double allocated(List<Contenders> by) {
        return figures.entrySet().stream()
                .filter(each -> by.contains(each.getKey().contender()))
                .mapToDouble(each -> each.getValue().bytes())
                .max()
                .orElseThrow();
    }

    private void peerAims() {
        Contenders fastest = Contenders.peers().stream()
                .filter(Contenders::answersAll)
                .min(Comparator.comparing(each -> nanos(peer(each))))
                .orElseThrow();
        atLeast("times as fast as the fastest, " + fastest.title(), 5, advantage(fastest));
        atLeast("times as fast as jCasbin", 100, advantage(Contenders.JCASBIN));
        atLeast("times as fast as Shiro", 20, advantage(Contenders.SHIRO));
        atLeast("times as fast as Cedar", 1_000, advantage(Contenders.CEDAR));
    }

    private double advantage(Contenders peer) {
        return nanos(peer(peer)) / nanos(peer(Contenders.ROSTER));
    }

    private static Trial peer(Contenders contender) {
        return new Trial(contender, Plan.BESIDE_PEERS, Plan.FEW_PARTNERS);
    }

    /** Where threads wait for each other, more of them do less. What the machine takes from all, it takes from the map too. */
    private void crowdAims() {
        for (int members : Plan.SIZES_OF_CROWDS) {
            double roster = gain(new Trial(Contenders.ROSTER, members, Plan.FEW_PARTNERS));
            double map = gain(new Trial(Contenders.MAP, members, Plan.FEW_PARTNERS));
            atLeast("four threads' gain by bare map's, of " + members, 0.9, roster / map);
        }
    }

    private double gain(Trial alone) {
        return rate(alone.by(4)) / rate(alone);
    }

    private double rate(Trial trial) {
        return trial.threads() * 1_000 / nanos(trial);
    }

    private double nanos(Trial trial) {
        return figure(trial).nanos();
    }

    private Figure figure(Trial trial) {
        return Objects.requireNonNull(figures.get(trial), trial::toString);
    }

    private void atMost(String what, double aim, double is) {
        aim(what, "<= ", aim, is, is <= aim);
    }

    private void atLeast(String what, double aim, double is) {
        aim(what, ">= ", aim, is, is >= aim);
    }

    private void aim(String what, String relation, double aim, double is, boolean isReached) {
        print("%-46s %10s %10.2f   %s", what, relation + number(aim), is, isReached ? "reached" : "NOT REACHED");
    }

    private static String number(double aim) {
        return aim == Math.rint(aim) ? Long.toString((long) aim) : Double.toString(aim);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
