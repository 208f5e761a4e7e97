package dev.roster.jdbc.cluster;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.Plan;
import dev.roster.catalog.Role;

/** A small product to keep busy. */
final class Town extends Catalog {

    final Permission vote = permission("vote");
    final Role citizen = role("citizen").byDefault(vote);
    final Role mayor = owner("mayor").always(all()).manages(everyRole());
    final Plan large = plan("large").seats(100_000);
}
