package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aPendingInvitation;
import static dev.roster.contract.Fixtures.aQueuedMail;
import static dev.roster.contract.Fixtures.aRemovedMember;
import static dev.roster.contract.Fixtures.aRevokedInvitation;
import static dev.roster.contract.Fixtures.aRole;
import static dev.roster.contract.Fixtures.address;
import static dev.roster.contract.Fixtures.anEntry;
import static dev.roster.contract.Fixtures.roles;
import static dev.roster.contract.Paging.BINARY;
import static dev.roster.contract.Paging.SPREAD_IDS;
import static dev.roster.contract.Paging.pages;
import static dev.roster.contract.Paging.reversed;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
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
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.InvitationCriteria;
import dev.roster.port.Listings;
import dev.roster.port.Position;
import dev.roster.port.Settlement;
import dev.roster.review.ReviewItem;
import dev.roster.role.RoleDefinition;
import dev.roster.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Listings} promises; of the members of an organization, {@link MemberPagesContract} says it. */
public abstract class ListingsContract extends StorageSuite {

    static Comparator<ReviewItem> byNameThenUser() {
        return comparing(ReviewItem::sortKey, Paging.BINARY).thenComparing(ReviewItem::user);
    }

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
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
                                new InvitationCriteria(true, false, InvitationCriteria.Order.ADDRESS, said), size))
                        .as("pages of %s, starting with %s", size, prefix)
                        .extracting(each -> each.address().canonical())
                        .containsExactlyElementsOf(expected);
            }
        }
        assertThat(pagesOfInvitations(
                        new InvitationCriteria(true, false, InvitationCriteria.Order.ADDRESS, Optional.of("%")), 10))
                .isEmpty();
    }

    @Test
    void open_invitations_whose_mail_did_not_arrive_come_newest_first() {
        List<Invitation> all = invited(acme, many(6, Fixtures::aPendingInvitation));
        Delivery sent = mailOf(all.get(0), DeliveryState.SENT);
        mailOf(all.get(1), DeliveryState.FAILED);
        Delivery bounced = mailOf(all.get(2), DeliveryState.SENT);
        Delivery complained = mailOf(all.get(3), DeliveryState.SENT);
        Delivery older = mailOf(all.get(4), DeliveryState.SENT);
        mailOf(all.get(5), DeliveryState.FAILED);
        Invitation elsewhere = invited(anOpenedOrganization(), aPendingInvitation());
        mailOf(elsewhere, DeliveryState.FAILED);
        report(sent, DeliveryState.AUTO_REPLIED);
        report(bounced, DeliveryState.BOUNCED);
        report(complained, DeliveryState.COMPLAINED);
        changing(acme, unit -> unit.invitations().update(List.of(renewed(all.get(4)), closed(all.get(5)))));
        report(older, DeliveryState.BOUNCED);

        for (int size : List.of(1, 2, 1_000)) {
            assertThat(pagesOfInvitations(undelivered(), size)).containsExactly(all.get(3), all.get(2), all.get(1));
        }
    }

    @Test
    void an_invitation_is_undelivered_until_it_is_sent_anew_or_ends() {
        List<Invitation> all = invited(acme, many(3, Fixtures::aPendingInvitation));
        all.forEach(each -> mailOf(each, DeliveryState.FAILED));
        Invitation edited = all.get(0);
        Invitation renewed = renewed(all.get(1));

        changing(acme, unit -> unit.invitations().update(List.of(edited, renewed, closed(all.get(2)))));

        assertThat(pagesOfInvitations(undelivered(), 10)).containsExactly(edited);

        mailOf(renewed, DeliveryState.FAILED);

        assertThat(pagesOfInvitations(undelivered(), 10)).containsExactly(renewed, edited);
    }

    @Test
    void a_bounce_beside_the_next_mail_never_marks_that_one() {
        for (int i = 0; i < 10; i++) {
            Invitation invitation = invited(acme, aPendingInvitation());
            Delivery mail = mailOf(invitation, DeliveryState.SENT);

            assertThat(Together.run(2, each -> each == 0 ? report(mail, DeliveryState.BOUNCED) : renew(invitation)))
                    .containsOnly(true);

            assertThat(pagesOfInvitations(undelivered(), 10)).isEmpty();
        }
    }

    private boolean renew(Invitation invitation) {
        return !changing(acme, unit -> unit.invitations().update(List.of(renewed(invitation))))
                .isEmpty();
    }

    private static InvitationCriteria undelivered() {
        return new InvitationCriteria(true, true, InvitationCriteria.Order.NEWEST, Optional.empty());
    }

    private static Invitation renewed(Invitation invitation) {
        return invitation.renewed(
                invitation.terms(), invitation.inviter(), invitation.requestKey(), Fixtures.START.plusSeconds(1));
    }

    /** A mail of an invitation, in its generation, that was claimed and settled. */
    private Delivery mailOf(Invitation invitation, DeliveryState state) {
        Delivery mail = queued(aQueuedMail()
                        .about(invitation)
                        .dueAt(now().minusSeconds(60))
                        .build())
                .get(0);
        storage()
                .inTransaction(unit -> unit.outbox()
                        .settle(unit.outbox().claim(10, Duration.ofMinutes(1)).stream()
                                .map(claimed -> new Settlement(
                                        claimed.id(),
                                        claimed.attempt(),
                                        0,
                                        state,
                                        Optional.empty(),
                                        Optional.of("said")))
                                .toList()));
        return mail;
    }

    private boolean report(Delivery mail, DeliveryState state) {
        return storage()
                .inTransaction(
                        unit -> unit.outbox().report(mail.id(), Set.of(DeliveryState.SENT), state, Optional.empty()));
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

    private static Position position(Invitation invitation, InvitationCriteria criteria) {
        String key = criteria.order() == InvitationCriteria.Order.ADDRESS
                ? invitation.address().canonical()
                : "";
        return new Position(key, invitation.id().value());
    }

    private List<Invitation> pagesOfInvitations(InvitationCriteria criteria, int size) {
        return pages(
                size,
                invitation -> position(invitation, criteria),
                after -> listings().invitations(acme, criteria, after, size));
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

    private static InvitationCriteria newest(boolean open) {
        return new InvitationCriteria(open, false, InvitationCriteria.Order.NEWEST, Optional.empty());
    }

    private static Invitation closed(Invitation invitation) {
        return invitation.closed(InvitationStatus.REVOKED, Optional.empty(), Fixtures.START.plusSeconds(1));
    }

    private static InvitationBuilder[] many(int count, Supplier<InvitationBuilder> builder) {
        return java.util.stream.Stream.generate(builder).limit(count).toArray(InvitationBuilder[]::new);
    }
}
