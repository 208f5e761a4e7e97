package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aRemovedMember;
import static dev.roster.contract.Fixtures.aSuspendedMember;
import static dev.roster.contract.Fixtures.roles;
import static dev.roster.contract.Paging.BINARY;
import static dev.roster.contract.Paging.SPREAD_IDS;
import static dev.roster.contract.Paging.pages;
import static dev.roster.contract.Paging.reversed;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.port.Listings;
import dev.roster.port.MemberCriteria;
import dev.roster.port.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Listings} promises of the members of an organization: every order and selection, page by page. */
public abstract class MemberPagesContract extends StorageSuite {

    private static final Set<MemberStatus> PRESENT = Set.of(MemberStatus.ACTIVE, MemberStatus.SUSPENDED);
    private static final Set<MemberStatus> ALL = Set.of(MemberStatus.values());

    /** When some of the mixed population were active last, to the microsecond. */
    private static final Instant A_SECOND_LATER = Fixtures.START.plusNanos(8 * 125_544_000L);

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
    }

    @Test
    void members_come_in_every_order_and_selection_that_is_offered() {
        List<Member> population = aMixedPopulation();
        for (MemberCriteria criteria : everyMemberCriteria()) {
            List<Member> expected = population.stream()
                    .filter(member -> matches(member, criteria))
                    .sorted(order(criteria))
                    .toList();

            assertThat(expected).as("power of the test for %s", criteria).isNotEmpty();
            for (int size : List.of(1, 3, 1_000)) {
                assertThat(pagesOfMembers(criteria, size))
                        .as("pages of %s, %s", size, criteria)
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    @Test
    void a_page_holds_as_many_as_asked_for() {
        List<Member> members = joined(acme, aMember(), aMember(), aMember());

        assertThat(listings().members(acme, byName(), Optional.empty(), 2))
                .containsExactlyElementsOf(members.subList(0, 2));
        assertThat(listings().members(acme, byName(), Optional.empty(), 3)).containsExactlyElementsOf(members);
        assertThat(listings().members(acme, byName(), Optional.empty(), 4)).containsExactlyElementsOf(members);
    }

    @Test
    void members_of_equal_name_come_by_the_text_of_their_ids() {
        SPREAD_IDS.forEach(user -> joined(acme, aMember().user(user)));
        List<UserId> sorted =
                SPREAD_IDS.stream().sorted(comparing(UserId::toString)).toList();

        assertThat(pagesOfMembers(byName(), 1)).extracting(Member::user).containsExactlyElementsOf(sorted);
        assertThat(pagesOfMembers(descending(byName()), 1))
                .extracting(Member::user)
                .containsExactlyElementsOf(reversed(sorted));
    }

    @Test
    void a_thousand_members_of_equal_name_are_each_listed_once() {
        joined(
                acme,
                IntStream.range(0, 1_000)
                        .mapToObj(i -> aMember().rights(roles("normal", "other")))
                        .toArray(MemberBuilder[]::new));

        for (MemberCriteria criteria : List.of(
                byName(), descending(byName()), inRole("other"), startingWith(MemberCriteria.Order.NAME, "grace"))) {
            for (int size : List.of(137, 500, 1_000)) {
                assertThat(pagesOfMembers(criteria, size))
                        .as("pages of %s, %s", size, criteria)
                        .hasSize(1_000)
                        .extracting(Member::user)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void names_come_in_binary_order_beyond_the_latin_ones_too() {
        List<String> names = List.of("!x", "abc", "abd", "z", "\u00F8re", "\u0436", "\u65E5", "\uFA0E", "\uD840\uDC00");
        List<String> shuffled = new ArrayList<>(names);
        Collections.reverse(shuffled);
        shuffled.forEach(name -> joined(acme, aMember().named(name)));

        assertThat(names).isSortedAccordingTo(BINARY);
        assertThat(pagesOfMembers(byName(), 2))
                .extracting(member -> member.name().sortKey())
                .containsExactlyElementsOf(names);
        assertThat(pagesOfMembers(descending(byName()), 2))
                .extracting(member -> member.name().sortKey())
                .containsExactlyElementsOf(reversed(names));
    }

    @Test
    void the_characters_of_a_prefix_stand_for_themselves() {
        List<String> names = List.of("a%b", "axb", "a_b", "a\\b", "a\\%b", "a[b", "a.b", "a*b", "a'b", "a|b");
        names.forEach(name -> joined(acme, aMember().named(name)));

        for (String name : names) {
            assertThat(pagesOfMembers(
                            startingWith(MemberCriteria.Order.NAME, name.substring(0, name.length() - 1)), 10))
                    .as("starting like %s", name)
                    .extracting(member -> member.name().sortKey())
                    .containsExactlyElementsOf(names.stream()
                            .filter(other -> other.startsWith(name.substring(0, name.length() - 1)))
                            .sorted(BINARY)
                            .toList());
        }
        assertThat(pagesOfMembers(startingWith(MemberCriteria.Order.NAME, "%"), 10))
                .isEmpty();
        assertThat(pagesOfMembers(startingWith(MemberCriteria.Order.NAME, "_"), 10))
                .isEmpty();
    }

    @Test
    void the_characters_of_an_address_prefix_stand_for_themselves() {
        List<String> addresses =
                List.of("a%b@x.example", "a_b@x.example", "a|b@x.example", "axb@x.example", "a'b@x.example");
        addresses.forEach(each -> joined(acme, aMember().address(each)));

        for (String each : addresses) {
            assertThat(pagesOfMembers(startingWith(MemberCriteria.Order.ADDRESS, each.substring(0, 2)), 10))
                    .as("starting with %s", each.substring(0, 2))
                    .extracting(member -> member.address().value())
                    .containsExactly(each);
        }
        assertThat(pagesOfMembers(startingWith(MemberCriteria.Order.ADDRESS, "%"), 10))
                .isEmpty();
    }

    @Test
    void a_prefix_may_be_empty_or_the_whole_key() {
        Member ada = joined(acme, aMember().named("Ada").address("Ada@globex.example"));
        Member adam = joined(acme, aMember().named("Adam").address("adam@globex.example"));

        assertThat(pagesOfMembers(startingWith(MemberCriteria.Order.NAME, ""), 10))
                .containsExactly(ada, adam);
        assertThat(pagesOfMembers(startingWith(MemberCriteria.Order.NAME, "ada"), 10))
                .containsExactly(ada, adam);
        assertThat(pagesOfMembers(startingWith(MemberCriteria.Order.NAME, "adam"), 10))
                .containsExactly(adam);
        assertThat(pagesOfMembers(startingWith(MemberCriteria.Order.ADDRESS, "ada@globex.example"), 10))
                .containsExactly(ada);
        assertThat(pagesOfMembers(startingWith(MemberCriteria.Order.NAME, "adams"), 10))
                .isEmpty();
    }

    @Test
    void a_role_is_compared_exactly() {
        Member admin = joined(acme, aMember().rights(roles("admin", "normal")));
        joined(acme, aMember().rights(roles("administrator")));
        joined(acme, aMember().rights(roles("normal")));

        assertThat(pagesOfMembers(inRole("admin"), 10)).containsExactly(admin);
        assertThat(pagesOfMembers(inRole("a%"), 10)).isEmpty();
    }

    @Test
    void members_come_with_all_their_rights_whatever_they_were_found_by() {
        Member member = joined(acme, aMember().rights(Fixtures.richRights()).attributes(Map.of("a", "1", "b", "2")));

        assertThat(pagesOfMembers(byName(), 10)).containsExactly(member);
        assertThat(pagesOfMembers(inRole("admin"), 10)).containsExactly(member);
    }

    @Test
    void members_of_other_organizations_are_not_listed() {
        Member here = joined(acme, aMember());
        joined(anOpenedOrganization(), aMember().rights(roles("normal")));

        assertThat(pagesOfMembers(byName(), 10)).containsExactly(here);
        assertThat(pagesOfMembers(byAddress(), 10)).containsExactly(here);
        assertThat(pagesOfMembers(inRole("normal"), 10)).containsExactly(here);
    }

    @Test
    void members_who_come_and_go_between_pages_disturb_no_other() {
        List<Member> members = joined(
                acme,
                aMember().named("b"),
                aMember().named("d"),
                aMember().named("f"),
                aMember().named("h"));
        List<Member> first = listings().members(acme, byName(), Optional.empty(), 2);
        assertThat(first).containsExactly(members.get(0), members.get(1));

        Member gone = members.get(1).with(MemberStatus.REMOVED, roles(), 3);
        changing(acme, unit -> {
            unit.members().update(List.of(gone));
            return gone;
        });
        joined(acme, aMember().named("a"));
        joined(acme, aMember().named("c"));
        Member later = joined(acme, aMember().named("e"));

        assertThat(listings().members(acme, byName(), Optional.of(position(members.get(1), byName())), 10))
                .containsExactly(later, members.get(2), members.get(3));
        assertThat(listings().members(acme, descending(byName()), Optional.of(position(members.get(2), byName())), 1))
                .containsExactly(later);
    }

    @Test
    void a_page_may_begin_at_a_position_outside_of_the_selection() {
        Member ada = joined(acme, aMember().named("ada"));
        Member adam = joined(acme, aMember().named("adam"));
        joined(acme, aMember().named("zoe"));
        MemberCriteria prefix = startingWith(MemberCriteria.Order.NAME, "ad");
        Position before = new Position("aaa", ada.user().value());
        Position behind = new Position("zzz", ada.user().value());

        assertThat(listings().members(acme, prefix, Optional.of(before), 10)).containsExactly(ada, adam);
        assertThat(listings().members(acme, prefix, Optional.of(behind), 10)).isEmpty();
        assertThat(listings().members(acme, descending(prefix), Optional.of(before), 10))
                .isEmpty();
        assertThat(listings().members(acme, descending(prefix), Optional.of(behind), 10))
                .containsExactly(adam, ada);
    }

    @Test
    void members_active_at_the_moment_itself_have_been_active_since() {
        Member before = joined(acme, aMember().activeAt(A_SECOND_LATER.minusNanos(1000)));
        joined(acme, aMember().activeAt(A_SECOND_LATER));
        joined(acme, aMember().activeAt(A_SECOND_LATER.plusNanos(1000)));

        assertThat(pagesOfMembers(byActivity(false, PRESENT, Optional.of(A_SECOND_LATER)), 10))
                .containsExactly(before);
    }

    @Test
    void a_page_by_activity_may_begin_behind_the_selection() {
        Member member = joined(acme, aMember());
        Position behind = new Position(
                A_SECOND_LATER.plusSeconds(1).toString(), member.user().value());

        assertThat(listings()
                        .members(
                                acme, byActivity(false, PRESENT, Optional.of(A_SECOND_LATER)), Optional.of(behind), 10))
                .isEmpty();
        assertThat(listings()
                        .members(acme, byActivity(true, PRESENT, Optional.of(A_SECOND_LATER)), Optional.of(behind), 10))
                .containsExactly(member);
    }

    private List<Member> aMixedPopulation() {
        List<MemberBuilder> builders = new ArrayList<>();
        List<String> names =
                List.of("Grace", "Gr%ce", "gr_ce", "GRACE", "Gracé", "Graham", "G", "ada", "\u65E5\u672C", "zo\u00EB");
        for (int i = 0; i < 60; i++) {
            MemberBuilder builder = switch (i % 5) {
                case 0 -> aSuspendedMember();
                case 1 -> aRemovedMember();
                default -> aMember();
            };
            if (i % 5 != 1) {
                builder.rights(i % 3 == 0 ? roles("admin", "normal") : roles("normal"));
            } else if (i % 2 == 0) {
                builder.rights(roles("admin"));
            }
            builders.add(builder.named(names.get((i + i / 10) % names.size()))
                    .activeAt(Fixtures.START.plusNanos(i * 13 % 20 * 125_544_000L))
                    .address((i % 2 == 0 ? "Gr" : "a_") + (i * 7 % 60) + "@globex.example"));
        }
        return joined(acme, builders.toArray(MemberBuilder[]::new));
    }

    private static List<MemberCriteria> everyMemberCriteria() {
        List<MemberCriteria> all = new ArrayList<>();
        List<Set<MemberStatus>> statuses = List.of(
                ALL,
                PRESENT,
                Set.of(MemberStatus.ACTIVE),
                Set.of(MemberStatus.SUSPENDED),
                Set.of(MemberStatus.REMOVED));
        for (boolean descending : List.of(false, true)) {
            for (Set<MemberStatus> status : statuses) {
                for (Optional<String> prefix : List.of(Optional.<String>empty(), Optional.of("gr"))) {
                    all.add(new MemberCriteria(
                            MemberCriteria.Order.NAME, descending, status, Optional.empty(), prefix));
                    all.add(new MemberCriteria(
                            MemberCriteria.Order.NAME, descending, status, Optional.of("admin"), prefix));
                    all.add(new MemberCriteria(
                            MemberCriteria.Order.ADDRESS, descending, status, Optional.empty(), prefix));
                }
                for (Optional<Instant> since : List.of(Optional.<Instant>empty(), Optional.of(A_SECOND_LATER))) {
                    all.add(byActivity(descending, status, since));
                }
            }
        }
        return all;
    }

    private static boolean matches(Member member, MemberCriteria criteria) {
        return criteria.statuses().contains(member.status())
                && criteria.role().map(member.rights().roles()::contains).orElse(true)
                && key(member, criteria).startsWith(criteria.prefix().orElse(""))
                && criteria.inactiveSince().map(member.activeAt()::isBefore).orElse(true);
    }

    private static Comparator<Member> order(MemberCriteria criteria) {
        Comparator<Member> byKey = criteria.order() == MemberCriteria.Order.ACTIVITY
                ? comparing(Member::activeAt)
                : Comparator.comparing(member -> key(member, criteria), BINARY);
        Comparator<Member> order = byKey.thenComparing(member -> member.user().toString());
        return criteria.descending() ? order.reversed() : order;
    }

    private static String key(Member member, MemberCriteria criteria) {
        return switch (criteria.order()) {
            case NAME -> member.name().sortKey();
            case ADDRESS -> member.address().canonical();
            case ACTIVITY -> member.activeAt().toString();
        };
    }

    private static Position position(Member member, MemberCriteria criteria) {
        return new Position(key(member, criteria), member.user().value());
    }

    private List<Member> pagesOfMembers(MemberCriteria criteria, int size) {
        return pages(
                size, member -> position(member, criteria), after -> listings().members(acme, criteria, after, size));
    }

    private Listings listings() {
        return storage().listings();
    }

    private static MemberCriteria byName() {
        return new MemberCriteria(MemberCriteria.Order.NAME, false, PRESENT, Optional.empty(), Optional.empty());
    }

    private static MemberCriteria byAddress() {
        return new MemberCriteria(MemberCriteria.Order.ADDRESS, false, PRESENT, Optional.empty(), Optional.empty());
    }

    private static MemberCriteria byActivity(boolean descending, Set<MemberStatus> status, Optional<Instant> since) {
        return new MemberCriteria(
                MemberCriteria.Order.ACTIVITY, descending, status, Optional.empty(), Optional.empty(), since);
    }

    private static MemberCriteria inRole(String role) {
        return new MemberCriteria(MemberCriteria.Order.NAME, false, PRESENT, Optional.of(role), Optional.empty());
    }

    private static MemberCriteria startingWith(MemberCriteria.Order order, String prefix) {
        return new MemberCriteria(order, false, PRESENT, Optional.empty(), Optional.of(prefix));
    }

    private static MemberCriteria descending(MemberCriteria criteria) {
        return new MemberCriteria(
                criteria.order(), !criteria.descending(), criteria.statuses(), criteria.role(), criteria.prefix());
    }
}
