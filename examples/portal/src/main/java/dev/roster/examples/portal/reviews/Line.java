package dev.roster.examples.portal.reviews;

import dev.roster.examples.portal.rights.People;
import dev.roster.examples.portal.rights.RightsInWords;
import dev.roster.examples.portal.server.Visit;
import dev.roster.examples.portal.server.When;
import dev.roster.member.MemberStatus;
import dev.roster.review.ReviewDecision;
import dev.roster.review.ReviewDecision.Choice;
import dev.roster.review.ReviewItem;
import dev.roster.review.ReviewedMember;
import dev.roster.user.PersonName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A member in a review, as it was when the review was started.
 *
 * @param id the user's
 * @param name the name
 * @param address the address
 * @param suspended whether it had no access
 * @param oneself whether it is who looks at it, and so must be decided by another
 * @param rights a line for each side of them
 * @param inviter who had invited
 * @param invited when
 * @param joined when
 * @param active when last seen
 * @param decision what is decided
 * @param result what came of it, if the review is closed
 * @param ticked whether it is ticked
 */
record Line(
        String id,
        String name,
        String address,
        boolean suspended,
        boolean oneself,
        List<String> rights,
        Optional<String> inviter,
        Optional<When> invited,
        When joined,
        When active,
        Optional<Decided> decision,
        Optional<String> result,
        boolean ticked) {

    /** What is decided, by whom, when and why. */
    record Decided(boolean stays, String by, When at, Optional<String> reason) {

        static Decided of(ReviewDecision decision, People people, Instant now) {
            return new Decided(
                    decision.choice() == Choice.KEEP,
                    people.name(decision.by()),
                    new When(decision.at(), now),
                    decision.reason());
        }
    }

    static Line of(ReviewItem item, Visit visit, RightsInWords words, People people, List<String> ticked) {
        ReviewedMember member = item.member();
        Instant now = visit.now();
        return new Line(
                member.user().toString(),
                member.name().map(PersonName::display).orElse("Somebody who was erased"),
                member.address().map(Object::toString).orElse(""),
                member.status() == MemberStatus.SUSPENDED,
                member.user().equals(visit.user()),
                words.lines(member.rights()),
                member.invitedBy().map(people::name),
                member.invitedAt().map(at -> new When(at, now)),
                new When(member.joinedAt(), now),
                new When(member.activeAt(), now),
                item.decision().map(decision -> Decided.of(decision, people, now)),
                item.result().map(Results::told),
                ticked.contains(member.user().toString()));
    }
}
