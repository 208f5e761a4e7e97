package dev.roster.mail.content;

import dev.roster.delivery.DeliveryKind;
import dev.roster.message.Message;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes mails: the text and the HTML of each kind of message, in the language that it asks for. Immutable: each method that
 * changes something answers a changed copy, and refuses at once what could not be written later.
 */
public final class MailContent {

    private final Host host;
    private final Wording wording;
    private final Templates templates;
    private final Map<Locale, Prepared> prepared = new ConcurrentHashMap<>();

    private MailContent(Host host, Wording wording, Templates templates) {
        this.host = host;
        this.wording = wording;
        this.templates = templates;
    }

    /**
     * @param product what the host's application is called; it stands in each mail
     * @return content that looks plain and speaks the languages that come with it
     */
    public static MailContent of(String product) {
        return new MailContent(Host.of(product), Wording.shipped(), Templates.shipped());
    }

    /**
     * @param address the page that mails without a secret link lead to, such as the host's sign-in page; an https address
     * @return the same content with that page; without it, such mails hold no link
     * @throws IllegalArgumentException if it is no https address
     */
    public MailContent home(String address) {
        return with(host.home(Web.page("the home page", address).toString()));
    }

    /**
     * @param contact whom to ask, as one line of text, such as a mail address or a telephone number
     * @return the same content with that contact at the end of each mail
     */
    public MailContent support(String contact) {
        return with(host.support(contact));
    }

    /**
     * @param look how the HTML looks
     * @return the same content with that look
     */
    public MailContent look(Look look) {
        return with(host.look(look));
    }

    /**
     * @param zone the time zone that dates are written in, and state; UTC unless said
     * @return the same content with that zone
     */
    public MailContent zone(ZoneId zone) {
        return with(host.zone(zone));
    }

    /**
     * What roles of the catalog are called. A role without a name is called by its key.
     *
     * @param language the language of the names; {@link Locale#ROOT} for all others
     * @param names names by the keys of roles
     * @return the same content with those names
     */
    public MailContent roleNames(Locale language, Map<String, String> names) {
        return with(host.roleNames(language, names));
    }

    /**
     * Other words, or one more language. Each text is Mustache source with the values of the template that it stands in,
     * but without HTML.
     *
     * @param language the language of the texts; {@link Locale#ROOT} for English
     * @param texts texts by key; a language that does not come with this package needs all of them
     * @return the same content with those words
     * @throws IllegalArgumentException if a text is unknown, cannot be parsed or asks for a value that the mail does not
     *     have; if a new language is not complete; if the bundle was looked up and found in another language only
     */
    public MailContent wording(Locale language, ResourceBundle texts) {
        Locale found = texts.getLocale();
        if (found != null && !found.getLanguage().equals(language.getLanguage())) {
            throw new IllegalArgumentException("the bundle is in \"" + found + "\", not in \"" + language
                    + "\"; look it up without a fallback to the default locale");
        }
        Map<String, String> byKey = new HashMap<>();
        texts.keySet().forEach(key -> byKey.put(key, texts.getString(key)));
        byKey.values().forEach(TemplateCheck::text);
        Wording changed = wording.with(language, byKey);
        changed.check(language);
        TemplateCheck check = new TemplateCheck(templates, changed.language(language));
        for (DeliveryKind kind : DeliveryKind.values()) {
            check.all(kind);
        }
        return new MailContent(host, changed, templates);
    }

    /**
     * Another template for a part of a kind of mail: what stands inside the layout.
     *
     * @param kind the kind of mail
     * @param part its part
     * @param mustache the template. It may hold {@code {{>name}}} for a text or a piece that comes with this package; values
     *     are always escaped
     * @return the same content with that template
     * @throws IllegalArgumentException if it cannot be parsed, asks for a value that the mail does not have, or leaves out
     *     the link that the mail is for
     */
    public MailContent template(DeliveryKind kind, MailPart part, String mustache) {
        TemplateCheck.body(mustache);
        Templates changed = templates.with(Templates.body(kind, part), mustache);
        new TemplateCheck(changed, wording.language(Locale.ROOT)).part(kind, part);
        return new MailContent(host, wording, changed);
    }

    /**
     * Another layout around all mails.
     *
     * @param part the text or the HTML; a subject has no layout
     * @param mustache the template. It holds {@code {{>body}}} where the mail's own template goes
     * @return the same content with that layout
     * @throws IllegalArgumentException as {@link #template} does, or if it leaves out the body
     */
    public MailContent layout(MailPart part, String mustache) {
        if (part == MailPart.SUBJECT) {
            throw new IllegalArgumentException("a subject has no layout");
        }
        TemplateCheck.layout(mustache);
        Templates changed = templates.with(Templates.layout(part), mustache);
        TemplateCheck check = new TemplateCheck(changed, wording.language(Locale.ROOT));
        for (DeliveryKind kind : DeliveryKind.values()) {
            check.part(kind, part);
        }
        return new MailContent(host, wording, changed);
    }

    /**
     * @param message what to say
     * @return the mail
     */
    public MailText write(Message message) {
        DeliveryKind kind = Facts.kind(message);
        // Few of the many locales that there are have texts of their own, so few are kept.
        Prepared mails = prepared.computeIfAbsent(
                wording.nearest(message.locale()), nearest -> new Prepared(templates, wording.language(nearest), host));
        Map<String, Object> values = new HashMap<>(mails.values());
        values.putAll(Facts.of(message, host, mails.language()));
        String subject = mails.fill(kind, MailPart.SUBJECT, values).strip().replaceAll("\\R", " ");
        values.put("subject", subject);
        String html = mails.fill(kind, MailPart.HTML, values);
        values.computeIfPresent("note", (name, note) -> Isolated.quoted(note.toString()));
        String text = mails.fill(kind, MailPart.TEXT, values).replaceAll("\n{3,}", "\n\n");
        return new MailText(subject, text, html, mails.language().locale());
    }

    private MailContent with(Host changed) {
        return new MailContent(changed, wording, templates);
    }
}
