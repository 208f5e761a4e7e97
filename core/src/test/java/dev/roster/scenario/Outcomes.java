package dev.roster.scenario;

import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import java.util.List;

/** Outcomes of a call on many, as somebody reads them. */
final class Outcomes {

    static final String DONE = "done";

    private Outcomes() {}

    /** For each entry, in order: done, or why not. */
    static List<String> of(List<? extends Outcome<?>> outcomes) {
        return outcomes.stream()
                .map(outcome ->
                        outcome.refusal().map(Refusal::reason).map(Enum::name).orElse(DONE))
                .toList();
    }
}
