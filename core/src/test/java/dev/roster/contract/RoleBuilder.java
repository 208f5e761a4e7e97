package dev.roster.contract;

import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.role.RoleDefinition;
import java.util.Map;
import java.util.Set;

/** Makes a role of an organization's own for a test. */
public final class RoleBuilder {

    private OrganizationId organization = Fixtures.anOrganizationId();
    private RoleId id = Fixtures.aRoleId();
    private String name = "Role " + id;
    private String template = "normal";
    private Set<String> permissions = Set.of("partner.view");
    private Map<String, Set<String>> fixed = Map.of();
    private long revision = 2;

    RoleBuilder() {}

    /**
     * @param newOrganization the organization
     * @return this
     */
    public RoleBuilder in(OrganizationId newOrganization) {
        organization = newOrganization;
        return this;
    }

    /**
     * @param newId names it
     * @return this
     */
    public RoleBuilder id(RoleId newId) {
        id = newId;
        return this;
    }

    /**
     * @param newName its name
     * @return this
     */
    public RoleBuilder named(String newName) {
        name = newName;
        return this;
    }

    /**
     * @param key the key of its template
     * @return this
     */
    public RoleBuilder template(String key) {
        template = key;
        return this;
    }

    /**
     * @param keys the keys of its permissions
     * @return this
     */
    public RoleBuilder permissions(String... keys) {
        permissions = Set.of(keys);
        return this;
    }

    /**
     * @param resources the resources that it names, by type
     * @return this
     */
    public RoleBuilder fixed(Map<String, Set<String>> resources) {
        fixed = resources;
        return this;
    }

    /**
     * @param number the organization's revision that changed it last
     * @return this
     */
    public RoleBuilder revision(long number) {
        revision = number;
        return this;
    }

    /** @return the role */
    public RoleDefinition build() {
        return new RoleDefinition(organization, id, name, template, permissions, fixed, revision);
    }
}
