package dev.roster.examples.quickstart;

import dev.roster.message.InvitationMessage;
import java.util.ArrayList;
import java.util.List;

/** Writes the mail of an invitation as plain text. Roster hands over what a mail means; the words are the host's. */
record PlainTextMail(String head, List<String> body) {

    static PlainTextMail of(InvitationMessage mail) {
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
