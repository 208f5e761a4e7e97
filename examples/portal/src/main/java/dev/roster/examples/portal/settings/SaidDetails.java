package dev.roster.examples.portal.settings;

import dev.roster.examples.portal.server.Visit;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationEdit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is said in the form of the details.
 *
 * @param name the name
 * @param locale the language, as a tag
 * @param fields the product's own fields, by key
 * @param policy whom to let be invited
 * @param domains the domains, as typed
 * @param reason why it is changed; empty if that is not said
 */
record SaidDetails(
        String name,
        String locale,
        Map<String, String> fields,
        InvitePolicy.Kind policy,
        String domains,
        String reason) {

    static SaidDetails of(Organization organization, Visit visit) {
        Map<String, String> fields = new LinkedHashMap<>();
        visit.product()
                .fields()
                .forEach(key -> fields.put(key, organization.attributes().getOrDefault(key, "")));
        InvitePolicy policy = organization.details().invitePolicy();
        return new SaidDetails(
                organization.name(),
                organization.locale().toLanguageTag(),
                fields,
                policy.kind(),
                String.join("\n", policy.domains()),
                "");
    }

    static SaidDetails typed(Visit visit) {
        Map<String, String> fields = new LinkedHashMap<>();
        visit.product()
                .fields()
                .forEach(key -> fields.put(key, visit.field("field-" + key).strip()));
        return new SaidDetails(
                visit.field("name"),
                visit.field("locale"),
                fields,
                Visit.id(InvitePolicy.Kind::valueOf, visit.field("policy")),
                visit.field("domain"),
                visit.field("reason"));
    }

    /** Says it. */
    void to(OrganizationEdit edit) {
        edit.name(name)
                .locale(Locale.forLanguageTag(locale))
                .mergeAttributes(fields)
                .invitePolicy(invitePolicy());
        if (!reason.isBlank()) {
            edit.because(reason);
        }
    }

    private InvitePolicy invitePolicy() {
        return switch (policy) {
            case EVERYBODY -> InvitePolicy.EVERYBODY;
            case DOMAINS -> InvitePolicy.only(listed());
            case NOBODY -> InvitePolicy.NOBODY;
        };
    }

    private List<String> listed() {
        return Arrays.stream(domains.split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
