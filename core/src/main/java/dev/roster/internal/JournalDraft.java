package dev.roster.internal;

import dev.roster.access.Rights;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Terms;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.review.ReviewDecision;
import dev.roster.role.RoleDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The journal's entry of one change while it is made: a line for each side that is altered, with its state after. */
public final class JournalDraft {

    private final List<Line> lines = new ArrayList<>();
    private Optional<String> reason = Optional.empty();

    boolean isEmpty() {
        return lines.isEmpty();
    }

    Entry entry(Stream stream, long number, Instant at, Actor actor, Event event) {
        return new Entry(stream, number, at, actor, event, reason, lines);
    }

    public void because(Optional<String> why) {
        reason = why;
    }

    public void record(OrganizationId organization, Facet facet, List<String> state) {
        lines.add(Line.of(organization, facet, state));
    }

    public void record(RoleDefinition defined) {
        lines.add(Line.of(defined.id(), Facet.STATUS, List.of("DEFINED")));
        lines.add(Line.of(defined.id(), Facet.TEMPLATE, List.of(defined.template())));
        lines.add(Line.of(defined.id(), Facet.PERMISSIONS, text(defined.permissions())));
        lines.add(Line.of(defined.id(), Facet.REACH, reach(defined)));
    }

    /** Only the sides that changed. */
    public void record(RoleDefinition before, RoleDefinition after) {
        if (!before.name().equals(after.name())) {
            lines.add(Line.of(after.id(), Facet.NAME, List.of(String.valueOf(after.revision()))));
        }
        if (!before.permissions().equals(after.permissions())) {
            lines.add(Line.of(after.id(), Facet.PERMISSIONS, text(after.permissions())));
        }
        if (!before.fixed().equals(after.fixed())) {
            lines.add(Line.of(after.id(), Facet.REACH, reach(after)));
        }
    }

    public void recordDeletion(RoleId role) {
        lines.add(Line.of(role, Facet.STATUS, List.of("DELETED")));
    }

    private static List<String> reach(RoleDefinition role) {
        List<String> reach = new ArrayList<>();
        role.fixed().forEach((type, ids) -> {
            if (ids.isEmpty()) {
                reach.add(type);
            }
            ids.forEach(id -> reach.add(type + "/" + id));
        });
        return reach;
    }

    public void record(InvitationId invitation, Facet facet, String state) {
        lines.add(Line.of(invitation, facet, List.of(state)));
    }

    public void record(ReviewId review, Facet facet, String state) {
        lines.add(Line.of(review, facet, List.of(state)));
    }

    public void recordDecision(UserId user, ReviewId review, ReviewDecision.Choice choice) {
        lines.add(Line.of(user, Facet.REVIEW, List.of(choice.name(), review.toString())));
    }

    public void record(UserId user, Facet facet, String state) {
        lines.add(Line.of(user, facet, List.of(state)));
    }

    public void record(InvitationId invitation, Rights rights) {
        record((facet, state) -> Line.of(invitation, facet, state), Rights.NONE, rights, true);
    }

    /** Only what changed. */
    public void record(InvitationId invitation, Terms before, Terms after) {
        record((facet, state) -> Line.of(invitation, facet, state), before.rights(), after.rights(), false);
        if (!before.attributes().equals(after.attributes())) {
            lines.add(Line.of(invitation, Facet.ATTRIBUTES, names(after.attributes())));
        }
        boolean sameMail = before.note().equals(after.note())
                && before.name().equals(after.name())
                && before.locale().equals(after.locale());
        if (!sameMail) {
            lines.add(Line.of(invitation, Facet.MAIL, mail(after)));
        }
    }

    public void record(Member member) {
        lines.add(Line.of(member.user(), Facet.STATUS, List.of(member.status().name())));
        record((facet, state) -> Line.of(member.user(), facet, state), Rights.NONE, member.rights(), true);
    }

    /** Only the sides that changed. */
    public void record(UserId user, Rights before, Rights after) {
        record((facet, state) -> Line.of(user, facet, state), before, after, false);
    }

    /** Only if they changed. */
    public void record(UserId user, Map<String, String> before, Map<String, String> after) {
        if (!before.equals(after)) {
            lines.add(Line.of(user, Facet.ATTRIBUTES, names(after)));
        }
    }

    private void record(BiFunction<Facet, List<String>, Line> line, Rights before, Rights after, boolean all) {
        if (all || !before.roles().equals(after.roles())) {
            lines.add(line.apply(Facet.ROLES, text(after.roles())));
        }
        if (all || !before.switches().equals(after.switches())) {
            lines.add(line.apply(Facet.SWITCHES, text(after.switches())));
        }
        if (all || !before.assigned().equals(after.assigned())) {
            lines.add(line.apply(Facet.REACH, text(after.assigned())));
        }
    }

    private static List<String> mail(Terms terms) {
        List<String> has = new ArrayList<>();
        terms.locale().ifPresent(locale -> has.add("locale " + locale.toLanguageTag()));
        terms.name().ifPresent(name -> has.add("name"));
        terms.note().ifPresent(note -> has.add("note"));
        return has;
    }

    private static List<String> names(Map<String, String> attributes) {
        return attributes.keySet().stream().sorted().toList();
    }

    private static List<String> text(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
