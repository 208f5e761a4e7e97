package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aPendingInvitation;
import static dev.roster.contract.Fixtures.aQueuedMail;
import static dev.roster.contract.Fixtures.aRemovedMember;
import static dev.roster.contract.Fixtures.aRevokedInvitation;
import static dev.roster.contract.Fixtures.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.Delivery;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Entry;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.Membership;
import dev.roster.organization.Details;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.Lifespan;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.Link;
import dev.roster.port.LinkPurpose;
import dev.roster.port.ReviewItemKind;
import dev.roster.review.Review;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.OrganizationStore} promises. */
public abstract class OrganizationStoreContract extends StorageSuite {

    @Test
    void an_organization_comes_back_as_it_was_added() {
        Organization organization = new Organization(
                Fixtures.anOrganizationId(),
                Optional.of("acme/'1' \"x\" \\ %_"),
                new Details(
                        "Ácme & Söhne; -- \uD83D\uDE00",
                        Locale.forLanguageTag("zh-Hant-TW"),
                        Map.of("größe", "1,000 = \"viel\"", "empty", ""),
                        InvitePolicy.only("corp.example", "*.corp.example", "bücher.example")),
                "enterprise",
                Lifespan.since(Fixtures.START).suspended(Fixtures.START.plusNanos(1_000)),
                12,
                34,
                1,
                1);

        boolean added = storage().inTransaction(unit -> unit.organizations().insert(organization));

        assertThat(added).isTrue();
        assertThat(stored(organization.id())).contains(organization);
    }

    @Test
    void an_id_that_is_there_is_not_added_again() {
        Organization first = opened(anOrganization().name("First"));

        boolean added = storage()
                .inTransaction(unit -> unit.organizations()
                        .insert(anOrganization().id(first.id()).name("Second").build()));

        assertThat(added).isFalse();
        assertThat(stored(first.id())).contains(first);
    }

    @Test
    void a_host_reference_that_is_there_is_not_added_again() {
        Organization first = opened(anOrganization().hostReference("acme"));
        Organization second = anOrganization().hostReference("acme").build();

        boolean added = storage().inTransaction(unit -> unit.organizations().insert(second));

        assertThat(added).isFalse();
        assertThat(stored(second.id())).isEmpty();
        assertThat(stored(first.id())).contains(first);
    }

    @Test
    void host_references_are_compared_exactly_and_may_be_missing() {
        List<Organization> all = List.of(
                anOrganization().hostReference("acme").build(),
                anOrganization().hostReference("Acme").build(),
                anOrganization().hostReference("acmé").build(),
                anOrganization().build(),
                anOrganization().build());

        for (Organization each : all) {
            assertThat(storage()
                            .<Boolean>inTransaction(unit -> unit.organizations().insert(each)))
                    .as("added %s", each.hostReference())
                    .isTrue();
        }
    }

    @Test
    void a_refused_organization_leaves_its_transaction_usable() {
        Organization first = opened(anOrganization().hostReference("acme"));
        Organization other = anOrganization().build();

        storage().inTransaction(unit -> {
            unit.organizations().insert(anOrganization().id(first.id()).build());
            unit.organizations().insert(anOrganization().hostReference("acme").build());
            return unit.organizations().insert(other);
        });

        assertThat(stored(other.id())).contains(other);
    }

    @Test
    void a_change_raises_the_revision_by_one() {
        Organization organization = opened(anOrganization());

        Optional<Organization> second =
                storage().inTransaction(unit -> unit.organizations().change(organization.id()));
        Optional<Organization> third =
                storage().inTransaction(unit -> unit.organizations().change(organization.id()));

        assertThat(second).contains(organization.withRevision(2));
        assertThat(third).contains(organization.withRevision(3));
        assertThat(stored(organization.id())).isEqualTo(third);
    }

    @Test
    void a_change_leaves_other_organizations_alone() {
        Organization changed = opened(anOrganization());
        Organization other = opened(anOrganization());

        storage().inTransaction(unit -> unit.organizations().change(changed.id()));

        assertThat(stored(changed.id()).orElseThrow().revision()).isEqualTo(2);
        assertThat(stored(other.id())).contains(other);
    }

