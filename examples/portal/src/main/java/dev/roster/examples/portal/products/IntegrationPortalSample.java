package dev.roster.examples.portal.products;

import dev.roster.examples.portal.host.Planting;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.role.CustomRole;
import java.time.Duration;
import java.util.List;

/** Northwind has two roles of its own. Some have not been there for months: there is something to review. */
final class IntegrationPortalSample {

    private static final List<String> OPERATORS = List.of("Ken Ito", "Lea Brandt", "Musa Keita", "Nora Falk");

    private final IntegrationPortal app;
    private final Planting planting;

    IntegrationPortalSample(IntegrationPortal app, Planting planting) {
        this.app = app;
        this.planting = planting;
    }

    void plant() {
        UserId olga = planting.signUp("Olga", "Berg", "olga@northwind.example");
        OrganizationId northwind = planting.roster()
                .asHost("sign-up")
                .openOrganization("Northwind", opening -> opening.owner(olga))
                .id();
        CustomRole developer = planting.roster()
                .in(northwind)
                .as(olga)
                .roles()
                .define(
                        "Developer",
                        app.tenantUser,
                        role -> role.permissions(app.open, app.deploy, app.logs).fixed(app.tenant.of("dev", "test")));
        CustomRole operator = planting.roster()
                .in(northwind)
                .as(olga)
                .roles()
                .define(
                        "Operator",
                        app.tenantUser,
                        role -> role.permissions(app.open, app.logs).fixed(app.tenant.of("staging", "production")));
        UserId radia = planting.joins(
                northwind, olga, "Radia", "Stone", "radia@northwind.example", offer -> offer.role(developer));
        planting.password(radia);
        for (String name : OPERATORS) {
            String[] parts = name.split(" ");
            planting.joins(
                    northwind,
                    olga,
                    parts[0],
                    parts[1],
                    parts[0].toLowerCase(java.util.Locale.ROOT) + "@northwind.example",
                    offer -> offer.role(operator));
            planting.pass(Duration.ofDays(40));
        }
        planting.invite(northwind, olga, "Sam", "Hale", "sam@northwind.example", offer -> offer.role(developer));
        planting.daysAgo(2);
        planting.invite(northwind, olga, "Tess", "Wolf", "tess@northwind.example", offer -> offer.role(operator));
        planting.daysAgo(0);
        planting.roster().in(northwind).seen(olga);
        planting.roster().in(northwind).seen(radia);
    }
}
