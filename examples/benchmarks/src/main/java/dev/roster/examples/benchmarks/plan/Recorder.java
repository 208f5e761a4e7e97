package dev.roster.examples.benchmarks.plan;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Stands between Roster and a data source, and keeps each kind of statement with the parameters of one use. */
public final class Recorder {

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final DataSource recorded;

    public Recorder(DataSource real) {
        this.recorded = proxy(
                DataSource.class,
                real,
                (method, arguments, result) ->
                        result instanceof Connection connection ? connection(connection) : result);
    }

    public DataSource dataSource() {
        return recorded;
    }

    /** What was run, each kind once. */
    public Collection<Seen> statements() {
        return new TreeMap<>(seen).values();
    }

    private Connection connection(Connection real) {
        return proxy(
                Connection.class,
                real,
                (method, arguments, result) -> result instanceof PreparedStatement statement
                        ? statement(statement, (String) arguments[0])
                        : result);
    }

    private PreparedStatement statement(PreparedStatement real, String sql) {
        List<Seen.Bound> bound = new ArrayList<>();
        return proxy(PreparedStatement.class, real, (method, arguments, result) -> {
            if (method.startsWith("set") && arguments.length >= 2) {
                bound.add(new Seen.Bound(method, arguments));
            } else if (method.startsWith("execute") || method.equals("addBatch")) {
                keep(new Seen(sql, List.copyOf(bound)));
                bound.clear();
            }
            return result;
        });
    }

    private void keep(Seen now) {
        seen.merge(
                now.shape(),
                now,
                (before, other) ->
                        other.parameters().size() > before.parameters().size() ? other : before);
    }

    /** What becomes of a call. */
    private interface Then {
        Object after(String method, Object[] arguments, Object result);
    }

    private static <T> T proxy(Class<T> type, T real, Then then) {
        InvocationHandler handler = (proxy, method, arguments) -> then.after(
                method.getName(), arguments == null ? new Object[0] : arguments, invoke(real, method, arguments));
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
