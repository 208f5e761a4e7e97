package dev.roster.internal.organization;

import dev.roster.internal.Attributes;
import dev.roster.internal.Language;
import dev.roster.organization.Details;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.OrganizationEdit;
import dev.roster.text.PlainText;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A change of an organization's details while it is said. */
final class DetailsDraft implements OrganizationEdit {

    private Optional<String> name = Optional.empty();
    private Optional<Locale> locale = Optional.empty();
    private Optional<InvitePolicy> invitePolicy = Optional.empty();
    private Optional<String> reason = Optional.empty();
    private final Attributes attributes = new Attributes();

    @Override
    public OrganizationEdit name(String newName) {
        name = Optional.of(PlainText.name("name", newName));
        return this;
    }

    @Override
    public OrganizationEdit locale(Locale language) {
        locale = Optional.of(Language.checked(language));
        return this;
    }

    @Override
    public OrganizationEdit mergeAttributes(Map<String, String> fields) {
        attributes.merge(fields);
        return this;
    }

    @Override
    public OrganizationEdit replaceAttributes(Map<String, String> fields) {
        attributes.replace(fields);
        return this;
    }

    @Override
    public OrganizationEdit invitePolicy(InvitePolicy policy) {
        invitePolicy = Optional.of(Objects.requireNonNull(policy, "policy"));
        return this;
    }

    @Override
    public OrganizationEdit because(String why) {
        reason = Optional.of(PlainText.line("reason", why, 200));
        return this;
    }

    Optional<String> reason() {
        return reason;
    }

    Details applyTo(Details before) {
        return new Details(
                name.orElse(before.name()),
                locale.orElse(before.locale()),
                attributes.applyTo(before.attributes()),
                invitePolicy.orElse(before.invitePolicy()));
    }
}
