package dev.roster.examples.portal.journal;

import dev.roster.examples.portal.rights.People;
import dev.roster.examples.portal.rights.RightsInWords;
import dev.roster.examples.portal.server.Visit;
import dev.roster.examples.portal.server.When;
import dev.roster.id.RoleId;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells entries of the journal in sentences: who did what to whom. */
final class Storyteller {

    /** An entry may be about a thousand members: so many are called by name. */
    private static final int MOST_NAMED = 5;

    private static final String BY_REVIEW = "access review ";

    private final Visit visit;
    private final People people;
    private final RightsInWords words;
    private final Details details;

    Storyteller(Visit visit, People people) {
        this.visit = visit;
        this.people = people;
        words = RightsInWords.of(visit);
        details = new Details(people, words);
    }

    Told tell(Entry entry) {
        Subjects subjects = Subjects.of(entry);
        return new Told(
                entry.number(),
                people.name(entry.actor()) + " " + did(entry, subjects) + ".",
                new When(entry.at(), visit.now()),
                entry.reason().map(Storyteller::reason),
                details.of(entry),
                subjects.members().stream()
                        .limit(MOST_NAMED)
                        .map(user -> new Candidate(user.toString(), people.name(user), ""))
                        .toList());
    }

    /** The one reason that is not somebody's own words. */
    private static String reason(String reason) {
        return reason.startsWith(BY_REVIEW) ? "an access review was closed" : "“" + reason + "”";
    }

    private String did(Entry entry, Subjects subjects) {
        String members = named(subjects.members(), people::name);
        String addresses = named(subjects.invitations(), people::address);
        String roles = named(subjects.roles(), this::role);
        return switch (entry.event()) {
            case ORGANIZATION_OPENED -> "opened the organization, with " + members + " as its owner";
            case ORGANIZATION_EDITED -> "changed the organization’s details";
            case PLAN_CHANGED -> "changed the plan";
            case ORGANIZATION_SUSPENDED -> "suspended the organization";
            case ORGANIZATION_REACTIVATED -> "reactivated the organization";
            case ORGANIZATION_CLOSED -> "closed the organization";
            case ORGANIZATION_REOPENED -> "opened the organization again";
            case ORGANIZATION_ERASED -> "erased the organization";
            case INVITED -> "invited " + addresses;
            case INVITATION_RESENT -> "sent the invitation to " + addresses + " again";
            case INVITATION_REVOKED -> "took back the invitation to " + addresses;
            case INVITATION_EDITED -> "changed the invitation to " + addresses;
            case INVITATION_CORRECTED -> "corrected the address of an invitation: " + addresses;
            case INVITATION_DECLINED -> "declined the invitation";
            case INVITATION_ACCEPTED -> "accepted the invitation: " + members + " joined";
            case INVITATIONS_ERASED -> "erased what invitations said of a person";
            case LINK_HANDED_OUT -> "took the link of the invitation to " + addresses + ", to hand it on";
            case ADDRESS_SUPPRESSED -> "stopped mail to an address from which it came back";
            case SUPPRESSION_LIFTED -> "let mail be sent again to an address from which it had come back";
            case ROLE_DEFINED -> "defined the role " + roles;
            case ROLE_EDITED -> "changed the role " + roles;
            case ROLE_REPLACED -> "put another role in place of " + roles;
            case ROLE_DELETED -> "deleted " + roles;
            case MEMBER_EDITED -> "changed what " + members + " can do";
            case MEMBERS_SUSPENDED -> "suspended " + members;
            case MEMBERS_REACTIVATED -> "reactivated " + members;
            case MEMBERS_REMOVED -> "removed " + members;
            case MEMBER_LEFT -> "left the organization";
            case OWNERSHIP_OFFERED -> "offered ownership to another member";
            case OWNERSHIP_ACCEPTED -> "accepted ownership";
            case OWNERSHIP_DECLINED -> "declined ownership";
            case OWNERSHIP_WITHDRAWN -> "took back the offer of ownership";
            case REVIEW_STARTED -> "started an access review";
            case REVIEW_DECIDED -> "decided on " + members + " in an access review";
            case REVIEW_CLOSED -> details.isEnd(entry) ? "closed an access review" : "began to close an access review";
            case REVIEW_CANCELLED -> "cancelled an access review";
            default -> other(entry.event());
        };
    }

    /** An event that a later version adds. */
    private static String other(Event event) {
        return "did this: " + event.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String role(RoleId role) {
        return words.roles(List.of(role.key()));
    }

    private static <T> String named(List<T> subjects, Function<T, String> name) {
        String first = subjects.stream().limit(MOST_NAMED).map(name).collect(Collectors.joining(", "));
        int more = subjects.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
