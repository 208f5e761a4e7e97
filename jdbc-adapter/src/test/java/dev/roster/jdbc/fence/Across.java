package dev.roster.jdbc.fence;

import dev.roster.jdbc.Database;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The statements that lead across organizations, and why: those of the methods that {@link dev.roster.port} lists. No
 * other may, and each of these is in use.
 */
enum Across {
    /** Asked for by their ids: each row that is found was named. */
    ORGANIZATIONS("Lookups#organizations", "SELECT … FROM roster_organization o WHERE o.id IN (…)"),

    /** By the hash of its token: whoever holds a link does not say of which organization it is, and is not asked. */
    LINK("Lookups#link", "SELECT … FROM roster_link l WHERE l.token_hash = ? AND l.purpose = ?"),

    /** Links that are no organization's, and whose mail is gone. */
    USELESS_LINKS(
            "LinkStore#deleteUseless",
            "SELECT … FROM roster_link l WHERE l.organization_id IS NULL AND NOT EXISTS (SELECT 1 FROM"
                    + " roster_personal_mail p WHERE p.id = l.subject) LIMIT n"),

    /** Deletes what was found just before, by its key. */
    DELETE_LINK("LinkStore#deleteUseless", "DELETE FROM roster_link WHERE token_hash = ?"),

    /** By the person: her own memberships. */
    MEMBERSHIPS(
            "Listings#memberships",
            "SELECT … FROM roster_member m JOIN roster_organization o ON o.id = m.organization_id WHERE m.user_id = ?"
                    + " AND o.status <> 'ERASED' ORDER BY m.user_id, m.organization_id LIMIT n"),

    /** The next page of these. */
    MORE_MEMBERSHIPS(
            "Listings#memberships",
            "SELECT … FROM roster_member m JOIN roster_organization o ON o.id = m.organization_id WHERE m.user_id = ?"
                    + " AND o.status <> 'ERASED' AND m.organization_id > ? ORDER BY m.user_id, m.organization_id LIMIT n"),

    /** By the person: where she may go. */
    ENTERABLE(
            "Listings#enterable",
            "SELECT … FROM roster_member m JOIN roster_organization o ON o.id = m.organization_id WHERE m.user_id = ?"
                    + " AND m.status = 'ACTIVE' AND o.status = 'ACTIVE' ORDER BY m.user_id, m.status, m.organization_id"
                    + " LIMIT n"),

    /** The next page of these. */
    MORE_ENTERABLE(
            "Listings#enterable",
            "SELECT … FROM roster_member m JOIN roster_organization o ON o.id = m.organization_id WHERE m.user_id = ?"
                    + " AND m.status = 'ACTIVE' AND o.status = 'ACTIVE' AND m.organization_id > ?"
                    + " ORDER BY m.user_id, m.status, m.organization_id LIMIT n"),

    /** By the person: where she was removed last, or is suspended. */
    LATEST(
            "Listings#latest",
            "SELECT … FROM roster_member m JOIN roster_organization o ON o.id = m.organization_id WHERE m.user_id = ?"
                    + " AND o.status <> 'ERASED' AND m.status = ? ORDER BY m.user_id DESC, m.status DESC,"
                    + " m.status_since DESC, m.organization_id DESC LIMIT n"),

    /** By the person: where she was last. */
    LAST_ENTERED(
            "Lookups#lastEntered",
            "SELECT … FROM roster_user u JOIN roster_member m ON m.organization_id = u.last_organization"
                    + " AND m.user_id = u.id AND m.status = 'ACTIVE' JOIN roster_organization o"
                    + " ON o.id = m.organization_id AND o.status = 'ACTIVE' WHERE u.id = ?"),

    /** By the person: what the organizations among those said of the roles that she holds there. */
    ROLES_OF(
            "Listings#memberships",
            "SELECT … FROM roster_role r JOIN roster_member_role h ON h.organization_id = r.organization_id"
                    + " AND h.role = r.role WHERE h.user_id = ? AND h.organization_id IN (…)"),

    /** By the person: who invites her. */
    INVITATIONS_TO(
            "Listings#invitationsTo",
            "SELECT … FROM roster_invitation i JOIN roster_organization o ON o.id = i.organization_id"
                    + " WHERE i.open_key = ? AND o.status <> 'ERASED' ORDER BY i.open_key, i.id LIMIT n"),

