package dev.roster.memory;

import dev.roster.delivery.Suppression;
import dev.roster.id.OrganizationId;
import dev.roster.port.SuppressionStore;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

final class InMemorySuppressions implements SuppressionStore {

    private final InMemoryUnit unit;

    InMemorySuppressions(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean put(Suppression suppression) {
        Tables tables = unit.tablesUnderLockOf(suppression.organization());
        boolean isNew = tables.suppressions
                .get(suppression.organization().value(), suppression.address().canonical())
                .isEmpty();
        if (isNew) {
            tables.suppressions = tables.suppressions.with(suppression);
        }
        return isNew;
    }

    @Override
    public Map<EmailAddress, Suppression> current(OrganizationId organization, Collection<EmailAddress> addresses) {
        Tables tables = unit.tablesUnderLockOf(organization);
        return Tables.found(addresses, address -> tables.suppressions.get(organization.value(), address.canonical()));
    }

    @Override
    public void delete(OrganizationId organization, Collection<EmailAddress> addresses) {
        Tables tables = unit.tablesUnderLockOf(organization);
        tables.suppressions =
                tables.suppressions.without(current(organization, addresses).values());
    }

    @Override
    public void deleteAbout(OrganizationId organization, UUID subject) {
        Tables tables = unit.tablesUnderLockOf(organization);
        List<Suppression> about = tables.deliveries
                .ascending(Tables.DELIVERIES_BY_SUBJECT, Range.of(organization.value(), subject))
                .flatMap(mail -> tables.suppressions
                        .ascending(Range.of(organization.value()))
                        .filter(each -> each.delivery().equals(mail.id())))
                .toList();
        tables.suppressions = tables.suppressions.without(about);
    }

    @Override
    public void deleteAll(EmailAddress address) {
        Tables tables = unit.tables();
        List<Suppression> all = tables.suppressions
                .ascending(Tables.SUPPRESSIONS_BY_ADDRESS, Range.of(address.canonical()))
                .toList();
        tables.suppressions = tables.suppressions.without(all);
    }
}
