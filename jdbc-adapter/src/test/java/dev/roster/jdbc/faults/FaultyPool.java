package dev.roster.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A plain pool, which lends connections as they come back, and in which one call of JDBC goes wrong: of those that the lent
 * connections get, counted from one on. It keeps account of what is lent.
 */
final class FaultyPool {

    /** Local to the driver, or to find out about it. */
    private static final Set<String> NOT_COUNTED =
            Set.of("toString", "hashCode", "equals", "unwrap", "isWrapperFor", "isClosed", "getMetaData", "abort");

    /** To bind a value or to read one, which are most calls, and all alike. */
    private static final Pattern VALUE =
            Pattern.compile("set(Bytes|Null|Object|String)|get(Boolean|Bytes|Int|Long|Object|String)");

    private static final boolean EVERY = Boolean.getBoolean("roster.faults.every");

    private final DataSource target;
    private final boolean autoCommit;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private int isolation;
    private int lent;
    private int calls;
    private int failing = -1;
    private boolean afterwards;
    private Fault fault = Fault.GENERIC;
    private String failed = "";

    FaultyPool(DataSource target, boolean autoCommit) {
        this.target = target;
        this.autoCommit = autoCommit;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                count("getConnection", null);
                return lend();
            }
            return invoke(target, method, arguments);
        });
    }

    /** From now on the call of this number goes wrong, once: before the driver does it, or after. */
    void fail(Fault how, int call, boolean afterwards) {
        fault = how;
        failing = call;
        this.afterwards = afterwards;
        calls = 0;
        failed = "";
    }

    /** Which call went wrong; empty if there were not so many. */
    String failed() {
        return failed;
    }

    void heal() {
        failing = -1;
    }

    /** All are back as they were lent. */
    void requireWhole() throws SQLException {
        assertThat(lent).as("connections that were not given back").isZero();
        for (Connection connection : idle) {
            assertThat(connection.getAutoCommit()).as("auto-commit").isEqualTo(autoCommit);
            assertThat(connection.getTransactionIsolation()).as("isolation").isEqualTo(isolation);
        }
    }

    void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }

    private Connection lend() throws SQLException {
        Connection real = idle.poll();
        if (real == null) {
            real = target.getConnection();
            isolation = real.getTransactionIsolation();
            real.setAutoCommit(autoCommit);
        }
        lent++;
        return lent(real);
    }

    private Connection lent(Connection real) {
        boolean[] back = new boolean[1];
        return proxy(Connection.class, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "close" -> {
                    if (!back[0]) {
                        back[0] = true;
                        lent--;
                        if (!real.isClosed()) {
                            idle.push(real);
                        }
                        count("close", real);
                    }
                    return null;
                }
                case "abort" -> {
                    real.close();
                    return null;
                }
                default -> {
                    return counted(real, real, method, arguments);
                }
            }
        });
    }

    private Object counted(Connection real, Object target, Method method, Object[] arguments) throws Throwable {
        if (!afterwards && !NOT_COUNTED.contains(method.getName())) {
            count(method.getName(), real);
        }
        Object answer = invoke(target, method, arguments);
        if (afterwards && !NOT_COUNTED.contains(method.getName())) {
            count(method.getName(), real);
        }
        if (answer instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, (proxy, inner, values) -> counted(real, statement, inner, values));
        }
        if (answer instanceof ResultSet result) {
            return proxy(ResultSet.class, (proxy, inner, values) -> counted(real, result, inner, values));
        }
        return answer;
    }

    private void count(String call, Connection real) throws Exception {
        if ((EVERY || !VALUE.matcher(call).matches()) && ++calls == failing) {
            failed = call;
            if (real != null && fault == Fault.CONNECTION_LOST) {
                idle.remove(real);
                real.close();
            }
            if (real != null && fault == Fault.DEADLOCK && !real.isClosed() && !real.getAutoCommit()) {
                real.rollback();
            }
            throw fault.exception();
        }
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
