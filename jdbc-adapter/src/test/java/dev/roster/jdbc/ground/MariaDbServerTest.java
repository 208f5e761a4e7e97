package dev.roster.jdbc.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@On(DatabaseUnderTest.MARIADB)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MariaDbServerTest {

    @Test
    void a_wrong_password_and_an_unknown_user_are_refused() {
        try (OpenDatabase database = DatabaseUnderTest.MARIADB.blank()) {
            assertRefused(database, MariaDbServer.USER, "wrong");
            assertRefused(database, MariaDbServer.USER, "");
            assertRefused(database, "somebody", "");
            assertRefused(database, "root", "");
        }
    }

    private static void assertRefused(OpenDatabase database, String user, String password) {
        assertThatThrownBy(
                        () -> database.unpooled().getConnection(user, password).close())
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("28000"));
    }
}
