package dev.roster.memory;

import dev.roster.delivery.DeliveryKind;
import dev.roster.id.DeliveryId;
import dev.roster.id.UserId;
import dev.roster.port.PersonalMail;
import dev.roster.port.PersonalMailStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class InMemoryPersonalMails implements PersonalMailStore {

    private final InMemoryUnit unit;

    InMemoryPersonalMails(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public void put(PersonalMail mail) {
        delete(mail.user(), Set.of(mail.kind()));
        Tables tables = unit.tables();
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
        Tables tables = unit.tables();
        for (DeliveryKind kind : kinds) {
            tables.personalMails
                    .find(Tables.PERSONAL_MAIL_BY_KIND, user.value(), kind)
                    .ifPresent(mail -> delete(List.of(mail.id())));
        }
    }

    @Override
    public void delete(Collection<DeliveryId> ids) {
        Tables tables = unit.tables();
        tables.personalMails = tables.personalMails.without(ids.stream()
                .flatMap(id -> tables.personalMails.get(id.value()).stream())
                .toList());
    }
}
