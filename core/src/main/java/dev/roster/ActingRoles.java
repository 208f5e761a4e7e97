package dev.roster;

import dev.roster.catalog.Role;
import dev.roster.failure.Refused;
import dev.roster.id.RoleId;
import dev.roster.internal.View;
import dev.roster.internal.role.DefineRole;
import dev.roster.internal.role.DeleteRole;
import dev.roster.internal.role.EditRole;
import dev.roster.internal.role.ListRoles;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.role.CustomRole;
import dev.roster.role.ReplacedRole;
import dev.roster.role.RoleEdit;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The roles that an organization defines for itself, each inside the envelope of a role of the catalog, and somebody who
 * acts on them. To list them takes {@link dev.roster.catalog.Management#SEE_MEMBERS}, to change them
 * {@link dev.roster.catalog.Management#DEFINE_ROLES} in a role that manages the template; and nobody defines what goes
 * beyond what they could give to a member. Safe for use by any number of threads.
 */
public final class ActingRoles {

    private final View view;

    ActingRoles(View view) {
        this.view = view;
    }

    /**
     * Defines a role. There may be 200 in an organization.
     *
     * @param name at most 80 characters, in one line, not looking like a link; no other role of the organization may have
     *     it, in whatever case
     * @param template a role of the catalog; the new role lies in its envelope for good
     * @param role says its permissions, and what it reaches; without a word it has no permission, and the template's reach
     * @return the role, which nobody holds yet
     * @throws Refused if the actor may not define it so, the name is not fit or taken, what is said does not lie in the
     *     envelope, or there are too many
     */
    public CustomRole define(String name, Role template, Consumer<? super RoleEdit> role) {
        return new DefineRole(view.deployment(), view.organization(), view.actor())
                .define(name, template, Objects.requireNonNull(role, "role"));
    }

    /**
     * Changes a role, or its name. Whoever holds it has the new rights at once, and whoever is offered it is offered the
     * new ones.
     *
     * @param role a role of this organization
     * @param edit says what changes
     * @return the role as it is now
     * @throws Refused as {@link #define} does; if there is none such; if the actor holds it and would rise; or if somebody
     *     who has it would get more of a resource assigned to them than the actor may reach
     */
    public CustomRole edit(RoleId role, Consumer<? super RoleEdit> edit) {
        return new EditRole(view.deployment(), view.organization(), view.actor())
                .edit(Objects.requireNonNull(role, "role"), Objects.requireNonNull(edit, "edit"));
    }

    /**
     * Deletes a role that is not in use.
     *
     * @param role a role of this organization
     * @throws Refused if there is none such, the actor does not manage it, a member holds it, or an open invitation offers
     *     it
     */
    public void delete(RoleId role) {
        new DeleteRole(view.deployment(), view.organization(), view.actor())
                .delete(Objects.requireNonNull(role, "role"));
    }

    /**
     * Deletes a role, and puts another in its place for all who hold it or are offered it, in one step.
     *
     * @param role a role of this organization
     * @param by the role in its place: of the catalog, or of this organization
     * @return how many members and open invitations came to the other role
     * @throws Refused if there is none such, the actor could not change each of the members and invitations so, with the
     *     rights to do that, or the other role does not fit one of them; nothing is changed then
     */
    public ReplacedRole replace(RoleId role, Role by) {
        return new DeleteRole(view.deployment(), view.organization(), view.actor())
                .replace(Objects.requireNonNull(role, "role"), Objects.requireNonNull(by, "by"));
    }

    /**
     * @param role a role's id
     * @return that role
     * @throws Refused if the actor may not see it, or there is none in this organization
     */
    public CustomRole get(RoleId role) {
        return new ListRoles(view).get(Objects.requireNonNull(role, "role"));
    }

    /**
     * @param size how many at most, from 1 to 1,000
     * @return the first roles, by name
     * @throws Refused if the actor may not see them, or the size is out of bounds
     */
    public Page<CustomRole> page(int size) {
        return new ListRoles(view).page(size, null);
    }

    /**
     * @param size how many at most, from 1 to 1,000
     * @param after where the page before this one ended
     * @return the page that follows
     * @throws Refused if the actor may not see them, the size is out of bounds, or the cursor belongs to another list
     */
    public Page<CustomRole> page(int size, Cursor after) {
        return new ListRoles(view).page(size, Objects.requireNonNull(after, "after"));
    }
}
