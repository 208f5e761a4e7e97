package dev.roster.scenario.race;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a heat.
 *
 * @param answers what each rival was told
 * @param left what is left
 */
record History(List<Object> answers, Object left) {

    /** The same, whoever of some that do alike was told what. */
    History whoever() {
        return new History(
                answers.stream().sorted(Comparator.comparing(Object::toString)).toList(), left);
    }

    Stream<Act.Failed> failures() {
        return answers.stream().filter(Act.Failed.class::isInstance).map(Act.Failed.class::cast);
    }
}
