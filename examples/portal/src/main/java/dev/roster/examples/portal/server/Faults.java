package dev.roster.examples.portal.server;

import dev.roster.failure.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong in a form: beside its field, or above all of them.
 *
 * @param byField sentences by the names of fields
 * @param general a sentence that is about no single field
 */
public record Faults(Map<String, String> byField, Optional<String> general) {

    /** Nothing is wrong. */
    public static final Faults NONE = new Faults(Map.of(), Optional.empty());

    /** What Roster refuses: at the field of that name, if the form has it. */
    public static Faults of(Refusal refusal, String... fields) {
        return Set.of(fields).contains(refusal.field())
                ? at(refusal.field(), refusal.message())
                : new Faults(Map.of(), Optional.of(refusal.message()));
    }

    /** A sentence at a field. */
    public static Faults at(String field, String sentence) {
        return new Faults(Map.of(field, sentence), Optional.empty());
    }

    /** These, and a sentence at another field. */
    public Faults and(String field, String sentence) {
        Map<String, String> more = new LinkedHashMap<>(byField);
        more.putIfAbsent(field, sentence);
        return new Faults(more, general);
    }

    /** Whether there are any. */
    public boolean any() {
        return !byField.isEmpty() || general.isPresent();
    }

    /** The sentence at a field; empty if it is fine. */
    public String at(String field) {
        return byField.getOrDefault(field, "");
    }
}
