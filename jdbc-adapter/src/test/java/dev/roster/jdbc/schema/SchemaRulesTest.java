package dev.roster.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.EachDatabase;
import dev.roster.jdbc.ground.OpenDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What the database itself does not let anybody write, whatever code is wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaRulesTest {

    private static final List<String> FIRST = List.of(
            organization("A"),
            organization("B"),
            user("1", "a@x.example"),
            user("2", "b@x.example"),
            member("A", "1"),
            "INSERT INTO roster_member_role (organization_id, user_id, role, status, sort_key) VALUES (" + id("A")
                    + ", " + id("1") + ", 'r', 'ACTIVE', 'k')",
            "INSERT INTO roster_member_right (organization_id, user_id, held, status, sort_key) VALUES (" + id("A")
                    + ", " + id("1") + ", 'r', 'ACTIVE', 'k')",
            invitation("A", "3", "PENDING", "'c@x.example'"),
            invitation("A", "4", "REVOKED", "NULL"),
            invitation("B", "5", "PENDING", "'c@x.example'"),
            delivery("7", "QUEUED", "NULL", now()),
            allowance("k", 1),
            journal("A", "ORGANIZATION", id("A"), "NULL"),
            journal("B", "ORGANIZATION", id("B"), "NULL"),
            personalMail("6", "1", "ADDRESS_CHANGED", "a@x.example"),
            personalMail("7", "1", "ADDRESS_CHANGED", "b@x.example"),
            personalMail("8", "2", "ADDRESS_CHANGED", "a@x.example"),
            "INSERT INTO roster_feed (id, published) VALUES (1, 0)",
            review("A", "1"),
            review("B", "2"),
            reviewItem("A", "1", "1"));

    private static final List<String> FORBIDDEN = List.of(
            // one of each
            organization("A"),
            user("1", "z@x.example"),
            user("9", "a@x.example"),
            member("A", "1"),
            invitation("A", "3", "REVOKED", "NULL"),
            delivery("7", "QUEUED", "NULL", now()),
            allowance("k", 1),
            journal("A", "ORGANIZATION", id("A"), "NULL"),
            // one open invitation to an address in an organization
            invitation("A", "6", "PENDING", "'c@x.example'"),
            // one mail of a kind to a mailbox about a person, about somebody who is there, and of no organization
            personalMail("6", "1", "PASSWORD_RESET", "a@x.example"),
            personalMail("9", "1", "ADDRESS_CHANGED", "a@x.example"),
            personalMail("9", "8", "ADDRESS_CHANGED", "a@x.example"),
            personalMail("9", "1", "INVITATION", "a@x.example"),
            // nobody in what is not there
            member("C", "1"),
            member("A", "8"),
            invitation("C", "6", "PENDING", "'d@x.example'"),
            // a role of a member of another organization
            "INSERT INTO roster_member_role (organization_id, user_id, role, status, sort_key) VALUES (" + id("B")
                    + ", " + id("1") + ", 'r', 'ACTIVE', 'k')",
            // a switch or a resource of a member of another organization, and one twice
            "INSERT INTO roster_member_right (organization_id, user_id, held, status, sort_key) VALUES (" + id("B")
                    + ", " + id("1") + ", 'r', 'ACTIVE', 'k')",
            "INSERT INTO roster_member_right (organization_id, user_id, held, status, sort_key) VALUES (" + id("A")
                    + ", " + id("1") + ", 'r', 'SUSPENDED', 'l')",
            // open and final are two things
            invitation("A", "6", "PENDING", "NULL"),
            invitation("A", "6", "REVOKED", "'e@x.example'"),
            invitation("A", "6", "EXPIRED", "NULL"),
            "UPDATE roster_invitation SET status = 'ACCEPTED', is_open = FALSE, open_key = NULL, closed_at = " + now()
                    + " WHERE open_key IS NOT NULL",
            "UPDATE roster_invitation SET seat_until = " + now() + " WHERE status = 'REVOKED'",
            "UPDATE roster_invitation SET generation = 0",
            // a mail that is being sent has a lease, no other has, and one that is settled is never claimed
            delivery("8", "SENDING", "NULL", now()),
            delivery("8", "QUEUED", now(), now()),
            delivery("8", "SENT", "NULL", now()),
            delivery("8", "QUEUED", "NULL", "NULL"),
            delivery("8", "LOST", "NULL", "NULL"),
            // a counter counts something
            allowance("l", -1),
            "UPDATE roster_allowance SET used = used - 2",
            // a stream is of what it says
            journal("B", "ORGANIZATION", id("A"), "NULL"),
            journal("B", "ORGANIZATION", id("B"), id("1")),
            journal("B", "USER", id("B"), "NULL"),
            // there is one feed, in which each has a place of its own
            "UPDATE roster_journal SET position = 1",
            "INSERT INTO roster_feed (id, published) VALUES (1, 0)",
            "INSERT INTO roster_feed (id, published) VALUES (2, 0)",
            "UPDATE roster_feed SET published = -1",
            "UPDATE roster_organization SET members = -1",
            "UPDATE roster_organization SET seats_held = -1",
            "UPDATE roster_organization SET rights_revision = revision + 1",
            "UPDATE roster_organization SET status = 'GONE'",
            "UPDATE roster_organization SET invite_policy = 'SOMEBODY'",
            // an organization's status is what its times come to, and nothing hangs on one that is erased
            "UPDATE roster_organization SET status = 'SUSPENDED'",
            "UPDATE roster_organization SET status = 'CLOSED'",
            "UPDATE roster_organization SET status = 'ERASED'",
            "UPDATE roster_organization SET suspended_at = " + now(),
            "UPDATE roster_organization SET closed_at = " + now(),
            "UPDATE roster_organization SET status = 'ERASED', closed_at = opened_at, erased_at = opened_at, members = 1",
            "UPDATE roster_member SET status = 'GONE'",
            "UPDATE roster_user SET status = 'GONE'",
            "UPDATE roster_user SET auth_version = 0",
            // a review is of an organization, a member is in it once, and items go before it
            review("A", "1"),
            review("C", "3"),
            reviewItem("A", "1", "1"),
            reviewItem("A", "2", "1"),
            "DELETE FROM roster_review WHERE organization_id = " + id("A"),
            // it is about one kind of members, ends by somebody, and its counts go together
            "UPDATE roster_review SET scope = 'SOMEBODY'",
            "UPDATE roster_review SET scope = 'HOLDING'",
            "UPDATE roster_review SET scope = 'INACTIVE'",
            "UPDATE roster_review SET scope = 'INACTIVE', scope_days = 0",
            "UPDATE roster_review SET scope_role = 'r'",
            "UPDATE roster_review SET status = 'GONE'",
            "UPDATE roster_review SET status = 'CANCELLED'",
            "UPDATE roster_review SET ended_at = " + now() + ", ender_kind = 'HOST'",
            "UPDATE roster_review SET kept = 1",
            "UPDATE roster_review SET applied = 1",
            "UPDATE roster_review SET kept = -1",
            "UPDATE roster_review SET items = 1, status = 'CLOSING'",
            "UPDATE roster_review SET items = 1, to_remove = 1, status = 'CLOSED', ended_at = " + now()
                    + ", ender_kind = 'HOST'",
            // what is decided has somebody who decided it, and only what is to be removed comes to something else
            "UPDATE roster_review_item SET decision = 'PERHAPS'",
            "UPDATE roster_review_item SET decision = 'KEEP'",
            "UPDATE roster_review_item SET reason = 'known'",
            "UPDATE roster_review_item SET result = 'REMOVED'",
            "UPDATE roster_review_item SET decision = 'KEEP', decided_at = " + now()
                    + ", decider_kind = 'HOST', result = 'REMOVED'",
            "UPDATE roster_review_item SET decision = 'REMOVE', decided_at = " + now()
                    + ", decider_kind = 'HOST', result = 'REFUSED'",
            "UPDATE roster_review_item SET decision = 'REMOVE', decided_at = " + now()
                    + ", decider_kind = 'HOST', result = 'REMOVED', refusal = 'LAST_OWNER'",
            "DELETE FROM roster_organization",
            "DELETE FROM roster_user");

    @EachDatabase
    void the_database_holds_the_rules_by_itself(DatabaseUnderTest database) throws SQLException {
        try (OpenDatabase open = database.migrated();
                Connection connection = open.unpooled().getConnection();
                Statement statement = connection.createStatement()) {
            for (String first : FIRST) {
                assertThat(statement.executeUpdate(in(database, first)))
                        .as(first)
                        .isEqualTo(1);
            }
            for (String forbidden : FORBIDDEN) {
                assertThatExceptionOfType(SQLException.class)
                        .as(forbidden)
                        .isThrownBy(() -> statement.executeUpdate(in(database, forbidden)))
                        .satisfies(refused -> assertThat(refused.getSQLState())
                                .as(forbidden + ": " + refused.getMessage())
                                .startsWith("23"));
            }
        }
    }

    private static String organization(String id) {
        return "INSERT INTO roster_organization (id, status, name, locale, attributes, invite_policy, invite_domains, plan,"
                + " opened_at, members, seats_held, revision, rights_revision) VALUES (" + id(id)
                + ", 'ACTIVE', 'n', 'en', '{}', 'EVERYBODY', '[]', 'p', " + now() + ", 0, 0, 1, 1)";
    }

    private static String user(String id, String address) {
        return "INSERT INTO roster_user (id, address, address_key, given_name, family_name, attributes, status, since,"
                + " auth_version, revision) VALUES (" + id(id) + ", '" + address + "', '" + address
                + "', 'g', 'f', '{}', 'ACTIVE', " + now() + ", 1, 1)";
    }

    private static String member(String organization, String user) {
        return "INSERT INTO roster_member (organization_id, user_id, status, rights, given_name, family_name, sort_key,"
                + " address, address_key, joined_at, active_at, status_since, attributes, revision) VALUES ("
                + id(organization)
                + ", "
                + id(user)
                + ", 'ACTIVE', '{}', 'g', 'f', 'k', 'a@x.example', 'a@x.example', " + now() + ", " + now() + ", "
                + now()
                + ", '{}', 1)";
    }

    private static String invitation(String organization, String id, String status, String openKey) {
        boolean open = status.equals("PENDING");
        return "INSERT INTO roster_invitation (organization_id, id, status, is_open, open_key, generation, address, rights,"
                + " attributes, lifetime_micros, mailed, inviter_kind, created_at, expires_at, closed_at) VALUES ("
                + id(organization) + ", " + id(id) + ", '" + status + "', " + (open ? "TRUE" : "FALSE") + ", " + openKey
                + ", 1, 'c@x.example', '{}', '{}', 1, TRUE, 'HOST', " + now() + ", " + now() + ", "
                + (open ? "NULL" : now()) + ")";
    }

    private static String delivery(String id, String state, String lease, String claimable) {
        return "INSERT INTO roster_delivery (id, kind, subject, generation, state, due_at, lease_until, claimable_at, attempt,"
                + " tries, changed_at) VALUES (" + id(id) + ", 'INVITATION', " + id("3") + ", 1, '" + state + "', "
                + now()
                + ", "
                + lease + ", " + claimable + ", 0, 0, " + now() + ")";
    }

    private static String personalMail(String id, String user, String kind, String address) {
        return "INSERT INTO roster_personal_mail (id, user_id, kind, address, expires_at) VALUES (" + id(id) + ", "
                + id(user) + ", '" + kind + "', '" + address + "', " + now() + ")";
    }

    private static String allowance(String key, int used) {
        return "INSERT INTO roster_allowance (key_hash, used, ends_at) VALUES ('" + key + "', " + used + ", " + now()
                + ")";
    }

    private static String review(String organization, String id) {
        return "INSERT INTO roster_review (organization_id, id, scope, status, starter_kind, started_at, items, kept, to_remove,"
                + " applied) VALUES (" + id(organization) + ", " + id(id) + ", 'EVERYBODY', 'OPEN', 'HOST', " + now()
                + ", 0, 0, 0, 0)";
    }

    private static String reviewItem(String organization, String review, String user) {
        return "INSERT INTO roster_review_item (organization_id, review_id, user_id, sort_key, decision, status, rights,"
                + " joined_at, active_at) VALUES (" + id(organization) + ", " + id(review) + ", " + id(user)
                + ", 'k', 'UNDECIDED', 'ACTIVE', '{}', " + now() + ", " + now() + ")";
    }

    private static String journal(String stream, String kind, String organization, String user) {
        return "INSERT INTO roster_journal (stream_kind, stream_id, number, organization_id, user_id, at, event, actor_kind)"
                + " VALUES ('" + kind + "', " + id(stream) + ", 1, " + organization + ", " + user + ", " + now()
                + ", 'INVITED', 'HOST')";
    }

    /** An id, as it is written in a statement on MariaDB. */
    private static String id(String digit) {
        return "x'" + digit.repeat(32) + "'";
    }

    private static String now() {
        return "CURRENT_TIMESTAMP";
    }

    /** The others write an id as text, and H2 writes bytes where text is compared. */
    private static String in(DatabaseUnderTest database, String sql) {
        if (database == DatabaseUnderTest.MARIADB) {
            return sql;
        }
        return sql.replaceAll("x'(\\w{8})(\\w{4})(\\w{4})(\\w{4})(\\w{12})'", "'$1-$2-$3-$4-$5'");
    }
}
