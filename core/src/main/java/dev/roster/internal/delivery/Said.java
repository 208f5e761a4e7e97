package dev.roster.internal.delivery;

import dev.roster.delivery.DeliveryReport;
import dev.roster.delivery.StatusCode;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** What mail systems say, made fit to be kept and to be read by administrators. */
final class Said {

    private static final int LONGEST = 200;

    /** As much as is read of a report: what comes behind that would not be kept anyhow. */
    private static final int LONGEST_READ = 2_000;

    /** What has the form of a token. */
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w-])[\\w-]{43}(?![\\w-])");

    private static final String HIDDEN = "[hidden]";

    private Said() {}

    /** One line of at most 200 characters, each of which can be seen; empty if nothing is left. */
    static Optional<String> inOneLine(String text) {
        String line = text.strip()
                .codePoints()
                .limit(LONGEST)
                .map(c -> isVisible(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** A report's words, with its status code in front unless they say that first. A returned mail may quote a link. */
    static Optional<String> in(DeliveryReport report, URI linkBase) {
        String words = report.detail().orElse("");
        String clean = withoutLinks(words.substring(0, Math.min(words.length(), LONGEST_READ)), linkBase);
        return report.status().isEmpty() || report.status().equals(StatusCode.findIn(clean))
                ? inOneLine(clean)
                : inOneLine(report.status().get() + " " + clean);
    }

    /** Without words, which may quote an address. */
    static Optional<String> codeOf(DeliveryReport report) {
        return report.status().map(StatusCode::toString);
    }

    private static String withoutLinks(String text, URI linkBase) {
        Pattern link = Pattern.compile(
                Pattern.quote(linkBase.getRawAuthority() + linkBase.getRawPath()) + "\\S*", Pattern.CASE_INSENSITIVE);
        return TOKEN.matcher(link.matcher(text).replaceAll(HIDDEN)).replaceAll(HIDDEN);
    }
}
