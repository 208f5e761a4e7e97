package dev.roster.security;

import dev.roster.failure.StorageFailure;
import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Notes the verbs that a storage is asked for, in order, and fails at one of them if it is told to. */
final class Watched {

    private final List<String> verbs = new ArrayList<>();
    private int failing = -1;

    Storage watching(Storage storage) {
        return wrap(Storage.class, storage);
    }

    /** What was asked for since the last time, without what it was asked with. */
    synchronized List<String> taken() {
        List<String> taken = List.copyOf(verbs);
        verbs.clear();
        return taken;
    }

    /** Fails once, when so many more verbs were asked for; none if negative. */
    synchronized void failAfter(int more) {
        verbs.clear();
        failing = more;
    }

    private synchronized void note(String verb) {
        if (verbs.size() == failing) {
            failing = -1;
            throw new StorageFailure("on purpose, at " + verb, null);
        }
        verbs.add(verb);
    }

    private <T> T wrap(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object[] arguments = given == null ? new Object[0] : given.clone();
                    for (int i = 0; i < arguments.length; i++) {
                        if (arguments[i] instanceof Storage.Work<?> work) {
                            arguments[i] = (Storage.Work<Object>) unit -> {
                                Object result = work.in(wrap(UnitOfWork.class, unit));
                                note("commit");
                                return result;
                            };
                        }
                    }
                    Class<?> answer = method.getReturnType();
                    boolean store =
                            answer.isInterface() && answer.getPackageName().equals("dev.roster.port");
                    if (!store && !List.of("clock", "afterCommit", "toString").contains(method.getName())) {
                        note(type.getSimpleName() + "." + method.getName());
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
