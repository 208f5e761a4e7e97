package dev.roster.internal.user;

import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.UserId;
import dev.roster.internal.Attributes;
import dev.roster.internal.Deployment;
import dev.roster.internal.Language;
import dev.roster.internal.Many;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.port.UnitOfWork;
import dev.roster.user.Adopted;
import dev.roster.user.Adopted.How;
import dev.roster.user.Adoptee;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes in the people whom a host has already. Each has its own outcome; the number of statements does not grow with theirs.
 * Doing it again comes to the users that are there.
 */
public final class AdoptUsers {

    private final Deployment deployment;
    private final Actor.Host host;

    public AdoptUsers(Deployment deployment, Actor.Host host) {
        this.deployment = deployment;
        this.host = host;
    }

    public Adopted one(Adoptee person) {
        return all(List.of(person)).get(0).orElseThrow();
    }

    public List<Outcome<Adopted>> all(Collection<Adoptee> named) {
        List<Adoptee> people = Many.checked(deployment, named, "person");
        return deployment.storage().inTransaction(unit -> new Round(unit, people).outcomes());
    }

    /** Somebody of whom all that was said is fit, as the user that she would be. */
    private record Candidate(Adoptee said, User user) {}

    /** One attempt, inside of its transaction. */
    private final class Round {

        private final UnitOfWork unit;
        private final Instant now = deployment.clock().instant();
        private final Set<Object> seen = new HashSet<>();
        private final Many<Adoptee, Candidate> people;
        private final Map<EmailAddress, User> byAddress;
        private final Map<String, User> byReference;
        private final List<User> added = new ArrayList<>();
        private final Map<UserId, String> referenced = new HashMap<>();
        private final Map<Adoptee, Adopted> adopted = new HashMap<>();

        Round(UnitOfWork unit, List<Adoptee> named) {
            this.unit = unit;
            people = new Many<>(named, this::checked);
            List<User> wanted = people.passed().stream().map(Candidate::user).toList();
            List<User> there = unit.users()
                    .having(
                            wanted.stream().map(User::address).toList(),
                            wanted.stream().map(Round::reference).toList());
            byAddress =
                    there.stream().collect(Collectors.toMap(User::address, Function.identity(), (one, same) -> one));
            byReference = there.stream()
                    .filter(user -> user.hostReference().isPresent())
                    .collect(Collectors.toMap(Round::reference, Function.identity(), (one, same) -> one));
        }

        List<Outcome<Adopted>> outcomes() {
            for (Candidate candidate : List.copyOf(people.passed())) {
                try {
                    decide(candidate);
                } catch (Refused why) {
                    people.refuse(candidate.said(), why);
                }
            }
            write();
            return people.outcomesOnce("person", candidate -> Objects.requireNonNull(adopted.get(candidate.said())));
        }

        private Candidate checked(Adoptee said) {
            Attributes attributes = new Attributes();
            attributes.merge(said.attributes());
            EmailAddress address = EmailAddress.parse(said.address());
            String reference = UserDraft.checkedReference(said.hostReference());
            User user = User.added(
                            new UserId(deployment.ids().next()), Optional.of(reference), address, said.name(), now)
                    .withProfile(said.name(), said.locale().map(Language::checked), attributes.values());
            requireNew("address", address);
            requireNew("host reference", reference);
            return new Candidate(said, user);
        }

        private void requireNew(String field, Object value) {
            if (!seen.add(value)) {
                throw new Refused(
                        Reason.DUPLICATE_ENTRY,
                        field,
                        "This " + field + " stands in the list already; once is enough.");
            }
        }

        private void decide(Candidate candidate) {
            User wanted = candidate.user();
            User named = byReference.get(reference(wanted));
            User there = byAddress.get(wanted.address());
            if (named != null && !named.address().equals(wanted.address())) {
                throw new Refused(
                        Reason.ALREADY_TAKEN,
                        "host reference",
                        "The user of this host reference has another address; look that user up.");
            }
            if (there != null && named == null && there.hostReference().isPresent()) {
                throw new Refused(
                        Reason.ALREADY_TAKEN,
                        "address",
                        "The user of this address has another host reference; look that user up.");
            }
            if (named != null) {
                adopted.put(candidate.said(), new Adopted(named, How.KNOWN));
            } else if (there != null) {
                referenced.put(there.id(), reference(wanted));
                adopted.put(candidate.said(), new Adopted(there, How.REFERENCED));
            } else {
                added.add(wanted);
                adopted.put(candidate.said(), new Adopted(wanted, How.NEW));
            }
        }

        private static String reference(User user) {
            return user.hostReference().orElseThrow();
        }

        private void write() {
            Map<UserId, User> given = unit.users().giveReferences(referenced);
            if (!unit.users().insertAll(added) || !given.keySet().equals(referenced.keySet())) {
                throw new ConcurrentChange("Some of these people were added at the same time; try again.", null);
            }
            adopted.replaceAll((said, done) -> done.how() == How.REFERENCED
                    ? new Adopted(Objects.requireNonNull(given.get(done.user().id())), How.REFERENCED)
                    : done);
            List<Entry> entries = new ArrayList<>();
            added.forEach(user -> entries.add(NewUser.entry(user, host, now, List.of())));
            given.values().forEach(user -> entries.add(edited(user)));
            deployment.recorder().recordAll(unit, entries);
        }

        private Entry edited(User user) {
            return new Entry(
                    Stream.of(user.id()),
                    user.revision(),
                    now,
                    host,
                    Event.USER_EDITED,
                    Optional.empty(),
                    List.of(Line.ofUser(user.id(), Facet.DETAILS, List.of("host reference"))));
        }
    }
}
