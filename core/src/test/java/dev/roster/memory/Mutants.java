package dev.roster.memory;

import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.memory.Mutant.Call;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Storages that are subtly wrong, one rule each, and what they share. */
final class Mutants {

    static final Range EVERYTHING = Range.of();

    private Mutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        OrganizationMutants.addTo(all);
        UserMutants.addTo(all);
        UserChangeMutants.addTo(all);
        CredentialMutants.addTo(all);
        RoleMutants.addTo(all);
        SuppressionMutants.addTo(all);
        MemberMutants.addTo(all);
        ReviewMutants.addTo(all);
        ActivityMutants.addTo(all);
        PlaceMutants.addTo(all);
        AccessReadMutants.addTo(all);
        HolderMutants.addTo(all);
        OwnershipMutants.addTo(all);
        InvitationMutants.addTo(all);
        LinkAndJournalMutants.addTo(all);
        FeedMutants.addTo(all);
        RecordMutants.addTo(all);
        OutboxMutants.addTo(all);
        ErasureMutants.addTo(all);
        AllowanceMutants.addTo(all);
        LookupMutants.addTo(all);
        ListingMutants.addTo(all);
        TransactionMutants.addTo(all);
        RaceMutants.addTo(all);
        return all;
    }

    /** SQL's LIKE, with what was not escaped. */
    static boolean like(String text, String unescaped, String rest) {
        StringBuilder pattern = new StringBuilder();
        (unescaped + rest)
                .codePoints()
                .forEach(c -> pattern.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(Character.toString(c))));
        return Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(text).matches();
    }

    static <K, V> Map<K, V> filtered(Map<K, V> found, Predicate<? super V> filter) {
        Map<K, V> rest = new HashMap<>(found);
        rest.values().removeIf(filter.negate());
        return rest;
    }

    static <T> List<T> reversed(List<T> list) {
        List<T> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }

    static void closeOpenOne(Call call, Invitation invitation) {
        Tables tables = call.unit().tables();
        tables.invitations
                .find(
                        Tables.OPEN_AT_ADDRESS,
                        invitation.organization().value(),
                        invitation.address().canonical())
                .filter(open -> !open.id().equals(invitation.id()))
                .ifPresent(open -> tables.invitations = tables.invitations.with(
                        open.closed(InvitationStatus.REVOKED, Optional.empty(), open.createdAt())));
    }
}
