package dev.roster.jdbc;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.MemberStatus;
import dev.roster.port.ActivityStore;
import java.time.Instant;
import java.util.List;

final class JdbcActivity implements ActivityStore {

    private static final String SEEN =
            "UPDATE roster_member SET active_at = ? WHERE organization_id = ? AND user_id = ?"
                    + " AND status <> ? AND active_at < ?";

    private static final String ENTERED = "UPDATE roster_user SET last_organization = ? WHERE id = ?";

    private final Session session;

    JdbcActivity(Session session) {
        this.session = session;
    }

    @Override
    public void seen(OrganizationId organization, UserId user, Instant at) {
        session.update(SEEN, List.of(at, organization.value(), user.value(), MemberStatus.REMOVED, at));
    }

    @Override
    public void entered(UserId user, OrganizationId organization) {
        session.update(ENTERED, List.of(organization.value(), user.value()));
    }
}
