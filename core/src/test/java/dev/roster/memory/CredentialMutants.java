package dev.roster.memory;

import dev.roster.id.UserId;
import dev.roster.memory.Mutant.Call;
import dev.roster.port.Credential;
import dev.roster.port.CredentialStore;
import dev.roster.port.IdentityStore;
import dev.roster.port.Lookups;
import dev.roster.user.EmailAddress;
import dev.roster.user.Identity;
import dev.roster.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Storages that are subtly wrong about passwords and identities, one rule each. */
final class CredentialMutants {

    private CredentialMutants() {}

    static void addTo(List<Mutant> all) {
        addPasswords(all);
        addIdentities(all);
        addLookups(all);
    }

    private static void addPasswords(List<Mutant> all) {
        all.add(password("an insert that adds nothing says that it did", "insert", call -> {
            call.<Boolean>proceed();
            return true;
        }));
        all.add(password("a second password takes the place of the first", "insert", call -> {
            write(call, call.argument(1));
            return true;
        }));
        all.add(password("whatever is there is replaced", "replace", call -> {
            boolean there = call.unit().tables().passwords.get(call.<UserId>argument(0)) != null;
            if (there) {
                write(call, call.argument(2));
            }
            return there;
        }));
        all.add(password(
                "what is to be replaced is compared without case",
                "replace",
                replacing((stored, old) -> stored.equalsIgnoreCase(old))));
        all.add(password(
                "what is to be replaced is compared by its beginning",
                "replace",
                replacing((stored, old) -> old.startsWith(stored))));
        all.add(password(
                "what is to be replaced is compared by its end",
                "replace",
                replacing((stored, old) -> stored.endsWith(old))));
        all.add(password("a password is put where there is none", "replace", call -> {
            if (call.unit().tables().passwords.get(call.<UserId>argument(0)) == null) {
                write(call, call.argument(2));
                return true;
            }
            return call.proceed();
        }));
        all.add(password(
                "a replacement is lost",
                "replace",
                call -> call.<String>argument(1)
                        .equals(call.unit().tables().passwords.get(call.<UserId>argument(0)))));
        all.add(password("who comes later is told that it was replaced", "replace", call -> {
            call.<Boolean>proceed();
            return true;
        }));
        all.add(password(
                "reads see what was before",
                "current",
                call -> Optional.ofNullable(call.storage().committed().passwords.get(call.<UserId>argument(0)))));
        all.add(password("nothing is deleted", "delete", call -> null));
        all.add(password("all are deleted", "delete", call -> {
            call.unit().tables().passwords = SortedTable.empty();
            return null;
        }));
        all.add(password("a hash is cut", "insert", call -> {
            String encoded = call.argument(1);
            return call.proceed(call.argument(0), encoded.substring(0, Math.min(254, encoded.length())));
        }));
    }

    private static void addIdentities(List<Mutant> all) {
        all.add(identity("an insert that adds nothing says that it did", "insert", call -> {
            call.<Boolean>proceed();
            return true;
        }));
        all.add(identity("an identity goes to whoever links it last", "insert", call -> {
            Tables tables = call.unit().tables();
            tables.identities = tables.identities.with(new LinkedIdentity(call.argument(0), call.argument(1)));
            return true;
        }));
        all.add(identity("linking it again to its user is taken", "insert", call -> {
            boolean added = call.proceed();
            return added || call.unit().tables().identitiesOf(call.argument(1)).contains(call.<Identity>argument(0));
        }));
        all.add(identity("a subject is one person everywhere", "insert", call -> {
            Identity asked = call.argument(0);
            return linked(call).stream().noneMatch(other -> other.subject().equals(asked.subject()))
                    && call.<Boolean>proceed();
        }));
        all.add(identity("identities are compared without case", "insert", call -> {
            Identity asked = call.argument(0);
            return linked(call).stream().noneMatch(other -> other.toString().equalsIgnoreCase(asked.toString()))
                    && call.<Boolean>proceed();
        }));
        all.add(identity("identities come in any order", "of", call -> Mutants.reversed(call.proceed())));
        all.add(identity("all identities are the user's", "of", CredentialMutants::linked));
        all.add(identity(
                "reads see what was before",
                "of",
                call -> call.storage().committed().identitiesOf(call.argument(0))));
        all.add(identity("whose it is is read from what was before", "current", call -> {
            Identity asked = call.argument(0);
            return call.storage()
                    .committed()
                    .identities
                    .get(asked.issuer(), asked.subject())
                    .map(LinkedIdentity::user);
        }));
        all.add(identity(
                "a subject is anybody's of that name",
                "current",
                call -> call.unit()
                        .tables()
                        .identities
                        .ascending(Mutants.EVERYTHING)
                        .filter(linked -> linked.identity()
                                .subject()
                                .equals(call.<Identity>argument(0).subject()))
                        .map(LinkedIdentity::user)
                        .findFirst()));
        all.add(identity("an identity is taken from anybody", "delete", call -> {
            Tables tables = call.unit().tables();
            Identity asked = call.argument(0);
            Optional<LinkedIdentity> linked = tables.identities.get(asked.issuer(), asked.subject());
            linked.ifPresent(each -> tables.identities = tables.identities.without(List.of(each)));
            return linked.isPresent();
        }));
        all.add(identity("a delete that deletes nothing says that it did", "delete", call -> {
            call.<Boolean>proceed();
            return true;
        }));
        all.add(identity("nothing is deleted", "deleteAll", call -> null));
        all.add(identity("everybody's are deleted", "deleteAll", call -> {
            Tables tables = call.unit().tables();
            tables.identities = tables.identities.without(
                    tables.identities.ascending(Mutants.EVERYTHING).toList());
            return null;
        }));
    }

