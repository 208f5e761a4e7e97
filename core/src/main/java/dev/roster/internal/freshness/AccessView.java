package dev.roster.internal.freshness;

import dev.roster.access.Access;
import dev.roster.access.AccessDenied;
import dev.roster.access.Decision;
import dev.roster.access.Decision.Reason;
import dev.roster.access.Reach;
import dev.roster.access.Stamp;
import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.PermissionOnResource;
import dev.roster.catalog.Resource;
import dev.roster.catalog.Switchable;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.access.Names;
import dev.roster.internal.access.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers from a snapshot in hand, and gets another one when that is not good any more. */
public final class AccessView implements Access {

    /** To whom a resource is out of reach, its name is not told. */
    private static final Set<Reason> REACHED = Set.of(
            Reason.ALWAYS, Reason.BY_DEFAULT, Reason.GRANTED, Reason.WITHDRAWN, Reason.NOT_GRANTED, Reason.NOT_IN_PLAN);

    private final RightsSource source;
    private final OrganizationId organization;
    private final UserId user;
    private final Names names;

    /** Written without order: whichever one a thread finds here, it looks whether that is good before it uses it. */
    private @Nullable Kept inHand;

    /**
     * @param source where snapshots come from
     * @param organization where is asked about
     * @param user who is asked about
     * @param names tells what resources are called
     */
    public AccessView(RightsSource source, OrganizationId organization, UserId user, Names names) {
        this(source, organization, user, names, null);
    }

    private AccessView(
            RightsSource source, OrganizationId organization, UserId user, Names names, @Nullable Kept inHand) {
        this.source = source;
        this.organization = organization;
        this.user = user;
        this.names = names;
        this.inHand = inHand;
    }

    /** Of many users at once. */
    public static Map<UserId, Access> ofAll(
            RightsSource source, OrganizationId organization, Collection<UserId> users, Names names) {
        Map<UserId, Access> views = new HashMap<>();
        source.recent(organization, users)
                .forEach((user, kept) -> views.put(user, new AccessView(source, organization, user, names, kept)));
        return views;
    }

    private Kept current() {
        Kept kept = inHand;
        if (kept == null || !source.isGood(kept)) {
            kept = source.recent(organization, user);
            inHand = kept;
        }
        return kept;
    }

    @Override
    public boolean can(Permission permission) {
        Objects.requireNonNull(permission, "permission");
        return current().allows(permission);
    }

    @Override
    public <I> boolean can(PermissionOn<I> permission, I id) {
        Objects.requireNonNull(permission, "permission");
        return current().allows(permission, id);
    }

    @Override
    public boolean can(PermissionOnResource permission) {
        return isAllowed(current(), Objects.requireNonNull(permission, "permission"));
    }

    private static boolean isAllowed(Kept now, PermissionOnResource what) {
        return now.evaluator().decide(what.permission(), what.named().id()).allows();
    }

    @Override
    public void require(Permission permission) {
        Objects.requireNonNull(permission, "permission");
        Kept now = current();
        if (!now.allows(permission)) {
            throw new AccessDenied(explained(now, permission));
        }
    }

    @Override
    public <I> void require(PermissionOn<I> permission, I id) {
        Objects.requireNonNull(permission, "permission");
        Kept now = current();
        if (!now.allows(permission, id)) {
            throw new AccessDenied(explained(now, permission.on(id)));
        }
    }

    @Override
    public void require(PermissionOnResource permission) {
        Kept now = current();
        if (!isAllowed(now, Objects.requireNonNull(permission, "permission"))) {
            throw new AccessDenied(explained(now, permission));
        }
    }

    @Override
    public Decision explain(Switchable what) {
        Objects.requireNonNull(what, "permission");
        return explained(current(), what);
    }

    private Decision explained(Kept now, Switchable what) {
        Decision decision = now.evaluator().explain(what);
        return decision.resource()
                .filter(resource -> REACHED.contains(decision.reason()))
                .flatMap((Resource resource) -> names.of(organization, resource))
                .map(decision::named)
                .orElse(decision);
    }

    @Override
    public Reach reach(PermissionOn<?> permission) {
        Objects.requireNonNull(permission, "permission");
        return current().evaluator().reach(permission);
    }

    @Override
    public Map<String, Reach> reaches() {
        return current().evaluator().reaches();
    }

    @Override
    public <I> List<I> among(PermissionOn<I> permission, Collection<? extends I> ids) {
        Objects.requireNonNull(permission, "permission");
        Objects.requireNonNull(ids, "ids");
        Kept now = current();
        List<I> allowed = new ArrayList<>();
        for (I id : ids) {
            if (now.allows(permission, id)) {
                allowed.add(id);
            }
        }
        return allowed;
    }

    @Override
    public boolean may(Management right) {
        Objects.requireNonNull(right, "right");
        return current().evaluator().may(right);
    }

    @Override
    public Access pinned() {
        return pinned(current());
    }

    @Override
    public Access fresh() {
        return pinned(source.fresh(new Place(organization, user)));
    }

    @Override
    public Access atLeast(Stamp stamp) {
        if (!Objects.requireNonNull(stamp, "stamp").organization().equals(organization)) {
            throw new Refused(
                    Refusal.Reason.MALFORMED, "stamp", "The stamp is another organization's; take one of this one.");
        }
        return pinned(source.atLeast(new Place(organization, user), stamp));
    }

    private Access pinned(Kept now) {
        return new AccessView(source, organization, user, names, now.pinned());
    }
}
