package dev.roster.jdbc;

import dev.roster.delivery.DeliveryKind;
import dev.roster.id.DeliveryId;
import dev.roster.id.UserId;
import dev.roster.port.PersonalMail;
import dev.roster.user.EmailAddress;
import java.sql.SQLException;
import java.util.List;

/** How a mail about what is a person's own lies in its table. */
final class PersonalMailRow {

    static final Table TABLE = Table.of("roster_personal_mail", "id", "user_id, kind, address, expires_at");

    private PersonalMailRow() {}

    static List<Object> of(PersonalMail mail) {
        return Session.parameters(
                mail.id().value(), mail.user().value(), mail.kind(), mail.to().value(), mail.expiresAt());
    }

    static PersonalMail read(Row row) throws SQLException {
        return new PersonalMail(
                new DeliveryId(row.id()),
                new UserId(row.id()),
                row.constant(DeliveryKind.class),
                EmailAddress.stored(row.text()),
                row.time());
    }
}