    private static void addLookups(List<Mutant> all) {
        all.add(new Mutant(
                "an address is compared with case",
                "Credentials",
                Lookups.class,
                "credential",
                call -> call.<Optional<Credential>>proceed()
                        .filter(found -> found.user()
                                .address()
                                .value()
                                .equals(call.<EmailAddress>argument(0).value()))));
        all.add(new Mutant(
                "a user without a password is not found",
                "Credentials",
                Lookups.class,
                "credential",
                call -> call.<Optional<Credential>>proceed()
                        .filter(found -> found.encoded().isPresent())));
        all.add(new Mutant(
                "a subject is found at any provider",
                "Identities",
                Lookups.class,
                "userOf",
                found((asked, linked) -> linked.subject().equals(asked.subject()))));
        all.add(new Mutant(
                "an identity is found without case",
                "Identities",
                Lookups.class,
                "userOf",
                found((asked, linked) -> lower(linked).equals(lower(asked)))));
        all.add(new Mutant(
                "an identity is found by its beginning",
                "Identities",
                Lookups.class,
                "userOf",
                found((asked, linked) -> linked.issuer().equals(asked.issuer())
                        && asked.subject().startsWith(linked.subject()))));
        all.add(new Mutant(
                "a subject is a pattern",
                "Identities",
                Lookups.class,
                "userOf",
                found((asked, linked) -> linked.issuer().equals(asked.issuer())
                        && Mutants.like(linked.subject(), "", asked.subject()))));
        all.add(new Mutant(
                "all identities are listed",
                "Identities",
                Lookups.class,
                "identities",
                call -> call.storage()
                        .committed()
                        .identities
                        .ascending(Mutants.EVERYTHING)
                        .map(LinkedIdentity::identity)
                        .toList()));
        all.add(new Mutant(
                "they are listed in any order",
                "Identities",
                Lookups.class,
                "identities",
                call -> Mutants.reversed(call.proceed())));
    }

    private static Mutant password(String rule, String method, Function<Call, Object> instead) {
        return new Mutant(rule, "Credentials", CredentialStore.class, method, instead);
    }

    private static Mutant identity(String rule, String method, Function<Call, Object> instead) {
        return new Mutant(rule, "Identities", IdentityStore.class, method, instead);
    }

    private static void write(Call call, String encoded) {
        Tables tables = call.unit().tables();
        tables.passwords = tables.passwords.with(call.<UserId>argument(0), encoded);
    }

    private static Function<Call, Object> replacing(BiPredicate<String, String> isIt) {
        return call -> {
            String stored = call.unit().tables().passwords.get(call.<UserId>argument(0));
            boolean there = stored != null && isIt.test(stored, call.argument(1));
            if (there) {
                write(call, call.argument(2));
            }
            return there;
        };
    }

    private static Function<Call, Object> found(BiPredicate<Identity, Identity> isIt) {
        return call -> {
            Tables tables = call.storage().committed();
            Optional<User> found = tables.identities
                    .ascending(Mutants.EVERYTHING)
                    .filter(linked -> isIt.test(call.argument(0), linked.identity()))
                    .findFirst()
                    .flatMap(linked -> tables.users.get(linked.user().value()));
            return found;
        };
    }

    private static List<Identity> linked(Call call) {
        return new ArrayList<>(call.unit()
                .tables()
                .identities
                .ascending(Mutants.EVERYTHING)
                .map(LinkedIdentity::identity)
                .toList());
    }

    private static String lower(Identity identity) {
        return identity.toString().toLowerCase(Locale.ROOT);
    }
}
