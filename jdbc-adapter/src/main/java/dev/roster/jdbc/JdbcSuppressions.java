package dev.roster.jdbc;

import dev.roster.delivery.Suppression;
import dev.roster.id.OrganizationId;
import dev.roster.port.SuppressionStore;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

final class JdbcSuppressions implements SuppressionStore {

    private static final String SELECT = SuppressionRow.TABLE.select("s");

    private static final String DELETE_ABOUT =
            "DELETE FROM roster_suppression WHERE organization_id = ? AND delivery_id IN"
                    + " (SELECT d.id FROM roster_delivery d WHERE d.organization_id = ? AND d.subject = ?)";

    private final Session session;

    JdbcSuppressions(Session session) {
        this.session = session;
    }

    @Override
    public boolean put(Suppression suppression) {
        return session.dialect().insertUnlessTaken(session, SuppressionRow.TABLE, SuppressionRow.of(suppression));
    }

    @Override
    public Map<EmailAddress, Suppression> current(OrganizationId organization, Collection<EmailAddress> addresses) {
        return session
                .listAmong(
                        SELECT,
                        Among.of("s.organization_id", organization.value()).and("s.address_key", Key.of(addresses)),
                        session.dialect().current(),
                        SuppressionRow::read)
                .stream()
                .collect(Collectors.toMap(Suppression::address, Function.identity()));
    }

    @Override
    public void delete(OrganizationId organization, Collection<EmailAddress> addresses) {
        session.updateIn(
                "DELETE FROM roster_suppression WHERE organization_id = ? AND address_key IN ()",
                List.of(organization.value()),
                Key.of(addresses));
    }

    @Override
    public void deleteAbout(OrganizationId organization, UUID subject) {
        session.update(DELETE_ABOUT, List.of(organization.value(), organization.value(), subject));
    }

    @Override
    public void deleteAll(EmailAddress address) {
        session.update("DELETE FROM roster_suppression WHERE address_key = ?", List.of(new Key(address.canonical())));
    }
}
