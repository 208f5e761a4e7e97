package dev.roster.jdbc.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Revokes one thing after the other, at odd times, while a node is asked about all of them. */
public final class Revokes {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(150);

    private Revokes() {}

    /**
     * Does it in any order.
     *
     * @return how late the node was
     */
    public static Lags of(List<Desk> desks, Roster asked, Duration bound, Random random) throws InterruptedException {
        List<Watched> all = desks.stream().map(Watched::new).toList();
        all.forEach(each -> assertThat(each.desk().isAllowedAt(asked)).isTrue());
        try (Watch watch = new Watch(asked, all, bound)) {
            List<Watched> order = new ArrayList<>(all);
            Collections.shuffle(order, random);
            for (Watched each : order) {
                // Not to be in step with those who renew.
                LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos()));
                each.revoke();
            }
            return watch.lags();
        }
    }
}
