package dev.roster.memory;

import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import java.util.ArrayList;
import java.util.List;

/** Storages that are subtly wrong about transactions, one rule each. */
final class TransactionMutants {

    private TransactionMutants() {}

    static void addTo(List<Mutant> all) {
        all.add(new Mutant("a rollback keeps everything", "Transactions", Storage.class, "inTransaction", call -> {
            Storage.Work<Object> work = call.argument(0);
            List<Throwable> failures = new ArrayList<>();
            Object result = call.proceed((Storage.Work<Object>) unit -> {
                try {
                    return work.in(unit);
                } catch (RuntimeException | AssertionError failure) {
                    failures.add(failure);
                    return failure;
                }
            });
            if (!failures.isEmpty()) {
                TransactionMutants.<RuntimeException>rethrow(failures.get(0));
            }
            return result;
        }));
        all.add(new Mutant("exceptions are wrapped", "Transactions", Storage.class, "inTransaction", call -> {
            try {
                return call.proceed();
            } catch (IllegalArgumentException failure) {
                throw new IllegalArgumentException(failure.getMessage(), failure);
            }
        }));
        all.add(new Mutant("errors commit", "Transactions", Storage.class, "inTransaction", call -> {
            Storage.Work<Object> work = call.argument(0);
            List<AssertionError> failures = new ArrayList<>();
            Object result = call.proceed((Storage.Work<Object>) unit -> {
                try {
                    return work.in(unit);
                } catch (AssertionError failure) {
                    failures.add(failure);
                    return failure;
                }
            });
            if (!failures.isEmpty()) {
                throw failures.get(0);
            }
            return result;
        }));
        all.add(new Mutant("work is done twice", "Transactions", Storage.class, "inTransaction", call -> {
            Storage.Work<Object> work = call.argument(0);
            return call.proceed((Storage.Work<Object>) unit -> {
                work.in(unit);
                return work.in(unit);
            });
        }));
        all.add(new Mutant(
                "actions after commit are done at once", "Transactions", UnitOfWork.class, "afterCommit", call -> {
                    call.<Runnable>argument(0).run();
                    return null;
                }));
        all.add(new Mutant(
                "actions after commit are never done", "Transactions", UnitOfWork.class, "afterCommit", call -> null));
        all.add(new Mutant(
                "an action that fails fails the call", "Transactions", Storage.class, "inTransaction", call -> {
                    Storage.Work<Object> work = call.argument(0);
                    List<RuntimeException> failures = new ArrayList<>();
                    Object result = call.proceed((Storage.Work<Object>) unit -> {
                        Object done = work.in(unit);
                        ((InMemoryUnit) unit).listeners().replaceAll(listener -> completion -> {
                            try {
                                listener.accept(completion);
                            } catch (RuntimeException failure) {
                                failures.add(failure);
                            }
                        });
                        return done;
                    });
                    if (!failures.isEmpty()) {
                        throw failures.get(0);
                    }
                    return result;
                }));
        all.add(new Mutant("a joined storage commits by itself", "Transactions", Storage.class, "joining", call -> {
            call.<Object>proceed();
            return call.storage();
        }));
        all.add(new Mutant("any transaction can be joined", "Transactions", Storage.class, "joining", call -> {
            try {
                return call.proceed();
            } catch (IllegalArgumentException refused) {
                return call.target();
            }
        }));
        all.add(new Mutant(
                "a joined storage reads outside",
                "Transactions",
                Storage.class,
                "lookups",
                call -> call.storage().lookups()));
        all.add(new Mutant(
                "a joined storage lists outside",
                "Transactions",
                Storage.class,
                "listings",
                call -> call.storage().listings()));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void rethrow(Throwable failure) throws E {
        throw (E) failure;
    }
}
