package dev.roster.jdbc.tap;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Stands before a driver, and tells of each prepared statement that is sent: a batch is one, however many rows it has.
 * Plain statements are those of tests; Roster sends none.
 */
public final class Tap {

    private static final Set<String> ENDS = Set.of("commit", "rollback", "releaseSavepoint", "setAutoCommit", "close");

    private final Supplier<Ear> ears;

    /**
     * @param ears one for each connection
     */
    public Tap(Supplier<Ear> ears) {
        this.ears = ears;
    }

    /** @return the same, which is listened to */
    public DataSource before(DataSource dataSource) {
        return proxy(DataSource.class, dataSource, (method, arguments) -> {
            Object answer = call(dataSource, method, arguments);
            return answer instanceof Connection connection ? tapped(connection, ears.get()) : answer;
        });
    }

    private static Connection tapped(Connection connection, Ear ear) {
        return proxy(Connection.class, connection, (method, arguments) -> {
            if (ENDS.contains(method.getName())) {
                ear.over();
            }
            Object answer = call(connection, method, arguments);
            return answer instanceof PreparedStatement statement
                    ? tapped(statement, (String) arguments[0], ear)
                    : answer;
        });
    }

    private static PreparedStatement tapped(PreparedStatement statement, String sql, Ear ear) {
        Map<Integer, Object> bound = new HashMap<>();
        List<Map<Integer, Object>> batch = new ArrayList<>();
        return proxy(PreparedStatement.class, statement, (method, arguments) -> {
            switch (method.getName()) {
                case "setNull" -> bound.put((Integer) arguments[0], null);
                case "addBatch" -> batch.add(new HashMap<>(bound));
                case "executeBatch" -> {
                    ear.sent(new Sent(sql, List.copyOf(batch)));
                    batch.clear();
                }
                case "execute", "executeQuery", "executeUpdate" -> ear.sent(new Sent(sql, List.of(bound)));
                default -> {
                    if (method.getName().startsWith("set") && arguments.length > 1) {
                        bound.put((Integer) arguments[0], arguments[1]);
                    }
                }
            }
            return call(statement, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** Two are equal if they are one, since Spring looks for data sources that it knows. */
    private static <T> T proxy(Class<T> type, T target, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.getName().equals("equals") ? proxy == arguments[0] : answer.to(method, arguments)));
    }

    @FunctionalInterface
    private interface Answer {
        Object to(Method method, Object[] arguments) throws Throwable;
    }
}