    @Test
    void a_change_of_an_unknown_organization_finds_nothing() {
        OrganizationId unknown = Fixtures.anOrganizationId();
        OrganizationId known = anOpenedOrganization();

        List<Boolean> found = storage()
                .inTransaction(unit -> List.of(
                        unit.organizations().change(unknown).isPresent(),
                        unit.organizations().change(known).isPresent()));

        assertThat(found).containsExactly(false, true);
        assertThat(stored(unknown)).isEmpty();
    }

    @Test
    void an_update_writes_all_that_the_change_came_to() {
        Organization before = opened(anOrganization().attributes(Map.of("old", "1")));

        Organization after = storage().inTransaction(unit -> {
            Organization changed = unit.organizations().change(before.id()).orElseThrow();
            Organization result = new Organization(
                    changed.id(),
                    Optional.of("reference"),
                    new Details("Renamed", Locale.FRENCH, Map.of("new", "2"), InvitePolicy.NOBODY),
                    "other",
                    changed.lifespan().suspended(Fixtures.START).closed(Fixtures.START.plusSeconds(1)),
                    7,
                    8,
                    changed.revision(),
                    changed.revision());
            unit.organizations().update(result);
            return result;
        });

        assertThat(after.revision()).isEqualTo(2);
        assertThat(stored(before.id())).contains(after);
    }

    @Test
    void a_change_that_came_to_nothing_gives_its_number_back() {
        Organization organization = opened(anOrganization());

        storage().inTransaction(unit -> {
            Organization changed =
                    unit.organizations().change(organization.id()).orElseThrow();
            unit.organizations().update(changed.withRevision(changed.revision() - 1));
            return changed;
        });
        assertThat(stored(organization.id())).contains(organization);

        storage().inTransaction(unit -> unit.organizations().change(organization.id()));
        assertThat(stored(organization.id())).contains(organization.withRevision(2));
    }

    @Test
    void an_update_leaves_other_organizations_alone() {
        Organization changed = opened(anOrganization());
        Organization other = opened(anOrganization());

        storage().inTransaction(unit -> {
            Organization now = unit.organizations().change(changed.id()).orElseThrow();
            unit.organizations().update(now.withCounts(99, 98));
            return now;
        });

        assertThat(stored(changed.id()).orElseThrow().members()).isEqualTo(99);
        assertThat(stored(other.id())).contains(other);
    }

    @Test
    void each_lifespan_comes_back() {
        for (OrganizationStatus status : OrganizationStatus.values()) {
            Organization organization = opened(anOrganization().lifespan(Fixtures.aLifespan(status)));

            assertThat(stored(organization.id())).contains(organization);
        }
        Organization both = opened(anOrganization()
                .lifespan(Fixtures.aLifespan(OrganizationStatus.SUSPENDED).closed(Fixtures.START.plusSeconds(9))));
        assertThat(stored(both.id())).contains(both);
    }

    @Test
    void each_invite_policy_comes_back() {
        List<String> many = IntStream.range(0, 200)
                .mapToObj(i -> "*.domain-" + i + ".example")
                .toList();
        for (InvitePolicy policy : List.of(
                InvitePolicy.EVERYBODY, InvitePolicy.NOBODY, InvitePolicy.only("corp.com"), InvitePolicy.only(many))) {
            Organization organization = opened(anOrganization().invitePolicy(policy));

            assertThat(stored(organization.id())).contains(organization);
        }
    }

    @Test
    void an_erasure_deletes_what_hangs_on_an_organization_and_nothing_else() {
        Hanging erased = new Hanging(anOpenedOrganization());
        Hanging other = new Hanging(anOpenedOrganization());
        Organization tombstone = bury(erased.organization);
        List<Entry> journal = erased.journal();
        String whole = other.left();

        int all = 0;
        for (int round = 0; round < 20; round++) {
            all += erase(erased.organization, 1);
        }

        assertThat(all)
                .as("members, invitations, mails, links, reviews and their items")
                .isEqualTo(2 + 2 + 2 + 2 + 2 + 4);
        assertThat(erased.left()).isEqualTo("[] [] [] [] [] 0");
        assertThat(erased.journal()).isEqualTo(journal).isNotEmpty();
        assertThat(stored(erased.organization)).contains(tombstone);
        assertThat(other.left()).isEqualTo(whole);
        assertThat(storage().lookups().users(erased.users).keySet()).hasSize(2);
    }

