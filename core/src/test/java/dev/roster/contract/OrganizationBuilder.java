package dev.roster.contract;

import dev.roster.id.OrganizationId;
import dev.roster.organization.Details;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.Lifespan;
import dev.roster.organization.Organization;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes an organization for a test. */
public final class OrganizationBuilder {

    private OrganizationId id = Fixtures.anOrganizationId();
    private Optional<String> hostReference = Optional.empty();
    private String name = "Acme";
    private Map<String, String> attributes = Map.of();
    private InvitePolicy invitePolicy = InvitePolicy.EVERYBODY;
    private Lifespan lifespan = Lifespan.since(Fixtures.START);

    OrganizationBuilder() {}

    /**
     * @param newId names it
     * @return this
     */
    public OrganizationBuilder id(OrganizationId newId) {
        id = newId;
        return this;
    }

    /**
     * @param reference the host's own name for it
     * @return this
     */
    public OrganizationBuilder hostReference(String reference) {
        hostReference = Optional.of(reference);
        return this;
    }

    /**
     * @param newName its name
     * @return this
     */
    public OrganizationBuilder name(String newName) {
        name = newName;
        return this;
    }

    /**
     * @param newAttributes the host's own fields
     * @return this
     */
    public OrganizationBuilder attributes(Map<String, String> newAttributes) {
        attributes = newAttributes;
        return this;
    }

    /**
     * @param newPolicy whom it lets be invited
     * @return this
     */
    public OrganizationBuilder invitePolicy(InvitePolicy newPolicy) {
        invitePolicy = newPolicy;
        return this;
    }

    /**
     * @param newLifespan from when to when it is in use
     * @return this
     */
    public OrganizationBuilder lifespan(Lifespan newLifespan) {
        lifespan = newLifespan;
        return this;
    }

    /** @return the organization */
    public Organization build() {
        return new Organization(
                id,
                hostReference,
                new Details(name, Locale.ENGLISH, attributes, invitePolicy),
                "standard",
                lifespan,
                lifespan.erasedAt().isPresent() ? 0 : 1,
                0,
                1,
                1);
    }
}
