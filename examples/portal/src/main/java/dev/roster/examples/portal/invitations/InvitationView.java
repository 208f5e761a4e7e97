package dev.roster.examples.portal.invitations;

import dev.roster.access.Rights;
import dev.roster.delivery.Delivery;
import dev.roster.examples.portal.rights.People;
import dev.roster.examples.portal.rights.RightsInWords;
import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Visit;
import dev.roster.examples.portal.server.When;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.ListedInvitation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An invitation, in words.
 *
 * @param id its id
 * @param address whom
 * @param name what the inviter calls the person
 * @param role to which roles
 * @param switches what was granted beyond them, or withdrawn
 * @param assigned to which resources
 * @param inviter who stands for it
 * @param note the note in the mail
 * @param state where it stands
 * @param open whether it can still be answered or sent again
 * @param made when it was made
 * @param until when it ends, or ended
 * @param mail how its newest mail went
 * @param failed whether that mail did not arrive
 * @param detail what the mail system said
 * @param advice what to do next
 * @param faults what is wrong with an address that was typed
 */
record InvitationView(
        String id,
        String address,
        Optional<String> name,
        String role,
        List<String> switches,
        String assigned,
        String inviter,
        Optional<String> note,
        String state,
        boolean open,
        When made,
        When until,
        String mail,
        boolean failed,
        Optional<String> detail,
        Optional<String> advice,
        String typed,
        Faults faults) {

    /** Puts invitations into words. */
    record Writer(Visit visit, RightsInWords words, People people) {

        static Writer of(Visit visit) {
            return new Writer(visit, new RightsInWords(visit, RoleList.of(visit)), new People(visit));
        }

        InvitationView write(ListedInvitation listed) {
            return write(listed, "", Faults.NONE);
        }

        InvitationView write(ListedInvitation listed, String typed, Faults faults) {
            Invitation invitation = listed.invitation();
            Rights rights = invitation.terms().rights();
            return new InvitationView(
                    invitation.id().toString(),
                    invitation.address().display(),
                    invitation.terms().name().map(name -> name.display()),
                    words.roles(rights),
                    words.switches(rights),
                    words.assigned(rights),
                    people.name(invitation.inviter()),
                    invitation.terms().note(),
                    lowerCase(listed.status()),
                    !listed.status().isClosed(),
                    new When(invitation.createdAt(), visit.now()),
                    new When(invitation.closedAt().orElse(invitation.expiresAt()), visit.now()),
                    listed.delivery()
                            .map(Delivery::state)
                            .map(Writer::lowerCase)
                            .orElse("not by mail"),
                    listed.delivery()
                            .filter(mail -> mail.state().isUndelivered())
                            .isPresent(),
                    listed.delivery().flatMap(Delivery::detail),
                    listed.advice(),
                    typed,
                    faults);
        }

        /** AUTO_REPLIED is "auto replied". */
        private static String lowerCase(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
