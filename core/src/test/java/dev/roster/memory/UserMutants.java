package dev.roster.memory;

import static dev.roster.memory.Mutants.EVERYTHING;
import static dev.roster.memory.Mutants.like;

import dev.roster.port.UserStore;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.util.List;
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
    }
}
