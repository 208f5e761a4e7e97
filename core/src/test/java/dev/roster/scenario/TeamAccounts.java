package dev.roster.scenario;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.Plan;
import dev.roster.catalog.Role;

/** Accounts with one holder, and on better plans with more users who can do the same, but for managing the account. */
final class TeamAccounts extends Catalog {

    final Permission tasks = permission("tasks");
    final Permission statistics = permission("statistics");

    final Role additional = role("additional").always(all());
    final Role holder = owner("holder").always(all()).manages(everyRole());

    final Plan basic = plan("basic").onlyTheOwner().without(statistics);
    final Plan pro = plan("pro");
    final Plan proForFive = plan("pro-for-five").seats(5);
    final Plan proForTwelve = plan("pro-for-twelve").seats(12);
}
