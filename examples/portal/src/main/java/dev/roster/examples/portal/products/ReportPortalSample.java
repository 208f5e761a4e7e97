package dev.roster.examples.portal.products;

import dev.roster.examples.portal.host.Planting;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.time.Duration;

/** Two agencies. Ben works for both, and misses a report in one of them. */
final class ReportPortalSample {

    private final ReportPortal app;
    private final Planting planting;

    ReportPortalSample(ReportPortal app, Planting planting) {
        this.app = app;
        this.planting = planting;
    }

    void plant() {
        UserId ada = planting.signUp("Ada", "Lund", "ada@brightmedia.example");
        UserId cleo = planting.signUp("Cleo", "Hart", "cleo@clearads.example");
        OrganizationId bright = open("Bright Media", ada);
        OrganizationId clear = open("Clear Ads", cleo);
        UserId ben = planting.joins(
                bright, ada, "Ben", "Marsh", "ben@brightmedia.example", offer -> offer.role(app.analyst));
        planting.password(ben);
        planting.pass(Duration.ofDays(60));
        planting.roster()
                .in(bright)
                .as(ada)
                .edit(
                        ben,
                        member -> member.withdraw(app.view.on("spend"), app.generate.on("spend"))
                                .because("the budget is for leads only"));
        planting.joins(bright, ada, "Dora", "Finch", "dora@brightmedia.example", offer -> offer.role(app.analyst));
        planting.pass(Duration.ofDays(90));
        planting.joinsToo(clear, cleo, ben, offer -> offer.role(app.analyst));
        planting.daysAgo(3);
        planting.invite(bright, ada, "Emil", "Roth", "emil@brightmedia.example", offer -> offer.role(app.analyst));
        planting.daysAgo(0);
        planting.roster().in(bright).seen(ada);
        planting.roster().in(bright).seen(ben);
    }

    private OrganizationId open(String name, UserId owner) {
        return planting.roster()
                .asHost("sign-up")
                .openOrganization(name, opening -> opening.owner(owner))
                .id();
    }
}
