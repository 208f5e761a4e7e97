package dev.roster.examples.portal.products;

import dev.roster.catalog.Plan;
import dev.roster.delivery.DeliveryState;
import dev.roster.examples.portal.host.Planting;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.time.Duration;

/** A studio on pro, with an invitation that was answered by a machine, and somebody on basic who may invite nobody. */
final class TeamAccountsSample {

    private final TeamAccounts app;
    private final Planting planting;

    TeamAccountsSample(TeamAccounts app, Planting planting) {
        this.app = app;
        this.planting = planting;
    }

    void plant() {
        UserId hedy = planting.signUp("Hedy", "Moss", "hedy@fernstudio.example");
        UserId jon = planting.signUp("Jon", "Reed", "jon@reedsolo.example");
        OrganizationId fern = open("Fern Studio", hedy, app.pro);
        open("Reed Solo", jon, app.basic);
        UserId iris =
                planting.joins(fern, hedy, "Iris", "Bloom", "iris@fernstudio.example", offer -> offer.role(app.user));
        planting.password(iris);
        planting.pass(Duration.ofDays(150));
        planting.joins(fern, hedy, "Karl", "Weiss", "karl@fernstudio.example", offer -> offer.role(app.user));
        planting.daysAgo(1);
        planting.invite(fern, hedy, "Lara", "Quist", "lara@fernstudio.example", offer -> offer.role(app.user));
        planting.comesBack(DeliveryState.AUTO_REPLIED, "I am on holiday until Monday");
        planting.inviteRefused(
                fern, hedy, "max@fernstudoi.example", "550 5.1.2 no such domain", offer -> offer.role(app.user));
        planting.daysAgo(0);
        planting.roster().in(fern).seen(hedy);
        planting.roster().in(fern).seen(iris);
    }

    private OrganizationId open(String name, UserId owner, Plan plan) {
        return planting.roster()
                .asHost("sign-up")
                .openOrganization(name, opening -> opening.owner(owner).plan(plan))
                .id();
    }
}
