package dev.roster.internal.user;

import dev.roster.id.Actor;
import dev.roster.internal.Recorder;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.port.UnitOfWork;
import dev.roster.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The beginning of a user, and of the user's own record. */
public final class NewUser {

    private NewUser() {}

    /** False, with nothing done, if somebody has the address or host reference. */
    public static boolean add(Recorder recorder, UnitOfWork unit, User user, Actor actor, Instant now) {
        return add(recorder, unit, user, actor, now, List.of());
    }

    /** The same, of a user who begins with something that goes on record. */
    public static boolean add(
            Recorder recorder, UnitOfWork unit, User user, Actor actor, Instant now, List<Line> lines) {
        if (!unit.users().insert(user)) {
            return false;
        }
        recorder.record(unit, entry(user, actor, now, lines));
        return true;
    }

    static Entry entry(User user, Actor actor, Instant now, List<Line> lines) {
        return new Entry(Stream.of(user.id()), user.revision(), now, actor, Event.USER_ADDED, Optional.empty(), lines);
    }
}
