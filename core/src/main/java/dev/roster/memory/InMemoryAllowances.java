package dev.roster.memory;

import dev.roster.port.Allowance;
import dev.roster.port.AllowanceStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One transaction writes at a time, so nobody else's count can come between. */
final class InMemoryAllowances implements AllowanceStore {

    private final InMemoryUnit unit;

    InMemoryAllowances(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public Map<String, Allowance> current(Collection<String> keys) {
        Tables tables = unit.tables();
        return Tables.found(keys, tables.allowances::get);
    }

    @Override
    public boolean write(Map<String, Allowance> read, Collection<Allowance> counted) {
        Tables tables = unit.tables();
        for (Allowance allowance : counted) {
            if (!tables.allowances.get(allowance.key()).equals(Optional.ofNullable(read.get(allowance.key())))) {
                return false;
            }
            tables.allowances = tables.allowances.with(allowance);
        }
        return true;
    }

    @Override
    public int deleteOver(Instant now, int most) {
        Tables tables = unit.tables();
        List<Allowance> over = tables.allowances
                .ascending(Tables.ALLOWANCES_BY_END, Range.of())
                .takeWhile(allowance -> !now.isBefore(allowance.until()))
                .limit(most)
                .toList();
        tables.allowances = tables.allowances.without(over);
        return over.size();
    }
}
