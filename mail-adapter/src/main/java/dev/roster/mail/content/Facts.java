package dev.roster.mail.content;

import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.SecretLink;
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
import dev.roster.user.PersonName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a message says, by the names that templates use. What people wrote is in isolates; what is not said is empty. */
final class Facts {

    private static final Set<String> IN_ALL = Set.of(
            "product",
            "name",
            "link",
            "support",
            "subject",
            "language",
            "direction",
            "accent",
            "onAccent",
            "logo",
            "logoText");
    private static final Set<String> RIGHTS = Set.of("roles", "severalRoles", "resources");

    private static final Map<Class<? extends Message>, DeliveryKind> KINDS = Map.of(
            InvitationMessage.class, DeliveryKind.INVITATION,
            PasswordResetMessage.class, DeliveryKind.PASSWORD_RESET,
            AddressChangeMessage.class, DeliveryKind.ADDRESS_CHANGE,
            AddressChangedMessage.class, DeliveryKind.ADDRESS_CHANGED,
            PasswordChangedMessage.class, DeliveryKind.PASSWORD_CHANGED,
            IdentityLinkedMessage.class, DeliveryKind.IDENTITY_LINKED,
            RemovedMessage.class, DeliveryKind.REMOVED,
            RolesChangedMessage.class, DeliveryKind.ROLES_CHANGED,
            OwnershipOfferMessage.class, DeliveryKind.OWNERSHIP_OFFER);

    /** A mail is no place to read through thousands. */
    private static final int MOST_LISTED = 20;

    private final Map<String, Object> values = new HashMap<>();
    private final Host host;
    private final Locale language;

    private Facts(Host host, Locale language) {
        this.host = host;
        this.language = language;
    }

    /** The names that a kind of mail may use. */
    static Set<String> names(DeliveryKind kind) {
        Set<String> names = new TreeSet<>(IN_ALL);
        names.addAll(
                switch (kind) {
                    case INVITATION -> Set.of("organization", "inviter", "note", "hasLogin", "renewed", "until");
                    case PASSWORD_RESET, ADDRESS_CHANGE -> Set.of("until");
                    case ADDRESS_CHANGED -> Set.of("changedTo");
                    case PASSWORD_CHANGED, IDENTITY_LINKED -> Set.of();
                    case REMOVED, ROLES_CHANGED -> Set.of("organization");
                    case OWNERSHIP_OFFER -> Set.of("organization", "giver", "until");
                });
        if (kind == DeliveryKind.INVITATION || kind == DeliveryKind.ROLES_CHANGED) {
            names.addAll(RIGHTS);
        }
        return names;
    }

    static DeliveryKind kind(Message message) {
        return Objects.requireNonNull(KINDS.get(message.getClass()));
    }

    /** What the message says by itself. */
    static Map<String, Object> of(Message message, Host host, Language language) {
        Facts facts = new Facts(host, language.locale());
        message.secret().ifPresent(facts::secret);
        facts.say(message);
        return facts.values;
    }

    private void say(Message message) {
        if (message instanceof InvitationMessage invitation) {
            invitation(invitation);
        } else if (message instanceof PasswordResetMessage reset) {
            name(reset.name());
        } else if (message instanceof AddressChangeMessage change) {
            name(change.name());
        } else if (message instanceof AddressChangedMessage changed) {
            name(changed.name());
            written("changedTo", changed.changedTo());
        } else if (message instanceof PasswordChangedMessage changed) {
            name(changed.name());
        } else if (message instanceof IdentityLinkedMessage linked) {
            name(linked.name());
        } else if (message instanceof RemovedMessage removed) {
            name(removed.name());
            written("organization", removed.organizationName());
        } else if (message instanceof RolesChangedMessage changed) {
            name(changed.name());
            written("organization", changed.organizationName());
            rights(changed.now());
        } else if (message instanceof OwnershipOfferMessage offer) {
            name(offer.name());
            written("organization", offer.organizationName());
            written("giver", offer.giverName().display());
            values.put("until", host.date(offer.expiresAt(), language));
        }
    }

    private void invitation(InvitationMessage invitation) {
        written("name", display(invitation.name()));
        written("organization", invitation.organizationName());
        written("inviter", display(invitation.inviterName()));
        values.put("note", Isolated.visible(invitation.note().orElse("")));
        values.put("hasLogin", invitation.hasUser());
        values.put("renewed", invitation.renewed());
        rights(invitation.offered());
    }

    private void rights(Offered offered) {
        values.put("severalRoles", offered.roles().size() > 1);
        values.put(
                "roles",
                listed(offered.roles().stream()
                        .map(key -> Optional.ofNullable(offered.roleNames().get(key))
                                .orElseGet(() -> host.roleName(key, language)))
                        .toList()));
        values.put(
                "resources",
                listed(offered.resources().stream()
                        .map(resource -> resource.name())
                        .toList()));
    }

    private void secret(SecretLink link) {
        values.put("link", link.uri().toString());
        values.put("until", host.date(link.expiresAt(), language));
    }

    private void name(PersonName name) {
        written("name", name.display());
    }

    private void written(String name, String written) {
        values.put(name, Isolated.line(written));
    }

    private static String display(Optional<PersonName> name) {
        return name.map(PersonName::display).orElse("");
    }

    private static String listed(List<String> names) {
        int more = names.size() - MOST_LISTED;
        return Stream.concat(
                        names.stream().limit(MOST_LISTED).map(Isolated::line),
                        more > 0 ? Stream.of("… (+" + more + ")") : Stream.empty())
                .collect(Collectors.joining(", "));
    }
}
