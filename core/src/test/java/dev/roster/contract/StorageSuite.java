package dev.roster.contract;

import dev.roster.delivery.Delivery;
import dev.roster.id.DeliveryId;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.member.Member;
import dev.roster.organization.Organization;
import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import dev.roster.role.RoleDefinition;
import dev.roster.user.User;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/** A storage for each test, and short ways to fill it and to look into it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class StorageSuite {

    private StorageFixture fixture;
    private Storage storage;

    /** @return a new storage without any content */
    protected abstract StorageFixture open();

    @BeforeEach
    void openStorage() {
        fixture = open();
        storage = fixture.storage();
    }

    @AfterEach
    void closeStorage() {
        fixture.close();
    }

    final StorageFixture fixture() {
        return fixture;
    }

    final Storage storage() {
        return storage;
    }

    final Instant now() {
        return storage.clock().instant();
    }

    /** Work as a use case does it: the lock of the organization comes first. */
    static <T> T changing(Storage storage, OrganizationId organization, Function<UnitOfWork, T> work) {
        return storage.inTransaction(unit -> {
            unit.organizations().change(organization);
            return work.apply(unit);
        });
    }

    final <T> T changing(OrganizationId organization, Function<UnitOfWork, T> work) {
        return changing(storage, organization, work);
    }

    final Organization opened(OrganizationBuilder organization) {
        Organization built = organization.build();
        storage.inTransaction(unit -> unit.organizations().insert(built));
        return built;
    }

    final OrganizationId anOpenedOrganization() {
        return opened(Fixtures.anOrganization()).id();
    }

    final User added(UserBuilder user) {
        User built = user.build();
        storage.inTransaction(unit -> unit.users().insert(built));
        return built;
    }

    final UserId anAddedUser() {
        return added(Fixtures.aUser()).id();
    }

    final RoleDefinition defined(OrganizationId organization, RoleBuilder role) {
        RoleDefinition built = role.in(organization).build();
        changing(organization, unit -> unit.roles().insert(built));
        return built;
    }

    /** Adds members, who need not be users yet. */
    final List<Member> joined(OrganizationId organization, MemberBuilder... members) {
        List<Member> built = Arrays.stream(members)
                .map(member -> member.in(organization).build())
                .toList();
        changing(organization, unit -> {
            for (Member member : built) {
                unit.users().insert(Fixtures.userOf(member));
                unit.members().insert(member);
            }
            return built;
        });
        return built;
    }

    final Member joined(OrganizationId organization, MemberBuilder member) {
        return joined(organization, new MemberBuilder[] {member}).get(0);
    }

    /** Adds invitations, closing those that are built as closed. */
    final List<Invitation> invited(OrganizationId organization, InvitationBuilder... invitations) {
        List<Invitation> built = Arrays.stream(invitations)
                .map(invitation -> invitation.in(organization).build())
                .toList();
        changing(organization, unit -> {
            for (InvitationBuilder invitation : invitations) {
                unit.invitations().insert(List.of(invitation.in(organization).asPending()));
                Invitation asBuilt = invitation.in(organization).build();
                if (asBuilt.status().isClosed()) {
                    unit.invitations().update(List.of(asBuilt));
                }
            }
            return built;
        });
        return built;
    }

    final Invitation invited(OrganizationId organization, InvitationBuilder invitation) {
        return invited(organization, new InvitationBuilder[] {invitation}).get(0);
    }

    final Review started(OrganizationId organization, ReviewBuilder review) {
        Review built = review.in(organization).build();
        changing(organization, unit -> {
            unit.reviews().insert(built);
            return built;
        });
        return built;
    }

    /** Adds items about members, of which nothing is decided. */
    final List<ReviewItem> about(Review review, Collection<Member> members) {
        List<ReviewItem> items = members.stream()
                .map(member -> ReviewBuilder.item(review, member))
                .toList();
        changing(review.organization(), unit -> {
            unit.reviews().insertItems(items);
            return items;
        });
        return items;
    }

    final List<Delivery> queued(Delivery... mails) {
        return storage.inTransaction(unit -> {
            unit.outbox().enqueue(List.of(mails));
            return List.of(mails);
        });
    }

    final Optional<Organization> stored(OrganizationId organization) {
        return Optional.ofNullable(
                storage.lookups().organizations(Set.of(organization)).get(organization));
    }

    final Optional<Member> stored(OrganizationId organization, UserId user) {
        return Optional.ofNullable(changing(organization, unit -> unit.members().current(organization, Set.of(user)))
                .get(user));
    }

    final Optional<Invitation> stored(OrganizationId organization, InvitationId invitation) {
        return Optional.ofNullable(changing(
                        organization, unit -> unit.invitations().current(organization, Set.of(invitation)))
                .get(invitation));
    }

    final Optional<Delivery> stored(OrganizationId organization, Delivery mail) {
        InvitationId subject = new InvitationId(mail.subject());
        return Optional.ofNullable(
                storage.listings().deliveries(organization, Set.of(subject)).get(subject));
    }

    static Set<InvitationId> ids(Collection<Invitation> invitations) {
        return Set.copyOf(invitations.stream().map(Invitation::id).toList());
    }

    static Set<DeliveryId> idsOf(Collection<Delivery> mails) {
        return Set.copyOf(mails.stream().map(Delivery::id).toList());
    }
}
