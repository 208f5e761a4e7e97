package dev.roster.internal.access;

import dev.roster.access.Access;
import dev.roster.access.AccessDenied;
import dev.roster.access.Decision;
import dev.roster.access.Decision.Reason;
import dev.roster.access.Reach;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.Resource;
import dev.roster.catalog.Switchable;
import dev.roster.member.Membership;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers each question from rights that are read for it; {@link #pinned()} reads once. */
public final class AccessView implements Access {

    /** To whom a resource is out of reach, its name is not told. */
    private static final Set<Reason> REACHED = Set.of(
            Reason.ALWAYS, Reason.BY_DEFAULT, Reason.GRANTED, Reason.WITHDRAWN, Reason.NOT_GRANTED, Reason.NOT_IN_PLAN);

    private final Supplier<Evaluator> evaluator;
    private final Function<Resource, Optional<String>> naming;

    /**
     * @param catalog the catalog that is in use
     * @param membership reads the user's place in the organization; empty if there is no such organization
     * @param naming tells what a resource is called, if anything does
     */
    public AccessView(
            Catalog catalog, Supplier<Optional<Membership>> membership, Function<Resource, Optional<String>> naming) {
        this(() -> Evaluator.of(catalog, membership.get()), naming);
    }

    private AccessView(Supplier<Evaluator> evaluator, Function<Resource, Optional<String>> naming) {
        this.evaluator = evaluator;
        this.naming = naming;
    }

    @Override
    public boolean can(Permission permission) {
        return decide(permission).allowed();
    }

    @Override
    public <I> boolean can(PermissionOn<I> permission, I id) {
        return decide(Objects.requireNonNull(permission, "permission").on(id)).allowed();
    }

    @Override
    public void require(Permission permission) {
        require(decide(permission));
    }

    @Override
    public <I> void require(PermissionOn<I> permission, I id) {
        require(decide(Objects.requireNonNull(permission, "permission").on(id)));
    }

    private void require(Decision decision) {
        if (!decision.allowed()) {
            throw new AccessDenied(named(decision));
        }
    }

    @Override
    public Decision explain(Switchable what) {
        return named(decide(what));
    }

    private Decision named(Decision decision) {
        return decision.resource()
                .filter(resource -> REACHED.contains(decision.reason()))
                .flatMap(naming)
                .map(decision::named)
                .orElse(decision);
    }

    private Decision decide(Switchable what) {
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
        return new AccessView(() -> now, naming);
    }
}
