package dev.roster.examples.quickstart;

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
import java.util.ArrayList;
import java.util.List;

/** Writes mails as plain text. Roster hands over what a mail means; the words are the host's. */
record PlainTextMail(String head, List<String> body) {

    static PlainTextMail of(Message message) {
        if (message instanceof InvitationMessage mail) {
            return of(mail);
        }
        if (message instanceof AddressChangeMessage mail) {
            return to(
                    mail.name(), mail, "confirm your new address", "Is this mailbox yours? Follow the link to use it.");
        }
        if (message instanceof AddressChangedMessage mail) {
            return to(
                    mail.name(),
                    mail,
                    "your address was changed",
                    "Your address is " + mail.changedTo() + " now. If that was not you, tell us at once.");
        }
        if (message instanceof PasswordResetMessage mail) {
            return to(mail.name(), mail, "set a new password", "Follow the link to set a new password.");
        }
        if (message instanceof PasswordChangedMessage mail) {
            return to(mail.name(), mail, "your password was changed", "If that was not you, tell us at once.");
        }
        if (message instanceof IdentityLinkedMessage mail) {
            return to(
                    mail.name(),
                    mail,
                    "you have another way to sign in",
                    "You can sign in with another provider now. If that was not you, tell us at once.");
        }
        if (message instanceof RemovedMessage mail) {
            return to(
                    mail.name(),
                    mail,
                    "you have left " + mail.organizationName(),
                    "You are no member of " + mail.organizationName() + " any more.");
        }
        if (message instanceof RolesChangedMessage mail) {
            return to(
                    mail.name(),
                    mail,
                    "your roles at " + mail.organizationName(),
                    "You are there as " + String.join(" and ", mail.now().roles()) + " from now on.");
        }
        if (message instanceof OwnershipOfferMessage mail) {
            return to(
                    mail.name(),
                    mail,
                    mail.giverName().display() + " offers you " + mail.organizationName(),
                    "Sign in to become an owner of it, until " + InWords.time(mail.expiresAt()) + ".");
        }
        throw new IllegalArgumentException("There are no words yet for " + message.getClass());
    }

    /** A mail to somebody who is a user already. */
    private static PlainTextMail to(PersonName name, Message mail, String subject, String text) {
        List<String> lines = new ArrayList<>();
        lines.add(text);
        mail.secret().ifPresent(link -> lines.add(shortened(link.uri().toString())));
        return new PlainTextMail("To: " + name.display() + " <" + mail.to() + ">, subject: " + subject, lines);
    }

    private static PlainTextMail of(InvitationMessage mail) {
        String inviter = mail.inviterName().map(name -> name.display()).orElse("The team");
        String head = "To: " + mail.name().map(name -> name.display() + " ").orElse("") + "<" + mail.to()
                + ">, subject: " + inviter + " invites you to " + mail.organizationName();
        List<String> lines = new ArrayList<>();
        lines.add((mail.renewed() ? "This mail takes the place of the earlier one. " : "") + "You can join "
                + mail.organizationName() + " as "
                + String.join(" and ", mail.offered().roles()) + " until "
                + InWords.time(mail.link().expiresAt()) + ".");
        if (mail.hasUser()) {
            lines.add("You have a login already: sign in with it. There is no second one to set up.");
        }
        // Set apart and attributed, so that nobody takes it for the words of the product.
        mail.note().ifPresent(note -> lines.add(inviter + " writes: \"" + note + "\""));
        lines.add(shortened(mail.link().uri().toString()));
        return new PlainTextMail(head, lines);
    }

    /** The link is a secret: whoever holds it can accept. It is meant for the mail alone, so it is not printed here. */
    private static String shortened(String link) {
        return link.substring(0, link.lastIndexOf('/') + 1) + "[secret, not shown]";
    }
}
