package dev.roster.examples.portal.rights;

import dev.roster.access.Rights;
import dev.roster.examples.portal.server.Undo;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refused;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Terms;
import dev.roster.member.Member;
import java.util.Optional;
import java.util.function.Consumer;

/** The way back from a removal, and from an invitation that was taken back: another invitation to the same. */
public final class InvitingAgain {

    private InvitingAgain() {}

    /** Invites who was removed to what she had. */
    public static Undo of(Visit visit, Member member) {
        Invitee invitee = new Invitee(member.address().value(), Optional.of(member.name()));
        return undo(visit, invitee, member.rights(), offer -> {});
    }

    /** Makes the same offer to the same address. */
    public static Undo of(Visit visit, Invitation invitation) {
        Terms terms = invitation.terms();
        Invitee invitee = new Invitee(invitation.address().value(), terms.name());
        return undo(visit, invitee, terms.rights(), offer -> {
            terms.note().ifPresent(offer::note);
            terms.locale().ifPresent(offer::locale);
            terms.attributes().forEach(offer::attribute);
            offer.expiresIn(terms.lifetime());
        });
    }

    private static Undo undo(Visit visit, Invitee invitee, Rights rights, Consumer<Offer> more) {
        return Undo.of(visit, "Invite again", now -> {
            Consumer<Offer> offer = new FormerRights(rights, now)::offer;
            invite(now, invitee, offer.andThen(more));
        });
    }

    private static void invite(Visit visit, Invitee invitee, Consumer<Offer> offer) {
        try {
            Invitation invitation = visit.me().invite(invitee, offer).invitation();
            visit.go(
                    "/invitations/" + invitation.id(),
                    invitation.address().display() + " is invited again, to the same; a mail is on the way.");
        } catch (Refused refused) {
            visit.go("/users", "Not invited again. " + refused.refusal().message());
        }
    }
}
