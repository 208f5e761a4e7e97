package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Invitation;
import dev.roster.scenario.model.State.Link;
import dev.roster.scenario.model.State.Member;
import dev.roster.scenario.model.State.Name;
import dev.roster.scenario.model.State.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The model of what the holder of a link can do. */
final class Answering {

    private final Rules rules;

    Answering(Rules rules) {
        this.rules = rules;
    }

    String peek(int link) {
        String death = death(link);
        if (death != null) {
            return "dead " + death;
        }
        Invitation invitation =
                rules.state.invitations.get(rules.state.links.get(link).invitation());
        return Shown.preview(
                rules.state.organizations.get(invitation.organization),
                inviterName(invitation),
                invitation,
                rules.state.userAt(State.canonical(invitation.address)).isPresent());
    }

    Name inviterName(Invitation invitation) {
        return invitation.inviter.isMember()
                ? rules.state.users.get(invitation.inviter.number()).name()
                : null;
    }

    String decline(int link) {
        String death = death(link);
        if (death != null) {
            return "dead " + death;
        }
        Invitation invitation =
                rules.state.invitations.get(rules.state.links.get(link).invitation());
        ModelChange change = new ModelChange(rules, Actor.invitee(invitation.number), invitation.organization);
        change.close(List.of(invitation), "DECLINED");
        change.end("INVITATION_DECLINED", null);
        return "declined";
    }

    /** @param name what the new user says, or null for what the inviter said */
    String acceptAsNew(int link, Name name) {
        String death = death(link);
        if (death != null) {
            return "dead " + death;
        }
        Invitation invitation =
                rules.state.invitations.get(rules.state.links.get(link).invitation());
        if (rules.state.userAt(State.canonical(invitation.address)).isPresent()) {
            return "sign in first";
        }
        No.when(name == null && invitation.name == null, "MISSING");
        try {
            User user =
                    new User(rules.numbers.users + 1, invitation.address, name != null ? name : invitation.name, null);
            String joined = join(invitation, user) + " as a new user";
            rules.numbers.users++;
            rules.state.users.put(user.number(), user);
            return joined;
        } catch (No no) {
            return "not now: " + no.reason;
        }
    }

    String acceptAs(int link, int user) {
        String death = death(link);
        if (death != null) {
            return "dead " + death;
        }
        Invitation invitation =
                rules.state.invitations.get(rules.state.links.get(link).invitation());
        Optional<User> owner = rules.state.userAt(State.canonical(invitation.address));
        if (owner.isEmpty() || owner.get().number() != user) {
            return "wrong account, for " + masked(invitation.address);
        }
        try {
            return join(invitation, owner.get());
        } catch (No no) {
            return "not now: " + no.reason;
        }
    }

    private String join(Invitation invitation, User user) {
        ModelChange change = new ModelChange(rules, Actor.invitee(invitation.number), invitation.organization);
        Optional<Member> before = rules.state.member(invitation.organization, user.number());
        change.requireActive();
        No.when(before.filter(Member::present).isPresent(), "ALREADY_MEMBER");
        Held held;
        try {
            held = change.fitting().fitting(invitation.offered.held());
            change.giving(invitation.inviter, "INVITE", Held.NOTHING, held);
            change.fitting().check(held);
        } catch (No no) {
            throw new No("INVITER_LOST_RIGHT");
        }
        change.requireOpenTo(invitation.address);
        if (!invitation.seat) {
            // Cannot be: what has expired gave its seat up, and what was sent anew took one.
            throw new AssertionError("i" + invitation.number + " is pending and holds no seat");
        }
        change.voidMails(invitation);
        invitation.status = "ACCEPTED";
        invitation.seat = false;
        invitation.closedAt = rules.now;
        invitation.acceptedBy = user.number();
        change.line("i" + invitation.number, "STATUS", "[ACCEPTED]");
        Member member = new Member();
        member.organization = invitation.organization;
        member.user = user;
        member.held = held;
        member.invitedBy = invitation.inviter.isMember() ? invitation.inviter.number() : null;
        member.invitedAt = invitation.createdAt;
        member.joinedAt = rules.now;
        member.activeAt = rules.now;
        member.attributes = invitation.offered.attributes();
        member.revision = change.number();
        before.ifPresent(rules.state.members::remove);
        rules.state.members.add(member);
        change.lines(member);
        change.lines("u" + user.number(), before.map(each -> each.attributes).orElse(Map.of()), member.attributes);
        change.end("INVITATION_ACCEPTED", null);
        return "u" + user.number() + " joined o" + invitation.organization;
    }

    /** Why a link does nothing, or null if it is good. */
    String death(int number) {
        Link link = rules.state.links.get(number);
        if (link == null || !link.answersInvitations()) {
            return "UNKNOWN";
        }
        Invitation invitation = rules.state.invitations.get(link.invitation());
        String status = invitation.statusAt(rules.now);
        if (!invitation.open()) {
            return status;
        }
        if (link.generation() != invitation.generation) {
            return "SUPERSEDED";
        }
        return status.equals("EXPIRED") ? status : null;
    }

    private static String masked(String address) {
        String domain = address.substring(address.indexOf('@') + 1);
        return address.charAt(0) + "•••@" + domain.charAt(0) + "•••" + domain.substring(domain.lastIndexOf('.'));
    }
}
