package dev.roster.memory;

import static dev.roster.memory.Mutants.filtered;

import dev.roster.memory.Mutant.Call;
import dev.roster.port.Allowance;
import dev.roster.port.AllowanceStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Storages that are subtly wrong about what is limited, one rule each. */
final class AllowanceMutants {

    private AllowanceMutants() {}

    static void addTo(List<Mutant> all) {
        all.add(mutant("an update is lost", "write", call -> {
            overwrite(call, each -> true);
            return true;
        }));
        all.add(mutant("a count that is higher wins", "write", call -> {
            overwrite(
                    call,
                    each -> call.unit()
                            .tables()
                            .allowances
                            .get(each.key())
                            .filter(stored -> stored.used() >= each.used()
                                    && stored.until().equals(each.until()))
                            .isEmpty());
            return true;
        }));
        all.add(mutant("nothing is counted", "write", call -> true));
        all.add(mutant("who comes later is told that it was written", "write", call -> {
            call.<Boolean>proceed();
            return true;
        }));
        all.add(mutant("only the number is compared", "write", call -> {
            Map<String, Allowance> read = new HashMap<>(call.<Map<String, Allowance>>argument(0));
            read.replaceAll((key, seen) -> call.unit()
                    .tables()
                    .allowances
                    .get(key)
                    .filter(stored -> stored.used() == seen.used())
                    .orElse(seen));
            return call.proceed(read, call.argument(1));
        }));
        all.add(mutant(
                "what was counted is given back",
                "write",
                changed(each -> each.used() > 1 ? new Allowance(each.key(), each.used() - 1, each.until()) : each)));
        all.add(mutant(
                "a counter does not go down to nothing",
                "write",
                changed(each -> new Allowance(each.key(), Math.max(1, each.used()), each.until()))));
        all.add(mutant(
                "a window is cut to seconds",
                "write",
                changed(each ->
                        new Allowance(each.key(), each.used(), each.until().truncatedTo(ChronoUnit.SECONDS)))));
        all.add(mutant("a window ends when it ended before", "write", call -> {
            Map<String, Allowance> read = call.argument(0);
            return changed(each -> new Allowance(
                            each.key(),
                            each.used(),
                            read.getOrDefault(each.key(), each).until()))
                    .apply(call);
        }));
        all.add(mutant("counters that were not read are left out", "write", call -> {
            Map<String, Allowance> read = call.argument(0);
            Collection<Allowance> counted = call.argument(1);
            return read.isEmpty()
                    ? call.proceed()
                    : call.proceed(
                            read,
                            counted.stream()
                                    .filter(each -> read.containsKey(each.key()))
                                    .toList());
        }));
        all.add(mutant(
                "what is over is not found, however late it is asked",
                "current",
                call -> filtered(
                        call.<Map<String, Allowance>>proceed(),
                        each -> each.until().isAfter(Instant.parse("2026-01-06T09:00:00.500Z")))));
        all.add(mutant(
                "reads see what was before",
                "current",
                call -> Tables.found(
                        call.<Collection<String>>argument(0), call.storage().committed().allowances::get)));
        all.add(mutant("only some are found", "current", call -> {
            Collection<String> keys = call.argument(0);
            return call.proceed(keys.stream().limit(500).toList());
        }));
        all.add(mutant("all that there is is found", "current", call -> {
            Map<String, Allowance> found = new HashMap<>();
            call.unit().tables().allowances.ascending(Mutants.EVERYTHING).forEach(each -> found.put(each.key(), each));
            return found;
        }));
        all.add(mutant(
                "what is not over is deleted",
                "deleteOver",
                call -> call.proceed(call.<Instant>argument(0).plusSeconds(1), call.argument(1))));
        all.add(mutant(
                "a window lasts through its end",
                "deleteOver",
                call -> call.proceed(call.<Instant>argument(0).minusNanos(1_000), call.argument(1))));
        all.add(mutant("more are deleted than asked for", "deleteOver", call -> call.proceed(call.argument(0), 1_000)));
        all.add(mutant("those that ended last go first", "deleteOver", call -> {
            Instant now = call.argument(0);
            List<Allowance> over = new ArrayList<>(call.unit()
                    .tables()
                    .allowances
                    .descending(Tables.ALLOWANCES_BY_END, Mutants.EVERYTHING)
                    .filter(each -> !now.isBefore(each.until()))
                    .limit(call.<Integer>argument(1))
                    .toList());
            call.unit().tables().allowances = call.unit().tables().allowances.without(over);
            return over.size();
        }));
        all.add(mutant("nothing is deleted", "deleteOver", call -> 0));
    }

    private static Mutant mutant(String rule, String method, Function<Call, Object> instead) {
        return new Mutant(rule, "Allowances", AllowanceStore.class, method, instead);
    }

    private static Function<Call, Object> changed(UnaryOperator<Allowance> change) {
        return call -> call.proceed(
                call.argument(0),
                call.<Collection<Allowance>>argument(1).stream().map(change).toList());
    }

    private static void overwrite(Call call, Predicate<Allowance> which) {
        call.<Collection<Allowance>>argument(1).stream()
                .filter(which)
                .forEach(each -> call.unit().tables().allowances =
                        call.unit().tables().allowances.with(each));
    }
}
