package dev.roster.internal.access;

import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.ResourceType;
import dev.roster.member.Member;
import dev.roster.member.Membership;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a snapshot of what the evaluator says: the shape, and the tables of ids. Equal sets of ids become one. */
final class Compiled {

    private static final int NONE = -1;

    private static final Object[] NO_MORE = {};

    private final List<Made> made = new ArrayList<>();
    private final Shape shape;
    private final List<Switch> named;

    /**
     * A table, and what it was made of.
     *
     * @param type the type of the resources
     * @param ids their ids
     * @param table the table
     */
    private record Made(ResourceType<?> type, Set<String> ids, Object table) {}

    Compiled(Shapes shapes, Membership membership) {
        Evaluator evaluator = Evaluator.of(shapes.catalog(), Optional.of(membership));
        Rights rights = membership.member().map(Member::rights).orElse(Rights.NONE);
        int[] assigned = assigned(shapes.types(), evaluator.assigned());
        int[] codes = codes(shapes.permissions(), evaluator);
        shape = shapes.shared(new Shape(
                shapes.catalog(),
                evaluator.standing(),
                evaluator.roles(),
                switches(shapes, rights, false),
                codes,
                assigned));
        named = switches(shapes, rights, true);
    }

    Shape shape() {
        return shape;
    }

    /** The switches of single resources. */
    List<Switch> named() {
        return named;
    }

    /** The table that comes first, which most have alone; nothing if there is none. */
    Object first() {
        return made.isEmpty() ? NO_MORE : made.get(0).table();
    }

    /** The others. */
    Object[] further() {
        return made.size() < 2
                ? NO_MORE
                : made.stream().skip(1).map(Made::table).toArray();
    }

    private int[] assigned(List<ResourceType<?>> types, Assigned assigned) {
        int[] places = new int[types.size()];
        Arrays.fill(places, NONE);
        for (int place = 0; place < places.length; place++) {
            ResourceType<?> type = types.get(place);
            Object table = assigned.table(type);
            if (table != null && assigned.reach(type) instanceof Reach.Only some) {
                places[place] = made.size();
                made.add(new Made(type, some.ids(), table));
            }
        }
        return places;
    }

    private int[] codes(List<AnyPermission> permissions, Evaluator evaluator) {
        int[] codes = new int[permissions.size()];
        for (AnyPermission permission : permissions) {
            codes[permission.index()] = code(permission, evaluator.reach(permission));
        }
        return codes;
    }

    private int code(AnyPermission permission, Reach reach) {
        boolean isOutside = reach instanceof Reach.EverythingExcept;
        Set<String> ids = reach instanceof Reach.EverythingExcept except ? except.ids() : ((Reach.Only) reach).ids();
        if (ids.isEmpty()) {
            return isOutside ? Shape.EVERYWHERE : Shape.NOWHERE;
        }
        return Shape.code(table(permission.type().orElseThrow(), ids), isOutside);
    }

    private int table(ResourceType<?> type, Set<String> ids) {
        for (int place = 0; place < made.size(); place++) {
            Made other = made.get(place);
            if (other.type().equals(type) && other.ids().equals(ids)) {
                return place;
            }
        }
        made.add(new Made(type, ids, IdTable.of(type, ids)));
        return made.size() - 1;
    }

    /** Those of the permissions that there are, by the keys that the catalog holds anyway. */
    private static List<Switch> switches(Shapes shapes, Rights rights, boolean named) {
        return rights.switches().stream()
                .filter(each -> each.resource().isPresent() == named)
                .flatMap(each -> shapes.catalog().findPermission(each.permission()).stream()
                        .map(permission -> new Switch(permission.key(), each.resource(), each.granted())))
                .toList();
    }
}
