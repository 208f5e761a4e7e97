package dev.roster.examples.portal.journal;

import dev.roster.id.InvitationId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.journal.Entry;
import dev.roster.journal.Line;
import dev.roster.journal.Line.Subject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What an entry is about, each once and in the order of its lines. */
record Subjects(List<UserId> members, List<InvitationId> invitations, List<RoleId> roles) {

    static Subjects of(Entry entry) {
        return new Subjects(
                ids(entry, Subject.MEMBER).map(UserId::new).toList(),
                ids(entry, Subject.INVITATION).map(InvitationId::new).toList(),
                ids(entry, Subject.ROLE).map(RoleId::new).toList());
    }

    private static Stream<UUID> ids(Entry entry, Subject subject) {
        return entry.lines().stream()
                .filter(line -> line.subject() == subject)
                .map(Line::id)
                .distinct();
    }
}
