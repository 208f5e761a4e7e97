package dev.roster.internal.access;

import dev.roster.access.Decision.Reason;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Plan;
import dev.roster.member.MemberStatus;
import dev.roster.organization.OrganizationStatus;
import org.jspecify.annotations.Nullable;

/**
 * What stands before and after a member's rights.
 *
 * @param refusal why nothing at all is allowed, or null if that depends on the rights
 * @param plan the plan, or null if it is not known or does not matter
 * @param masksAll whether without a plan everything is masked
 */
record Standing(@Nullable Reason refusal, @Nullable Plan plan, boolean masksAll) {

    static final Standing NOT_A_MEMBER = new Standing(Reason.NOT_A_MEMBER, null, false);

    static final Standing UNHINDERED = new Standing(null, null, false);

    /** A plan that only an earlier catalog knew masks everything: nobody can tell any more what it left open. */
    static Standing of(Catalog catalog, OrganizationStatus organization, String plan, MemberStatus member) {
        return new Standing(
                refusalOf(organization, member), catalog.findPlan(plan).orElse(null), true);
    }

    /** Whether the plan takes the permission away. */
    boolean masks(AnyPermission permission) {
        return plan == null ? masksAll : plan.masks(permission);
    }

    boolean isActive() {
        return refusal == null;
    }

    private static @Nullable Reason refusalOf(OrganizationStatus organization, MemberStatus member) {
        return switch (organization) {
            case ERASED -> Reason.NOT_A_MEMBER;
            case CLOSED -> Reason.ORGANIZATION_CLOSED;
            case SUSPENDED -> Reason.ORGANIZATION_SUSPENDED;
            case ACTIVE ->
                switch (member) {
                    case REMOVED -> Reason.MEMBER_REMOVED;
                    case SUSPENDED -> Reason.MEMBER_SUSPENDED;
                    case ACTIVE -> null;
                };
        };
    }
}
