package dev.roster.examples.portal.journal;

import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import dev.roster.examples.portal.rights.People;
import dev.roster.examples.portal.rights.RightsInWords;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Line.Subject;
import dev.roster.review.ReviewStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is so since an entry, line by line: the journal keeps the state after each change. */
final class Details {

    private static final int MOST = 12;

    /** Elsewhere, what is empty was empty before. */
    private static final Set<Event> EDITS = Set.of(Event.MEMBER_EDITED, Event.INVITATION_EDITED, Event.ROLE_EDITED);

    private final People people;
    private final RightsInWords words;

    Details(People people, RightsInWords words) {
        this.people = people;
        this.words = words;
    }

    List<String> of(Entry entry) {
        boolean several = entry.lines().stream().map(Line::id).distinct().count() > 1;
        return entry.lines().stream()
                .filter(line -> !line.state().isEmpty() || EDITS.contains(entry.event()))
                .limit(MOST)
                .map(line -> told(line, several))
                .filter(detail -> !detail.isEmpty())
                .toList();
    }

    /** Whether an entry about a review has it closed. */
    boolean isEnd(Entry entry) {
        return entry.lines().stream()
                .anyMatch(line -> line.facet() == Facet.STATUS && line.state().contains(ReviewStatus.CLOSED.name()));
    }

    private String told(Line line, boolean several) {
        String detail = told(line);
        return detail.isEmpty() || !several ? detail : of(line) + detail;
    }

    private String of(Line line) {
        return switch (line.subject()) {
            case MEMBER -> people.name(new UserId(line.id())) + ": ";
            case INVITATION -> people.address(new InvitationId(line.id())) + ": ";
            default -> "";
        };
    }

    private String told(Line line) {
        List<String> state = line.state();
        return switch (line.facet()) {
            case ROLES -> "role " + words.roles(state);
            case SWITCHES -> state.isEmpty() ? "all as the role has it" : each(state, this::ofSwitch);
            case REACH -> state.isEmpty() ? "reaches nothing by name" : "reaches " + each(state, this::resource);
            case PERMISSIONS -> state.isEmpty() ? "no permission" : "can " + each(state, words::permission);
            case TEMPLATE -> "made from " + words.roles(state);
            case NAME -> "another name";
            case PLAN -> "plan " + each(state, words::permission);
            case DETAILS -> "changed: " + String.join(", ", state);
            case INVITE_POLICY ->
                "who may be invited: " + String.join(", ", state).toLowerCase(java.util.Locale.ROOT);
            case ATTRIBUTES -> state.isEmpty() ? "no fields" : "fields: " + String.join(", ", state);
            case EXPIRY -> "good until " + String.join("", state);
            case MAIL -> state.isEmpty() ? "a mail without a note" : "the mail has: " + String.join(", ", state);
            case REVIEW -> state.contains("KEEP") ? "stays" : "goes";
            case STATUS -> status(line);
            default -> "";
        };
    }

    /** The sentence has told all but what came along with it. */
    private static String status(Line line) {
        return line.subject() == Subject.INVITATION && line.state().contains("REVOKED") ? "invitation taken back" : "";
    }

    private String ofSwitch(String text) {
        return words.told(Switch.of(text));
    }

    /** Of a role, a type alone stands for none of its resources. */
    private String resource(String text) {
        return text.contains("/") ? words.names(List.of(Resource.of(text))) : "no " + text;
    }

    private static String each(List<String> state, java.util.function.UnaryOperator<String> told) {
        return state.stream().map(told).collect(Collectors.joining(", "));
    }
}