    /** The next page of these. */
    MORE_INVITATIONS_TO(
            "Listings#invitationsTo",
            "SELECT … FROM roster_invitation i JOIN roster_organization o ON o.id = i.organization_id"
                    + " WHERE i.open_key = ? AND o.status <> 'ERASED' AND i.id > ? ORDER BY i.open_key, i.id LIMIT n"),

    /** By the person: what she is everywhere, where that decides what she may change about herself. */
    OF_USER(
            "MemberStore#ofUser",
            "SELECT … FROM roster_member m WHERE m.user_id = ? AND m.organization_id > ?"
                    + " ORDER BY m.user_id, m.organization_id LIMIT n",
            Database.POSTGRESQL,
            Database.H2),

    /** The same, current in each transaction. */
    OF_USER_IN_MARIADB(
            "MemberStore#ofUser",
            "SELECT … FROM roster_member m WHERE m.user_id = ? AND m.organization_id > ?"
                    + " ORDER BY m.user_id, m.organization_id LIMIT n FOR UPDATE",
            Database.MARIADB),

    /** By the address of somebody who is to be erased: what each organization has written to it. */
    INVITATIONS_AT(
            "InvitationStore#to",
            "SELECT … FROM roster_invitation i WHERE i.address_key = ? ORDER BY i.address_key, i.id LIMIT n",
            Database.POSTGRESQL,
            Database.H2),

    /** By the person, who is to be erased: what was written to another address. */
    ACCEPTED_BY(
            "InvitationStore#acceptedBy",
            "SELECT … FROM roster_invitation i WHERE i.accepted_by = ? AND i.address_key IS NOT NULL"
                    + " ORDER BY i.accepted_by, i.id LIMIT n",
            Database.POSTGRESQL,
            Database.H2),

    /** The two of an erasure, current in each transaction. */
    INVITATIONS_AT_IN_MARIADB(
            "InvitationStore#to",
            "SELECT … FROM roster_invitation i WHERE i.address_key = ? ORDER BY i.address_key, i.id LIMIT n FOR UPDATE",
            Database.MARIADB),

    ACCEPTED_BY_IN_MARIADB(
            "InvitationStore#acceptedBy",
            "SELECT … FROM roster_invitation i WHERE i.accepted_by = ? AND i.address_key IS NOT NULL"
                    + " ORDER BY i.accepted_by, i.id LIMIT n FOR UPDATE",
            Database.MARIADB),

    /** Mails about what is a person's own, which are no organization's. */
    ERASE_PERSONAL(
            "Outbox#erase",
            "UPDATE roster_delivery SET changed_at = CASE WHEN claimable_at IS NULL THEN changed_at ELSE ? END,"
                    + " state = CASE WHEN claimable_at IS NULL THEN state ELSE 'VOID' END, lease_until = NULL,"
                    + " claimable_at = NULL, detail = NULL WHERE organization_id IS NULL AND subject = ?"),

    /** By the person, whose name and address organizations keep for their lists. */
    COPIES(
            "UserStore#update",
            "UPDATE roster_member SET given_name = ?, family_name = ?, sort_key = ?, address = ?, address_key = ?"
                    + " WHERE user_id = ?"),

    /** By the person: which organizations these are. */
    COPIED_BY("UserStore#update", "SELECT … FROM roster_member m WHERE m.user_id = ?"),

    /** The outbox: one dispatcher sends the mail of all. */
    CLAIMABLE(
            "Outbox#claim",
            "SELECT … FROM roster_delivery d WHERE d.claimable_at > ? AND d.claimable_at <= ?"
                    + " ORDER BY d.claimable_at, d.id LIMIT n FOR UPDATE SKIP LOCKED",
            Database.POSTGRESQL,
            Database.MARIADB),

    /** The same, which H2 needs to be told in two steps. */
    CLAIMABLE_IN_H2(
            "Outbox#claim",
            "SELECT … FROM roster_delivery d WHERE d.id IN (SELECT f.id FROM roster_delivery f WHERE f.claimable_at > ?"
                    + " AND f.claimable_at <= ? ORDER BY f.claimable_at, f.id LIMIT n) AND d.claimable_at <= ?"
                    + " ORDER BY d.claimable_at, d.id FOR UPDATE SKIP LOCKED",
            Database.H2),

