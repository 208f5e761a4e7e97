package dev.roster.jdbc;

import dev.roster.id.OrganizationId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.port.MemberCriteria;
import dev.roster.port.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of members. The indexes have the status before what orders the list, so members of several statuses are as many
 * ranges, each read no further than the page goes, and then merged.
 */
final class MemberQuery {

    private static final String MEMBERS = MemberRow.TABLE.select("m");
    private static final String OF_ROLE = "SELECT " + MemberRow.TABLE.columnsOf("m")
            + " FROM roster_member_role r JOIN roster_member m ON m.organization_id = r.organization_id"
            + " AND m.user_id = r.user_id";

    private final Session session;
    private final OrganizationId organization;
    private final MemberCriteria criteria;
    private final Optional<Position> after;
    private final int most;
    private final String key;

    MemberQuery(
            Session session, OrganizationId organization, MemberCriteria criteria, Optional<Position> after, int most) {
        this.session = session;
        this.organization = organization;
        this.criteria = criteria;
        this.after = after;
        this.most = most;
        this.key = switch (criteria.order()) {
            case NAME -> "sort_key";
            case ADDRESS -> "address_key";
            case ACTIVITY -> "active_at";
        };
    }

    List<Member> list() {
        Union ranges = Union.ofAll();
        criteria.statuses().stream().sorted().map(this::range).forEach(ranges::add);
        String order = Query.orderBy(List.of(key, "user_id"), criteria.descending());
        return session.list(ranges.sql("ORDER BY " + order + " LIMIT " + most), ranges.parameters(), MemberRow::read);
    }

    private Query range(MemberStatus status) {
        String table = criteria.role().isPresent() ? "r" : "m";
        List<String> index = criteria.role().isPresent()
                ? List.of("organization_id", "role", "status", key, "user_id")
                : List.of("organization_id", "status", key, "user_id");
        Query query = new Query(criteria.role().isPresent() ? OF_ROLE : MEMBERS)
                .where(table + ".organization_id = ?", organization.value());
        criteria.role().ifPresent(role -> query.where("r.role = ?", new Key(role)));
        query.where(table + ".status = ?", status);
        criteria.prefix().ifPresent(prefix -> narrow(query, table + "." + key, prefix));
        criteria.inactiveSince().ifPresent(since -> narrow(query, table + "." + key, since));
        after.ifPresent(position -> query.where(
                session.dialect().isAfter(table + "." + key, table + ".user_id", criteria.descending()),
                session.dialect().position(valueOf(position), position.id())));
        return query.order(index.stream().map(column -> table + "." + column).toList(), criteria.descending(), most);
    }

    /**
     * A position among what begins so is an end of the range by itself. PostgreSQL would read from the prefix's own end on
     * this side, and so again all that the pages before have shown.
     */
    private void narrow(Query query, String column, String prefix) {
        boolean begun =
                after.filter(position -> position.key().startsWith(prefix)).isPresent();
        if (!begun || criteria.descending()) {
            query.whereNotBefore(column, prefix);
        }
        if (!begun || !criteria.descending()) {
            query.whereNotBehind(column, prefix);
        }
    }

    private void narrow(Query query, String column, Instant since) {
        boolean begun = after.filter(position -> Instant.parse(position.key()).isBefore(since))
                .isPresent();
        if (!begun || !criteria.descending()) {
            query.where(column + " < ?", since);
        }
    }

    private Object valueOf(Position position) {
        return criteria.order() == MemberCriteria.Order.ACTIVITY
                ? Instant.parse(position.key())
                : new Key(position.key());
    }
}