    @Test
    void an_erasure_deletes_as_many_of_each_kind_as_it_was_asked_to() {
        Hanging erased = new Hanging(anOpenedOrganization());
        bury(erased.organization);

        assertThat(erase(erased.organization, 1)).isBetween(5, 6);
        for (int round = 0; round < 3; round++) {
            erase(erased.organization, 100);
        }
        assertThat(erased.left()).isEqualTo("[] [] [] [] [] 0");
        assertThat(erase(erased.organization, 100)).isZero();
        assertThat(erase(Fixtures.anOrganizationId(), 100)).isZero();
    }

    private int erase(OrganizationId organization, int most) {
        return storage().inTransaction(unit -> unit.organizations().erase(organization, most));
    }

    private Organization bury(OrganizationId organization) {
        return storage().inTransaction(unit -> {
            Organization changed = unit.organizations().change(organization).orElseThrow();
            Organization closed =
                    changed.withRights(changed.plan(), changed.lifespan().closed(Fixtures.START));
            Organization erased = closed.erased(Fixtures.START.plusSeconds(1));
            unit.organizations().update(erased);
            return erased;
        });
    }

    /** Two of everything that an organization can have. */
    private final class Hanging {

        private final OrganizationId organization;
        private final List<UserId> users;
        private final List<Review> reviews;
        private final List<Invitation> invitations;
        private final List<Link> links;

        Hanging(OrganizationId organization) {
            this.organization = organization;
            users = joined(organization, aMember().rights(Fixtures.roles("normal", "admin")), aRemovedMember()).stream()
                    .map(Member::user)
                    .toList();
            reviews = List.of(started(organization, Fixtures.aReview()), started(organization, Fixtures.aReview()));
            reviews.forEach(review -> about(
                    review,
                    users.stream()
                            .map(user -> stored(organization, user).orElseThrow())
                            .toList()));
            invitations = invited(organization, aPendingInvitation(), aRevokedInvitation());
            links = List.of(Fixtures.aLink(organization), Fixtures.aLink(organization));
            invitations.forEach(each -> queued(aQueuedMail().about(each).build()));
            storage().inTransaction(unit -> {
                unit.links().insert(links);
                Organization now = unit.organizations().change(organization).orElseThrow();
                unit.journal().append(Fixtures.anEntry(Stream.of(organization), now.revision()));
                return now;
            });
        }

        String left() {
            List<UserId> members = users.stream()
                    .filter(user -> storage()
                            .lookups()
                            .membership(organization, user)
                            .flatMap(Membership::member)
                            .isPresent())
                    .toList();
            List<InvitationId> open = invitations.stream()
                    .map(Invitation::id)
                    .filter(id -> !storage()
                            .lookups()
                            .invitations(organization, Set.of(id))
                            .isEmpty())
                    .toList();
            List<String> known = links.stream()
                    .map(Link::hash)
                    .filter(hash -> storage()
                            .lookups()
                            .link(LinkPurpose.INVITATION, hash)
                            .isPresent())
                    .toList();
            Collection<Delivery> mails = storage()
                    .listings()
                    .deliveries(
                            organization,
                            invitations.stream().map(Invitation::id).toList())
                    .values();
            List<ReviewId> asked = storage().listings().reviews(organization, Optional.empty(), 10).stream()
                    .map(Review::id)
                    .toList();
            int items = reviews.stream()
                    .mapToInt(review -> storage()
                            .listings()
                            .reviewItems(organization, review.id(), ReviewItemKind.ALL, Optional.empty(), 10)
                            .size())
                    .sum();
            return members + " " + open + " " + known + " " + List.copyOf(mails) + " " + asked + " " + items;
        }

        List<Entry> journal() {
            return storage().listings().journal(Stream.of(organization), Long.MAX_VALUE, 10);
        }
    }
}
