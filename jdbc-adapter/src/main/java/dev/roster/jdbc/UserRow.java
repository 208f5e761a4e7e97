package dev.roster.jdbc;

import dev.roster.id.UserId;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a user lies in its table. */
final class UserRow {

    static final Table TABLE = Table.of(
            "roster_user",
            "id",
            "host_reference, address_key, address, given_name, family_name, locale, attributes, status, since, "
                    + "auth_version, revision");

    private UserRow() {}

    static List<Object> of(User user) {
        return Session.parameters(
                user.id().value(),
                Key.ifAny(user.hostReference()),
                new Key(user.address().canonical()),
                user.address().value(),
                user.name().given(),
                user.name().family(),
                user.locale().map(Locale::toLanguageTag),
                Json.of(user.attributes()),
                user.status(),
                user.since(),
                user.authVersion(),
                user.revision());
    }

    static User read(Row row) throws SQLException {
        UserId id = new UserId(row.id());
        Optional<String> hostReference = row.textIfAny();
        row.skip();
        return new User(
                id,
                hostReference,
                EmailAddress.stored(row.text()),
                new PersonName(row.text(), row.text()),
                row.textIfAny().map(Locale::forLanguageTag),
                Json.map(row.text()),
                row.constant(UserStatus.class),
                row.time(),
                row.number(),
                row.number());
    }
}
