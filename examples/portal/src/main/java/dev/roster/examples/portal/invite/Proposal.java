package dev.roster.examples.portal.invite;

import dev.roster.ActingMember;
import dev.roster.examples.portal.rights.RightsForm;
import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Outcome;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Rehearsed;
import dev.roster.message.InvitationMessage;
import java.util.List;

/**
 * Who is to be invited to what, as it was typed: for the invitation itself, and for whatever looks at it before.
 *
 * @param addresses a list of addresses
 * @param given the first name, if it is one person
 * @param family the last name
 * @param rights what is offered
 * @param note a personal note; empty if there is none
 */
record Proposal(String addresses, String given, String family, RightsForm rights, String note) {

    static Proposal read(Visit visit, RoleList roles) {
        return new Proposal(
                visit.field("addresses"),
                visit.field("given").strip(),
                visit.field("family").strip(),
                RightsForm.read(visit, roles),
                visit.field("note").strip());
    }

    /** Invites, with an outcome for each address. */
    List<Outcome<Invited>> send(ActingMember inviter) {
        return isNamed() ? inviter.invite(List.of(person()), this::offer) : inviter.invite(addresses, this::offer);
    }

    /** What that would come to. Nothing is written or sent. */
    List<Outcome<Rehearsed>> rehearse(ActingMember inviter) {
        return isNamed() ? inviter.rehearse(List.of(person()), this::offer) : inviter.rehearse(addresses, this::offer);
    }

    /** The mail to one of those who would be invited. */
    InvitationMessage rehearseMail(ActingMember inviter, Rehearsed rehearsed) {
        Invitee invitee =
                new Invitee(rehearsed.address().value(), rehearsed.terms().name());
        return inviter.rehearseMail(invitee, this::offer);
    }

    private Invitee person() {
        return Invitee.of(addresses.strip()).named(given, family);
    }

    private boolean isNamed() {
        return !given.isEmpty() || !family.isEmpty();
    }

    private void offer(Offer offer) {
        rights.offer(offer);
        if (!note.isEmpty()) {
            offer.note(note);
        }
    }
}
