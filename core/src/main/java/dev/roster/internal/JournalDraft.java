package dev.roster.internal;

import dev.roster.access.Rights;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.role.RoleDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

    public void record(InvitationId invitation, Rights rights) {
        lines.add(Line.of(invitation, Facet.ROLES, text(rights.roles())));
        lines.add(Line.of(invitation, Facet.SWITCHES, text(rights.switches())));
        lines.add(Line.of(invitation, Facet.REACH, text(rights.assigned())));
    }

    public void record(Member member) {
        lines.add(Line.of(member.user(), Facet.STATUS, List.of(member.status().name())));
        record(member.user(), Rights.NONE, member.rights(), true);
    }

    /** Only the sides that changed. */
    public void record(UserId user, Rights before, Rights after) {
        record(user, before, after, false);
    }

    private void record(UserId user, Rights before, Rights after, boolean all) {
        if (all || !before.roles().equals(after.roles())) {
            lines.add(Line.of(user, Facet.ROLES, text(after.roles())));
        }
        if (all || !before.switches().equals(after.switches())) {
            lines.add(Line.of(user, Facet.SWITCHES, text(after.switches())));
        }
        if (all || !before.assigned().equals(after.assigned())) {
            lines.add(Line.of(user, Facet.REACH, text(after.assigned())));
        }
    }

    private static List<String> text(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
