package dev.roster.scenario.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs one kind of race many times, and the same on a storage that must not stand it. */
final class Trial {

    /** As many as fit into one organization and one run of its mails. */
    private static final int AT_A_TIME = 40;

    private final Contest contest;
    private final Track track;
    private final int runs;

    Trial(Contest contest, Track track, int runs) {
        this.contest = contest;
        this.track = track;
        this.runs = runs;
    }

    /** Runs it and reports in one line. */
    void run(long seed) {
        List<Track.Play> plays = new ArrayList<>();
        plays.add(track::forwards);
        if (!contest.isAlike()) {
            plays.add(track::backwards);
        }
        int orders = plays.size();
        plays.add(track::naivelyAlone);
        plays.addAll(Collections.nCopies(runs, track::together));
        List<History> histories = played(plays, true);
        Verdict verdict = contest.verdict(histories.subList(0, orders));
        assertThat(verdict.allows(histories.get(orders)))
                .as("one after the other, the naive storage does what is right: %s", histories.get(orders))
                .isTrue();
        List<History> wrong = histories.subList(orders + 1, histories.size()).stream()
                .filter(history -> !verdict.allows(history))
                .toList();

        int naiveRuns = Math.max(2, runs / 10);
        long harmed = played(Collections.nCopies(naiveRuns, track::naively), false).stream()
                .filter(history -> isHarm(verdict, history))
                .count();

        System.out.printf(
                "%s: %d runs, %d violations, %s, %d asked again; read-then-write: %d of %d; seed %d%n",
                contest.title(), runs, wrong.size(), verdict.seen(), track.repeats(), harmed, naiveRuns, seed);
        wrong.stream().flatMap(History::failures).findFirst().ifPresent(failed -> {
            throw new AssertionError("a rival was neither done nor refused: " + wrong, failed.thrown());
        });
        assertThat(wrong).as("what is not one of: %s", verdict).isEmpty();
        assertThat(harmed).as("runs that show the naive storage").isPositive();
    }

    private boolean isHarm(Verdict verdict, History history) {
        return !verdict.allows(history)
                && (contest.isStoppedByKeys() || history.failures().findAny().isEmpty());
    }

    private List<History> played(List<Track.Play> plays, boolean orderly) {
        List<History> histories = new ArrayList<>();
        for (int done = 0; done < plays.size(); done += AT_A_TIME) {
            List<Track.Play> next = plays.subList(done, Math.min(plays.size(), done + AT_A_TIME));
            histories.addAll(track.play(contest, next, orderly));
        }
        return histories;
    }
}
