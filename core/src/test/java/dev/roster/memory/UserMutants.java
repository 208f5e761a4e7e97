package dev.roster.memory;

import static dev.roster.memory.Mutants.EVERYTHING;
import static dev.roster.memory.Mutants.like;

import dev.roster.failure.ConcurrentChange;
import dev.roster.id.UserId;
import dev.roster.port.UserStore;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Storages that are subtly wrong about users, one rule each. */
final class UserMutants {

    private UserMutants() {}

    static void addTo(List<Mutant> all) {
        all.add(new Mutant("an insert that adds nothing says that it did", "Users", UserStore.class, "insert", call -> {
            call.<Boolean>proceed();
            return true;
        }));
        all.add(new Mutant("addresses are compared with case", "Users", UserStore.class, "current", call -> {
            Optional<User> found = call.proceed();
            return call.arguments()[0] instanceof EmailAddress asked
                    ? found.filter(user -> user.address().value().equals(asked.value()))
                    : found;
        }));
        all.add(new Mutant(
                "an address is compared by its beginning",
                "Users",
                UserStore.class,
                "current",
                call -> call.arguments()[0] instanceof EmailAddress asked
                        ? call.unit()
                                .tables()
                                .users
                                .ascending(EVERYTHING)
                                .filter(user -> asked.canonical()
                                        .startsWith(user.address().canonical()))
                                .findFirst()
                        : call.proceed()));
        all.add(new Mutant(
                "an address is a pattern",
                "Users",
                UserStore.class,
                "current",
                call -> call.arguments()[0] instanceof EmailAddress asked
                        ? call.unit()
                                .tables()
                                .users
                                .ascending(EVERYTHING)
                                .filter(user -> like(user.address().canonical(), "", asked.canonical()))
                                .findFirst()
                        : call.proceed()));
        all.add(new Mutant("addresses are stored in lower case", "Users", UserStore.class, "insert", call -> {
            User user = call.argument(0);
            return call.proceed(new User(
                    user.id(),
                    user.hostReference(),
                    EmailAddress.parse(user.address().canonical()),
                    user.name(),
                    user.locale(),
                    user.attributes(),
                    user.status(),
                    user.since(),
                    user.authVersion(),
                    user.revision()));
        }));
        all.add(new Mutant(
                "reads see what was before",
                "Users",
                UserStore.class,
                "current",
                call -> call.arguments()[0] instanceof EmailAddress asked
                        ? call.storage().committed().users.find(Tables.USER_BY_ADDRESS, asked.canonical())
                        : call.proceed()));
        addBulkTo(all);
    }

    private static void addBulkTo(List<Mutant> all) {
        all.add(new Mutant("of many one is added", "Users", UserStore.class, "insertAll", call -> {
            Collection<User> users = call.argument(0);
            return call.proceed(users.stream().limit(1).toList());
        }));
        all.add(new Mutant("of many all are said to be added", "Users", UserStore.class, "insertAll", call -> {
            call.<Boolean>proceed();
            return true;
        }));
        all.add(new Mutant("a reference is replaced", "Users", UserStore.class, "giveReferences", call -> {
            Tables tables = call.unit().tables();
            call.<Map<UserId, String>>argument(0).keySet().stream()
                    .flatMap(id -> tables.users.get(id.value()).stream())
                    .forEach(user -> tables.users = tables.users.with(without(user)));
            return call.proceed();
        }));
        all.add(new Mutant(
                "a reference is given to who was erased", "Users", UserStore.class, "giveReferences", call -> {
                    Tables tables = call.unit().tables();
                    Map<UserId, User> given = new HashMap<>(call.<Map<UserId, User>>proceed());
                    call.<Map<UserId, String>>argument(0)
                            .forEach((id, reference) -> tables.users
                                    .get(id.value())
                                    .filter(user -> user.status() == UserStatus.ERASED)
                                    .map(user -> user.withHostReference(reference))
                                    .ifPresent(user -> given.put(id, user)));
                    return given;
                }));
        all.add(new Mutant(
                "a reference is given without a number", "Users", UserStore.class, "giveReferences", call -> {
                    Map<UserId, User> given = call.proceed();
                    Tables tables = call.unit().tables();
                    Map<UserId, User> same = new HashMap<>();
                    given.values().forEach(user -> {
                        User lower = user.withRevision(user.revision() - 1);
                        tables.users = tables.users.with(lower);
                        same.put(user.id(), lower);
                    });
                    return same;
                }));
        all.add(new Mutant(
                "a reference that is taken is passed over", "Users", UserStore.class, "giveReferences", call -> {
                    try {
                        return call.proceed();
                    } catch (ConcurrentChange taken) {
                        return Map.of();
                    }
                }));
        all.add(new Mutant(
                "references are not looked for",
                "Users",
                UserStore.class,
                "having",
                call -> call.proceed(call.arguments()[0], List.of())));
        all.add(new Mutant(
                "addresses are not looked for",
                "Users",
                UserStore.class,
                "having",
                call -> call.proceed(List.of(), call.arguments()[1])));
    }

    private static User without(User user) {
        return new User(
                user.id(),
                Optional.empty(),
                user.address(),
                user.name(),
                user.locale(),
                user.attributes(),
                user.status(),
                user.since(),
                user.authVersion(),
                user.revision());
    }
}
