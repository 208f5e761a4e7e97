package dev.roster.scenario.model;

import static dev.roster.scenario.model.Shown.line;

import dev.roster.access.Decision;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.catalog.Role;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.ListedInvitation;
import dev.roster.invitation.MemberOrInvitation;
import dev.roster.invitation.Offered;
import dev.roster.invitation.Preview;
import dev.roster.invitation.ReceivedInvitation;
import dev.roster.journal.Entry;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.member.ListedMember;
import dev.roster.member.Member;
import dev.roster.member.Membership;
import dev.roster.member.OwnershipOffer;
import dev.roster.message.InvitationMessage;
import dev.roster.message.Message;
import dev.roster.message.OwnershipOfferMessage;
import dev.roster.message.RemovedMessage;
import dev.roster.message.RolesChangedMessage;
import dev.roster.organization.Organization;
import dev.roster.role.CustomRole;
import dev.roster.role.RoleDefinition;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What the library shows, in the words of {@link Shown}. */
final class Seen {

    private final Known known;

    Seen(Known known) {
        this.known = known;
    }

    String of(User user) {
        return line(known.user(user.id().value()), user.address().value(), name(user.name()), user.hostReference());
    }

    String of(Organization organization) {
        return line(
                known.organization(organization.id().value()),
                organization.name(),
                organization.hostReference(),
                organization.plan(),
                organization.status(),
                organization.details().invitePolicy().kind(),
                organization.locale(),
                organization.members() + "+" + organization.seatsHeld(),
                "at",
                organization.revision(),
                organization.rightsRevision());
    }

    String of(Member member) {
        return line(
                known.user(member.user().value()),
                member.status(),
                held(member.rights()),
                name(member.name()),
                member.address().value(),
                member.invitedBy().map(this::user),
                member.invitedAt(),
                member.joinedAt(),
                member.activeAt(),
                new TreeMap<>(member.attributes()),
                "at",
                member.revision());
    }

    String of(ListedMember listed) {
        StringBuilder can = new StringBuilder();
        for (String permission : RoleFacts.PERMISSIONS) {
            Reach reach = listed.permissions().getOrDefault(permission, Reach.NOTHING);
            List<String> places = RoleFacts.placesOf(permission).stream()
                    .filter(reach::includes)
                    .toList();
            can.append(' ').append(permission).append(places);
        }
        return of(listed.member()) + can;
    }

    String of(Invitation invitation) {
        return line(
                known.invitation(invitation.id().value()),
                known.organization(invitation.organization().value()),
                invitation.address().value(),
                held(invitation.terms().rights()),
                invitation.terms().name().map(Seen::name),
                invitation.terms().note(),
                invitation.terms().locale(),
                new TreeMap<>(invitation.terms().attributes()),
                invitation.terms().lifetime(),
                invitation.terms().mailed(),
                "by",
                of(invitation.inviter()),
                invitation.status(),
                invitation.generation(),
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.holdsSeat() ? "seat" : "no seat",
                invitation.requestKey(),
                invitation.closedAt(),
                invitation.acceptedBy().map(this::user));
    }

    String of(ListedInvitation listed) {
        return line(
                of(listed.invitation()),
                listed.status(),
                listed.delivery()
                        .map(mail -> line("mail", mail.generation(), mail.state(), mail.attempt(), mail.detail())),
                listed.advice().map(advice -> "advised"));
    }

    String of(OwnershipOffer offer) {
        return line(
                user(offer.giver()),
                "to",
                user(offer.receiver()),
                offer.becoming().map(this::held),
                offer.expiresAt());
    }

    String of(MemberOrInvitation line) {
        return line.address().canonical() + " "
                + line.member()
                        .map(this::of)
                        .orElseGet(() -> of(line.invitation().orElseThrow()));
    }

    String of(ReceivedInvitation received) {
        return line(
                known.invitation(received.id().value()),
                known.organization(received.organization().value()),
                received.organizationName(),
                offered(received.offered()),
                received.note(),
                received.status(),
                received.expiresAt());
    }

    String of(Membership membership) {
        return of(membership.organization()) + " "
                + membership.member().map(this::of).orElse("no member");
    }

