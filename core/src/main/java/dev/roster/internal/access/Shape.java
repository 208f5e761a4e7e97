package dev.roster.internal.access;

import dev.roster.access.Switch;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Role;
import dev.roster.role.CustomRole;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a snapshot knows but the ids of resources: where each permission is had, in a code that points to the snapshot's
 * id tables, and what that follows from. Many members have one in common. Immutable; two are equal if they say the same.
 */
final class Shape {

    static final int NOWHERE = 0;

    static final int EVERYWHERE = 1;

    private final Catalog catalog;
    private final Standing standing;
    private final List<Role> roles;
    private final List<Switch> switches;
    private final int[] codes;
    private final int[] assigned;

    /**
     * @param catalog the catalog that is in use
     * @param standing what stands before and after the rights
     * @param roles the roles held
     * @param switches those of whole permissions
     * @param codes by the place of the permission: as {@link #isAnswerOutside} says
     * @param assigned by the place of the resource type: which table has the assigned ids, or -1 for none
     */
    Shape(Catalog catalog, Standing standing, List<Role> roles, List<Switch> switches, int[] codes, int[] assigned) {
        this.catalog = catalog;
        this.standing = standing;
        this.roles = roles;
        this.switches = switches;
        this.codes = codes;
        this.assigned = assigned;
    }

    /** The code for what is had in a table of ids, or everywhere but there. */
    static int code(int table, boolean isOutside) {
        return table + 1 << 1 | (isOutside ? 1 : 0);
    }

    /** Whether the code points to a table; else the answer is the same for all. */
    static boolean isOfTable(int code) {
        return code > EVERYWHERE;
    }

    static int table(int code) {
        return (code >>> 1) - 1;
    }

    /** The answer for what is not in the table, or for all. */
    static boolean isAnswerOutside(int code) {
        return (code & 1) != 0;
    }

    int code(AnyPermission permission, Catalog of, int place) {
        if (!of.equals(catalog)) {
            throw Evaluator.ofAnotherCatalog(permission);
        }
        return codes[place];
    }

    Standing standing() {
        return standing;
    }

    List<Role> roles() {
        return roles;
    }

    List<Switch> switches() {
        return switches;
    }

    Catalog catalog() {
        return catalog;
    }

    int[] assigned() {
        return assigned;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shape shape
                && Arrays.equals(codes, shape.codes)
                && Arrays.equals(assigned, shape.assigned)
                && standing.equals(shape.standing)
                && switches.equals(shape.switches)
                && said(roles).equals(said(shape.roles))
                && catalog.equals(shape.catalog);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(codes), Arrays.hashCode(assigned), standing, switches, roles);
    }

    /** Custom roles are equal whatever was said of them; here that counts. */
    private static List<Object> said(List<Role> roles) {
        return roles.stream()
                .map(role -> role instanceof CustomRole own ? own.definition() : role)
                .toList();
    }
}
