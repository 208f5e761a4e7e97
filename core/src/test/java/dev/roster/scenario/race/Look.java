package dev.roster.scenario.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.OwnershipOffer;
import dev.roster.organization.Organization;
import dev.roster.port.InvitationCriteria;
import dev.roster.port.Listings;
import dev.roster.port.MemberCriteria;
import dev.roster.port.ReviewItemKind;
import dev.roster.port.Storage;
import dev.roster.review.Review;
import dev.roster.role.RoleDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * All that is stored of one organization.
 *
 * @param organization itself
 * @param members its members, removed ones too
 * @param invitations its invitations, open or final
 * @param ownershipOffer its offer of ownership, if there is one
 * @param roles those that it defined
 * @param reviews its access reviews, each in words, with all that was decided
 * @param journal its record, from the first entry on
 */
record Look(
        Organization organization,
        List<Member> members,
        List<Invitation> invitations,
        Optional<OwnershipOffer> ownershipOffer,
        List<RoleDefinition> roles,
        List<String> reviews,
        List<Entry> journal) {

    private static final int ALL = 100_000;

    static Look at(Storage storage, OrganizationId id) {
        Listings listings = storage.listings();
        List<Invitation> invitations = new ArrayList<>();
        for (boolean open : List.of(true, false)) {
            invitations.addAll(listings.invitations(
                    id,
                    new InvitationCriteria(open, false, InvitationCriteria.Order.NEWEST, Optional.empty()),
                    Optional.empty(),
                    ALL));
        }
        MemberCriteria all = new MemberCriteria(
                MemberCriteria.Order.NAME, false, Set.of(MemberStatus.values()), Optional.empty(), Optional.empty());
        return new Look(
                storage.lookups().organizations(List.of(id)).get(id),
                listings.members(id, all, Optional.empty(), ALL),
                invitations,
                storage.lookups().ownershipOffer(id),
                listings.roles(id, Optional.empty(), ALL),
                listings.reviews(id, Optional.empty(), ALL).stream()
                        .map(review -> inWords(listings, review))
                        .toList(),
                listings.journal(Stream.of(id), Long.MAX_VALUE, ALL).stream()
                        .sorted(Comparator.comparing(Entry::number))
                        .toList());
    }

    /** Somebody's membership in a word, or none. */
    String membership(String address) {
        return members.stream()
                .filter(member -> member.address().canonical().equals(address))
                .map(member -> member.status() + " " + member.rights().roles())
                .findAny()
                .orElse("no member");
    }

    List<Invitation> invitationsTo(String address) {
        return invitations.stream()
                .filter(each -> each.address().canonical().equals(address))
                .toList();
    }

    long rolesNamed(String name) {
        return roles.stream()
                .filter(role -> role.nameKey().equals(RoleDefinition.nameKey(name)))
                .count();
    }

    boolean hasRole(RoleId id) {
        return roles.stream().anyMatch(role -> role.id().equals(id));
    }

    Object reachOf(RoleId id) {
        return roles.stream()
                .filter(role -> role.id().equals(id))
                .map(RoleDefinition::fixed)
                .toList();
    }

    /** What happened to a role and to the invitation of somebody, in order. */
    List<Event> order(UUID role, String invited) {
        List<UUID> about = new ArrayList<>(List.of(role));
        invitationsTo(invited).forEach(each -> about.add(each.id().value()));
        return journal.stream()
                .filter(entry -> entry.lines().stream().anyMatch(line -> about.contains(line.id())))
                .map(Entry::event)
                .toList();
    }

    private static String inWords(Listings listings, Review review) {
        List<String> items =
                listings
                        .reviewItems(review.organization(), review.id(), ReviewItemKind.ALL, Optional.empty(), ALL)
                        .stream()
                        .map(item -> item.choice() + " " + item.result())
                        .sorted()
                        .toList();
        return review.status() + " " + review.progress() + " " + items;
    }

    static String inWords(Invitation invitation) {
        return invitation.status() + ", generation " + invitation.generation()
                + (invitation.holdsSeat() ? ", with a seat" : "");
    }

    /** What is on record about something, in order. */
    List<String> record(UUID subject) {
        List<String> found = new ArrayList<>();
        for (Entry entry : journal) {
            List<String> lines = entry.lines().stream()
                    .filter(line -> line.id().equals(subject))
                    .map(Look::inWords)
                    .toList();
            if (!lines.isEmpty()) {
                found.add(entry.event() + " " + lines);
            }
        }
        return found;
    }

    /** Which roles or status somebody had, by the record, when something was done with an invitation. */
    List<String> stateWhen(Event done, InvitationId with, UserId user, Facet facet) {
        return statesWhen(done, with, user.value()).getOrDefault(facet, List.of());
    }

    /** What the organization was, by the record, when something was done with an invitation. */
    Map<Facet, List<String>> organizationWhen(Event done, InvitationId with) {
        return statesWhen(done, with, organization.id().value());
    }

    private Map<Facet, List<String>> statesWhen(Event done, InvitationId with, UUID subject) {
        Map<Facet, List<String>> states = new EnumMap<>(Facet.class);
        for (Entry entry : journal) {
            if (entry.event() == done
                    && entry.lines().stream().anyMatch(line -> line.id().equals(with.value()))) {
                return states;
            }
            entry.lines().stream()
                    .filter(line -> line.id().equals(subject))
                    .forEach(line -> states.put(line.facet(), line.state()));
        }
        return Map.of(Facet.ROLES, List.of("not on record"));
    }

    private static String inWords(Line line) {
        return line.subject() + " " + line.facet() + " " + line.state();
    }

    long activeOwners(String ownerRole) {
        return members.stream()
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .filter(member -> member.rights().roles().contains(ownerRole))
                .count();
    }

    void checkBooks(RaceCatalog app) {
        assertThat(organization.members()).as("members as counted").isEqualTo((int)
                members.stream().filter(Member::isPresent).count());
        assertThat(organization.seatsHeld()).as("seats held as counted").isEqualTo((int)
                invitations.stream().filter(Invitation::holdsSeat).count());
        assertThat(invitations)
                .filteredOn(each -> each.status() == InvitationStatus.PENDING)
                .extracting(each -> each.address().canonical())
                .as("addresses with an open invitation")
                .doesNotHaveDuplicates();
        assertThat(journal)
                .extracting(Entry::number)
                .as("numbers of the record")
                .isEqualTo(LongStream.rangeClosed(1, organization.revision())
                        .boxed()
                        .toList());
        assertThat(activeOwners(app.owner.key())).as("active owners").isPositive();
        app.findPlan(organization.plan())
                .orElseThrow()
                .seats()
                .ifPresent(seats -> assertThat(organization.members() + organization.seatsHeld())
                        .as("seats taken")
                        .isLessThanOrEqualTo(seats));
    }
}
