package dev.roster.contract;

import dev.roster.id.OrganizationId;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes an organization for a test. */
public final class OrganizationBuilder {

    private OrganizationId id = Fixtures.anOrganizationId();
    private Optional<String> hostReference = Optional.empty();
    private String name = "Acme";
    private Map<String, String> attributes = Map.of();

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

    /** @return the organization */
    public Organization build() {
        return new Organization(
                id,
                hostReference,
                name,
                "standard",
                OrganizationStatus.ACTIVE,
                Locale.ENGLISH,
                attributes,
                Fixtures.START,
                1,
                0,
                1,
                1);
    }
}
