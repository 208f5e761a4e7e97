package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aPendingInvitation;
import static dev.roster.contract.Fixtures.aQueuedMail;
import static dev.roster.contract.Fixtures.aRemovedMember;
import static dev.roster.contract.Fixtures.aRevokedInvitation;
import static dev.roster.contract.Fixtures.aRole;
import static dev.roster.contract.Fixtures.aSuspendedMember;
import static dev.roster.contract.Fixtures.address;
import static dev.roster.contract.Fixtures.anEntry;
import static dev.roster.contract.Fixtures.roles;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.Delivery;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Entry;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.InvitationCriteria;
import dev.roster.port.Listings;
import dev.roster.port.MemberCriteria;
import dev.roster.port.Position;
import dev.roster.review.ReviewItem;
import dev.roster.role.RoleDefinition;
import dev.roster.user.User;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Listings} promises. */
public abstract class ListingsContract extends StorageSuite {

    /** More than any test has. */
    private static final int MOST_ROWS = 2_000;

    private static final Set<MemberStatus> PRESENT = Set.of(MemberStatus.ACTIVE, MemberStatus.SUSPENDED);
    private static final Set<MemberStatus> ALL = Set.of(MemberStatus.values());

    /** When some of the mixed population were active last, to the microsecond. */
    private static final Instant A_SECOND_LATER = Fixtures.START.plusNanos(8 * 125_544_000L);

    /** Binary, as UTF-8: not by UTF-16 units, where the last two names would change places. */
    private static final Comparator<String> BINARY = (one, other) -> Arrays.compareUnsigned(utf8(one), utf8(other));

    static Comparator<ReviewItem> byNameThenUser() {
        return comparing(ReviewItem::sortKey, BINARY).thenComparing(ReviewItem::user);
    }

