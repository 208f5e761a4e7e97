package dev.roster.internal;

import dev.roster.delivery.DeliveryKind;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.DeliveryId;
import dev.roster.id.UserId;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.port.PersonalMail;
import dev.roster.port.UnitOfWork;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The frame of every change of what is a person's own: lock the user, decide on what is current, write, and put it on record,
 * in one transaction. A change that comes to nothing takes no number.
 */
public final class PersonalChange {

    private static final Set<DeliveryKind> WITH_LINKS =
            Set.of(DeliveryKind.PASSWORD_RESET, DeliveryKind.ADDRESS_CHANGE);

    private final Deployment deployment;
    private final UnitOfWork unit;
    private final User user;
    private final Instant now;
    private final List<Line> lines = new ArrayList<>();
    private User altered;
    private boolean recorded;

    private PersonalChange(Deployment deployment, UnitOfWork unit, User user) {
        this.deployment = deployment;
        this.unit = unit;
        this.user = user;
        this.altered = user;
        this.now = deployment.clock().instant();
    }

    /** Makes a change of a user who is not erased. To everybody else there is none. */
    public static <T> T in(
            Deployment deployment, UserId id, Actor actor, Event event, Function<PersonalChange, T> work) {
        return evenErased(deployment, id, actor, event, change -> {
            if (change.user.status() == UserStatus.ERASED) {
                throw Change.notFound("user");
            }
            return work.apply(change);
        });
    }

    /** Makes a change that is told if the user was erased. */
    public static <T> T evenErased(
            Deployment deployment, UserId id, Actor actor, Event event, Function<PersonalChange, T> work) {
        return deployment.storage().inTransaction(unit -> {
            User locked = unit.users().change(id).orElseThrow(() -> Change.notFound("user"));
            PersonalChange change = new PersonalChange(deployment, unit, locked);
            T result = work.apply(change);
            change.end(actor, event);
            return result;
        });
    }

    private void end(Actor actor, Event event) {
        boolean nothing = !recorded;
        if (!unit.users().update(nothing ? altered.withRevision(user.revision() - 1) : altered)) {
            throw new Refused(
                    Reason.ALREADY_TAKEN,
                    "user",
                    "Another user has this address or host reference; look that user up.");
        }
        if (!nothing) {
            deployment
                    .recorder()
                    .record(
                            unit,
                            new Entry(
                                    Stream.of(user.id()), user.revision(), now, actor, event, Optional.empty(), lines));
        }
    }

    public UnitOfWork unit() {
        return unit;
    }

    public Instant now() {
        return now;
    }

    /** The user as locked, in the revision of this change. */
    public User user() {
        return user;
    }

    /** Makes the user another one. To be told by {@link #record} too, or nothing of it is kept. */
    public User alter(User to) {
        altered = to;
        return to;
    }

    /** The user as before, for a change that comes to nothing. */
    public User unchanged() {
        return user.withRevision(user.revision() - 1);
    }

    /** Refuses to whom the host lets do nothing for now. */
    public void requireActive() {
        requireActive(user);
    }

    /** Refuses it before the change too, where work would else be done for nothing. */
    public static void requireActive(User user) {
        if (!user.isActive()) {
            throw new Refused(
                    Reason.USER_SUSPENDED, "user", "Your login is suspended; ask whoever runs this application.");
        }
    }

    /** The links that the user was sent are dead. Not those of invitations, which are the organizations' matter. */
    public void endLinks() {
        unit.personalMails().delete(user.id(), WITH_LINKS);
    }

    /** Sessions of the user end. */
    public void endSessions() {
        altered = altered.withSessionsEnded();
    }

    /** What this alters, to be put on record: keys only, no names and no addresses. */
    public void record(Facet facet, List<String> state) {
        lines.add(Line.ofUser(user.id(), facet, state));
        recorded = true;
    }

    /** That it happened, though it altered no side of the user. */
    public void recordAlone() {
        recorded = true;
    }

    /** That a side changed of which nothing is kept but the number of the change. */
    public void recordNumber(Facet facet) {
        record(facet, List.of(String.valueOf(user.revision())));
    }

    /** Has a mail sent, in place of the one of its kind that was to be sent, or whose link is good. */
    public void mail(DeliveryKind kind, EmailAddress to, Duration lifetime) {
        DeliveryId id = new DeliveryId(deployment.ids().random());
        unit.personalMails().put(new PersonalMail(id, user.id(), kind, to, now.plus(lifetime)));
        unit.outbox()
                .enqueue(List.of(
                        Queued.mail(id, Optional.empty(), kind, user.id().value(), 1, now, now)));
    }
}
