package dev.roster.mail.content;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.roster.delivery.DeliveryKind;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The templates of all mails: those that come with this package, and a host's own, which go before them. A layout has the
 * body in it, a body pieces and texts; what a message brings is put in last, so that nothing in it is taken for a template.
 */
record Templates(Map<String, String> own) {

    static final String BODY = "body";

    /** An organization may have a long name; the rest of the subject is to be seen too. */
    private static final int LONGEST_IN_SUBJECT = 50;

    private static final Pattern ALONE = Pattern.compile("(?m)^\\{\\{>[^}]*}}$");

    static Templates shipped() {
        return new Templates(Map.of());
    }

    Templates with(String name, String source) {
        Map<String, String> all = new HashMap<>(own);
        all.put(name, source);
        return new Templates(Map.copyOf(all));
    }

    static String layout(MailPart part) {
        return "layout" + ending(part);
    }

    static String body(DeliveryKind kind, MailPart part) {
        return kind.name().toLowerCase(Locale.ROOT) + ending(part);
    }

    /** The template of a part, ready to be filled. */
    Template of(DeliveryKind kind, MailPart part, Language language) {
        return Mustache.compiler()
                .withEscaper(escaper(part, language))
                .withCollector(new MapsOnly())
                .emptyStringIsFalse(true)
                .strictSections(true)
                .withLoader(name -> new StringReader(keepLines(part, included(name, kind, part, language))))
                .compile(keepLines(part, layoutOf(part)));
    }

    /**
     * Mustache takes the end of the line away with a tag that stands alone on it, as what is put in brings its own; but our
     * texts do not. In HTML this does not matter.
     */
    private static String keepLines(MailPart part, String source) {
        return part == MailPart.TEXT ? ALONE.matcher(source.stripTrailing()).replaceAll("$0\n") : source;
    }

    private String layoutOf(MailPart part) {
        if (part == MailPart.SUBJECT) {
            return "{{>" + BODY + "}}";
        }
        String layout = layout(part);
        return Optional.ofNullable(own.get(layout))
                .or(() -> Shipped.template(layout))
                .orElseThrow();
    }

    private String included(String name, DeliveryKind kind, MailPart part, Language language) {
        if (name.equals(BODY)) {
            String body = own.get(body(kind, part));
            return body != null ? body : piece(shippedBody(kind, part), kind, part, language);
        }
        return piece(name, kind, part, language);
    }

    /** A template that comes with this package, else a text. */
    private static String piece(String name, DeliveryKind kind, MailPart part, Language language) {
        return Shipped.template(name + ending(part)).orElseGet(() -> {
            String text = language.text(kind, name);
            return part == MailPart.HTML ? escapeText(text) : text;
        });
    }

    private static String shippedBody(DeliveryKind kind, MailPart part) {
        if (part == MailPart.SUBJECT) {
            return "subject";
        }
        return switch (kind) {
            case INVITATION -> "invitation";
            case PASSWORD_RESET, ADDRESS_CHANGE -> "proof";
            case ROLES_CHANGED -> "rights_notice";
            case ADDRESS_CHANGED, PASSWORD_CHANGED, IDENTITY_LINKED, REMOVED, OWNERSHIP_OFFER -> "notice";
        };
    }

    private static String ending(MailPart part) {
        return switch (part) {
            case SUBJECT -> ".subject";
            case TEXT -> ".txt";
            case HTML -> ".html";
        };
    }

    private static Mustache.Escaper escaper(MailPart part, Language language) {
        return switch (part) {
            case SUBJECT -> value -> Isolated.cut(Isolated.plain(value), LONGEST_IN_SUBJECT);
            case TEXT -> value -> Isolated.wherePlainWillNotDo(value, language.isLeftToRight());
            case HTML -> Templates::escapeValue;
        };
    }

    /** Escapes what people wrote, and lets each of it run its own way. */
    private static String escapeValue(String value) {
        return Escapers.HTML
                .escape(value)
                .replace(String.valueOf(Isolated.START), "<span dir=auto>")
                .replace(String.valueOf(Isolated.END), "</span>")
                .replace("\n", "<br>");
    }

    /** Escapes a text of a translator, but not the names of values in it. */
    private static String escapeText(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Looks into nothing but the values by name: a template reaches no object. */
    private static final class MapsOnly extends BasicCollector {

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
