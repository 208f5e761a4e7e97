package dev.roster.internal.journal;

import dev.roster.catalog.Management;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.internal.View;
import dev.roster.journal.AccessChange;
import dev.roster.journal.Entry;
import dev.roster.journal.History;
import dev.roster.journal.Journal;
import dev.roster.journal.Line;
import dev.roster.journal.RecordedAccess;
import dev.roster.journal.Stream;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.Storage;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Shows an organization's journal to whoever may read it: all of it, or what is about one subject. */
public final class ReadJournal implements Journal {

    private final View view;
    private final Stream stream;

    public ReadJournal(View view) {
        this.view = view;
        this.stream = Stream.of(view.organization());
    }

    @Override
    public Page<Entry> page(int size) {
        return all().page(size);
    }

    @Override
    public Page<Entry> page(int size, Cursor after) {
        return all().page(size, after);
    }

    @Override
    public History upTo(Instant at) {
        return all().upTo(at);
    }

    @Override
    public History ofMember(UserId user) {
        return of(Line.Subject.MEMBER, Objects.requireNonNull(user, "user").value());
    }

    @Override
    public History ofInvitation(InvitationId invitation) {
        return of(
                Line.Subject.INVITATION,
                Objects.requireNonNull(invitation, "invitation").value());
    }

    @Override
    public RecordedAccess access(UserId user, Instant at) {
        return new RecallAccess(view).access(Objects.requireNonNull(user, "user"), Objects.requireNonNull(at, "at"));
    }

    @Override
    public AccessChange changes(UserId user, Instant from, Instant to) {
        return new RecallAccess(view)
                .changes(
                        Objects.requireNonNull(user, "user"),
                        Objects.requireNonNull(from, "from"),
                        Objects.requireNonNull(to, "to"));
    }

    private History all() {
        return new ReadHistory(
                "journal " + view.organization(),
                stream,
                this::permitted,
                (listings, before, most) -> listings.journal(stream, before, most));
    }

    private History of(Line.Subject kind, UUID subject) {
        return new ReadHistory(
                "history " + view.organization() + " " + kind + " " + subject,
                stream,
                this::permitted,
                (listings, before, most) -> listings.history(stream, kind, subject, before, most));
    }

    private Storage permitted() {
        view.require(Management.READ_JOURNAL);
        return view.storage();
    }
}
