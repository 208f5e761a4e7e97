package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DispatchCounts;
import dev.roster.delivery.DispatchRules;
import dev.roster.id.DeliveryId;
import dev.roster.internal.Deployment;
import dev.roster.internal.Minted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * One round after the other: claim, look once more whether it is still wanted, mint links, send, record. No mail is sent inside
 * of a transaction, and no link outlives a run but in the mail. Safe for use by any number of threads.
 */
final class Rounds {

    static final int RUN = 100;
    static final Duration LEASE = Duration.ofMinutes(5);

    private final Deployment deployment;
    private final List<MailRoom<?>> rooms;
    private final Sweep sweep;
    private final Backoff backoff;
    private final Breaker breaker;
    private final Pace pace;
    private final Tally tally = new Tally();

    Rounds(Deployment deployment, DispatchRules rules, RandomGenerator random) {
        this.deployment = deployment;
        this.rooms =
                List.of(new InvitationMails(deployment), new MemberMails(deployment), new PersonalMails(deployment));
        this.sweep = new Sweep(deployment);
        this.backoff = new Backoff(random);
        this.breaker = new Breaker(random);
        this.pace = new Pace(rules.mostPerSecond());
    }

    /**
     * Does one.
     *
     * @param beside who records answers
     * @param isStopped whether to end after the mail in hand
     * @return how many mails were claimed
     */
    int next(Executor beside, BooleanSupplier isStopped) {
        Breaker.Way way = breaker.way(now());
        try {
            int claimed = round(Math.min(RUN, way.most()), beside, isStopped);
            if (claimed < RUN) {
                sweep.deleteWhatIsDue();
            }
            return claimed;
        } finally {
            if (way == Breaker.Way.ONE_MAIL) {
                breaker.probed();
            }
        }
    }

    private int round(int most, Executor beside, BooleanSupplier isStopped) {
        Instant begin = now();
        int taken = pace.take(most, begin);
        int used = 0;
        try {
            List<Delivery> claimed = taken == 0 ? List.of() : claim(taken);
            if (!claimed.isEmpty()) {
                Instant end = begin.plus(LEASE.dividedBy(2));
                used = send(claimed, beside, now -> isStopped.getAsBoolean() || !now.isBefore(end));
            }
            return claimed.size();
        } finally {
            pace.giveBack(taken - used);
        }
    }

    private List<Delivery> claim(int most) {
        List<Delivery> claimed =
                deployment.storage().inTransaction(unit -> unit.outbox().claim(most, LEASE));
        tally.claimed(claimed);
        return claimed;
    }

    /** The hashes are kept before anything is sent: a link that arrives is a link that works. */
    private int send(List<Delivery> claimed, Executor beside, Predicate<Instant> isOver) {
        WantedMails mails = new WantedMails(rooms, claimed, now());
        List<Settled> overtaken =
                mails.unwanted().stream().map(Backoff::overtaken).toList();
        Set<DeliveryId> recorded = deployment.storage().inTransaction(unit -> {
            unit.links().insert(mails.minted().map(Minted::kept).toList());
            return Settled.record(unit, overtaken);
        });
        tally.recorded(overtaken, recorded);
        if (mails.isEmpty()) {
            return 0;
        }
        Recording recording = new Recording(deployment.storage(), tally, beside);
        return new Run(deployment, backoff, breaker, tally, mails, recording, isOver).send();
    }

    /** How long to pause after a round that claimed nothing: no longer than until the pace lets mails out again. */
    Duration pause(Duration idle) {
        return pace.pause(idle);
    }

    /** A round ended in a failure. */
    void trouble(Throwable failure) {
        tally.trouble("mails are not sent: " + failure);
    }

    DispatchCounts counts() {
        return tally.counts(breaker.openUntil());
    }

    private Instant now() {
        return deployment.clock().instant();
    }
}
