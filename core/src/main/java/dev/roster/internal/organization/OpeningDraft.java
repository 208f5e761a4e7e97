package dev.roster.internal.organization;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Plan;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.internal.Attributes;
import dev.roster.internal.Language;
import dev.roster.organization.Details;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.Opening;
import dev.roster.text.PlainText;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An opening while it is said. */
final class OpeningDraft implements Opening {

    private final Catalog catalog;
    private final Attributes attributes = new Attributes();
    private @Nullable UserId owner;
    private @Nullable Plan plan;
    private Locale locale = Locale.ENGLISH;
    private InvitePolicy invitePolicy = InvitePolicy.EVERYBODY;
    private Optional<String> hostReference = Optional.empty();

    OpeningDraft(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Opening owner(UserId user) {
        owner = Objects.requireNonNull(user, "owner");
        return this;
    }

    @Override
    public Opening plan(Plan named) {
        Objects.requireNonNull(named, "plan");
        if (!named.catalog().equals(catalog)) {
            throw new Refused(Reason.NOT_IN_CATALOG, "plan", named + " is of another catalog; take it from this one.");
        }
        plan = named;
        return this;
    }

    @Override
    public Opening locale(Locale language) {
        locale = Language.checked(language);
        return this;
    }

    @Override
    public Opening hostReference(String reference) {
        hostReference = Optional.of(PlainText.reference("host reference", reference, 200));
        return this;
    }

    @Override
    public Opening attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    @Override
    public Opening invitePolicy(InvitePolicy policy) {
        invitePolicy = Objects.requireNonNull(policy, "policy");
        return this;
    }

    UserId owner() {
        if (owner == null) {
            throw new Refused(Reason.MISSING, "owner", "An organization has an owner; say owner(...).");
        }
        return owner;
    }

    Plan plan() {
        if (plan != null) {
            return plan;
        }
        if (catalog.plans().size() == 1) {
            return catalog.plans().get(0);
        }
        throw new Refused(Reason.MISSING, "plan", "The catalog has the plans " + catalog.plans() + "; say plan(...).");
    }

    Optional<String> hostReference() {
        return hostReference;
    }

    Details details(String name) {
        return new Details(name, locale, attributes.values(), invitePolicy);
    }
}
