package dev.roster.examples.benchmarks.roles;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Stands between Roster and a data source, and counts statements and the rows that they write. */
final class Tally {

    final AtomicInteger statements = new AtomicInteger();
    final AtomicInteger rows = new AtomicInteger();
    private final DataSource counted;

    Tally(DataSource real) {
        counted = proxy(DataSource.class, real);
    }

    DataSource dataSource() {
        return counted;
    }

    void clear() {
        statements.set(0);
        rows.set(0);
    }

    private <T> T proxy(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> seen(method.getName(), invoke(real, method, arguments))));
    }

    private Object seen(String method, Object result) {
        if (result instanceof Connection) {
            return proxy(Connection.class, result);
        }
        if (result instanceof PreparedStatement) {
            return proxy(PreparedStatement.class, result);
        }
        if (method.startsWith("execute")) {
            statements.incrementAndGet();
        }
        if (method.equals("executeUpdate")) {
            rows.addAndGet((Integer) result);
        }
        if (method.equals("executeBatch")) {
            rows.addAndGet(Arrays.stream((int[]) result).sum());
        }
        return result;
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
