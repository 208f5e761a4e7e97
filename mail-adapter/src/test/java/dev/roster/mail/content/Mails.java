package dev.roster.mail.content;

import dev.roster.catalog.NamedResource;
import dev.roster.catalog.Resource;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.SecretLink;
import dev.roster.id.InvitationId;
import dev.roster.invitation.Offered;
import dev.roster.message.AddressChangeMessage;
import dev.roster.message.AddressChangedMessage;
import dev.roster.message.IdentityLinkedMessage;
import dev.roster.message.InvitationMessage;
import dev.roster.message.Message;
import dev.roster.message.OwnershipOfferMessage;
import dev.roster.message.PasswordChangedMessage;
import dev.roster.message.PasswordResetMessage;
import dev.roster.message.RemovedMessage;
import dev.roster.message.RolesChangedMessage;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A message of each kind, about people of one's choice.
 *
 * @param locale the language of them all
 * @param organization what the organization is called
 * @param inviter what whoever invites is called
 * @param invitee what whoever gets the mail is called
 * @param roles the keys of the roles that are given; the organization calls "auditor" a name of its own
 * @param resources what the resources that are given are called
 * @param note what is written to the invitee
 */
record Mails(
        Locale locale,
        String organization,
        PersonName inviter,
        PersonName invitee,
        Set<String> roles,
        List<String> resources,
        String note) {

    static final String LINK = "https://app.example/join/k7Jx2vQe0aLw9uR4sT1yBnM6cD3fGhZpXoViWqE8tYs";
    static final Instant UNTIL = Instant.parse("2026-11-30T08:15:00Z");

    private static final EmailAddress ADDRESS = EmailAddress.parse("grace@globex.example");

    static Mails in(Locale locale) {
        return new Mails(
                locale,
                "Globex",
                PersonName.of("Ada", "Lovelace"),
                PersonName.of("Grace", "Hopper"),
                Set.of("auditor", "normal"),
                List.of("Initech"),
                "See you on Monday.\nBring the compiler.");
    }

    static Mails inEnglish() {
        return in(Locale.ENGLISH);
    }

    Mails organization(String other) {
        return new Mails(locale, other, inviter, invitee, roles, resources, note);
    }

    Mails inviter(PersonName other) {
        return new Mails(locale, organization, other, invitee, roles, resources, note);
    }

    Mails invitee(PersonName other) {
        return new Mails(locale, organization, inviter, other, roles, resources, note);
    }

    Mails withRoles(String... others) {
        return new Mails(locale, organization, inviter, invitee, Set.of(others), resources, note);
    }

    Mails resources(List<String> others) {
        return new Mails(locale, organization, inviter, invitee, roles, others, note);
    }

    Mails note(String other) {
        return new Mails(locale, organization, inviter, invitee, roles, resources, other);
    }

    /** All of them, by a name for people. */
    Map<String, Message> all() {
        Map<String, Message> all = new LinkedHashMap<>();
        all.put("invitation", invitation());
        all.put("invitation-of-a-user", invitationOfAUser());
        all.put("invitation-again", invitationAgain());
        all.put("invitation-by-the-host", invitationByTheHost());
        for (DeliveryKind kind : DeliveryKind.values()) {
            if (kind != DeliveryKind.INVITATION) {
                all.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), of(kind));
            }
        }
        return all;
    }

    Message of(DeliveryKind kind) {
        return switch (kind) {
            case INVITATION -> invitation();
            case PASSWORD_RESET -> new PasswordResetMessage(ADDRESS, locale, invitee, link());
            case ADDRESS_CHANGE -> new AddressChangeMessage(ADDRESS, locale, invitee, link());
            case ADDRESS_CHANGED -> new AddressChangedMessage(ADDRESS, locale, invitee, "g…r@initech.example");
            case PASSWORD_CHANGED -> new PasswordChangedMessage(ADDRESS, locale, invitee);
            case IDENTITY_LINKED -> new IdentityLinkedMessage(ADDRESS, locale, invitee);
            case REMOVED -> new RemovedMessage(ADDRESS, locale, invitee, organization);
            case ROLES_CHANGED -> new RolesChangedMessage(ADDRESS, locale, invitee, organization, offered());
            case OWNERSHIP_OFFER -> new OwnershipOfferMessage(ADDRESS, locale, invitee, organization, inviter, UNTIL);
        };
    }

    InvitationMessage invitation() {
        return invitation(Optional.of(inviter), false, false);
    }

    InvitationMessage invitationOfAUser() {
        return invitation(Optional.of(inviter), true, false);
    }

    InvitationMessage invitationAgain() {
        return invitation(Optional.of(inviter), false, true);
    }

    InvitationMessage invitationByTheHost() {
        return invitation(Optional.empty(), false, false);
    }

    private InvitationMessage invitation(Optional<PersonName> by, boolean hasUser, boolean renewed) {
        return new InvitationMessage(
                ADDRESS,
                locale,
                new InvitationId(new UUID(7, 7)),
                organization,
                by,
                Optional.of(invitee),
                offered(),
                Optional.of(note).filter(text -> !text.isEmpty()),
                hasUser,
                renewed,
                link());
    }

    private Offered offered() {
        List<NamedResource> named = IntStream.range(0, resources.size())
                .mapToObj(i -> new NamedResource(new Resource("partner", "id" + i), resources.get(i)))
                .toList();
        return new Offered(roles, Map.of("auditor", "Night auditor"), named);
    }

    private static SecretLink link() {
        return new SecretLink(URI.create(LINK), UNTIL);
    }
}
