package dev.roster.scenario.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is said of rights, word by word, and what it makes of rights that somebody holds. */
final class Says {

    /** The kinds of word. */
    enum Kind {
        ROLE,
        GRANT,
        WITHDRAW,
        RESET,
        REACH
    }

    /**
     * One word.
     *
     * @param kind its kind
     * @param what a switch's target, or a type of resource
     * @param names keys of roles, or ids of resources
     */
    record Word(Kind kind, String what, List<String> names) {

        @Override
        public String toString() {
            return kind + " " + what + (names.isEmpty() ? "" : names);
        }
    }

    final List<Word> words = new ArrayList<>();

    Says say(Kind kind, String what, String... names) {
        words.add(new Word(kind, what, List.of(names)));
        return this;
    }

    Held applyTo(Held held) {
        SortedSet<String> roles = new TreeSet<>(held.roles());
        SortedMap<String, Boolean> switches = new TreeMap<>(held.switches());
        SortedSet<String> assigned = new TreeSet<>(held.assigned());
        for (Word word : words) {
            switch (word.kind) {
                case ROLE -> {
                    roles.clear();
                    roles.addAll(word.names);
                }
                case REACH -> {
                    assigned.removeIf(each -> each.startsWith(word.what + "/"));
                    word.names.forEach(id -> assigned.add(word.what + "/" + id));
                }
                case RESET -> clear(switches, word.what);
                default -> {
                    clear(switches, word.what);
                    switches.put(word.what, word.kind == Kind.GRANT);
                }
            }
        }
        return new Held(roles, switches, assigned);
    }

    /** The switches that were said and stand, in the order of saying. */
    Map<String, Boolean> switches() {
        Map<String, Boolean> said = new LinkedHashMap<>();
        for (Word word : words) {
            if (word.kind == Kind.RESET || word.kind == Kind.GRANT || word.kind == Kind.WITHDRAW) {
                clear(said, word.what);
            }
            if (word.kind == Kind.GRANT || word.kind == Kind.WITHDRAW) {
                said.put(word.what, word.kind == Kind.GRANT);
            }
        }
        return said;
    }

    /** What is left of what was said and inherited, if it fits together. Where nothing was said, nothing is asked. */
    Held cameTo(Held said, Fitting fitting) {
        if (words.isEmpty()) {
            return said;
        }
        Held after = withoutEffectless(said, fitting);
        fitting.check(after, switches());
        return after;
    }

    /** What is inherited and has no effect under the new roles and reach goes; what was just said stays. */
    Held withoutEffectless(Held all, Fitting fitting) {
        fitting.roles(all);
        SortedSet<String> assigned = new TreeSet<>(all.assigned());
        assigned.removeIf(each -> {
            String type = each.substring(0, each.indexOf('/'));
            boolean said = words.stream().anyMatch(word -> word.kind == Kind.REACH && word.what.equals(type));
            return !said && !fitting.takes(all, type);
        });
        Held reached = new Held(all.roles(), all.switches(), assigned);
        SortedMap<String, Boolean> switches = new TreeMap<>(all.switches());
        switches.keySet()
                .removeIf(target -> !switches().containsKey(target)
                        && !fitting.hasEffect(reached, target, all.switches().get(target)));
        return new Held(all.roles(), switches, assigned);
    }

    /** A whole switch clears those on single resources. */
    private static void clear(Map<String, Boolean> switches, String target) {
        switches.keySet().removeIf(each -> each.equals(target) || each.startsWith(target + "@"));
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
