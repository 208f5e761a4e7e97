package dev.roster.memory;

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
import java.util.stream.Stream;

final class InMemoryPersonalMails implements PersonalMailStore {

    private final InMemoryUnit unit;

    InMemoryPersonalMails(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public void put(PersonalMail mail) {
        Tables tables = unit.tables();
        delete(ofKind(mail.user(), mail.kind())
                .filter(other -> mail.kind().hasLink()
                        || other.to().value().equals(mail.to().value()))
                .map(PersonalMail::id)
                .toList());
        tables.personalMails = tables.personalMails.with(mail);
    }

    @Override
    public Optional<PersonalMail> take(DeliveryId id, DeliveryKind kind) {
        Optional<PersonalMail> taken =
                unit.tables().personalMails.get(id.value()).filter(mail -> mail.kind() == kind);
        taken.ifPresent(mail -> delete(List.of(mail.id())));
        return taken;
    }

    @Override
    public void delete(UserId user, Set<DeliveryKind> kinds) {
        for (DeliveryKind kind : kinds) {
            delete(ofKind(user, kind).map(PersonalMail::id).toList());
        }
    }

    @Override
    public int deleteExpired(Instant now, int most) {
        Tables tables = unit.tables();
        List<PersonalMail> expired = tables.personalMails
                .ascending(Tables.PERSONAL_MAIL_BY_EXPIRY, Range.of())
                .takeWhile(mail -> !now.isBefore(mail.expiresAt()))
                .limit(most)
                .toList();
        tables.personalMails = tables.personalMails.without(expired);
        return expired.size();
    }

    private Stream<PersonalMail> ofKind(UserId user, DeliveryKind kind) {
        return unit.tables().personalMails.ascending(Tables.PERSONAL_MAIL_BY_KIND, Range.of(user.value(), kind));
    }

    @Override
    public void delete(Collection<DeliveryId> ids) {
        Tables tables = unit.tables();
        tables.personalMails = tables.personalMails.without(ids.stream()
                .flatMap(id -> tables.personalMails.get(id.value()).stream())
                .toList());
    }
}
