package dev.roster.jdbc.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What stands in the tables of Roster, as somebody sees it who looks into the database. */
public record Books(Map<String, List<String>> rows) {

    private static final List<String> TABLES = List.of(
            "roster_organization",
            "roster_user",
            "roster_credential",
            "roster_identity",
            "roster_personal_mail",
            "roster_member",
            "roster_member_role",
            "roster_member_right",
            "roster_ownership_offer",
            "roster_invitation",
            "roster_link",
            "roster_delivery",
            "roster_suppression",
            "roster_review",
            "roster_review_item",
            "roster_journal",
            "roster_journal_line");

    /** Each finds what must not be, whatever failed before. */
    private static final Map<String, String> FAULTS = Map.of(
            "an organization whose members are not as many as it says",
            "SELECT COUNT(*) FROM roster_organization o WHERE o.members <> (SELECT COUNT(*) FROM roster_member m"
                    + " WHERE m.organization_id = o.id AND m.status <> 'REMOVED')",
            "an organization whose seats are not held as it says",
            "SELECT COUNT(*) FROM roster_organization o WHERE o.seats_held <> (SELECT COUNT(*) FROM roster_invitation i"
                    + " WHERE i.organization_id = o.id AND i.seat_until IS NOT NULL)",
            "an organization whose journal does not end with its revision",
            "SELECT COUNT(*) FROM roster_organization o WHERE o.revision <> (SELECT MAX(j.number) FROM roster_journal j"
                    + " WHERE j.organization_id = o.id)",
            "a gap in a journal",
            "SELECT COUNT(*) FROM roster_organization o WHERE o.revision <> (SELECT COUNT(*) FROM roster_journal j"
                    + " WHERE j.organization_id = o.id)",
            "a user without an entry",
            "SELECT COUNT(*) FROM roster_user u WHERE NOT EXISTS (SELECT 1 FROM roster_journal j WHERE j.user_id = u.id)",
            "an open invitation without a mail",
            "SELECT COUNT(*) FROM roster_invitation i WHERE i.status = 'PENDING' AND NOT EXISTS (SELECT 1"
                    + " FROM roster_delivery d WHERE d.subject = i.id AND d.generation = i.generation)",
            "a mail without an invitation",
            "SELECT COUNT(*) FROM roster_delivery d WHERE d.kind = 'INVITATION' AND NOT EXISTS (SELECT 1"
                    + " FROM roster_invitation i WHERE i.id = d.subject AND i.generation >= d.generation)",
            "a review whose counts are not those of its items",
            "SELECT COUNT(*) FROM roster_review v WHERE v.items <> (SELECT COUNT(*) FROM roster_review_item t"
                    + " WHERE t.review_id = v.id) OR v.kept <> (SELECT COUNT(*) FROM roster_review_item t"
                    + " WHERE t.review_id = v.id AND t.decision = 'KEEP') OR v.to_remove <> (SELECT COUNT(*)"
                    + " FROM roster_review_item t WHERE t.review_id = v.id AND t.decision = 'REMOVE') OR v.applied <>"
                    + " (SELECT COUNT(*) FROM roster_review_item t WHERE t.review_id = v.id AND t.result IS NOT NULL)",
            "a member without a role",
            "SELECT COUNT(*) FROM roster_member m WHERE m.status = 'ACTIVE' AND NOT EXISTS (SELECT 1"
                    + " FROM roster_member_role r WHERE r.organization_id = m.organization_id AND r.user_id = m.user_id)");

    private static final Map<String, String> FAULTS_OF_PEOPLE = Map.of(
            "a mail of one's own without a user",
            "SELECT COUNT(*) FROM roster_delivery d WHERE d.kind <> 'INVITATION' AND NOT EXISTS (SELECT 1"
                    + " FROM roster_user u WHERE u.id = d.subject)",
            "a mail of one's own that is never sent",
            "SELECT COUNT(*) FROM roster_personal_mail p WHERE NOT EXISTS (SELECT 1 FROM roster_delivery d"
                    + " WHERE d.id = p.id AND d.subject = p.user_id AND d.kind = p.kind)",
            "a user whose journal does not end with the revision",
            "SELECT COUNT(*) FROM roster_user u WHERE u.revision <> (SELECT MAX(j.number) FROM roster_journal j"
                    + " WHERE j.user_id = u.id)",
            "a copy of a name or an address that is not the user's",
            "SELECT COUNT(*) FROM roster_member m JOIN roster_user u ON u.id = m.user_id WHERE m.given_name <> u.given_name"
                    + " OR m.family_name <> u.family_name OR m.address_key <> u.address_key OR m.address <> u.address",
            "a sort key of a role that is not the member's",
            "SELECT COUNT(*) FROM roster_member_role r JOIN roster_member m ON m.organization_id = r.organization_id"
                    + " AND m.user_id = r.user_id WHERE r.sort_key <> m.sort_key OR r.status <> m.status",
            "a sort key of a switch or a resource that is not the member's",
            "SELECT COUNT(*) FROM roster_member_right r JOIN roster_member m ON m.organization_id = r.organization_id"
                    + " AND m.user_id = r.user_id WHERE r.sort_key <> m.sort_key OR r.status <> m.status");

    /** @return all that stands there, after a look whether it goes together */
    public static Books of(DataSource dataSource) {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                rows.put(table, rows(statement, table));
            }
            look(statement, FAULTS);
            look(statement, FAULTS_OF_PEOPLE);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new Books(rows);
    }

    private static void look(Statement statement, Map<String, String> faults) throws SQLException {
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            try (ResultSet found = statement.executeQuery(fault.getValue())) {
                found.next();
                assertThat(found.getInt(1)).as(fault.getKey()).isZero();
            }
        }
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(found.getString(column));
                }
                rows.add(row.toString());
            }
        }
        Collections.sort(rows);
        return rows;
    }
}
