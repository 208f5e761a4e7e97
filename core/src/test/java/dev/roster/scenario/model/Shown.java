package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Invitation;
import dev.roster.scenario.model.State.Mail;
import dev.roster.scenario.model.State.Member;
import dev.roster.scenario.model.State.Name;
import dev.roster.scenario.model.State.Organization;
import dev.roster.scenario.model.State.User;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What the model has, in words. {@link Seen} puts what the library shows into the same words. */
final class Shown {

    private Shown() {}

    /** The parts in one line; what is not there as a hyphen. */
    static String line(Object... parts) {
        StringBuilder line = new StringBuilder();
        for (Object part : parts) {
            Object shown = part instanceof Optional<?> perhaps ? perhaps.orElse(null) : part;
            line.append(line.length() == 0 ? "" : " ").append(shown == null ? "-" : shown);
        }
        return line.toString();
    }

    static String of(User user) {
        return line("u" + user.number(), user.address(), user.name(), user.reference());
    }

    static String of(State state, Organization organization) {
        return line(
                "o" + organization.number,
                organization.name,
                organization.reference,
                organization.plan.key(),
                organization.status(),
                organization.policy.kind,
                organization.locale,
                state.presentIn(organization.number).size() + "+" + state.seatsHeld(organization.number),
                "at",
                organization.revision,
                organization.rightsRevision);
    }

    static String stored(Member member) {
        return line(
                "u" + member.user.number(),
                member.status,
                member.held,
                member.user.name(),
                member.user.address(),
                member.invitedBy == null ? "-" : "u" + member.invitedBy,
                member.invitedAt,
                member.joinedAt,
                member.activeAt,
                new TreeMap<>(member.attributes),
                "at",
                member.revision);
    }

    /** With what the member may do, and where. */
    static String of(Organization organization, Member member) {
        StringBuilder can = new StringBuilder();
        for (String permission : RoleFacts.PERMISSIONS) {
            List<String> places = RoleFacts.placesOf(permission).stream()
                    .filter(id -> Answers.allowed(organization, member, permission, id))
                    .toList();
            can.append(' ').append(permission).append(places);
        }
        return stored(member) + can;
    }

    static String of(OwnRole role) {
        return line(
                role.key(),
                role.name(),
                "in",
                role.template().key(),
                role.permissions(),
                role.fixed(),
                "at",
                role.revision());
    }

    /** A role of an organization's own has a name that people know. */
    static String called(RoleFacts role) {
        return role.key()
                + role.nameInOrganization().map(name -> " called " + name).orElse("");
    }

    private static List<String> offered(Organization organization, Invitation invitation) {
        return named(organization, invitation.offered.held());
    }

    /** The roles that are held, by what people call them. */
    static List<String> named(Organization organization, Held held) {
        return organization.known().of(held).stream().map(Shown::called).toList();
    }

    static String of(Invitation invitation) {
        return line(
                "i" + invitation.number,
                "o" + invitation.organization,
                invitation.address,
                invitation.offered.held(),
                invitation.name,
                invitation.offered.note(),
                invitation.offered.locale(),
                new TreeMap<>(invitation.offered.attributes()),
                invitation.offered.lifetime(),
                invitation.offered.mailed(),
                "by",
                invitation.inviter,
                invitation.status,
                invitation.generation,
                invitation.createdAt,
                invitation.expiresAt,
                invitation.seat ? "seat" : "no seat",
                invitation.key,
                invitation.closedAt,
                invitation.acceptedBy == null ? "-" : "u" + invitation.acceptedBy);
    }

    static String listed(Rules rules, Invitation invitation) {
        String status = invitation.statusAt(rules.now);
        Optional<Mail> mail = rules.state.mailOf(invitation);
        boolean advised = status.equals("EXPIRED") || status.equals("PENDING") && mail.isPresent();
        return line(
                of(invitation),
                status,
                mail.map(each -> line("mail", each.generation, each.state, each.attempt, each.detail)),
                advised ? "advised" : "-");
    }

    static String received(Rules rules, Invitation invitation) {
        return line(
                "i" + invitation.number,
                "o" + invitation.organization,
                rules.state.organizations.get(invitation.organization).name,
                offered(rules.state.organizations.get(invitation.organization), invitation),
                invitation.offered.note(),
                invitation.statusAt(rules.now),
                invitation.expiresAt);
    }

    static String preview(Organization organization, Name inviter, Invitation invitation, boolean hasUser) {
        return line(
                organization.name,
                inviter,
                invitation.address,
                invitation.name,
                offered(organization, invitation),
                invitation.offered.note(),
                invitation.expiresAt,
                hasUser);
    }

    static String message(Rules rules, Invitation invitation) {
        Organization organization = rules.state.organizations.get(invitation.organization);
        return line(
                "i" + invitation.number,
                invitation.address,
                invitation.offered.locale() == null ? organization.locale : invitation.offered.locale(),
                organization.name,
                new Answering(rules).inviterName(invitation),
                invitation.name,
                offered(organization, invitation),
                invitation.offered.note(),
                rules.state.userAt(State.canonical(invitation.address)).isPresent(),
                invitation.generation > 1,
                invitation.expiresAt);
    }
}
