package dev.roster.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deletes what hangs on an organization, so many of each kind at most. */
final class Erasure {

    private final Session session;
    private final UUID organization;
    private final int most;

    Erasure(Session session, UUID organization, int most) {
        this.session = session;
        this.organization = organization;
        this.most = most;
    }

    /** A table of what is in an organization stands here, before those that it refers to. The journal stays. */
    int erase() {
        return some("token_hash", Row::text, "roster_link")
                + some("id", Row::id, "roster_delivery")
                + some("address_key", Row::text, "roster_suppression")
                + some("invitation_id", Row::id, "roster_invitation_role")
                + some("id", Row::id, "roster_invitation")
                + some("organization_id", Row::id, "roster_ownership_offer")
                + review()
                + some("user_id", Row::id, "roster_member_role", "roster_member_right", "roster_member")
                + some("id", Row::id, "roster_role");
    }

    /** Items of one review, and with the last of them the review. */
    private int review() {
        Optional<UUID> review = session.find(
                "SELECT id FROM roster_review WHERE organization_id = ? LIMIT 1"
                        + session.dialect().current(),
                List.of(organization),
                Row::id);
        return review.map(this::itemsOf).orElse(0);
    }

    private int itemsOf(UUID review) {
        List<UUID> users = session.list(
                "SELECT user_id FROM roster_review_item WHERE organization_id = ? AND review_id = ? LIMIT " + most
                        + session.dialect().current(),
                List.of(organization, review),
                Row::id);
        session.updateIn(
                "DELETE FROM roster_review_item WHERE organization_id = ? AND review_id = ? AND user_id IN ()",
                List.of(organization, review),
                users);
        if (users.size() == most) {
            return most;
        }
        session.change("DELETE FROM roster_review WHERE organization_id = ? AND id = ?", List.of(organization, review));
        return users.size() + 1;
    }

    /**
     * Deletes by key, since not every database takes a DELETE with a limit.
     *
     * @param key what tells apart the rows of an organization in the last table
     * @param tables the last one, and before it those that have rows for each row of it
     */
    private int some(String key, RowReader<?> reader, String... tables) {
        String last = tables[tables.length - 1];
        List<?> keys = session.list(
                "SELECT " + key + " FROM " + last + " WHERE organization_id = ? LIMIT " + most
                        + session.dialect().current(),
                List.of(organization),
                reader);
        for (String table : tables) {
            session.updateIn(
                    "DELETE FROM " + table + " WHERE organization_id = ? AND " + key + " IN ()",
                    List.of(organization),
                    keys);
        }
        return keys.size();
    }
}
