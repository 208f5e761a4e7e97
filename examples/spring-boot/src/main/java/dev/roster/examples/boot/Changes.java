package dev.roster.examples.boot;

import dev.roster.journal.Entry;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears of each change in Roster, when it is committed, on the thread that made it. What must not be missed is read from
 * {@code roster.feed()} instead.
 */
@Component
final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final MeterRegistry meters;

    Changes(MeterRegistry meters) {
        this.meters = meters;
    }

    @EventListener
    void happened(Entry entry) {
        meters.counter("roster.changes", "event", entry.event().name()).increment();
        LOG.info("{} by {}", entry.event(), entry.actor());
    }
}
