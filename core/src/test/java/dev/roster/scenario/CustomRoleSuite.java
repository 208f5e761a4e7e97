package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.memory.SettableClock;
import dev.roster.role.CustomRole;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/** Acme, which defines roles for itself. The suites about them begin with it. */
abstract class CustomRoleSuite {

    final CustomRoleCatalog app = new CustomRoleCatalog();
    Stage stage;
    Team acme;

    /** As in {@link Scenario}, which this is not: there is nothing to be played here. */
    public abstract Backing backing(SettableClock clock);

    @BeforeEach
    void acme_has_an_administrator() {
        stage = new Stage(this::backing, app);
        acme = stage.team("Acme", stage.user("Ada"));
    }

    final CustomRole retail() {
        return acme.owner()
                .roles()
                .define(
                        "Retail",
                        app.tenantUser,
                        role -> role.permissions(app.use, app.deploy).fixed(app.tenant.of("retail-eu", "retail-us")));
    }

    /** A role to use some tenants. */
    final CustomRole tenantRole(String name, String... tenants) {
        return acme.owner()
                .roles()
                .define(name, app.tenantUser, role -> role.permissions(app.use).fixed(app.tenant.of(tenants)));
    }

    final CustomRole clerks(String name) {
        return acme.owner().roles().define(name, app.clerk, role -> role.permissions(app.partnerData));
    }

    final UserId holder(String given, Role... roles) {
        return acme.member(given, offer -> offer.role(roles));
    }

    final Set<String> rolesOf(UserId user) {
        return acme.host().members().get(user).member().rights().roles();
    }

    /** Nothing that can be seen changes, the roles included. */
    final void refused(Reason reason, ThrowingCallable call) {
        List<?> before = definitions();
        Picture.refused(acme, reason, call);
        assertThat(definitions()).isEqualTo(before);
    }

    private List<?> definitions() {
        return Pages.all(acme.host().roles()::page, acme.host().roles()::page).stream()
                .map(CustomRole::definition)
                .toList();
    }
}
