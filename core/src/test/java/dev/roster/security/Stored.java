package dev.roster.security;

import dev.roster.delivery.Delivery;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Entry;
import dev.roster.member.Member;
import dev.roster.memory.InMemoryStorage;
import dev.roster.organization.Organization;
import dev.roster.port.Link;
import dev.roster.user.User;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A dump of every table of a storage in memory, taken by reflection, as a thief of the database would take it. */
public record Stored(Map<String, List<Object>> tables) {

    public static Stored in(InMemoryStorage storage) {
        Object committed = get(storage, "committed");
        Map<String, List<Object>> tables = new TreeMap<>();
        for (Field field : committed.getClass().getDeclaredFields()) {
            String type = field.getType().getSimpleName();
            if (type.equals("Table")) {
                tables.put(field.getName(), rows(get(get(committed, field.getName()), "rows")));
            } else if (type.equals("SortedTable")) {
                tables.put(field.getName(), rows(get(committed, field.getName())));
            }
        }
        return new Stored(tables);
    }

    public List<Organization> organizations() {
        return all("organizations", Organization.class);
    }

    List<User> users() {
        return all("users", User.class);
    }

    public List<Member> members() {
        return all("members", Member.class);
    }

    List<Invitation> invitations() {
        return all("invitations", Invitation.class);
    }

    List<Link> links() {
        return all("links", Link.class);
    }

    List<Delivery> deliveries() {
        return all("deliveries", Delivery.class);
    }

    public List<Entry> journal() {
        return all("journal", Entry.class);
    }

    private <T> List<T> all(String table, Class<T> type) {
        return tables.get(table).stream().map(type::cast).toList();
    }

    private static List<Object> rows(Object sortedTable) {
        List<Object> rows = new ArrayList<>();
        collect(get(sortedTable, "root"), rows);
        return rows;
    }

    private static void collect(Object node, List<Object> rows) {
        if (node != null) {
            collect(get(node, "left"), rows);
            rows.add(get(node, "value"));
            collect(get(node, "right"), rows);
        }
    }

    private static Object get(Object owner, String name) {
        try {
            Field field = owner.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
