package dev.roster.examples.quickstart;

import dev.roster.Acting;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The record of an organization, oldest first. The journal holds ids; who they are is looked up for the reader. */
final class JournalPage {

    private final Acting reader;

    JournalPage(Acting reader) {
        this.reader = reader;
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Entry entry : reader.journal().page(100)) {
            rows.add(List.of(
                    "#" + entry.number(),
                    InWords.time(entry.at()),
                    actor(entry.actor()),
                    event(entry.event()),
                    about(entry) + entry.reason().map(why -> " (" + why + ")").orElse("")));
        }
        Collections.reverse(rows);
        return rows;
    }

    private String actor(Actor actor) {
        if (actor instanceof Actor.Member member) {
            return member(member.user());
        }
        if (actor instanceof Actor.Invitee invitee) {
            return invitation(invitee.invitation());
        }
        return "host: " + ((Actor.Host) actor).reason();
    }

    private String about(Entry entry) {
        if (entry.event() == Event.MEMBER_EDITED) {
            return entry.lines().stream()
                    .map(line -> subject(line) + ", " + facet(line.facet()) + " now "
                            + (line.state().isEmpty() ? "none" : String.join(" ", line.state())))
                    .collect(Collectors.joining("; "));
        }
        boolean aboutMembers = entry.lines().stream().anyMatch(line -> line.subject() == Line.Subject.MEMBER);
        return entry.lines().stream()
                .filter(line -> line.subject() == (aboutMembers ? Line.Subject.MEMBER : Line.Subject.INVITATION))
                .map(this::subject)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** INVITATION_RESENT is "resent". */
    private static String event(Event event) {
        String name = event.name();
        return name.substring(name.indexOf('_') + 1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String subject(Line line) {
        return line.subject() == Line.Subject.MEMBER
                ? member(new UserId(line.id()))
                : invitation(new InvitationId(line.id()));
    }

    private String member(UserId user) {
        return reader.members().get(user).member().name().display();
    }

    private String invitation(InvitationId invitation) {
        return reader.invitations().get(invitation).invitation().address().display();
    }

    private static String facet(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }
}
