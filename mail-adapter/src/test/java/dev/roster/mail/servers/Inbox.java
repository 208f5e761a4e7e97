package dev.roster.mail.servers;

import jakarta.mail.BodyPart;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody's mail program sees, by IMAP. */
final class Inbox {

    private static final Pattern LINK = Pattern.compile("https://app\\.example/join/([A-Za-z0-9_-]+)");

    private final MailServers servers;
    private final String user;
    private final String folder;

    Inbox(MailServers servers, String user, String folder) {
        this.servers = servers;
        this.user = user;
        this.folder = folder;
    }

    static Inbox of(String user) {
        return new Inbox(MailServers.running(), user, "INBOX");
    }

    /** All mails, by the names that they go by. */
    List<Copy> copies() {
        return looking(mails -> {
            List<Copy> copies = new ArrayList<>();
            for (Message mail : mails) {
                copies.add(Copy.of(mail));
            }
            return copies;
        });
    }

    /** The mail whose text, with all headers, holds this. */
    Optional<Mail> mailThatHolds(String text) {
        return looking(mails -> {
            for (int i = mails.length - 1; i >= 0; i--) {
                Mail mail = Mail.of(mails[i]);
                if (mail.raw().contains(text)) {
                    return Optional.of(mail);
                }
            }
            return Optional.empty();
        });
    }

    private <T> T looking(Look<T> look) {
        Properties properties = new Properties();
        properties.putAll(Map.of("mail.imap.starttls.required", "true", "mail.imap.peek", "true"));
        properties.put("mail.imap.ssl.socketFactory", servers.trusting().getSocketFactory());
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect(servers.host(), servers.imap(), user, servers.password());
            try (Folder opened = store.getFolder(folder)) {
                opened.open(Folder.READ_ONLY);
                Message[] mails = opened.getMessages();
                FetchProfile names = new FetchProfile();
                names.add("Message-ID");
                names.add("Received");
                opened.fetch(mails, names);
                return look.at(mails);
            }
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Look<T> {
        T at(Message[] mails) throws MessagingException, IOException;
    }

    /**
     * One copy of a mail.
     *
     * @param messageId the same in each copy
     * @param handOver what the relay calls it: another name each time that it is given the mail. If there are two copies of
     *     one name, the relay has delivered twice what it was given once
     */
    record Copy(String messageId, String handOver) {

        private static final Pattern QUEUE_ID = Pattern.compile("\\(Postfix\\) with ESMTPSA id (\\w+)");

        static Copy of(Message mail) throws MessagingException {
            Matcher matcher = QUEUE_ID.matcher(unfolded(String.join("\n", mail.getHeader("Received"))));
            return new Copy(mail.getHeader("Message-ID")[0], matcher.find() ? matcher.group(1) : "");
        }
    }

    private static String unfolded(String headers) {
        return headers.replaceAll("\\r?\\n[ \\t]+", " ");
    }

    /**
     * A mail as it was received.
     *
     * @param raw all of it
     * @param parts the decoded text of each part, by its kind, such as text/plain
     */
    record Mail(String raw, Map<String, String> parts) {

        static Mail of(Message mail) throws MessagingException, IOException {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            mail.writeTo(raw);
            return new Mail(
                    raw.toString(StandardCharsets.UTF_8),
                    mail.isMimeType("multipart/alternative") ? parts((Multipart) mail.getContent()) : Map.of());
        }

        private static Map<String, String> parts(Multipart multipart) throws MessagingException, IOException {
            Map<String, String> parts = new TreeMap<>();
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart part = multipart.getBodyPart(i);
                parts.put(part.isMimeType("text/html") ? "text/html" : "text/plain", (String) part.getContent());
            }
            return parts;
        }

        /** The token of the one link in a part. */
        String token(String part) {
            List<String> tokens = LINK.matcher(parts.get(part))
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            if (tokens.size() != 1) {
                throw new AssertionError(tokens.size() + " links in " + part);
            }
            return tokens.get(0);
        }

        /** The value of a line "Name: value", of the mail's headers or of a status report in it. */
        Optional<String> line(String name) {
            Matcher matcher = Pattern.compile("(?mi)^" + Pattern.quote(name) + ":\\s*(.*?)\\s*$")
                    .matcher(unfolded(raw));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
    }
}
