package dev.roster.mail.content;

import com.samskivert.mustache.Template;
import dev.roster.delivery.DeliveryKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All mails of one language, ready to be filled: each template is compiled once, which takes longer than to fill it often. */
final class Prepared {

    private final Templates templates;
    private final Language language;
    private final Map<String, Object> values;
    private final Map<Sheet, Template> compiled = new ConcurrentHashMap<>();

    private record Sheet(DeliveryKind kind, MailPart part) {}

    Prepared(Templates templates, Language language, Host host) {
        this.templates = templates;
        this.language = language;
        this.values = Map.copyOf(host.values(language));
    }

    Language language() {
        return language;
    }

    /** What stands in every mail of the language. */
    Map<String, Object> values() {
        return values;
    }

    String fill(DeliveryKind kind, MailPart part, Map<String, Object> filling) {
        Template template =
                compiled.computeIfAbsent(new Sheet(kind, part), sheet -> templates.of(kind, part, language));
        return template.execute(filling).strip() + "\n";
    }
}
