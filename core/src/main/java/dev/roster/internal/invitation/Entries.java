package dev.roster.internal.invitation;

import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.invitation.Invitee;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads who is to be invited. What is wrong with one entry is kept with that entry. */
final class Entries {

    private final Set<EmailAddress> seen = new HashSet<>();
    private final List<Entry> all = new ArrayList<>();

    /**
     * One entry, in its place.
     *
     * @param text the entry as given
     * @param address its address, or null if it is refused
     * @param name the name that came with it
     * @param refusal why it is refused, or null if it is not so far
     */
    record Entry(
            String text,
            @Nullable EmailAddress address,
            Optional<PersonName> name,
            @Nullable Refusal refusal) {}

    private Entries() {}

    /** @throws Refused if the list is empty or too long, before anything is read of it */
    static List<Entry> of(String list, int most) {
        if (list == null || list.isBlank()) {
            throw empty();
        }
        Entries entries = new Entries();
        for (InviteeList.Piece piece : InviteeList.split(list, most)) {
            entries.add(
                    piece.text(),
                    piece.address(),
                    () -> Optional.ofNullable(piece.displayName()).map(PersonName::fromDisplayName));
        }
        return entries.checked();
    }

    /** @throws Refused if the list is empty or too long, before anything is read of it */
    static List<Entry> of(Collection<Invitee> invitees, int most) {
        if (invitees == null || invitees.isEmpty()) {
            throw empty();
        }
        Entries entries = new Entries();
        if (invitees.size() > most) {
            throw new Refused(Reason.LIST_TOO_LONG, "invitees", "One call takes " + most + " entries; split the list.");
        }
        for (Invitee invitee : invitees) {
            if (invitee == null) {
                throw new Refused(Reason.MISSING, "invitee", "Name somebody in place of null.");
            }
            entries.add(invitee.address(), invitee.address(), invitee::name);
        }
        return entries.checked();
    }

    private static Refused empty() {
        return new Refused(Reason.LIST_EMPTY, "invitees", "Name at least one address.");
    }

    private List<Entry> checked() {
        if (all.isEmpty()) {
            throw empty();
        }
        return all;
    }

    private void add(String text, String typed, Supplier<Optional<PersonName>> name) {
        try {
            EmailAddress address = EmailAddress.parse(typed);
            Optional<PersonName> called = name.get();
            if (!seen.add(address)) {
                throw new Refused(
                        Reason.DUPLICATE_ENTRY, "address", address + " stands in the list already; once is enough.");
            }
            all.add(new Entry(text, address, called, null));
        } catch (Refused refused) {
            all.add(new Entry(text, null, Optional.empty(), refused.refusal()));
        }
    }
}
