package dev.roster.internal.role;

import dev.roster.catalog.Management;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.journal.Event;
import dev.roster.role.CustomRole;
import dev.roster.role.RoleDefinition;
import dev.roster.role.RoleEdit;
import dev.roster.text.PlainText;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Defines a role, which nobody holds yet. */
public final class DefineRole {

    private static final int MOST_ROLES = 200;

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor actor;

    public DefineRole(Deployment deployment, OrganizationId organization, Actor actor) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
    }

    public CustomRole define(String name, Role template, Consumer<? super RoleEdit> saying) {
        String checked = PlainText.name("role", name);
        Role declared = declared(template);
        RoleDraft draft = RoleDraft.of(deployment.catalog(), saying);
        return Change.in(
                deployment,
                organization,
                actor,
                Management.DEFINE_ROLES,
                Event.ROLE_DEFINED,
                change -> define(change, checked, declared, draft));
    }

    private CustomRole define(Change change, String name, Role template, RoleDraft draft) {
        long revision = change.organization().revision();
        RoleDefinition empty = new RoleDefinition(
                organization, new RoleId(deployment.ids().next()), name, template.key(), Set.of(), Map.of(), revision);
        RoleDefinition role = draft.applyTo(empty, template, revision);
        change.guard().checkDefining(Management.DEFINE_ROLES, role);
        if (change.unit().roles().count(organization, MOST_ROLES) == MOST_ROLES) {
            throw new Refused(
                    Reason.TOO_MANY_DEFINED,
                    "role",
                    "An organization defines " + MOST_ROLES + " roles at most; delete one that is not used.");
        }
        if (!change.unit().roles().insert(role)) {
            throw EditRole.nameTaken();
        }
        change.journal().because(draft.reason());
        change.journal().record(role);
        return new CustomRole(deployment.catalog(), role);
    }

    private Role declared(Role template) {
        return deployment
                .catalog()
                .findRole(template == null ? "" : template.key())
                .filter(role -> role.equals(template))
                .orElseThrow(() -> new Refused(
                        Reason.NOT_IN_CATALOG, "template", "Name a role of this catalog in whose envelope it lies."));
    }
}