    /** Marks what was found just before, by the mails' own ids. */
    CLAIM(
            "Outbox#claim",
            "UPDATE roster_delivery SET state = 'SENDING', lease_until = ?, claimable_at = ?, attempt = attempt + 1,"
                    + " changed_at = ? WHERE id IN (…)"),

    /** By the id of a mail and the number of the attempt, which only whoever claimed it has. */
    SETTLE(
            "Outbox#settle",
            "UPDATE roster_delivery SET state = ?, tries = ?, due_at = COALESCE(?, due_at), lease_until = NULL, claimable_at = ?,"
                    + " changed_at = ?, detail = ? WHERE id = ? AND attempt = ? AND state = 'SENDING'"),

    /** By the id of a mail, which stands in its return path: what came back about it. */
    DELIVERY("Lookups#delivery", "SELECT … FROM roster_delivery d WHERE d.id = ?"),

    /** The same. */
    REPORT(
            "Outbox#report",
            "UPDATE roster_delivery SET state = ?, lease_until = NULL, claimable_at = NULL, changed_at = ?,"
                    + " detail = COALESCE(?, detail) WHERE id = ? AND state IN (…)"),

    /** What claimed mails are about: by their ids, and each in the organization of its mail. */
    INVITATIONS_OF(
            "Lookups#invitationsOf",
            "SELECT … FROM roster_delivery d JOIN roster_invitation i ON i.organization_id = d.organization_id"
                    + " AND i.id = d.subject WHERE d.id IN (…)"),

    /** The members whom claimed notices are about: by the mails' ids, and each in the organization of its mail. */
    MEMBERS_OF(
            "Lookups#membersOf",
            "SELECT … FROM roster_delivery d JOIN roster_member m ON m.organization_id = d.organization_id"
                    + " AND m.user_id = d.subject WHERE d.id IN (…)"),

    /** The offers that claimed notices are about, in the same way. */
    OWNERSHIP_OFFERS_OF(
            "Lookups#ownershipOffersOf",
            "SELECT … FROM roster_delivery d JOIN roster_ownership_offer f ON f.organization_id = d.organization_id"
                    + " AND f.receiver = d.subject WHERE d.id IN (…)"),

    /** The feed: entries of all streams that have no position yet. */
    UNPUBLISHED(
            "JournalStore#publish",
            "SELECT … FROM roster_journal j WHERE j.position IS NULL"
                    + " ORDER BY j.position, j.stream_id, j.stream_kind, j.number LIMIT n"),

    /** A page of the feed, by position. */
    FEED("Listings#feed", "SELECT … FROM roster_journal j WHERE j.position > ? ORDER BY j.position LIMIT n"),

    /** What the entries of that page say. */
    FEED_LINES(
            "Listings#feed",
            "SELECT … FROM roster_journal j JOIN roster_journal_line l ON l.stream_id = j.stream_id"
                    + " AND l.stream_kind = j.stream_kind AND l.number = j.number"
                    + " WHERE j.position >= ? AND j.position <= ? ORDER BY j.position, l.line");

    private final String method;
    private final String text;
    private final Set<Database> databases;

    Across(String method, String text) {
        this(method, text, Database.values());
    }

    /**
     * @param method of a port, which sends it
     * @param text plain
     */
    Across(String method, String text, Database... databases) {
        this.method = method;
        this.text = text;
        this.databases = EnumSet.copyOf(Arrays.asList(databases));
    }

    String method() {
        return method;
    }

    /** As it reads with one column, one value and one row. */
    String text() {
        return text.replace("SELECT …", "SELECT 1").replace("…", "?").replace("LIMIT n", "LIMIT 1");
    }

    /** Whether this database is sent it. */
    boolean isOn(Database database) {
        return databases.contains(database);
    }

    /** Which of them a statement is. */
    static Optional<Across> of(String sql) {
        String plain = plain(sql);
        return Arrays.stream(values()).filter(each -> each.text.equals(plain)).findFirst();
    }

    /** A text whatever the number of its columns, rows and values. */
    static String plain(String sql) {
        return sql.replaceAll(" +", " ")
                .replaceFirst("^SELECT [\\w., ]+ FROM ", "SELECT … FROM ")
                .replaceAll("IN \\([?, ]+\\)", "IN (…)")
                .replaceFirst("VALUES \\([(?, )]+\\)", "VALUES (…)")
                .replaceAll("LIMIT \\d+", "LIMIT n");
    }
}
