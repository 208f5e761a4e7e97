package dev.roster.examples.quickstart;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail as it arrived: what is said of it, and its plain text. It has the same as HTML. */
record ReceivedMail(String returnPath, String from, String to, String subject, String text) {

    /** The link is a secret: whoever holds it can accept. It is meant for the mail alone, so it is not printed here. */
    private static final Pattern LINK = Pattern.compile("(https://\\S+/)([A-Za-z0-9_-]{43})");

    static ReceivedMail of(MimeMessage mail) {
        try {
            Multipart parts = (Multipart) mail.getContent();
            return new ReceivedMail(
                    mail.getHeader("Return-Path", ""),
                    ((InternetAddress) mail.getFrom()[0]).toUnicodeString(),
                    ((InternetAddress) mail.getAllRecipients()[0]).getAddress(),
                    mail.getSubject(),
                    (String) parts.getBodyPart(0).getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last segment of the link in it. */
    String token() {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new IllegalStateException("there is no link in it");
        }
        return link.group(2);
    }

    List<String> head() {
        return List.of("From: " + from, "To: " + to, "Subject: " + subject);
    }

    List<String> body() {
        return LINK.matcher(text)
                .replaceAll("$1[secret, not shown]")
                .strip()
                .lines()
                .toList();
    }
}
