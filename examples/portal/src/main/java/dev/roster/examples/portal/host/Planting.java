package dev.roster.examples.portal.host;

import dev.roster.Roster;
import dev.roster.RosterBuilder;
import dev.roster.delivery.DeliveryReport;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.port.Answer;
import dev.roster.port.Outgoing;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Fills a database by what people would do themselves, one after the other, on days that have passed: so that there is
 * a history to look at, and some have not been seen for long. Its mails go nowhere.
 */
public final class Planting {

    private final SettableClock clock;
    private final Instant now;
    private final RecordingMailer mailer = new RecordingMailer();
    private final Roster roster;

    /**
     * @param past when it begins
     * @param now the time, at which it is to have ended
     * @param builder says all but clock and mailer
     */
    Planting(Instant past, Instant now, RosterBuilder builder) {
        clock = new SettableClock(past);
        this.now = now;
        roster = builder.clock(clock).mailer(mailer).build();
    }

    /** The door, for what is not said here. */
    public Roster roster() {
        return roster;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        clock.advance(time);
    }

    /** Lets time pass until so many days ago. */
    public void daysAgo(int days) {
        Instant then = now.minus(Duration.ofDays(days));
        if (then.isBefore(clock.instant())) {
            throw new IllegalStateException("the sample data is beyond " + days + " days ago already");
        }
        clock.set(then);
    }

    /** Somebody who has signed up with the host, and has a password. */
    public UserId signUp(String given, String family, String address) {
        UserId user = roster.asHost("sign-up")
                .addUser(address, PersonName.of(given, family))
                .id();
        roster.user(user).setPassword(Persona.PASSWORD);
        return user;
    }

    /** Gives somebody the password of the sample data. */
    public void password(UserId user) {
        roster.user(user).setPassword(Persona.PASSWORD);
    }

    /** Somebody who is invited, and accepts a day later. */
    public UserId joins(
            OrganizationId organization,
            UserId inviter,
            String given,
            String family,
            String address,
            Consumer<Offer> offer) {
        invite(organization, inviter, given, family, address, offer);
        clock.advance(Duration.ofDays(1));
        UserId user = roster.invitations()
                .accept(mailer.linkTo(address).token(), Acceptance.asNewUser())
                .orElseThrow()
                .user();
        roster.in(organization).seen(user);
        return user;
    }

    /** Somebody who has a login already, is invited, and accepts. */
    public void joinsToo(OrganizationId organization, UserId inviter, UserId user, Consumer<Offer> offer) {
        String address = roster.user(user).profile().address().value();
        roster.in(organization).as(inviter).invite(Invitee.of(address), offer);
        roster.dispatcher().drain();
        roster.invitations()
                .accept(mailer.linkTo(address).token(), Acceptance.asExistingUser(user))
                .orElseThrow();
    }

    /** Somebody who is invited, and has not answered. */
    public void invite(
            OrganizationId organization,
            UserId inviter,
            String given,
            String family,
            String address,
            Consumer<Offer> offer) {
        roster.in(organization).as(inviter).invite(Invitee.of(address).named(given, family), offer);
        roster.dispatcher().drain();
    }

    /** Somebody who is invited, and whose mail the relay does not take. */
    public void inviteRefused(
            OrganizationId organization, UserId inviter, String address, String said, Consumer<Offer> offer) {
        mailer.nextAnswers(new Answer.Rejected(said));
        roster.in(organization).as(inviter).invite(Invitee.of(address), offer);
        roster.dispatcher().drain();
    }

    /** Something comes back of the last mail. */
    public void comesBack(DeliveryState state, String said) {
        Outgoing last = mailer.attempts().get(mailer.attempts().size() - 1);
        roster.report(DeliveryReport.of(last.id(), state).detail(said));
    }
}
