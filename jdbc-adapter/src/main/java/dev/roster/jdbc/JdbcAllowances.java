package dev.roster.jdbc;

import dev.roster.port.Allowance;
import dev.roster.port.AllowanceStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lock of a row has others wait who would else lose. That nobody counts past a limit hangs on the key of a new row, and
 * on an UPDATE of the row as it was read: these hold between the nodes of a cluster too.
 */
final class JdbcAllowances implements AllowanceStore {

    private static final String CURRENT =
            AllowanceRow.TABLE.select("a") + "WHERE a.key_hash IN () ORDER BY a.key_hash FOR UPDATE";

    private static final String COUNT = AllowanceRow.TABLE.update() + " AND used = ? AND ends_at = ?";

    private static final String OVER =
            "SELECT a.key_hash FROM roster_allowance a WHERE a.ends_at <= ?" + " ORDER BY a.ends_at, a.key_hash LIMIT ";

    private static final String DELETE = "DELETE FROM roster_allowance WHERE key_hash = ? AND ends_at <= ?";

    private final Session session;

    JdbcAllowances(Session session) {
        this.session = session;
    }

    @Override
    public Map<String, Allowance> current(Collection<String> keys) {
        return session.listIn(CURRENT, List.of(), keys.stream().sorted().toList(), AllowanceRow::read).stream()
                .collect(Collectors.toMap(Allowance::key, Function.identity()));
    }

    @Override
    public boolean write(Map<String, Allowance> read, Collection<Allowance> counted) {
        List<List<Object>> added = new ArrayList<>();
        List<List<Object>> changed = new ArrayList<>();
        for (Allowance allowance : inOrder(counted)) {
            Allowance before = read.get(allowance.key());
            if (before == null) {
                added.add(AllowanceRow.of(allowance));
            } else {
                changed.add(replacing(before, allowance));
            }
        }
        return session.insertUntaken(AllowanceRow.TABLE, added) == added.size()
                && session.updateEach(COUNT, changed).stream().allMatch(rows -> rows == 1);
    }

    /** New rows too are waited for in one order. */
    private static List<Allowance> inOrder(Collection<Allowance> counted) {
        return counted.stream().sorted(Comparator.comparing(Allowance::key)).toList();
    }

    /** In the order of keys, as others lock them. */
    @Override
    public int deleteOver(Instant now, int most) {
        List<List<Object>> over = session.list(OVER + most, List.of(now), Row::text).stream()
                .sorted()
                .map(key -> List.<Object>of(key, now))
                .toList();
        return session.updateEach(DELETE, over).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static List<Object> replacing(Allowance before, Allowance after) {
        List<Object> values = AllowanceRow.TABLE.replacing(AllowanceRow.of(after));
        values.add(before.used());
        values.add(before.until());
        return values;
    }
}
