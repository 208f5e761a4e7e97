package dev.roster.jdbc;

import dev.roster.access.Rights;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.port.Position;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A page of those who hold something: a role, a switch or a resource. Each is a range of an index, read no further than the
 * page goes; these are merged, and the members are read by their keys.
 */
final class HoldersQuery {

    /** How many ranges one statement reads: H2 sorts all that it has found once more with each of them. */
    private static final int AT_ONCE = 30;

    private static final int MOST_AGAIN = 3;

    private static final List<String> ORDER = List.of("sort_key", "user_id");
    private static final String MEMBERS = MemberRow.TABLE.select("m");

    private final Session session;
    private final OrganizationId organization;
    private final Optional<Position> after;
    private final int most;

    /** Who holds something, and the place in the list. */
    private record Holder(UserId user, byte[] sortKey) {

        static final Comparator<Holder> ORDER =
                Comparator.comparing(Holder::sortKey, Arrays::compareUnsigned).thenComparing(Holder::user);
    }

    HoldersQuery(Session session, OrganizationId organization, Optional<Position> after, int most) {
        this.session = session;
        this.organization = organization;
        this.after = after;
        this.most = most;
    }

    List<Member> list(Rights any) {
        List<Holder> holders = holders(any);
        List<Member> members = members(holders);
        // Who was renamed between the two reads stands elsewhere by now, and the next page would begin there.
        for (int again = 0; again < MOST_AGAIN && !stand(members, holders); again++) {
            holders = holders(any);
            members = members(holders);
        }
        return members;
    }

    /** Whether all stand where they were found. */
    private static boolean stand(List<Member> members, List<Holder> holders) {
        Set<ByteBuffer> found =
                holders.stream().map(Holder::sortKey).map(ByteBuffer::wrap).collect(Collectors.toSet());
        return members.stream()
                .map(member -> member.name().sortKey().getBytes(StandardCharsets.UTF_8))
                .allMatch(key -> found.contains(ByteBuffer.wrap(key)));
    }

    private List<Holder> holders(Rights any) {
        List<Query> ranges = new ArrayList<>();
        any.roles().forEach(role -> ranges.add(range("roster_member_role", "role", role)));
        MemberRow.held(any).forEach(held -> ranges.add(range("roster_member_right", "held", held)));
        List<Holder> found = new ArrayList<>();
        for (int from = 0; from < ranges.size(); from += AT_ONCE) {
            found.addAll(first(ranges.subList(from, Math.min(from + AT_ONCE, ranges.size()))));
        }
        if (ranges.size() > AT_ONCE) {
            found.sort(Holder.ORDER);
        }
        Set<UserId> once = new HashSet<>();
        return found.stream().filter(each -> once.add(each.user())).limit(most).toList();
    }

    private Query range(String table, String column, String value) {
        Query query = new Query("SELECT h.sort_key, h.user_id FROM " + table + " h")
                .where("h.organization_id = ?", organization.value())
                .where("h." + column + " = ?", new Key(value))
                .where("h.status = ?", MemberStatus.ACTIVE);
        after.ifPresent(position -> query.where(
                session.dialect().isAfter("h.sort_key", "h.user_id", false),
                session.dialect().position(new Key(position.key()), position.id())));
        return query.order(
                List.of("h.organization_id", "h." + column, "h.status", "h.sort_key", "h.user_id"), false, most);
    }

    private List<Holder> first(List<Query> ranges) {
        Union holders = Union.ofDistinct();
        ranges.forEach(holders::add);
        return session.list(
                holders.sql("ORDER BY " + Query.orderBy(ORDER, false) + " LIMIT " + most),
                holders.parameters(),
                row -> {
                    byte[] sortKey = row.text().getBytes(StandardCharsets.UTF_8);
                    return new Holder(new UserId(row.id()), sortKey);
                });
    }

    private List<Member> members(List<Holder> holders) {
        List<UserId> users = holders.stream().map(Holder::user).toList();
        Map<UserId, Member> found = session
                .listAmong(
                        MEMBERS,
                        Among.of("m.organization_id", organization.value())
                                .and(
                                        "m.user_id",
                                        users.stream().map(UserId::value).toList()),
                        "",
                        MemberRow::read)
                .stream()
                .collect(Collectors.toMap(Member::user, Function.identity()));
        return users.stream()
                .flatMap(user -> Optional.ofNullable(found.get(user)).stream())
                .toList();
    }
}
