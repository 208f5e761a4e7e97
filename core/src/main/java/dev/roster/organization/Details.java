package dev.roster.organization;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What describes an organization, and what those who may change its details change.
 *
 * @param name its name; at most 80 characters
 * @param locale the language of its mails, unless an invitation names another
 * @param attributes the host's own fields; at most 50
 * @param invitePolicy whom it lets be invited
 */
public record Details(String name, Locale locale, Map<String, String> attributes, InvitePolicy invitePolicy) {

    /** Nothing: what is left of an organization that was erased. */
    public static final Details NONE = new Details("", Locale.ROOT, Map.of(), InvitePolicy.NOBODY);

    /**
     * Checks for nulls and copies the attributes.
     *
     * @param name its name; at most 80 characters
     * @param locale the language of its mails, unless an invitation names another
     * @param attributes the host's own fields; at most 50
     * @param invitePolicy whom it lets be invited
     */
    public Details {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(locale, "locale");
        attributes = Map.copyOf(attributes);
        Objects.requireNonNull(invitePolicy, "invitePolicy");
    }
}
