package dev.roster.scenario.model;

import java.util.Locale;
import java.util.Set;

/** The plans of {@link ModelCatalog} once more, as plain facts. */
enum PlanFacts {
    OPEN(Integer.MAX_VALUE, true, Set.of()),
    BASIC(5, true, Set.of()),
    MASKED(Integer.MAX_VALUE, true, Set.of("partner.comment", "billing")),
    ALONE(Integer.MAX_VALUE, false, Set.of());

    final int seats;
    final boolean additionalUsers;
    final Set<String> masked;

    PlanFacts(int seats, boolean additionalUsers, Set<String> masked) {
        this.seats = seats;
        this.additionalUsers = additionalUsers;
        this.masked = masked;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
