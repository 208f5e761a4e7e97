package dev.roster.examples.quickstart;

import dev.roster.access.Reach;
import dev.roster.catalog.AnyPermission;
import dev.roster.failure.Outcome;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Preview;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Roster's answers as text for people. */
final class InWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private InWords() {}

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** A row with two answers to one question. */
    static List<String> twice(String question, boolean first, boolean second) {
        return List.of(question, first ? "yes" : "no", second ? "yes" : "no");
    }

    /** A row for each entry: as it was given, and what became of it. */
    static List<List<String>> invited(List<Outcome<Invited>> outcomes) {
        return rows(
                outcomes,
                invited -> "invited"
                        + invited.invitation()
                                .terms()
                                .name()
                                .map(name -> " as " + name.display())
                                .orElse(""));
    }

    static <T> List<List<String>> rows(List<Outcome<T>> outcomes, Function<T, String> done) {
        return outcomes.stream()
                .map(outcome -> List.of(
                        outcome.entry(),
                        outcome.result()
                                .map(done)
                                .orElseGet(() -> "refused: "
                                        + outcome.refusal().orElseThrow().message())))
                .toList();
    }

    static String preview(Preview preview) {
        if (preview instanceof Preview.Open open) {
            return open.organizationName() + " invites " + open.address().display() + " as "
                    + String.join(", ", open.offered().roles())
                    + ", until " + time(open.expiresAt())
                    + (open.hasUser() ? "; has a login, so must sign in" : "; sets up a login");
        }
        return ((Preview.Dead) preview).why().sentence();
    }

    static String admission(Admission admission) {
        if (admission instanceof Admission.Joined joined) {
            return "joined, " + (joined.newUser() ? "as a new user" : "with the login that was there");
        }
        return "refused: " + admission.refusal().orElseThrow().message();
    }

    static String reach(AnyPermission permission, Reach reach) {
        if (permission.type().isEmpty()) {
            return reach.isNothing() ? "off" : "on";
        }
        if (reach instanceof Reach.EverythingExcept all) {
            return all.ids().isEmpty() ? "all" : "all but " + sorted(all.ids());
        }
        return reach.isNothing() ? "none" : sorted(((Reach.Only) reach).ids());
    }

    private static String sorted(Set<String> ids) {
        return String.join(", ", new TreeSet<>(ids));
    }
}
