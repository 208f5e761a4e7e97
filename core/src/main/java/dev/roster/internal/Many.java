package dev.roster.internal;

import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call on many by their ids, while it is carried out: each is decided by itself, once, and has its outcome in the order
 * of the list.
 *
 * @param <I> the ids
 * @param <T> what an id is decided to be
 */
public final class Many<I, T> {

    private final List<I> named;
    private final Map<I, T> passed = new LinkedHashMap<>();
    private final Map<I, Refusal> refused = new HashMap<>();

    /**
     * @param named a list that was {@link #checked}
     * @param deciding what becomes of an id, or a refusal
     */
    public Many(List<I> named, Function<? super I, ? extends T> deciding) {
        this.named = named;
        for (I id : new LinkedHashSet<>(named)) {
            try {
                passed.put(id, deciding.apply(id));
            } catch (Refused why) {
                refused.put(id, why.refusal());
            }
        }
    }

    /** The list, or a refusal of it as a whole. */
    public static <I> List<I> checked(Deployment deployment, @Nullable Collection<I> named, String one) {
        if (named == null || named.isEmpty()) {
            throw new Refused(Reason.LIST_EMPTY, one + "s", "Name at least one " + one + ".");
        }
        return bounded(deployment, named, one);
    }

    /** The same of a list that may be empty. */
    public static <I> List<I> bounded(Deployment deployment, Collection<I> named, String one) {
        if (named.stream().anyMatch(Objects::isNull)) {
            throw new Refused(Reason.MISSING, one + "s", "Name one in place of null.");
        }
        int most = deployment.settings().longestList();
        if (named.size() > most) {
            throw new Refused(
                    Reason.LIST_TOO_LONG, one + "s", "One call takes " + most + " " + one + "s; split the list.");
        }
        return List.copyOf(named);
    }

    /** Those that were not refused, each once, in order. */
    public Collection<T> passed() {
        return passed.values();
    }

    /** Refuses one that had passed. */
    public void refuse(I id, Refused why) {
        passed.remove(id);
        refused.put(id, why.refusal());
    }

    /** An outcome for each; the same for one that is named twice. */
    public <R> List<Outcome<R>> outcomes(Function<? super T, ? extends R> result) {
        List<Outcome<R>> outcomes = new ArrayList<>();
        for (I id : named) {
            outcomes.add(outcome(id, result));
        }
        return outcomes;
    }

    /** An outcome for each; one that is named again is refused there, since doing it again would be something else. */
    public <R> List<Outcome<R>> outcomesOnce(String one, Function<? super T, ? extends R> result) {
        Set<I> seen = new HashSet<>();
        List<Outcome<R>> outcomes = new ArrayList<>();
        for (I id : named) {
            outcomes.add(seen.add(id) ? outcome(id, result) : repeated(id, one));
        }
        return outcomes;
    }

    private <R> Outcome<R> outcome(I id, Function<? super T, ? extends R> result) {
        Refusal why = refused.get(id);
        return why != null
                ? new Outcome.NotDone<>(id.toString(), why)
                : new Outcome.Done<>(id.toString(), result.apply(Objects.requireNonNull(passed.get(id))));
    }

    private static <R> Outcome<R> repeated(Object id, String one) {
        return new Outcome.NotDone<>(
                id.toString(),
                new Refusal(Reason.DUPLICATE_ENTRY, one, "It stands in the list already; once is enough."));
    }
}
