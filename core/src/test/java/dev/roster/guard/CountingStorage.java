package dev.roster.guard;

import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

/** Counts the calls of every store of a storage: what would be statements in a database. */
final class CountingStorage {

    private final Map<String, Integer> calls = new TreeMap<>();

    Storage counting(Storage storage) {
        return wrap(Storage.class, storage);
    }

    Map<String, Integer> calls() {
        return Map.copyOf(calls);
    }

    void clear() {
        calls.clear();
    }

    private <T> T wrap(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object[] arguments = given == null ? new Object[0] : given.clone();
                    for (int i = 0; i < arguments.length; i++) {
                        if (arguments[i] instanceof Storage.Work<?> work) {
                            arguments[i] = (Storage.Work<Object>) unit -> work.in(wrap(UnitOfWork.class, unit));
                        }
                    }
                    Class<?> answer = method.getReturnType();
                    boolean store =
                            answer.isInterface() && answer.getPackageName().equals("dev.roster.port");
                    if (!store && !method.getName().equals("clock")) {
                        calls.merge(type.getSimpleName() + "." + method.getName(), 1, Integer::sum);
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return store ? wrap(answer, result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
