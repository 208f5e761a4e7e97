package dev.roster.jdbc.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.jdbc.Database;
import dev.roster.jdbc.JdbcSchema;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statements carry their organization's id, and which only look so. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgeTest {

    private final Judge judge = new Judge(new Owners(JdbcSchema.ddl(Database.H2)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT m.rights FROM roster_member m WHERE m.organization_id = ? AND m.user_id IN (?, ?)",
                "SELECT rights FROM roster_member WHERE user_id = ? AND organization_id = ? FOR UPDATE",
                "SELECT o.name, m.rights FROM roster_organization o LEFT JOIN roster_member m"
                        + " ON m.organization_id = o.id AND m.user_id = ? WHERE o.id = ?",
                "SELECT m.rights FROM roster_member_role r JOIN roster_member m ON m.organization_id = r.organization_id"
                        + " AND m.user_id = r.user_id WHERE r.organization_id = ? AND (r.role > ? OR r.role = ?)",
                "SELECT i.id FROM roster_invitation i JOIN UNNEST(CAST(? AS uuid ARRAY)) list0 (one)"
                        + " ON list0.one = i.id WHERE i.organization_id = ?",
                "(SELECT user_id FROM roster_member WHERE organization_id = ? LIMIT 5) UNION ALL"
                        + " (SELECT user_id FROM roster_member WHERE organization_id = ? LIMIT 5) ORDER BY user_id",
                "SELECT d.id FROM roster_delivery d WHERE d.organization_id = ? AND d.generation = (SELECT"
                        + " MAX(n.generation) FROM roster_delivery n WHERE n.organization_id = d.organization_id)",
                "SELECT id FROM FINAL TABLE (UPDATE roster_organization SET revision = revision + 1 WHERE id = ?)",
                "UPDATE roster_organization SET revision = revision + 1 WHERE id = ? RETURNING id, name",
                "UPDATE roster_member SET rights = ? WHERE organization_id = ? AND user_id = ?",
                "DELETE FROM roster_member_role WHERE organization_id = ? AND user_id = ?",
                "INSERT INTO roster_link (token_hash, organization_id) VALUES (?, ?), (?, ?)",
                "INSERT IGNORE INTO roster_member (organization_id, user_id) VALUES (?, ?)",
                "INSERT INTO roster_member_role (organization_id, sort_key) VALUES (?, (SELECT m.sort_key FROM"
                        + " roster_member m WHERE m.organization_id = ? AND m.user_id = ?))",
                "INSERT INTO roster_journal (stream_id, number) VALUES (?, ?) ON CONFLICT DO NOTHING",
                "SELECT l.state FROM roster_journal_line l WHERE l.stream_id = ? AND l.stream_kind = ?",
                "SELECT u.address FROM roster_user u WHERE u.id = ?"
            })
    void one_that_carries_it_may_pass(String sql) {
        assertThat(judge.of(sql).fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT rights FROM roster_member",
                "SELECT rights FROM roster_member WHERE user_id = ?",
                "SELECT m.rights FROM roster_member m WHERE m.user_id = ? AND m.sort_key > ?",
                "SELECT m.rights FROM roster_member m LIMIT 5",
                "UPDATE roster_member SET rights = ? WHERE user_id = ?",
                "UPDATE roster_organization SET revision = revision + 1 WHERE host_reference = ?",
                "DELETE FROM roster_member_role WHERE user_id = ?",
                "SELECT l.state FROM roster_journal_line l WHERE l.number = ?"
            })
    void one_without_it_is_refused(String sql) {
        assertRefused(sql, "without");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM roster_member m JOIN roster_invitation i ON i.accepted_by = m.user_id"
                        + " WHERE i.organization_id = ?",
                "SELECT 1 FROM roster_member m, roster_member_role r WHERE r.organization_id = ? AND r.user_id = m.user_id",
                "SELECT 1 FROM roster_member m LEFT JOIN roster_invitation i ON i.organization_id = ? AND"
                        + " m.organization_id = ?",
                "SELECT 1 FROM roster_member m LEFT JOIN roster_invitation i ON i.organization_id = m.organization_id"
                        + " AND m.organization_id = ?",
                "SELECT 1 FROM roster_user u JOIN roster_member m ON m.user_id = u.id WHERE u.organization_id = ?",
                "SELECT 1 FROM roster_member m JOIN roster_user u ON u.id = m.user_id WHERE organization_id = ?"
            })
    void one_that_holds_only_another_table_to_it_is_refused(String sql) {
        assertRefused(sql, "without");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM roster_member m WHERE m.organization_id = ? OR m.user_id = ?",
                "SELECT 1 FROM roster_member m WHERE m.user_id = ? AND (m.organization_id = ? OR m.status = ?)",
                "SELECT 1 FROM roster_member m WHERE NOT m.organization_id = ?",
                "SELECT 1 FROM roster_member m WHERE NOT (m.organization_id = ?)",
                "SELECT 1 FROM roster_member m WHERE m.organization_id <> ?",
                "SELECT 1 FROM roster_member m WHERE m.organization_id > ?",
                "SELECT 1 FROM roster_member m WHERE m.organization_id IN (?, ?)",
                "SELECT 1 FROM roster_member m WHERE m.organization_id = ? IS NULL",
                "SELECT 1 FROM roster_member m WHERE ? BETWEEN ? AND m.organization_id = ?",
                "SELECT 1 FROM roster_member m WHERE CASE WHEN ? AND m.organization_id = ? AND ? THEN ? END",
                "SELECT 1 FROM roster_member m WHERE m.organization_id = COALESCE(?, m.organization_id)"
            })
    void one_whose_condition_leaves_room_is_refused(String sql) {
        assertRefused(sql, "without");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM roster_member m WHERE m.organization_id = 'acme'",
                "SELECT 1 FROM roster_member m WHERE m.organization_id = m.organization_id",
                "SELECT 1 FROM roster_member m WHERE m.organization_id = m.user_id",
                "INSERT INTO roster_member (organization_id, user_id) VALUES ('acme', ?)",
                "INSERT INTO roster_member (organization_id, user_id) VALUES (?, ?), ('acme', ?)",
                "INSERT INTO roster_member_role (organization_id, sort_key) VALUES (?, (SELECT m.sort_key FROM"
                        + " roster_member m WHERE m.user_id = ?))",
                "INSERT INTO roster_member (user_id) VALUES (?)"
            })
    void one_that_holds_it_to_something_else_is_refused(String sql) {
        assertRefused(sql, "without");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM roster_member m WHERE m.organization_id = ? AND m.user_id IN"
                        + " (SELECT r.user_id FROM roster_member_role r WHERE r.role = ?)",
                "SELECT 1 FROM roster_user u WHERE EXISTS (SELECT 1 FROM roster_member m WHERE m.user_id = u.id)",
                "SELECT (SELECT MAX(m.revision) FROM roster_member m) FROM roster_organization o WHERE o.id = ?",
                "SELECT 1 FROM (SELECT rights FROM roster_member) x WHERE x.organization_id = ?",
                "SELECT 1 FROM roster_delivery d WHERE d.generation = (SELECT 1 FROM roster_delivery n"
                        + " WHERE n.organization_id = ? AND n.organization_id = d.organization_id)",
                "(SELECT 1 FROM roster_member WHERE organization_id = ?) UNION ALL (SELECT 1 FROM roster_member)",
                "SELECT 1 FROM roster_member WHERE organization_id = ? UNION SELECT 1 FROM roster_member",
                "UPDATE roster_user SET revision = (SELECT MAX(revision) FROM roster_member) WHERE id = ?"
            })
    void one_with_such_a_part_is_refused(String sql) {
        assertRefused(sql, "without");
    }

    @Test
    void one_that_gives_a_row_to_another_organization_is_refused() {
        assertRefused(
                "UPDATE roster_delivery SET organization_id = ? WHERE organization_id = ? AND id = ?",
                "to be given to another organization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITH all_of_them AS (SELECT 1 FROM roster_member) SELECT 1 FROM all_of_them",
                "SELECT 1 FROM roster_member m RIGHT JOIN roster_user u ON m.organization_id = ?",
                "SELECT 1 FROM roster_member m JOIN roster_invitation i USING (organization_id) WHERE m.organization_id = ?",
                "SELECT 1 FROM roster_user WHERE id = ? EXCEPT SELECT 1 FROM roster_member",
                "INSERT INTO roster_member SELECT 1 FROM roster_member",
                "INSERT INTO roster_member (organization_id) VALUES (?) ON CONFLICT DO UPDATE SET status = ?",
                "DELETE m FROM roster_member m JOIN roster_user u ON u.id = m.user_id WHERE m.organization_id = ?",
                "TRUNCATE TABLE roster_member",
                "SELECT 1 FROM roster_member WHERE organization_id = ? -- or so",
                "SELECT 1 FROM roster_member WHERE (organization_id = ?",
                "SELECT 1 FROM roster_member WHERE user_id = ? WHERE organization_id = ?"
            })
    void one_that_is_not_understood_is_refused(String sql) {
        assertRefused(sql, "not understood");
    }

    @Test
    void one_that_names_no_table_of_an_organization_is_nobodys_concern() {
        assertThat(judge.concerns("SELECT @@version FROM tables_of_the_host")).isFalse();
        assertThat(judge.concerns("SELECT u.address FROM roster_user u WHERE u.id = ?"))
                .isFalse();
        assertThat(judge.concerns("TRUNCATE Roster_Member")).isTrue();
    }

    @Test
    void quotes_and_qualified_names_hide_no_table() {
        assertRefused("SELECT 1 FROM public.\"ROSTER_MEMBER\"", "without");
        assertRefused("SELECT 1 FROM `test_1`.`roster_member` m WHERE m.user_id = ?", "without");
    }

    @Test
    void a_table_of_which_nobody_knows_whose_it_is_is_found() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Owners("CREATE TABLE roster_novelty (\n    id uuid NOT NULL,\n)"))
                .withMessageContaining("roster_novelty");
    }

    @Test
    void a_table_with_the_column_is_an_organizations() {
        assertThat(new Owners(JdbcSchema.ddl(Database.H2)).tables())
                .containsExactlyInAnyOrder(
                        "roster_organization",
                        "roster_member",
                        "roster_member_role",
                        "roster_member_right",
                        "roster_ownership_offer",
                        "roster_role",
                        "roster_invitation",
                        "roster_invitation_role",
                        "roster_link",
                        "roster_delivery",
                        "roster_suppression",
                        "roster_review",
                        "roster_review_item",
                        "roster_journal",
                        "roster_journal_line");
    }

    private void assertRefused(String sql, String why) {
        assertThat(judge.of(sql).fault())
                .as(sql)
                .hasValueSatisfying(fault -> assertThat(fault).contains(why));
    }
}
