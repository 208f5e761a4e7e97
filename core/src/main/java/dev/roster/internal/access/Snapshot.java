package dev.roster.internal.access;

import dev.roster.access.Switch;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.Membership;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one user may do in one organization, as it was at one moment, compiled so that a check is a look or two and makes
 * nothing. Immutable, and right for whichever thread meets it, however it got there.
 */
public class Snapshot extends Place {

    private static final long NONE = -1;

    private final Shape shape;

    /** The first table of ids lies nearer than the others, since most have no other. */
    private final Object first;

    private final Object[] further;
    private final List<Switch> named;
    private final long revision;
    private final long rightsRevision;
    private final long memberRevision;

    protected Snapshot(Shapes shapes, UserId user, Membership membership) {
        super(membership.organization().id(), user);
        Compiled compiled = new Compiled(shapes, membership);
        shape = compiled.shape();
        first = compiled.first();
        further = compiled.further();
        named = compiled.named();
        revision = membership.organization().revision();
        rightsRevision = membership.organization().rightsRevision();
        memberRevision = membership.member().map(Member::revision).orElse(NONE);
    }

    protected Snapshot(Snapshot other) {
        super(other);
        shape = other.shape;
        first = other.first;
        further = other.further;
        named = other.named;
        revision = other.revision;
        rightsRevision = other.rightsRevision;
        memberRevision = other.memberRevision;
    }

    /** @throws Refused if it is of another catalog */
    public final boolean allows(Permission permission) {
        return Shape.isAnswerOutside(shape.code(permission, permission.catalog(), permission.index()));
    }

    /** @throws Refused if it is of another catalog, or that is no id of its resources */
    public final <I> boolean allows(PermissionOn<I> permission, I id) {
        int code = shape.code(permission, permission.catalog(), permission.index());
        boolean isFound = Shape.isOfTable(code)
                && permission.resourceType().isOfType(id)
                && IdTable.contains(table(Shape.table(code)), id);
        // What is found is an id, so that looking at its letters is saved.
        if (!isFound) {
            permission.resourceType().check(id);
        }
        return isFound != Shape.isAnswerOutside(code);
    }

    private Object table(int place) {
        return place == 0 ? first : further[place - 1];
    }

    /** What gives the reasons, and all that is asked less often; it is made of the same again. */
    public final Evaluator evaluator() {
        int[] places = shape.assigned();
        @Nullable Object[] tables = new Object[places.length];
        for (int type = 0; type < places.length; type++) {
            tables[type] = places[type] < 0 ? null : table(places[type]);
        }
        Assigned assigned = new Assigned(shape.catalog().resourceTypes(), tables);
        return new Evaluator(
                shape.catalog(),
                shape.standing(),
                new RightsTable(shape.catalog(), shape.roles(), switches(), assigned));
    }

    private List<Switch> switches() {
        if (named.isEmpty()) {
            return shape.switches();
        }
        List<Switch> all = new ArrayList<>(shape.switches());
        all.addAll(named);
        return all;
    }

    /** The organization's revision at that moment. */
    public final long revision() {
        return revision;
    }

    /** Whether the user is or was a member and these revisions are those that this rests on. */
    public final boolean restsOn(long rights, long member) {
        return memberRevision != NONE && rightsRevision == rights && memberRevision == member;
    }
}
