package dev.roster.scenario.race;

import dev.roster.Roster;
import dev.roster.failure.ConcurrentChange;
import dev.roster.scenario.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Plays heats: at once or one after the other, at doors that are right or at doors that are naive. */
final class Track {

    /** Whoever lost asks again, as a host would; so often that more is a fault. */
    private static final int MOST_REPEATS = 100;

    /** How the acts of a heat are done. */
    interface Play {

        /**
         * @param acts the acts
         * @param turn a number that goes up from heat to heat, so that rivals change their places
         * @return what each was told
         */
        List<Object> of(List<Act> acts, int turn);
    }

    private final Ground ground;
    private final AtomicInteger repeats = new AtomicInteger();

    Track(Ground ground) {
        this.ground = ground;
    }

    /** At once, each at the next node. */
    List<Object> together(List<Act> acts, int turn) {
        return atOnce(acts, rival -> repeating(acts.get(rival), ground.doors, rival + turn));
    }

    /** At once at naive doors, where all decide before anybody writes; by turns each is the first to write. */
    List<Object> naively(List<Act> acts, int turn) {
        ground.turns.begin(acts.size(), turn);
        return atOnce(
                acts, rival -> ground.turns.take(rival, () -> once(acts.get(rival), ground.naiveDoors, rival + turn)));
    }

    private static List<Object> atOnce(List<Act> acts, IntFunction<Object> does) {
        return Race.run(IntStream.range(0, acts.size())
                .<Callable<Object>>mapToObj(rival -> () -> does.apply(rival))
                .toList());
    }

    /** One after the other. */
    List<Object> forwards(List<Act> acts, int turn) {
        Object[] answers = new Object[acts.size()];
        for (int rival = 0; rival < answers.length; rival++) {
            answers[rival] = once(acts.get(rival), ground.doors, rival);
        }
        return List.of(answers);
    }

    /** One after the other, the last one first. */
    List<Object> backwards(List<Act> acts, int turn) {
        Object[] answers = new Object[acts.size()];
        for (int rival = answers.length - 1; rival >= 0; rival--) {
            answers[rival] = once(acts.get(rival), ground.doors, rival);
        }
        return List.of(answers);
    }

    /** One after the other at naive doors, where nothing goes wrong as long as nobody else is there. */
    List<Object> naivelyAlone(List<Act> acts, int turn) {
        return acts.stream().map(act -> once(act, ground.naiveDoors, turn)).toList();
    }

    /** How often somebody lost and asked again. */
    int repeats() {
        return repeats.get();
    }

    /** Plays a heat in each of these ways, and looks at what is left of all of them. */
    List<History> play(Contest contest, List<Play> plays, boolean orderly) {
        List<Heat> heats = contest.heats(ground, plays.size());
        List<List<Object>> answers = new ArrayList<>();
        for (int turn = 0; turn < plays.size(); turn++) {
            answers.add(plays.get(turn).of(heats.get(turn).acts(), turn));
            heats.get(turn).after().run();
        }
        Sight sight = ground.look(heats);
        List<History> histories = IntStream.range(0, plays.size())
                .mapToObj(turn ->
                        new History(answers.get(turn), heats.get(turn).left().apply(sight)))
                .toList();
        if (orderly) {
            sight.checkBooks(ground.app);
        }
        ground.letters.forget();
        return histories;
    }

    private Object repeating(Act act, List<Roster> doors, int place) {
        Object answer = once(act, doors, place);
        for (int i = 0; i < MOST_REPEATS && isLost(answer); i++) {
            repeats.incrementAndGet();
            answer = once(act, doors, place);
        }
        return answer;
    }

    private static boolean isLost(Object answer) {
        return answer instanceof Act.Failed failed && failed.thrown() instanceof ConcurrentChange;
    }

    private static Object once(Act act, List<Roster> doors, int place) {
        return act.answerAt(doors.get(place % doors.size()));
    }
}
