package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.SecretLink;
import dev.roster.id.DeliveryId;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.Minted;
import dev.roster.message.AddressChangeMessage;
import dev.roster.message.AddressChangedMessage;
import dev.roster.message.IdentityLinkedMessage;
import dev.roster.message.Message;
import dev.roster.message.PasswordChangedMessage;
import dev.roster.message.PasswordResetMessage;
import dev.roster.port.PersonalMail;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The mails about what is a person's own. */
final class PersonalMails implements MailRoom<PersonalMails.Personal> {

    private final Deployment deployment;

    PersonalMails(Deployment deployment) {
        this.deployment = deployment;
    }

    /** A mail, and whose own it is about. */
    record Personal(PersonalMail mail, User user) {}

    @Override
    public boolean takes(DeliveryKind kind) {
        return kind.isPersonal();
    }

    @Override
    public List<Mailing<Personal>> wanted(Collection<Delivery> claimed, Instant now) {
        Map<DeliveryId, PersonalMail> mails = deployment
                .storage()
                .lookups()
                .personalMails(claimed.stream().map(Delivery::id).toList());
        Map<UserId, User> users = deployment
                .storage()
                .lookups()
                .users(mails.values().stream().map(PersonalMail::user).collect(Collectors.toSet()));
        Set<EmailAddress> taken = taken(mails.values());
        List<Mailing<Personal>> wanted = new ArrayList<>();
        for (Delivery delivery : claimed) {
            PersonalMail mail = mails.get(delivery.id());
            User user = mail == null ? null : users.get(mail.user());
            if (mail != null && user != null && isCurrent(mail, user, now) && !isHopeless(mail, taken)) {
                Optional<Minted> minted =
                        mail.kind().hasLink() ? Optional.of(Minted.of(deployment, mail)) : Optional.empty();
                wanted.add(new Mailing<>(delivery, new Personal(mail, user), minted, mail.expiresAt()));
            }
        }
        return wanted;
    }

    private static boolean isCurrent(PersonalMail mail, User user, Instant now) {
        return now.isBefore(mail.expiresAt()) && user.status() != UserStatus.ERASED;
    }

    /** Who is a user already gets no link that could not be used. Looked at here, where whoever asked does not wait for it. */
    private static boolean isHopeless(PersonalMail mail, Set<EmailAddress> taken) {
        return asksForAddress(mail) && taken.contains(mail.to());
    }

    private static boolean asksForAddress(PersonalMail mail) {
        return mail.kind() == DeliveryKind.ADDRESS_CHANGE;
    }

    private Set<EmailAddress> taken(Collection<PersonalMail> mails) {
        Set<EmailAddress> wanted = mails.stream()
                .filter(PersonalMails::asksForAddress)
                .map(PersonalMail::to)
                .collect(Collectors.toSet());
        return wanted.isEmpty()
                ? wanted
                : deployment.storage().lookups().usersByAddress(wanted).keySet();
    }

    @Override
    public Map<DeliveryId, Message> messages(Collection<Mailing<Personal>> wanted) {
        Map<DeliveryId, Message> messages = new HashMap<>();
        wanted.forEach(mailing -> messages.put(mailing.delivery().id(), message(mailing)));
        return messages;
    }

    private static Message message(Mailing<Personal> mailing) {
        PersonalMail mail = mailing.about().mail();
        User user = mailing.about().user();
        PersonName name = user.name();
        Locale locale = user.locale().orElse(Locale.ENGLISH);
        return switch (mail.kind()) {
            case PASSWORD_RESET -> new PasswordResetMessage(mail.to(), locale, name, link(mailing));
            case ADDRESS_CHANGE -> new AddressChangeMessage(mail.to(), locale, name, link(mailing));
            case ADDRESS_CHANGED ->
                new AddressChangedMessage(
                        mail.to(), locale, name, user.address().masked());
            case PASSWORD_CHANGED -> new PasswordChangedMessage(mail.to(), locale, name);
            case IDENTITY_LINKED -> new IdentityLinkedMessage(mail.to(), locale, name);
            case INVITATION, REMOVED, ROLES_CHANGED, OWNERSHIP_OFFER ->
                throw new IllegalStateException(mail.kind() + " is no person's own");
        };
    }

    private static SecretLink link(Mailing<?> mailing) {
        return mailing.minted().orElseThrow().link();
    }
}
