package dev.roster.examples.boot;

import dev.roster.Roster;
import dev.roster.access.AccessCounts;
import dev.roster.delivery.DispatchCounts;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What became of mails, and how answers about access were come by, on this node. */
@Component
final class RosterMeters implements MeterBinder {

    private final Roster roster;

    RosterMeters(Roster roster) {
        this.roster = roster;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        mails(registry, "sent", DispatchCounts::sent);
        mails(registry, "deferred", DispatchCounts::deferred);
        mails(registry, "failed", DispatchCounts::failed);
        mails(registry, "overtaken", DispatchCounts::overtaken);
        mails(registry, "ambiguous", DispatchCounts::ambiguous);
        access(registry, "hit", AccessCounts::hits);
        access(registry, "miss", AccessCounts::misses);
        Gauge.builder(
                        "roster.access.members",
                        roster,
                        each -> each.accessCounts().members())
                .register(registry);
        // Near the bound, nobody renews what is kept.
        TimeGauge.builder(
                        "roster.access.oldest",
                        roster,
                        TimeUnit.MILLISECONDS,
                        each -> each.accessCounts().oldest().toMillis())
                .register(registry);
    }

    private void mails(MeterRegistry registry, String outcome, ToDoubleFunction<DispatchCounts> count) {
        FunctionCounter.builder(
                        "roster.mails",
                        roster,
                        each -> count.applyAsDouble(each.dispatcher().counts()))
                .tag("outcome", outcome)
                .register(registry);
    }

    private void access(MeterRegistry registry, String result, ToDoubleFunction<AccessCounts> count) {
        FunctionCounter.builder("roster.access", roster, each -> count.applyAsDouble(each.accessCounts()))
                .tag("result", result)
                .register(registry);
    }
}
