package dev.roster.internal.access;

import dev.roster.access.Reach;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resources assigned to somebody: the ids of each type once, in the table that checks look into, and as texts only when
 * somebody wants them. Those of types that the catalog does not know are left out.
 */
final class Assigned {

    private final List<ResourceType<?>> types;

    /** By the place of the type; null for none. */
    private final @Nullable Object[] tables;

    /** What was wanted as texts. Threads may each make their own, of which one stays. */
    private final @Nullable Reach[] reaches;

    Assigned(List<ResourceType<?>> types, @Nullable Object[] tables) {
        this.types = types;
        this.tables = tables;
        reaches = new Reach[tables.length];
    }

    static Assigned of(Catalog catalog, Collection<Resource> resources) {
        List<ResourceType<?>> types = catalog.resourceTypes();
        @Nullable Object[] tables = new Object[types.size()];
        if (!resources.isEmpty()) {
            Map<String, List<String>> ids = new HashMap<>();
            resources.forEach(each ->
                    ids.computeIfAbsent(each.type(), key -> new ArrayList<>()).add(each.id()));
            for (int place = 0; place < tables.length; place++) {
                List<String> own = ids.get(types.get(place).key());
                tables[place] = own == null ? null : IdTable.of(types.get(place), own);
            }
        }
        return new Assigned(types, tables);
    }

    List<ResourceType<?>> types() {
        return types;
    }

    @Nullable
    Object table(ResourceType<?> type) {
        return tables[types.indexOf(type)];
    }

    boolean contains(ResourceType<?> type, String id) {
        Object table = table(type);
        return table != null && IdTable.contains(table, IdTable.typed(type, id));
    }

    /** Rows that are no ids count too. */
    boolean isExactlyOne(ResourceType<?> type) {
        Object table = table(type);
        return table != null && IdTable.size(table) == 1;
    }

    /** The same object each time, so that what is equal is seen to be. */
    Reach reach(ResourceType<?> type) {
        int place = types.indexOf(type);
        Reach reach = reaches[place];
        if (reach == null) {
            Object table = tables[place];
            reach = table == null ? Reach.NOTHING : new Reach.Only(IdTable.texts(table));
            reaches[place] = reach;
        }
        return reach;
    }
}
