package dev.roster.memory;

import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/**
 * A storage in memory with one rule broken: one method of one port does something else.
 *
 * @param rule what it breaks
 * @param suite the nested class of the contract that must notice
 * @param port the port that the method is of
 * @param method the method's name
 * @param instead what it does instead
 */
record Mutant(String rule, String suite, Class<?> port, String method, Function<Call, Object> instead) {

    /**
     * A call of the method that is broken.
     *
     * @param target the sound object
     * @param invoked the method
     * @param arguments what it is called with
     * @param storage the storage underneath
     * @param unit the unit that it is called in, or null outside of one
     */
    record Call(Object target, Method invoked, Object[] arguments, InMemoryStorage storage, InMemoryUnit unit) {

        /** What the sound method comes to. */
        @SuppressWarnings("unchecked")
        <T> T proceed(Object... other) {
            return (T) invoke(target, invoked, other.length == 0 ? arguments : other);
        }

        @SuppressWarnings("unchecked")
        <T> T argument(int number) {
            return (T) arguments[number];
        }
    }

    Storage around(Storage sound) {
        return wrapped(Storage.class, sound, (InMemoryStorage) sound, null);
    }

    private <T> T wrapped(Class<T> type, Object target, InMemoryStorage storage, InMemoryUnit unit) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, invoked, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments.clone();
                    if (given.length == 1 && given[0] instanceof Storage.Work<?> work) {
                        given[0] = (Storage.Work<Object>) inner -> work.in(
                                inner instanceof InMemoryUnit own
                                        ? wrapped(UnitOfWork.class, own, storage, own)
                                        : inner);
                    }
                    boolean broken = type == port && invoked.getName().equals(method);
                    Object result = broken
                            ? instead.apply(new Call(target, invoked, given, storage, unit))
                            : invoke(target, invoked, given);
                    Class<?> returned = invoked.getReturnType();
                    return returned.isInterface() && returned.getPackageName().equals("dev.roster.port")
                            ? wrapped(returned, result, storage, unit)
                            : result;
                }));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw sneaky(failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable failure) throws E {
        throw (E) failure;
    }

    @Override
    public String toString() {
        return rule;
    }
}
