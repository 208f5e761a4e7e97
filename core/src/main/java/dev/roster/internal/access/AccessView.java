package dev.roster.internal.access;

import dev.roster.access.Access;
import dev.roster.access.Decision;
import dev.roster.access.Reach;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.Switchable;
import dev.roster.member.Membership;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers each question from rights that are read for it; {@link #pinned()} reads once. */
public final class AccessView implements Access {

    private final Supplier<Evaluator> evaluator;

    /**
     * @param catalog the catalog that is in use
     * @param membership reads the user's place in the organization; empty if there is no such organization
     */
    public AccessView(Catalog catalog, Supplier<Optional<Membership>> membership) {
        this(() -> Evaluator.of(catalog, membership.get()));
    }

    private AccessView(Supplier<Evaluator> evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public Decision explain(Switchable what) {
        return evaluator.get().explain(Objects.requireNonNull(what, "permission"));
    }

    @Override
    public Reach reach(PermissionOn<?> permission) {
        return evaluator.get().reach(Objects.requireNonNull(permission, "permission"));
    }

    @Override
    public boolean may(Management right) {
        return evaluator.get().may(Objects.requireNonNull(right, "right"));
    }

    @Override
    public Access pinned() {
        Evaluator now = evaluator.get();
        return new AccessView(() -> now);
    }
}
