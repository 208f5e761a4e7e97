package dev.roster.jdbc.cluster;

import dev.roster.jdbc.cluster.Diary.Person;
import dev.roster.jdbc.cluster.Diary.State;
import dev.roster.jdbc.ground.RosterTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks into the tables of one node, past Roster. */
final class Inspection {

    /** What must never be found, with the query that would find it. */
    private static final Map<String, String> FAULTS = faults();

    private final Node node;

    Inspection(Node node) {
        this.node = node;
    }

    private static Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        faults.put("the count of members is not the number of members", """
                SELECT o.name FROM roster_organization o WHERE o.members <>
                    (SELECT COUNT(*) FROM roster_member m WHERE m.organization_id = o.id AND m.status <> 'REMOVED')
                """);
        faults.put("the count of seats is not the number of invitations that hold one", """
                SELECT o.name FROM roster_organization o WHERE o.seats_held <>
                    (SELECT COUNT(*) FROM roster_invitation i WHERE i.organization_id = o.id AND i.seat_until IS NOT NULL)
                """);
        faults.put("no owner is left", """
                SELECT o.name FROM roster_organization o WHERE NOT EXISTS
                    (SELECT 1 FROM roster_member_role r WHERE r.organization_id = o.id AND r.role = 'mayor'
                        AND r.status = 'ACTIVE')
                """);
        faults.put("the journal has gaps, or does not end at the revision", """
                SELECT o.name FROM roster_organization o WHERE NOT
                    (SELECT COUNT(*) = o.revision AND MIN(j.number) = 1 AND MAX(j.number) = o.revision
                        FROM roster_journal j WHERE j.stream_id = o.id AND j.stream_kind = 'ORGANIZATION')
                """);
        faults.put("an entry of an organization's journal says nothing", """
                SELECT HEX(j.stream_id) FROM roster_journal j LEFT JOIN roster_journal_line l
                    ON l.stream_id = j.stream_id AND l.stream_kind = j.stream_kind AND l.number = j.number
                    WHERE j.stream_kind = 'ORGANIZATION' AND l.line IS NULL
                """);
        faults.put("two open invitations to one address", """
                SELECT HEX(open_key) FROM roster_invitation IGNORE INDEX (roster_invitation_one_open)
                    WHERE open_key IS NOT NULL GROUP BY organization_id, open_key HAVING COUNT(*) > 1
                """);
        faults.put("two members for one address", """
                SELECT address FROM roster_member WHERE status <> 'REMOVED'
                    GROUP BY organization_id, address_key HAVING COUNT(*) > 1
                """);
        faults.put("accepted by somebody who is no member", """
                SELECT i.address FROM roster_invitation i LEFT JOIN roster_member m
                    ON m.organization_id = i.organization_id AND m.user_id = i.accepted_by
                    WHERE i.status = 'ACCEPTED' AND m.user_id IS NULL
                """);
        faults.put("an invitation without its mail", """
                SELECT i.address FROM roster_invitation i LEFT JOIN roster_delivery d
                    ON d.organization_id = i.organization_id AND d.subject = i.id AND d.generation = i.generation
                    WHERE d.id IS NULL
                """);
        faults.put("the roles of a member are not those that lists go by", """
                SELECT m.address FROM roster_member m LEFT JOIN roster_member_role r
                    ON r.organization_id = m.organization_id AND r.user_id = m.user_id
                    WHERE (m.status <> 'REMOVED') <> (r.role IS NOT NULL)
                """);
        return faults;
    }

    /** What is wrong in there, whatever happened. */
    List<String> faultsFound() {
        List<String> found = new ArrayList<>();
        FAULTS.forEach((fault, query) -> rows(query).forEach(row -> found.add(fault + ": " + row)));
        return found;
    }

    /** Where it is not as a client was told. */
    List<String> contradictionsOf(Diary diary) {
        Map<String, State> states = states();
        List<String> found = new ArrayList<>();
        diary.states().forEach((person, told) -> {
            State there = states.get(key(person));
            if (told != State.UNKNOWN && told != there) {
                found.add(person + " is " + there + ", not " + told);
            }
        });
        return found;
    }

    private static String key(Person person) {
        return person.organization().value() + " " + person.address();
    }

    private Map<String, State> states() {
        Map<String, State> states = new TreeMap<>();
        for (String row : rows("SELECT LOWER(HEX(organization_id)), address FROM roster_invitation WHERE is_open")) {
            states.put(withHyphens(row), State.INVITED);
        }
        for (String row : rows(
                "SELECT LOWER(HEX(organization_id)), address FROM roster_member ORDER BY status = 'REMOVED' DESC")) {
            states.put(withHyphens(row), State.MEMBER);
        }
        for (String row :
                rows("SELECT LOWER(HEX(organization_id)), address FROM roster_member WHERE status = 'REMOVED'")) {
            states.put(withHyphens(row), State.REMOVED);
        }
        return states;
    }

    private static String withHyphens(String row) {
        return row.replaceFirst("^(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    /** All that is there, for nodes to be compared. */
    Map<String, List<String>> everything() {
        Map<String, List<String>> everything = new TreeMap<>();
        for (String table : tables()) {
            everything.put(
                    table, rows("SELECT * FROM " + table).stream().sorted().toList());
        }
        return everything;
    }

    private Collection<String> tables() {
        try (Connection connection = node.connection()) {
            return RosterTables.of(connection).names();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private List<String> rows(String query) {
        try (Connection connection = node.connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    Object value = result.getObject(column);
                    row.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        } catch (SQLException failure) {
            throw new AssertionError(query, failure);
        }
    }
}
