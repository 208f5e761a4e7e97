package dev.roster.memory;

import static dev.roster.memory.Mutants.EVERYTHING;
import static dev.roster.memory.Mutants.like;
import static dev.roster.memory.Mutants.reversed;

import dev.roster.access.Rights;
import dev.roster.delivery.Delivery;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Entry;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.memory.Mutant.Call;
import dev.roster.organization.Organization;
import dev.roster.port.InvitationCriteria;
import dev.roster.port.Listings;
import dev.roster.port.MemberCriteria;
import dev.roster.port.Position;
import dev.roster.user.EmailAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Storages that are subtly wrong about pages, one rule each. */
final class ListingMutants {

    private static final int NO_LIMIT = 1_000_000;

    private ListingMutants() {}

    static void addTo(List<Mutant> all) {
        all.add(new Mutant(
                "what did not arrive is listed though it was sent anew",
                "Pages",
                Listings.class,
                "invitations",
                call -> {
                    InvitationCriteria criteria = call.argument(1);
                    Tables tables = call.storage().committed();
                    List<Invitation> found = call.proceed();
                    return !criteria.undelivered()
                            ? found
                            : tables.invitations
                                    .descending(
                                            Tables.OPEN_BY_AGE,
                                            Range.of(call.<OrganizationId>argument(0)
                                                    .value()))
                                    .filter(each -> tables.deliveries
                                            .ascending(
                                                    Tables.DELIVERIES_BY_SUBJECT,
                                                    Range.of(
                                                            each.organization().value(),
                                                            each.id().value()))
                                            .anyMatch(mail -> mail.state().isUndelivered()))
                                    .toList();
                }));
        all.add(new Mutant("all open invitations did not arrive", "Pages", Listings.class, "invitations", call -> {
            InvitationCriteria criteria = call.argument(1);
            return call.proceed(
                    call.arguments()[0],
                    new InvitationCriteria(criteria.open(), false, criteria.order(), criteria.prefix()),
                    call.arguments()[2],
                    call.arguments()[3]);
        }));
        all.add(new Mutant("a prefix is a pattern", "MemberPages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            return allMembers(
                            call,
                            new MemberCriteria(
                                    criteria.order(),
                                    criteria.descending(),
                                    criteria.statuses(),
                                    criteria.role(),
                                    Optional.empty(),
                                    criteria.inactiveSince()))
                    .filter(member -> criteria.prefix().isEmpty()
                            || like(key(member, criteria), criteria.prefix().get(), "%"))
                    .dropWhile(member -> !isAfter(member, call))
                    .limit(call.<Integer>argument(3))
                    .toList();
        }));
        all.add(new Mutant("a prefix may stand anywhere", "MemberPages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            return allMembers(
                            call,
                            new MemberCriteria(
                                    criteria.order(),
                                    criteria.descending(),
                                    criteria.statuses(),
                                    criteria.role(),
                                    Optional.empty(),
                                    criteria.inactiveSince()))
                    .filter(member ->
                            key(member, criteria).contains(criteria.prefix().orElse("")))
                    .dropWhile(member -> !isAfter(member, call))
                    .limit(call.<Integer>argument(3))
                    .toList();
        }));
        all.add(new Mutant("a page begins with the last one again", "MemberPages", Listings.class, "members", call -> {
            Optional<Position> after = call.argument(2);
            Predicate<Member> before = member -> after.isPresent()
                    && !member.user().value().equals(after.get().id())
                    && !isAfter(member, call);
            return allMembers(call, call.argument(1))
                    .dropWhile(before)
                    .limit(call.<Integer>argument(3))
                    .toList();
        }));
        all.add(new Mutant("a page skips those of equal key", "MemberPages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            Optional<Position> after = call.argument(2);
            return allMembers(call, criteria)
                    .dropWhile(member -> !isAfter(member, call))
                    .filter(member -> after.filter(
                                    position -> key(position, criteria).equals(key(member, criteria)))
                            .isEmpty())
                    .limit(call.<Integer>argument(3))
                    .toList();
        }));
        all.add(new Mutant("ids are ordered by signed halves", "MemberPages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            Comparator<Member> order = Comparator.<Member, String>comparing(member -> key(member, criteria))
                    .thenComparing(member -> member.user().value());
            return sorted(call, criteria.descending() ? order.reversed() : order);
        }));
        all.add(new Mutant(
                "names are ordered by their UTF-16 units", "MemberPages", Listings.class, "members", call -> {
                    MemberCriteria criteria = call.argument(1);
                    Comparator<Member> order = Comparator.<Member, String>comparing(member -> key(member, criteria))
                            .thenComparing(Member::user);
                    return sorted(call, criteria.descending() ? order.reversed() : order);
                }));
        all.add(new Mutant(
                "descending turns the names round, not the ids", "MemberPages", Listings.class, "members", call -> {
                    MemberCriteria criteria = call.argument(1);
                    Comparator<Member> order = Comparator.comparing(member -> key(member, criteria));
                    return sorted(call, (criteria.descending() ? order.reversed() : order).thenComparing(Member::user));
                }));
        all.add(new Mutant("descending is ignored", "MemberPages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            return call.proceed(
                    call.arguments()[0],
                    new MemberCriteria(
                            criteria.order(),
                            false,
                            criteria.statuses(),
                            criteria.role(),
                            criteria.prefix(),
                            criteria.inactiveSince()),
                    call.arguments()[2],
                    call.arguments()[3]);
        }));
        all.add(new Mutant("statuses are filtered after the limit", "MemberPages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            List<Member> page = call.proceed(
                    call.arguments()[0],
                    new MemberCriteria(
                            criteria.order(),
                            criteria.descending(),
                            Set.of(MemberStatus.values()),
                            criteria.role(),
                            criteria.prefix(),
                            criteria.inactiveSince()),
                    call.arguments()[2],
                    call.arguments()[3]);
            return page.stream()
                    .filter(member -> criteria.statuses().contains(member.status()))
                    .toList();
        }));
        all.add(new Mutant(
                "whoever was active at that moment was not since", "MemberPages", Listings.class, "members", call -> {
                    MemberCriteria criteria = call.argument(1);
                    return call.proceed(
                            call.arguments()[0],
                            new MemberCriteria(
                                    criteria.order(),
                                    criteria.descending(),
                                    criteria.statuses(),
                                    criteria.role(),
                                    criteria.prefix(),
                                    criteria.inactiveSince().map(since -> since.plusNanos(1000))),
                            call.arguments()[2],
                            call.arguments()[3]);
                }));
        all.add(new Mutant("moments are ordered as texts", "MemberPages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            if (criteria.order() != MemberCriteria.Order.ACTIVITY) {
                return call.proceed();
            }
            Comparator<Member> order = Comparator.<Member, String>comparing(
                            member -> member.activeAt().toString())
                    .thenComparing(Member::user);
            return sorted(call, criteria.descending() ? order.reversed() : order);
        }));
        all.add(new Mutant("only the role asked for comes along", "MemberPages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            return call.<List<Member>>proceed().stream()
                    .map(member -> criteria.role()
                            .map(role -> member.with(
                                    member.status(),
                                    new Rights(
                                            Set.of(role),
                                            member.rights().switches(),
                                            member.rights().assigned()),
                                    member.revision()))
                            .orElse(member))
                    .toList();
        }));
        all.add(new Mutant("pages are found by number", "MemberPages", Listings.class, "members", new ByNumber()));
        all.add(new Mutant(
                "members of all organizations are listed", "MemberPages", Listings.class, "members", call -> {
                    List<Member> found = new ArrayList<>();
                    for (Organization each : call.storage()
                            .committed()
                            .organizations
                            .ascending(EVERYTHING)
                            .toList()) {
                        found.addAll(call.<List<Member>>proceed(
                                each.id(), call.arguments()[1], call.arguments()[2], call.arguments()[3]));
                    }
                    return found.stream().limit(call.<Integer>argument(3)).toList();
                }));
        all.add(new Mutant("a page is never longer than 500", "MemberPages", Listings.class, "members", call -> {
            int most = call.argument(3);
            return most > 999 && call.<Optional<?>>argument(2).isEmpty()
                    ? call.<List<?>>proceed().stream().skip(500).toList()
                    : call.proceed();
        }));
        all.add(new Mutant(
                "expired invitations are not listed",
                "Pages",
                Listings.class,
                "invitations",
                call -> call.<List<Invitation>>proceed().stream()
                        .filter(each -> each.statusAt(each.createdAt()) != InvitationStatus.EXPIRED)
                        .toList()));
        all.add(new Mutant("oldest invitations come first", "Pages", Listings.class, "invitations", call -> {
            InvitationCriteria criteria = call.argument(1);
            return criteria.order() == InvitationCriteria.Order.NEWEST
                    ? reversed(call.<List<Invitation>>proceed())
                    : call.proceed();
        }));
        all.add(new Mutant("final and open invitations change places", "Pages", Listings.class, "invitations", call -> {
            InvitationCriteria criteria = call.argument(1);
            return criteria.order() == InvitationCriteria.Order.NEWEST
                    ? call.proceed(
                            call.arguments()[0],
                            new InvitationCriteria(!criteria.open(), false, criteria.order(), Optional.empty()),
                            call.arguments()[2],
                            call.arguments()[3])
                    : call.proceed();
        }));
        all.add(new Mutant("a prefix of addresses is ignored", "Pages", Listings.class, "invitations", call -> {
            InvitationCriteria criteria = call.argument(1);
            return call.proceed(
                    call.arguments()[0],
                    new InvitationCriteria(criteria.open(), false, criteria.order(), Optional.empty()),
                    call.arguments()[2],
                    call.arguments()[3]);
        }));
        all.add(new Mutant(
                "the mail of the lowest generation is shown", "Pages", Listings.class, "deliveries", call -> {
                    OrganizationId organization = call.argument(0);
                    Map<InvitationId, Delivery> found = new HashMap<>();
                    for (InvitationId id : call.<Collection<InvitationId>>argument(1)) {
                        call.storage()
                                .committed()
                                .deliveries
                                .ascending(Tables.DELIVERIES_BY_SUBJECT, Range.of(organization.value(), id.value()))
                                .findFirst()
                                .ifPresent(delivery -> found.put(id, delivery));
                    }
                    return found;
                }));
        all.add(new Mutant(
                "memberships hide the removed",
                "Pages",
                Listings.class,
                "memberships",
                call -> call.<List<Membership>>proceed().stream()
                        .filter(found ->
                                found.member().filter(Member::isPresent).isPresent())
                        .toList()));
        all.add(new Mutant("erased organizations have members", "Pages", Listings.class, "memberships", call -> {
            Optional<OrganizationId> after = call.argument(1);
            Tables tables = call.storage().committed();
            return tables.members
                    .ascending(
                            Tables.MEMBERS_BY_USER,
                            Range.of(call.<UserId>argument(0).value()))
                    .filter(each -> after.filter(id -> each.organization().compareTo(id) <= 0)
                            .isEmpty())
                    .limit(call.<Integer>argument(2))
                    .map(each -> new Membership(
                            tables.organizations
                                    .get(each.organization().value())
                                    .orElseThrow(),
                            Optional.of(each),
                            tables.rolesOf(Optional.of(each))))
                    .toList();
        }));
        all.add(new Mutant("erased organizations invite", "Pages", Listings.class, "invitationsTo", call -> {
            Optional<InvitationId> after = call.argument(1);
            return call.storage()
                    .committed()
                    .invitations
                    .ascending(
                            Tables.OPEN_EVERYWHERE,
                            Range.of(call.<EmailAddress>argument(0).canonical()))
                    .filter(each ->
                            after.filter(id -> each.id().compareTo(id) <= 0).isEmpty())
                    .limit(call.<Integer>argument(2))
                    .toList();
        }));
        all.add(new Mutant("final invitations are offered", "Pages", Listings.class, "invitationsTo", call -> {
            Optional<InvitationId> after = call.argument(1);
            return call.storage()
                    .committed()
                    .invitations
                    .ascending(EVERYTHING)
                    .filter(each -> each.address().equals(call.arguments()[0]))
                    .sorted(Comparator.comparing(Invitation::id))
                    .filter(each ->
                            after.filter(id -> each.id().compareTo(id) <= 0).isEmpty())
                    .limit(call.<Integer>argument(2))
                    .toList();
        }));
        all.add(new Mutant(
                "an address is compared by its beginning", "Pages", Listings.class, "invitationsTo", call -> {
                    Optional<InvitationId> after = call.argument(1);
                    return call.storage()
                            .committed()
                            .invitations
                            .ascending(
                                    Tables.OPEN_EVERYWHERE,
                                    Range.startingWith(
                                            call.<EmailAddress>argument(0).canonical()))
                            .sorted(Comparator.comparing(Invitation::id))
                            .filter(each -> after.filter(id -> each.id().compareTo(id) <= 0)
                                    .isEmpty())
                            .limit(call.<Integer>argument(2))
                            .toList();
                }));
        all.add(new Mutant(
                "the journal comes oldest first",
                "Pages",
                Listings.class,
                "journal",
                call -> reversed(call.<List<Entry>>proceed())));
        all.add(new Mutant(
                "a page of the journal begins with the last one again", "Pages", Listings.class, "journal", call -> {
                    long before = call.argument(1);
                    return call.proceed(
                            call.arguments()[0], before == Long.MAX_VALUE ? before : before + 1, call.arguments()[2]);
                }));
    }

    private static java.util.stream.Stream<Member> allMembers(Call call, MemberCriteria criteria) {
        return call.<List<Member>>proceed(call.arguments()[0], criteria, Optional.empty(), NO_LIMIT).stream();
    }

    private static List<Member> sorted(Call call, Comparator<Member> order) {
        Optional<Position> after = call.argument(2);
        List<Member> all = allMembers(call, call.argument(1)).sorted(order).toList();
        int start = 0;
        for (int i = 0; i < all.size(); i++) {
            if (after.isPresent()
                    && all.get(i).user().value().equals(after.get().id())) {
                start = i + 1;
            }
        }
        return all.subList(start, all.size()).stream()
                .limit(call.<Integer>argument(3))
                .toList();
    }

    /** Whether a member lies behind the position, as the sound storage has it. */
    private static boolean isAfter(Member member, Call call) {
        MemberCriteria criteria = call.argument(1);
        Optional<Position> after = call.argument(2);
        Key own = Key.of(key(member, criteria), member.user().value());
        return after.map(position -> own.compareTo(Key.of(key(position, criteria), position.id())))
                .map(order -> criteria.descending() ? order < 0 : order > 0)
                .orElse(true);
    }

    private static String key(Member member, MemberCriteria criteria) {
        return switch (criteria.order()) {
            case NAME -> member.name().sortKey();
            case ADDRESS -> member.address().canonical();
            case ACTIVITY -> sortable(member.activeAt());
        };
    }

    private static String key(Position position, MemberCriteria criteria) {
        return criteria.order() == MemberCriteria.Order.ACTIVITY
                ? sortable(Instant.parse(position.key()))
                : position.key();
    }

    private static String sortable(Instant time) {
        return "%020d".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }

    /** Counts how many it has shown: what OFFSET does. */
    private static final class ByNumber implements Function<Call, Object> {

        @Override
        public Object apply(Call call) {
            Optional<Position> after = call.argument(2);
            List<Member> everyone = new ArrayList<>(call.storage()
                    .committed()
                    .members
                    .ascending(
                            Tables.MEMBERS_BY_NAME,
                            Range.of(call.<OrganizationId>argument(0).value()))
                    .toList());
            int shown = 0;
            for (Member member : everyone) {
                if (after.isPresent()
                        && member.user().value().equals(after.get().id())) {
                    shown = everyone.indexOf(member) + 1;
                }
            }
            return after.isEmpty()
                    ? call.proceed()
                    : allMembers(call, call.argument(1))
                            .skip(shown)
                            .limit(call.<Integer>argument(3))
                            .toList();
        }
    }
}