    /** One below and two above the middle of the range, so that a signed comparison of halves shows. */
    private static final List<UserId> SPREAD_IDS = List.of(
            UserId.of("f0000000-0000-7000-8000-000000000001"),
            UserId.of("00000000-0000-7000-8000-000000000001"),
            UserId.of("80000000-0000-7000-8000-000000000001"),
            UserId.of("00000000-0000-7000-bfff-ffffffffffff"));

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
    }

    // Members

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

    // Invitations

    @Test
    void invitations_come_newest_first_open_or_final() {
        List<Invitation> open = invited(acme, many(5, Fixtures::aPendingInvitation));
        List<Invitation> closed = invited(acme, many(5, Fixtures::aRevokedInvitation));
        Invitation expired = invited(acme, aPendingInvitation().expiringAt(Fixtures.START.minusSeconds(1)));
        invited(anOpenedOrganization(), aPendingInvitation());
        List<Invitation> allOpen = new ArrayList<>(List.of(expired));
        allOpen.addAll(reversed(open));

        for (int size : List.of(1, 2, 1_000)) {
            assertThat(pagesOfInvitations(newest(true), size)).containsExactlyElementsOf(allOpen);
            assertThat(pagesOfInvitations(newest(false), size)).containsExactlyElementsOf(reversed(closed));
        }
    }

    @Test
    void invitations_come_newest_first_by_the_text_of_their_ids() {
        SPREAD_IDS.forEach(id -> invited(acme, aPendingInvitation().id(new InvitationId(id.value()))));

        assertThat(pagesOfInvitations(newest(true), 1))
                .extracting(each -> each.id().toString())
                .containsExactlyElementsOf(SPREAD_IDS.stream()
                        .map(UserId::toString)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    @Test
    void open_invitations_come_by_address_with_or_without_a_prefix() {
        List<String> addresses = List.of(
                "a%b@x.example",
                "A'b@x.example", "a_b@x.example", "Ab@x.example", "abc@x.example", "a|b@x.example", "zoe@x.example");
        reversed(addresses).forEach(each -> invited(acme, aPendingInvitation().to(each)));
        invited(acme, aRevokedInvitation().to("abcd@x.example"));
        invited(anOpenedOrganization(), aPendingInvitation().to("ab@x.example"));

        for (String prefix : List.of("", "a", "a%", "a_", "ab", "abc", "a|b@x.example", "zoe")) {
            Optional<String> said = prefix.isEmpty() ? Optional.empty() : Optional.of(prefix);
            List<String> expected = addresses.stream()
                    .map(each -> address(each).canonical())
                    .filter(each -> each.startsWith(prefix))
                    .sorted(BINARY)
                    .toList();
            for (int size : List.of(1, 2, 1_000)) {
                assertThat(pagesOfInvitations(
                                new InvitationCriteria(true, InvitationCriteria.Order.ADDRESS, said), size))
                        .as("pages of %s, starting with %s", size, prefix)
                        .extracting(each -> each.address().canonical())
                        .containsExactlyElementsOf(expected);
            }
        }
        assertThat(pagesOfInvitations(
                        new InvitationCriteria(true, InvitationCriteria.Order.ADDRESS, Optional.of("%")), 10))
                .isEmpty();
    }

    @Test
    void invitations_that_come_and_go_between_pages_disturb_no_other() {
        List<Invitation> all = invited(acme, many(6, Fixtures::aPendingInvitation));
        List<Invitation> first = listings().invitations(acme, newest(true), Optional.empty(), 2);
        assertThat(first).containsExactly(all.get(5), all.get(4));

        changing(acme, unit -> unit.invitations().update(List.of(closed(all.get(4)), closed(all.get(2)))));
        invited(acme, aPendingInvitation());

        assertThat(listings().invitations(acme, newest(true), Optional.of(position(all.get(4), newest(true))), 10))
                .containsExactly(all.get(3), all.get(1), all.get(0));
    }

    @Test
    void the_mail_of_the_highest_generation_is_shown() {
        OrganizationId globex = anOpenedOrganization();
        Invitation twice = invited(acme, aPendingInvitation());
        Invitation never = invited(acme, aPendingInvitation());
        Invitation once = invited(acme, aRevokedInvitation());
        Invitation elsewhere = invited(globex, aPendingInvitation());
        Delivery ninth = aQueuedMail().about(twice).generation(9).build();
        Delivery tenth = aQueuedMail().about(twice).generation(10).build();
        Delivery only = aQueuedMail().about(once).build();
        queued(
                tenth,
                ninth,
                only,
                aQueuedMail().about(elsewhere).build(),
                aQueuedMail().about(twice).in(globex).generation(11).build());

        assertThat(listings().deliveries(acme, List.of(twice.id(), never.id(), once.id(), elsewhere.id())))
                .containsOnly(Map.entry(twice.id(), tenth), Map.entry(once.id(), only));
    }

    // Roles of an organization's own

    @Test
    void roles_come_by_name_in_whatever_case_and_from_one_organization() {
        List<String> names = List.of(
                "night", "Day", "NIGHT SHIFT", "\u00C4rzte", "zebra", "%", "\uFF21", "\uD83C\uDF82", "day_", "Dawn");
        List<RoleDefinition> expected = new ArrayList<>();
        names.forEach(name -> expected.add(defined(acme, aRole().named(name).fixed(Map.of("t", Set.of(name))))));
        defined(anOpenedOrganization(), aRole().named("night"));
        expected.sort(comparing(RoleDefinition::nameKey, BINARY));

        for (int size : List.of(1, 3, 1_000)) {
            assertThat(pages(
                            size,
                            (RoleDefinition each) ->
                                    new Position(each.nameKey(), each.id().value()),
                            after -> listings().roles(acme, after, size)))
                    .containsExactlyElementsOf(expected);
        }
        assertThat(listings().roles(anOpenedOrganization(), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void a_page_of_roles_goes_on_where_a_role_was_deleted_or_renamed() {
        RoleDefinition first = defined(acme, aRole().named("a"));
        RoleDefinition second = defined(acme, aRole().named("b"));
        RoleDefinition third = defined(acme, aRole().named("c"));
        Position end = new Position(second.nameKey(), second.id().value());
        changing(acme, unit -> {
            unit.roles().delete(acme, second.id());
            return unit.roles()
                    .update(aRole().in(acme).id(first.id()).named("D").build());
        });

        assertThat(listings().roles(acme, Optional.of(end), 10))
                .extracting(RoleDefinition::name)
                .containsExactly(third.name(), "D");
    }

    // Over all organizations

    @Test
    void memberships_show_what_each_organization_said_of_the_roles() {
        User ada = added(Fixtures.aUser());
        Map<OrganizationId, Set<RoleDefinition>> expected = new HashMap<>();
        for (int count : List.of(0, 1, 3)) {
            OrganizationId organization = anOpenedOrganization();
            List<RoleDefinition> own = IntStream.range(0, count)
                    .mapToObj(i -> defined(organization, aRole()))
                    .toList();
            defined(organization, aRole());
            List<String> keys =
                    new ArrayList<>(own.stream().map(role -> role.id().key()).toList());
            keys.add("normal");
            joined(organization, aMember().user(ada).rights(roles(keys.toArray(String[]::new))));
            if (count == 1) {
                joined(organization, aMember().rights(roles(own.get(0).id().key())));
            }
            expected.put(organization, Set.copyOf(own));
        }

        for (int size : List.of(1, 2, 10)) {
            List<Membership> found = pages(
                    size,
                    (Membership each) -> each.organization().id(),
                    after -> listings().memberships(ada.id(), after, size));

            assertThat(found)
                    .hasSize(3)
                    .allSatisfy(each -> assertThat(each.customRoles())
                            .containsExactlyInAnyOrderElementsOf(
                                    expected.get(each.organization().id())));
        }
    }

    @Test
    void memberships_of_one_person_come_by_organization_removed_ones_too() {
        User ada = added(Fixtures.aUser());
        List<Membership> expected = new ArrayList<>();
        List<UUID> ids = new ArrayList<>(SPREAD_IDS.stream().map(UserId::value).toList());
        for (UUID id : ids) {
            Organization organization = opened(Fixtures.anOrganization().id(new OrganizationId(id)));
            Member member = joined(
                    organization.id(),
                    expected.isEmpty() ? aRemovedMember().user(ada) : aMember().user(ada));
            joined(organization.id(), aMember());
            expected.add(new Membership(organization.withRevision(3), Optional.of(member), List.of()));
        }
        expected.sort(comparing(each -> each.organization().id().toString()));

        for (int size : List.of(1, 3, 1_000)) {
            assertThat(pages(
                            size,
                            (Membership each) -> each.organization().id(),
                            after -> listings().memberships(ada.id(), after, size)))
                    .containsExactlyElementsOf(expected);
        }
        assertThat(listings().memberships(Fixtures.aUserId(), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void open_invitations_to_one_address_come_from_all_organizations_by_id() {
        List<Invitation> expected = new ArrayList<>();
        for (UserId id : SPREAD_IDS) {
            OrganizationId organization = anOpenedOrganization();
            invited(organization, aRevokedInvitation().to("grace@globex.example"));
            expected.add(invited(
                    organization,
                    aPendingInvitation().id(new InvitationId(id.value())).to("Grace@globex.example")));
            invited(organization, aPendingInvitation().to("grace@globex.example.org"));
            invited(organization, aPendingInvitation().to("ada@globex.example"));
        }
        expected.sort(comparing(each -> each.id().toString()));

        for (int size : List.of(1, 3, 1_000)) {
            assertThat(pages(
                            size,
                            Invitation::id,
                            after -> listings().invitationsTo(address("gRACE@globex.example"), after, size)))
                    .containsExactlyElementsOf(expected);
        }
        assertThat(listings().invitationsTo(address("gr_ce@globex.example"), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void an_erased_organization_is_passed_over_though_not_all_of_it_is_deleted_yet() {
        User ada = added(Fixtures.aUser());
        List<OrganizationId> there = new ArrayList<>();
        List<InvitationId> open = new ArrayList<>();
        for (OrganizationStatus status : OrganizationStatus.values()) {
            Organization organization = opened(Fixtures.anOrganization().lifespan(Fixtures.aLifespan(status)));
            joined(organization.id(), aMember().user(ada));
            Invitation invitation =
                    invited(organization.id(), aPendingInvitation().to("grace@globex.example"));
            if (status != OrganizationStatus.ERASED) {
                there.add(organization.id());
                open.add(invitation.id());
            }
        }

        for (int size : List.of(1, 10)) {
            assertThat(pages(
                            size,
                            (Membership each) -> each.organization().id(),
                            after -> listings().memberships(ada.id(), after, size)))
                    .extracting(each -> each.organization().id())
                    .containsExactlyInAnyOrderElementsOf(there);
            assertThat(pages(
                            size,
                            Invitation::id,
                            after -> listings().invitationsTo(address("grace@globex.example"), after, size)))
                    .extracting(Invitation::id)
                    .containsExactlyInAnyOrderElementsOf(open);
        }
    }

    @Test
    void a_stream_of_the_journal_comes_newest_first() {
        OrganizationId globex = anOpenedOrganization();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            entries.add(append(acme));
            append(globex);
        }
        Stream stream = Stream.of(acme);
        assertThat(listings().journal(stream, Long.MAX_VALUE, 1_000)).containsExactlyElementsOf(reversed(entries));

        for (int size : List.of(1, 5)) {
            assertThat(pages(
                            size,
                            Entry::number,
                            after -> listings().journal(stream, after.orElse(Long.MAX_VALUE), size)))
                    .containsExactlyElementsOf(reversed(entries));
        }
    }

    @Test
    void the_history_of_a_subject_has_each_entry_about_it_once_and_whole() {
        UserId ada = Fixtures.aUserId();
        UserId grace = Fixtures.aUserId();
        InvitationId namesake = new InvitationId(ada.value());
        List<Entry> hers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            append(acme, Line.of(grace, Facet.ROLES, List.of("normal")), Line.of(grace, Facet.REACH, List.of()));
            append(acme);
            hers.add(append(
                    acme,
                    Line.of(grace, Facet.STATUS, List.of("ACTIVE")),
                    Line.of(ada, Facet.STATUS, List.of("ACTIVE")),
                    Line.of(ada, Facet.ROLES, List.of("normal")),
                    Line.of(namesake, Facet.STATUS, List.of("ACCEPTED"))));
            append(acme, Line.of(namesake, Facet.GENERATION, List.of("2")));
            hers.add(append(acme, Line.of(ada, Facet.SWITCHES, List.of())));
        }
        append(anOpenedOrganization(), Line.of(ada, Facet.STATUS, List.of("ACTIVE")));

        for (int size : List.of(1, 5, 1_000)) {
            assertThat(pages(size, Entry::number, after -> history(Line.Subject.MEMBER, ada.value(), after, size)))
                    .containsExactlyElementsOf(reversed(hers));
        }
        assertThat(history(Line.Subject.INVITATION, ada.value(), Optional.empty(), 100))
                .hasSize(12);
        assertThat(history(Line.Subject.ORGANIZATION, ada.value(), Optional.empty(), 100))
                .isEmpty();
        assertThat(history(Line.Subject.MEMBER, acme.value(), Optional.empty(), 100))
                .isEmpty();
    }

    private List<Entry> history(Line.Subject kind, UUID subject, Optional<Long> before, int most) {
        return listings().history(Stream.of(acme), kind, subject, before.orElse(Long.MAX_VALUE), most);
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

    private static Position position(Invitation invitation, InvitationCriteria criteria) {
        String key = criteria.order() == InvitationCriteria.Order.ADDRESS
                ? invitation.address().canonical()
                : "";
        return new Position(key, invitation.id().value());
    }

    private List<Member> pagesOfMembers(MemberCriteria criteria, int size) {
        return pages(
                size, member -> position(member, criteria), after -> listings().members(acme, criteria, after, size));
    }

    private List<Invitation> pagesOfInvitations(InvitationCriteria criteria, int size) {
        return pages(
                size,
                invitation -> position(invitation, criteria),
                after -> listings().invitations(acme, criteria, after, size));
    }

    /** Reads page after page until an empty one, and gives up where pages do not come to an end. */
    private static <T, P> List<T> pages(int size, Function<T, P> position, Function<Optional<P>, List<T>> read) {
        List<T> all = new ArrayList<>();
        Optional<P> after = Optional.empty();
        while (all.size() < MOST_ROWS) {
            List<T> page = read.apply(after);
            assertThat(page.size()).as("size of a page").isLessThanOrEqualTo(size);
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
            after = Optional.of(position.apply(page.get(page.size() - 1)));
        }
        throw new AssertionError("There is no end of pages");
    }

    private Entry append(OrganizationId organization, Line... lines) {
        return storage().inTransaction(unit -> {
            Entry entry = anEntry(
                    Stream.of(organization),
                    unit.organizations().change(organization).orElseThrow().revision(),
                    lines);
            unit.journal().append(entry);
            return entry;
        });
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

    private static InvitationCriteria newest(boolean open) {
        return new InvitationCriteria(open, InvitationCriteria.Order.NEWEST, Optional.empty());
    }

    private static Invitation closed(Invitation invitation) {
        return invitation.closed(InvitationStatus.REVOKED, Optional.empty(), Fixtures.START.plusSeconds(1));
    }

    private static InvitationBuilder[] many(int count, Supplier<InvitationBuilder> builder) {
        return java.util.stream.Stream.generate(builder).limit(count).toArray(InvitationBuilder[]::new);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
