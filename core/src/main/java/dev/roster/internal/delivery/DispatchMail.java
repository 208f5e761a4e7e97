package dev.roster.internal.delivery;

import dev.roster.delivery.DispatchCounts;
import dev.roster.delivery.DispatchRules;
import dev.roster.delivery.Dispatcher;
import dev.roster.delivery.Dispatching;
import dev.roster.internal.Deployment;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/** Sends what is due: by hand, where each answer is recorded before the next mail is sent, or by workers. */
public final class DispatchMail implements Dispatcher {

    private final DispatchRules rules;
    private final RandomGenerator random;
    private final Rounds rounds;

    public DispatchMail(Deployment deployment, DispatchRules rules, RandomGenerator random) {
        this.rules = rules;
        this.random = random;
        this.rounds = new Rounds(deployment, rules, random);
    }

    @Override
    public int step() {
        return rounds.next(Runnable::run, () -> false);
    }

    @Override
    public Dispatching start() {
        return Workers.onTheirOwn(rounds, rules, random);
    }

    @Override
    public Dispatching start(ScheduledExecutorService executor) {
        return Workers.on(Objects.requireNonNull(executor, "executor"), rounds, rules, random);
    }

    @Override
    public DispatchCounts counts() {
        return rounds.counts();
    }
}
