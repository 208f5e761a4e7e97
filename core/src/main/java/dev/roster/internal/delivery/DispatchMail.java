package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.Dispatcher;
import dev.roster.internal.Deployment;
import java.time.Duration;
import java.util.List;

/**
 * Sends what is due: claim, look once more whether it is still wanted, mint links, send, record. No mail is sent inside of a
 * transaction, and no link outlives a run but in the mail.
 */
public final class DispatchMail implements Dispatcher {

    private static final int RUN = 100;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Deployment deployment;
    private final Backoff backoff;
    private final Sweep sweep;
    private final List<MailRoom<?>> rooms;

    public DispatchMail(Deployment deployment, Backoff backoff) {
        this.deployment = deployment;
        this.backoff = backoff;
        this.sweep = new Sweep(deployment);
        this.rooms =
                List.of(new InvitationMails(deployment), new MemberMails(deployment), new PersonalMails(deployment));
    }

    @Override
    public int step() {
        List<Delivery> claimed =
                deployment.storage().inTransaction(unit -> unit.outbox().claim(RUN, LEASE));
        if (!claimed.isEmpty()) {
            WantedMails wanted =
                    new WantedMails(rooms, claimed, deployment.clock().instant());
            new Run(deployment, backoff, wanted).send();
        }
        if (claimed.size() < RUN) {
            sweep.deleteWhatIsDue();
        }
        return claimed.size();
    }
}
