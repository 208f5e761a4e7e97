package dev.roster.scenario.race;

import dev.roster.journal.Entry;
import dev.roster.journal.Stream;
import dev.roster.organization.Organization;
import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import dev.roster.scenario.PassingOn;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A storage that is wrong on purpose, as many are: it reads without a lock, decides, and writes afterwards, without a look
 * at whether what it read still stands. It does the work in a transaction that it rolls back, and then all its writes
 * again in one that it commits. Rows that a conditional write did not meet are nobody's concern there, but what a
 * constraint refuses is a failure. Only its journal goes by the revision that it finds, for without that the journal's key
 * would stop all it does.
 */
final class ReadThenWrite extends PassingOn {

    private static final Set<String> READS = Set.of(
            "current",
            "open",
            "openBy",
            "withRequestKey",
            "presentAt",
            "anyActive",
            "holding",
            "offering",
            "count",
            "items");

    private final Turns turns;

    /**
     * @param storage does it right
     * @param turns when it may write
     */
    ReadThenWrite(Storage storage, Turns turns) {
        super(storage);
        this.turns = turns;
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        List<Write> writes = new ArrayList<>();
        T result;
        try {
            result = super.inTransaction(unit -> {
                writes.clear();
                throw new Decided(writes, work.in(recording(UnitOfWork.class, unit, Optional.empty(), writes)));
            });
        } catch (Decided decided) {
            if (decided.writes != writes) {
                throw decided;
            }
            result = decided.as();
        }
        turns.pause();
        super.inTransaction(unit -> {
            Map<UUID, Long> moved = new HashMap<>();
            writes.forEach(write -> write.again(unit, moved));
            return unit;
        });
        return result;
    }

    /** The unit, or a store of it, which keeps what is written. */
    private static <P> P recording(Class<P> port, Object target, Optional<Method> store, List<Write> writes) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            Object answer = call(target, method, args);
            if (args == null) {
                return recording(method.getReturnType(), answer, Optional.of(method), writes);
            }
            if (!READS.contains(method.getName())) {
                writes.add(new Write(store, method, args, answer));
            }
            return answer;
        }));
    }

    private static Object call(Object target, Method method, Object... arguments) {
        try {
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

    /** A call that wrote, and what it said: to a store, or to the unit itself. */
    private record Write(Optional<Method> store, Method method, Object[] arguments, Object answer) {

        void again(UnitOfWork unit, Map<UUID, Long> moved) {
            Object target = store.<Object>map(each -> call(unit, each)).orElse(unit);
            Object[] now = arguments.clone();
            for (int i = 0; i < now.length; i++) {
                now[i] = renumbered(now[i], moved);
            }
            Object said = call(target, method, now);
            if (method.getName().equals("change")) {
                organization(said)
                        .ifPresent(found -> organization(answer)
                                .ifPresent(read -> moved.put(found.id().value(), found.revision() - read.revision())));
            }
        }

        private static Optional<Organization> organization(Object answer) {
            return ((Optional<?>) answer).map(Organization.class::cast);
        }

        private static Object renumbered(Object argument, Map<UUID, Long> moved) {
            if (argument instanceof Organization read) {
                return read.withRevision(
                        read.revision() + moved.getOrDefault(read.id().value(), 0L));
            }
            if (argument instanceof Entry entry && entry.stream().kind() == Stream.Kind.ORGANIZATION) {
                return new Entry(
                        entry.stream(),
                        entry.number() + moved.getOrDefault(entry.stream().id(), 0L),
                        entry.at(),
                        entry.actor(),
                        entry.event(),
                        entry.reason(),
                        entry.lines());
            }
            return argument;
        }
    }

    /** Carries out what was decided, past the transaction, which it rolls back. */
    private static final class Decided extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Write> writes;
        private final transient Object result;

        Decided(List<Write> writes, Object result) {
            super(null, null, false, false);
            this.writes = writes;
            this.result = result;
        }

        @SuppressWarnings("unchecked")
        <T> T as() {
            return (T) result;
        }
    }
}
