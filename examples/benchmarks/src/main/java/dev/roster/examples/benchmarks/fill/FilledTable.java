package dev.roster.examples.benchmarks.fill;

/** A table that is filled, with its columns in the order in which they are given. */
public enum FilledTable {
    ORGANIZATION(
            "roster_organization",
            "id, status, host_reference, name, locale, attributes, invite_policy, invite_domains, plan, opened_at, members,"
                    + " seats_held, revision, rights_revision"),
    USER(
            "roster_user",
            "id, host_reference, address, address_key, given_name, family_name, attributes, status, since, auth_version,"
                    + " revision"),
    MEMBER(
            "roster_member",
            "organization_id, user_id, status, rights, given_name, family_name, sort_key, address, address_key, invited_by,"
                    + " invited_at, joined_at, active_at, status_since, attributes, revision"),
    MEMBER_ROLE("roster_member_role", "organization_id, user_id, role, status, sort_key"),
    MEMBER_RIGHT("roster_member_right", "organization_id, user_id, held, status, sort_key"),
    INVITATION(
            "roster_invitation",
            "organization_id, id, status, is_open, open_key, open_inviter, seat_until, generation, address, address_key,"
                    + " rights,"
                    + " given_name, family_name, note, locale, attributes, lifetime_micros, mailed, inviter_kind, inviter_id,"
                    + " inviter_reason, created_at, expires_at, request_key, closed_at, accepted_by"),
    LINK("roster_link", "token_hash, purpose, organization_id, subject, generation"),
    DELIVERY(
            "roster_delivery",
            "id, organization_id, kind, subject, generation, state, due_at, lease_until, claimable_at, attempt, tries,"
                    + " changed_at, detail"),
    JOURNAL(
            "roster_journal",
            "stream_kind, stream_id, number, organization_id, user_id, at, event, actor_kind, actor_id, actor_reason,"
                    + " reason"),
    JOURNAL_LINE(
            "roster_journal_line",
            "stream_id, stream_kind, number, line, subject_kind, subject_id, facet, state, is_lead");

    private final String table;
    private final String columns;

    FilledTable(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    public String table() {
        return table;
    }

    public String columns() {
        return columns;
    }

    public int width() {
        return columns.split(",").length;
    }
}
