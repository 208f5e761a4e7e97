package dev.roster.internal.journal;

import dev.roster.access.Decision;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.internal.access.Evaluator;
import dev.roster.journal.RecordedAccess;
import dev.roster.member.MemberStatus;
import dev.roster.organization.OrganizationStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers as the access of that day did, by the same evaluator. */
record Recalled(
        Instant at,
        Optional<OrganizationStatus> organization,
        Optional<String> plan,
        Optional<MemberStatus> member,
        Rights rights,
        Catalog catalog,
        Evaluator evaluator)
        implements RecordedAccess {

    @Override
    public Reach reach(String permission) {
        return evaluator.reach(named(permission));
    }

    @Override
    public Map<String, Reach> reaches() {
        return evaluator.reaches();
    }

    @Override
    public boolean may(Management right) {
        return evaluator.may(Objects.requireNonNull(right, "right"));
    }

    @Override
    public Set<Management> management() {
        return Arrays.stream(Management.values()).filter(evaluator::may).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Decision explain(String permission) {
        return evaluator.explain(named(permission));
    }

    @Override
    public Decision explain(String permission, String resource) {
        return evaluator.explain(catalog.permissionNamed(Objects.requireNonNull(permission, "permission"), resource));
    }

    /** @return in short: what the user was, had and could do */
    @Override
    public String toString() {
        return "at " + at + " organization " + organization.map(Enum::name).orElse("unknown") + " on plan "
                + plan.orElse("unknown") + ", member " + member.map(Enum::name).orElse("unknown") + " with " + rights
                + ": " + reaches() + " and " + management();
    }

    private AnyPermission named(String permission) {
        return catalog.permissionNamed(Objects.requireNonNull(permission, "permission"));
    }
}
