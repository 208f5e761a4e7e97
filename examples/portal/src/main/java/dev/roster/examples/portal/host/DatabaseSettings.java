package dev.roster.examples.portal.host;

import java.util.Map;
import java.util.Optional;

/**
 * A database of PostgreSQL or MariaDB.
 *
 * @param url the JDBC URL
 * @param user who signs in there, if the URL does not say so
 * @param password with what
 */
public record DatabaseSettings(String url, Optional<String> user, Optional<String> password) {

    static Optional<DatabaseSettings> of(Map<String, String> said) {
        return Optional.ofNullable(said.get("portal.database"))
                .map(url -> new DatabaseSettings(
                        url,
                        Optional.ofNullable(said.get("portal.database.user")),
                        Optional.ofNullable(said.get("portal.database.password"))));
    }

    @Override
    public String toString() {
        return "DatabaseSettings[hidden]";
    }
}
