package dev.roster.catalog;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A named limit set: seats, whether more than the owner may join, and permissions that it masks. Declared in a
 * {@link Catalog}; cannot be changed once the catalog is checked. Without any limit declared it limits nothing.
 */
public final class Plan {

    private final Catalog catalog;
    private final String key;
    private final Set<AnyPermission> masked = new LinkedHashSet<>();
    private int seats = Integer.MAX_VALUE;
    private boolean additionalUsers = true;

    Plan(Catalog catalog, String key) {
        this.catalog = catalog;
        this.key = key;
    }

    /**
     * Limits how many members and open invitations there may be together.
     *
     * @param most at least one; the owner counts
     * @return this
     */
    public Plan seats(int most) {
        catalog.declaring();
        catalog.faultIf(most < 1, "plan " + key + ": seats(" + most + ") leaves no seat for the owner; say 1 or more");
        seats = most;
        return this;
    }

    /**
     * Allows no member but the owner.
     *
     * @return this
     */
    public Plan onlyTheOwner() {
        catalog.declaring();
        additionalUsers = false;
        return this;
    }

    /**
     * Masks permissions: nobody has them in an organization on this plan, whatever the roles say.
     *
     * @param permissions of the same catalog
     * @return this
     */
    public Plan without(AnyPermission... permissions) {
        catalog.declaring();
        catalog.known("plan " + key + ": without(...)", permissions);
        masked.addAll(Arrays.asList(permissions));
        return this;
    }

    /** @return the name that is stored; unique among the catalog's plans */
    public String key() {
        return key;
    }

    /** @return the catalog that declares it */
    public Catalog catalog() {
        return catalog;
    }

    /** @return the most members and open invitations together, or empty for no limit */
    public OptionalInt seats() {
        return seats == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(seats);
    }

    /** @return whether more than the owner may join */
    public boolean additionalUsers() {
        return additionalUsers;
    }

    /**
     * @param permission a permission of the same catalog
     * @return whether this plan takes it away from everybody
     */
    public boolean masks(AnyPermission permission) {
        return masked.contains(permission);
    }

    /** @return the key */
    @Override
    public String toString() {
        return key;
    }
}
