package dev.roster.examples.benchmarks.limit;

/** What is needed to write an invitation and an acceptance, as somebody would write it who knows what comes. */
final class PlainStatements {

    static final String ORGANIZATION =
            "INSERT INTO roster_organization (id, status, name, locale, attributes, invite_policy, invite_domains, plan,"
                    + " opened_at, members, seats_held, revision, rights_revision)"
                    + " VALUES (?, 'ACTIVE', ?, 'en', '{}', 'EVERYBODY', '[]', 'unlimited', ?, 1, 0, 1, 1)";

    static final String USER =
            "INSERT INTO roster_user (id, address, address_key, given_name, family_name, attributes, status, since,"
                    + " auth_version, revision) VALUES (?, ?, ?, ?, ?, '{}', 'ACTIVE', ?, 1, 1)";

    static final String MEMBER =
            "INSERT INTO roster_member (organization_id, user_id, status, rights, given_name, family_name, sort_key, address,"
                    + " address_key, invited_by, invited_at, joined_at, active_at, status_since, attributes, revision)"
                    + " VALUES (?, ?, 'ACTIVE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', ?)";

    static final String MEMBER_ROLE =
            "INSERT INTO roster_member_role (organization_id, user_id, role, status, sort_key)"
                    + " VALUES (?, ?, ?, 'ACTIVE', ?)";

    static final String MORE_SEATS =
            "UPDATE roster_organization SET revision = revision + 1, seats_held = seats_held + ? WHERE id = ?"
                    + " RETURNING revision";

    static final String INVITATION =
            "INSERT INTO roster_invitation (organization_id, id, status, is_open, open_key, open_inviter, seat_until,"
                    + " generation, address, address_key, rights, attributes, lifetime_micros, mailed, inviter_kind, inviter_id,"
                    + " created_at, expires_at)"
                    + " VALUES (?, ?, 'PENDING', TRUE, ?, ?, ?, 1, ?, ?, ?, '{}', ?, TRUE, 'MEMBER', ?, ?, ?)";

    static final String DELIVERY =
            "INSERT INTO roster_delivery (id, organization_id, kind, subject, generation, state, due_at, claimable_at, attempt,"
                    + " tries, changed_at) VALUES (?, ?, 'INVITATION', ?, 1, 'QUEUED', ?, ?, 0, 0, ?)";

    static final String JOURNAL =
            "INSERT INTO roster_journal (stream_kind, stream_id, number, organization_id, user_id, at, event, actor_kind,"
                    + " actor_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String JOURNAL_LINE =
            "INSERT INTO roster_journal_line (stream_id, stream_kind, number, line, subject_kind, subject_id, facet, state,"
                    + " is_lead) VALUES (?, 'ORGANIZATION', ?, ?, ?, ?, ?, ?, ?)";

    static final String LINK = "INSERT INTO roster_link (token_hash, purpose, organization_id, subject, generation)"
            + " VALUES (?, 'INVITATION', ?, ?, 1)";

    static final String LINKED = "SELECT i.id, i.address, i.rights, i.created_at, i.generation FROM roster_link l"
            + " JOIN roster_invitation i ON i.organization_id = l.organization_id AND i.id = l.subject"
            + " AND i.generation = l.generation WHERE l.token_hash = ? AND i.status = 'PENDING'";

    static final String JOINED = "UPDATE roster_organization SET revision = revision + 1, members = members + 1,"
            + " seats_held = seats_held - 1 WHERE id = ? RETURNING revision";

    static final String ACCEPTED =
            "UPDATE roster_invitation SET status = 'ACCEPTED', is_open = FALSE, open_key = NULL, open_inviter = NULL,"
                    + " seat_until = NULL, closed_at = ?, accepted_by = ? WHERE organization_id = ? AND id = ?"
                    + " AND status = 'PENDING' AND generation = ?";

    static final String VOID = "UPDATE roster_delivery SET state = 'VOID', claimable_at = NULL, changed_at = ?"
            + " WHERE organization_id = ? AND state IN ('QUEUED', 'DEFERRED') AND subject = ?";

    private PlainStatements() {}
}
