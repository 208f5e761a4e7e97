package dev.roster.security;

import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A storage that is wrong on purpose, as many are: it reads without a lock, decides, and writes afterwards, without a look at
 * whether what it read still stands. What the races find in it shows that they would find it in ours.
 */
final class ReadThenWrite extends Delegating.To {

    private static final Set<String> READS =
            Set.of("change", "current", "open", "openBy", "withRequestKey", "presentAt", "anyActive");

    ReadThenWrite(Storage storage) {
        super(storage);
    }

    /** Does the work on a copy that is thrown away, and then all its writes again, blindly, on what is there by then. */
    @Override
    public <T> T inTransaction(Work<T> work) {
        List<Write> writes = new ArrayList<>();
        List<T> result = new ArrayList<>();
        try {
            storage.inTransaction(unit -> {
                result.add(work.in(recording(UnitOfWork.class, unit, List.of(), writes)));
                throw new ThrownAway();
            });
        } catch (ThrownAway decided) {
            // only what it would write is kept
        }
        Thread.yield();
        storage.inTransaction(unit -> {
            writes.forEach(write -> write.again(unit));
            return unit;
        });
        return result.get(0);
    }

    /** A call that writes: the store that it goes to, as a method of the unit, and the call itself. */
    private record Write(List<Call> path, Call call) {

        void again(UnitOfWork unit) {
            Object target = unit;
            try {
                for (Call step : path) {
                    target = step.on(target);
                }
                call.on(target);
            } catch (IllegalStateException refused) {
                // what a database without constraints would have taken
            }
        }
    }

    private record Call(java.lang.reflect.Method method, Object[] arguments) {

        Object on(Object target) {
            try {
                method.setAccessible(true);
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new AssertionError(e);
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static <P> P recording(Class<P> port, Object target, List<Call> path, List<Write> writes) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            Call call = new Call(method, args);
            Object answer = call.on(target);
            if (port == UnitOfWork.class && !method.getName().equals("afterCommit")) {
                return recording(method.getReturnType(), answer, List.of(call), writes);
            }
            boolean write =
                    !READS.contains(method.getName()) || method.getName().equals("change");
            if (write) {
                writes.add(new Write(path, call));
            }
            return answer;
        }));
    }

    private static final class ThrownAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ThrownAway() {
            super(null, null, false, false);
        }
    }
}
