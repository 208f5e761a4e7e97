package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Decision;
import dev.roster.access.Reach;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.DeclaredRole;
import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.role.CustomRole;
import dev.roster.role.ReplacedRole;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the catalog says of a template holds for the roles made of it, and what a later catalog says holds too. */
public abstract class RoleTemplateScenarios extends CustomRoleSuite implements Scenario {

    @Test
    void a_template_is_held_by_nobody() {
        UserId grace = holder("Grace", app.plain);

        refused(Reason.TEMPLATE_ONLY, () -> acme.invites("new@people.example", offer -> offer.role(app.tenantUser)));
        refused(Reason.TEMPLATE_ONLY, () -> acme.owner().edit(grace, edit -> edit.role(app.plain, app.tenantUser)));
        refused(Reason.TEMPLATE_ONLY, () -> acme.host().edit(grace, edit -> edit.role(app.tenantUser)));
    }

    @Test
    void where_a_member_has_one_role_that_is_one_of_either_kind() {
        CustomRoleCatalog one = new CustomRoleCatalog() {
            {
                oneRoleEach();
            }
        };
        Stage strict = new Stage(this, one);
        Team team = strict.team("Initech", strict.user("Ida"));
        CustomRole role = team.owner().roles().define("Retail", one.tenantUser, said -> said.permissions(one.use));
        UserId grace = team.member("Grace", offer -> offer.role(role));

        Picture.refused(
                team, Reason.TOO_MANY_ROLES, () -> team.owner().edit(grace, edit -> edit.role(role, one.plain)));
        team.owner().edit(grace, edit -> edit.role(one.plain));
        team.owner().edit(grace, edit -> edit.role(role));
        assertThat(team.owner().roles().replace(role.id(), one.plain)).isEqualTo(new ReplacedRole(1, 0));
    }

    @Test
    void a_role_whose_template_the_catalog_has_no_more_gives_nothing_and_is_the_owners_alone() {
        CustomRole clerks = clerks("Clerks");
        UserId grace = acme.member("Grace", offer -> offer.role(clerks).reach(app.partner.of("globex")));
        UserId lead = acme.member("Lea", offer -> offer.role(app.lead).reach(app.partner.of("globex")));
        assertThat(acme.access(grace).can(app.partnerData, "globex")).isTrue();
        WithoutClerk later = new WithoutClerk();
        Team now = new Team(stage.with(later), acme.id(), acme.ownerId());

        assertThat(now.access(grace).reach(later.partnerData)).isEqualTo(Reach.NOTHING);
        assertThat(now.owner().roles().get(clerks.id()).template()).isEmpty();
        Picture.refused(now, Reason.ROLE_NOT_MANAGED, () -> now.as(lead).roles().delete(clerks.id()));
        Picture.refused(
                now,
                Reason.ROLE_NOT_MANAGED,
                () -> now.as(lead)
                        .edit(grace, edit -> edit.role(now.owner().roles().get(clerks.id()))));
        Picture.refused(
                now, Reason.NOT_IN_CATALOG, () -> now.owner().roles().edit(clerks.id(), edit -> edit.permissions()));
        assertThat(now.owner().roles().replace(clerks.id(), later.plain)).isEqualTo(new ReplacedRole(1, 0));
        assertThat(rolesOf(grace)).containsExactly("plain");
    }

    /** The next version of a product, which dropped a role. */
    private static final class WithoutClerk extends Catalog {

        final ResourceType<String> tenant = resource("tenant", String.class);
        final ResourceType<String> partner = resource("partner", String.class);
        final PermissionOn<String> partnerData = permission("partner.data", partner);
        final Permission exports = permission("exports");
        final Role plain = role("plain");
        final Role lead = role("lead")
                .assigned(partner)
                .manages(plain)
                .may(Management.DEFINE_ROLES, Management.EDIT_MEMBERS, Management.SEE_MEMBERS);
        final Role administrator = owner("administrator")
                .always(all())
                .everything(tenant)
                .everything(partner)
                .manages(everyRole());
    }

    @Test
    void what_a_later_catalog_takes_from_the_template_is_taken_from_the_role() {
        CustomRole retail = retail();
        UserId grace = holder("Grace", retail);
        CustomRoleCatalog later = new CustomRoleCatalog() {
            @Override
            DeclaredRole tenantUser(DeclaredRole declared) {
                return declared.fixed(tenant.of("retail-us", "other"));
            }
        };
        Team now = new Team(stage.with(later), acme.id(), acme.ownerId());

        assertThat(now.access(grace).reach(later.use)).isEqualTo(new Reach.Only(Set.of("retail-us")));
        Picture.refused(
                now,
                Reason.REACH_NOT_ASSIGNABLE,
                () -> now.owner().roles().edit(retail.id(), edit -> edit.fixed(later.tenant.of("retail-eu"))));
        now.owner().roles().edit(retail.id(), edit -> edit.name("Shops"));
        assertThat(acme.access(grace).reach(app.use))
                .as("the earlier catalog, deployed again")
                .isEqualTo(new Reach.Only(Set.of("retail-eu", "retail-us")));
    }

    @Test
    void a_permission_that_a_later_catalog_takes_from_the_template_is_gone() {
        CustomRole retail = retail();
        UserId grace = holder("Grace", retail);
        Later later = new Later();
        Team now = new Team(stage.with(later), acme.id(), acme.ownerId());

        assertThat(now.access(grace).reach(later.deploy)).isEqualTo(Reach.NOTHING);
        assertThat(now.access(grace).explain(later.use, "retail-eu").reason()).isEqualTo(Decision.Reason.BY_DEFAULT);
    }

    /** The next version of a product, in which a template has less. */
    private static final class Later extends Catalog {

        final ResourceType<String> tenant = resource("tenant", String.class);
        final PermissionOn<String> use = permission("tenant.use", tenant);
        final PermissionOn<String> deploy = permission("tenant.deploy", tenant);
        final Role tenantUser = role("tenant-user").optional(use).everything(tenant);
        final Role administrator =
                owner("administrator").always(all()).everything(tenant).manages(everyRole());
    }
}
