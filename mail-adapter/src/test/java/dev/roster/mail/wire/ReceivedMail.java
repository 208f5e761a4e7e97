package dev.roster.mail.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mail as it came in.
 *
 * @param mailFrom all behind {@code MAIL FROM:}, parameters too
 * @param rcptTo all behind {@code RCPT TO:} of each recipient that the server took
 * @param text the mail, with the dots taken out that stood for the wire only. Line ends as they came
 */
public record ReceivedMail(String mailFrom, List<String> rcptTo, String text) {

    /** @return the return path, without its brackets and parameters */
    public String sender() {
        return path(mailFrom);
    }

    /** @return the recipients, without brackets and parameters */
    public List<String> recipients() {
        return rcptTo.stream().map(ReceivedMail::path).toList();
    }

    /** @return the one recipient */
    public String recipient() {
        if (rcptTo.size() != 1) {
            throw new IllegalStateException("recipients: " + rcptTo);
        }
        return path(rcptTo.get(0));
    }

    /** @return the mail's octets, with the dots taken out that stood for the wire only */
    public byte[] octets() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @return the headers in their order, unfolded but not decoded, so that one that came twice is there twice */
    public List<Map.Entry<String, String>> headers() {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        String head = text.substring(0, Math.max(text.indexOf("\r\n\r\n"), 0));
        for (String line : head.replaceAll("\r\n([ \t])", "$1").split("\r\n")) {
            int colon = line.indexOf(':');
            headers.add(Map.entry(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    /**
     * @param name a header's, in any case
     * @return its first value
     */
    public Optional<String> header(String name) {
        return headers().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** @return what is behind the headers */
    public String body() {
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    static String path(String argument) {
        return argument.substring(argument.indexOf('<') + 1, argument.lastIndexOf('>'));
    }
}
