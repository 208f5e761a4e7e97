package dev.roster.memory;

import dev.roster.port.HostTransaction;
import dev.roster.port.Mailer;
import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ports that do nothing and find nothing; what a suite must not let pass. */
final class DoNothing {

    private DoNothing() {}

    static Storage storage() {
        return of(Storage.class);
    }

    static Mailer mailer() {
        return of(Mailer.class);
    }

    static <T> T of(Class<T> port) {
        InvocationHandler nothing = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.getName().equals("equals")
                        ? proxy == arguments[0]
                        : port.getSimpleName().hashCode();
            }
            return method.getName().equals("inTransaction")
                    ? ((Storage.Work<?>) arguments[0]).in(of(UnitOfWork.class))
                    : empty(method);
        };
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, nothing));
    }

    private static Object empty(Method method) {
        Class<?> type = method.getReturnType();
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == String.class) {
            return "";
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == InstantSource.class) {
            return InstantSource.fixed(Instant.EPOCH);
        }
        return type == void.class ? null : of(type);
    }

    static HostTransaction transaction() {
        return of(HostTransaction.class);
    }
}
