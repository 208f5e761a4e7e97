package dev.roster.jdbc;

import dev.roster.delivery.DeliveryKind;
import dev.roster.id.DeliveryId;
import dev.roster.id.UserId;
import dev.roster.port.PersonalMail;
import dev.roster.port.PersonalMailStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class JdbcPersonalMails implements PersonalMailStore {

    private static final String SELECT = PersonalMailRow.TABLE.select("p");
    private static final String DELETE = "DELETE FROM roster_personal_mail WHERE ";

    private static final String EXPIRED =
            "SELECT p.id FROM roster_personal_mail p WHERE p.expires_at <= ?" + " ORDER BY p.expires_at, p.id LIMIT ";

    private final Session session;

    JdbcPersonalMails(Session session) {
        this.session = session;
    }

    @Override
    public void put(PersonalMail mail) {
        if (mail.kind().hasLink()) {
            delete(mail.user(), Set.of(mail.kind()));
        } else {
            session.update(
                    DELETE + "user_id = ? AND kind = ? AND address = ?",
                    List.of(mail.user().value(), mail.kind(), mail.to().value()));
        }
        session.insert(PersonalMailRow.TABLE, List.of(PersonalMailRow.of(mail)));
    }

    /** What is read without a lock may be gone by then: that it could be deleted decides. */
    @Override
    public Optional<PersonalMail> take(DeliveryId id, DeliveryKind kind) {
        return session.find(SELECT + "WHERE p.id = ? AND p.kind = ?", List.of(id.value(), kind), PersonalMailRow::read)
                .filter(found -> session.update(DELETE + "id = ?", List.of(id.value())) == 1);
    }

    @Override
    public void delete(UserId user, Set<DeliveryKind> kinds) {
        session.updateIn(DELETE + "user_id = ? AND kind IN ()", List.of(user.value()), kinds);
    }

    @Override
    public void delete(Collection<DeliveryId> ids) {
        session.updateIn(
                DELETE + "id IN ()",
                List.of(),
                ids.stream().map(DeliveryId::value).toList());
    }

    /** In the order of keys, so that of two who do it one waits for the other. */
    @Override
    public int deleteExpired(Instant now, int most) {
        List<List<Object>> expired = session.list(EXPIRED + most, List.of(now), Row::id).stream()
                .sorted()
                .map(id -> List.<Object>of(id, now))
                .toList();
        return session.updateEach(DELETE + "id = ? AND expires_at <= ?", expired).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
