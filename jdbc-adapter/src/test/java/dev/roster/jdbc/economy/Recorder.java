package dev.roster.jdbc.economy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Stands before a driver, and writes down each statement that is sent: a batch is one, however many rows it has. */
final class Recorder {

    private static final Set<String> SENT = Set.of("executeQuery", "executeUpdate", "executeBatch", "execute");

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

    DataSource before(DataSource dataSource) {
        return proxy(
                DataSource.class,
                dataSource,
                (method, answer) -> answer instanceof Connection connection
                        ? proxy(Connection.class, connection, this::onConnection)
                        : answer);
    }

    /** What is sent while something is done. */
    List<String> during(Runnable act) {
        statements.clear();
        act.run();
        return List.copyOf(statements);
    }

    private Object onConnection(Call method, Object answer) {
        return answer instanceof PreparedStatement statement
                ? proxy(PreparedStatement.class, statement, (call, result) -> {
                    if (SENT.contains(call.name())) {
                        statements.add((String) method.arguments()[0]);
                    }
                    return result;
                })
                : answer;
    }

    private record Call(String name, Object[] arguments) {}

    @FunctionalInterface
    private interface After {
        Object apply(Call call, Object answer);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        InvocationHandler handler = (Object proxy, Method method, Object[] arguments) -> {
            try {
                return after.apply(new Call(method.getName(), arguments), method.invoke(target, arguments));
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
