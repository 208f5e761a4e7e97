package dev.roster.examples.portal.settings;

import dev.roster.catalog.Plan;
import dev.roster.examples.portal.host.Words;
import java.util.stream.Collectors;

/**
 * A plan.
 *
 * @param key its key
 * @param name what it is called
 * @param about what is said of it; empty if nothing is
 * @param seats how many it has
 * @param masked what nobody can do on it; empty if there is nothing
 */
record PlanView(String key, String name, String about, String seats, String masked) {

    static PlanView of(Plan plan, Words words) {
        return new PlanView(
                plan.key(),
                words.name(plan.key()),
                words.about(plan.key()),
                seats(plan),
                plan.catalog().permissions().stream()
                        .filter(plan::masks)
                        .map(permission -> words.name(permission.key()))
                        .collect(Collectors.joining(", ")));
    }

    private static String seats(Plan plan) {
        if (!plan.additionalUsers()) {
            return "One, for the owner";
        }
        return plan.seats().isPresent() ? Integer.toString(plan.seats().getAsInt()) : "As many as you want";
    }
}