    String of(Preview preview) {
        if (preview instanceof Preview.Open open) {
            return line(
                    open.organizationName(),
                    open.inviterName().map(Seen::name),
                    open.address().value(),
                    open.name().map(Seen::name),
                    offered(open.offered()),
                    open.note(),
                    open.expiresAt(),
                    open.hasUser());
        }
        return "dead " + ((Preview.Dead) preview).why();
    }

    String of(InvitationMessage message) {
        return line(
                known.invitation(message.invitation().value()),
                message.to().value(),
                message.locale(),
                message.organizationName(),
                message.inviterName().map(Seen::name),
                message.name().map(Seen::name),
                offered(message.offered()),
                message.note(),
                message.hasUser(),
                message.renewed(),
                message.link().expiresAt());
    }

    /** A mail to a member about what others made of it. */
    String ofNotice(Message message) {
        if (message instanceof RemovedMessage removed) {
            return line(
                    "removed",
                    removed.to().value(),
                    removed.locale(),
                    removed.organizationName(),
                    name(removed.name()));
        }
        if (message instanceof RolesChangedMessage changed) {
            return line(
                    "roles",
                    changed.to().value(),
                    changed.locale(),
                    changed.organizationName(),
                    name(changed.name()),
                    offered(changed.now()),
                    changed.now().resources().stream()
                            .map(each -> each.resource().toString())
                            .sorted()
                            .toList());
        }
        OwnershipOfferMessage offer = (OwnershipOfferMessage) message;
        return line(
                "ownership",
                offer.to().value(),
                offer.locale(),
                offer.organizationName(),
                name(offer.name()),
                name(offer.giverName()),
                offer.expiresAt());
    }

    String of(Entry entry) {
        return new State.Entry(
                        entry.number(),
                        entry.at(),
                        entry.event().name(),
                        actor(entry.actor()),
                        entry.reason().orElse(null),
                        entry.lines().stream().map(this::of).sorted().toList())
                .toString();
    }

    String of(Decision decision) {
        return decision.reason() + " by "
                + decision.role().map(role -> called(role, decision.roleName())).orElse("nobody");
    }

    String of(dev.roster.id.Actor actor) {
        return actor(actor).toString();
    }

    private Actor actor(dev.roster.id.Actor actor) {
        if (actor instanceof dev.roster.id.Actor.Member member) {
            return Actor.member(Integer.parseInt(user(member.user()).substring(1)));
        }
        return actor instanceof dev.roster.id.Actor.Invitee invitee
                ? Actor.invitee(known.invitationNumber(invitee.invitation().value()))
                : Actor.HOST;
    }

    private String of(Line line) {
        String subject = switch (line.subject()) {
            case MEMBER, USER -> known.user(line.id());
            case INVITATION -> known.invitation(line.id());
            case ROLE -> known.role(line.id());
            case ORGANIZATION -> known.organization(line.id());
            case REVIEW -> "a review";
        };
        return subject + " " + line.facet() + " "
                + line.state().stream()
                        .map(value -> line.facet() == Facet.OWNERSHIP_OFFER
                                ? known.user(UUID.fromString(value))
                                : known.role(value))
                        .sorted()
                        .toList();
    }

    String of(CustomRole role) {
        RoleDefinition said = role.definition();
        return line(
                known.role(role.key()),
                role.name(),
                "in",
                role.template().map(Role::key),
                said.permissions(),
                said.fixed(),
                "at",
                said.revision());
    }

    private List<String> offered(Offered offered) {
        return offered.roles().stream()
                .map(role ->
                        called(role, Optional.ofNullable(offered.roleNames().get(role))))
                .toList();
    }

    private String called(String role, Optional<String> name) {
        return known.role(role) + name.map(each -> " called " + each).orElse("");
    }

    private String user(UserId user) {
        return known.user(user.value());
    }

    static String name(PersonName name) {
        return name.given() + "|" + name.family();
    }

    private String held(Rights rights) {
        return Held.text(
                rights.roles().stream().map(known::role).toList(),
                rights.switches().stream().map(Object::toString).sorted().toList(),
                rights.assigned().stream().map(Object::toString).toList());
    }
}
