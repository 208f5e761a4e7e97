package dev.roster.examples.portal.invite;

import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Rehearsed;
import java.util.List;
import java.util.Optional;

/**
 * What an invitation would come to.
 *
 * @param summary in a sentence; what is missing, if nobody would be invited at all
 * @param lines what would become of each address
 * @param mail the mail to the first of those who would get one
 */
record PreviewView(String summary, List<Line> lines, Optional<Mail> mail) {

    /** One address; or why not. */
    record Line(String entry, String what, Optional<String> refusal) {}

    /** A mail: as text, and as a page of its own at a path. */
    record Mail(String to, String subject, String text, String path) {}

    /** Something is wrong with all of it. */
    static PreviewView refused(Refusal refusal) {
        return new PreviewView(refusal.message(), List.of(), Optional.empty());
    }

    /** It could be done now. */
    static PreviewView of(List<Outcome<Rehearsed>> outcomes, Optional<Mail> mail) {
        List<Line> lines = outcomes.stream().map(PreviewView::line).toList();
        long good = lines.stream().filter(line -> line.refusal().isEmpty()).count();
        return new PreviewView(good + " of " + lines.size() + " would be invited.", lines, mail);
    }

    private static Line line(Outcome<Rehearsed> outcome) {
        return new Line(
                outcome.entry(),
                outcome.result().map(PreviewView::told).orElse(""),
                outcome.refusal().map(Refusal::message));
    }

    private static String told(Rehearsed rehearsed) {
        return rehearsed.how() == Invited.How.REFRESHED
                ? "Was invited before: would get a new mail, and the older link would be dead."
                : "Would be invited.";
    }
}
