package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.AsHost;
import dev.roster.access.Decision;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Offer;
import dev.roster.user.PersonName;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host opens organizations and adopts the people it has already. */
public abstract class OpeningScenarios implements Scenario {

    private final TeamAccounts accounts = new TeamAccounts();
    private final Consumer<Offer> asAdditional = offer -> offer.role(accounts.additional);
    private Stage stage;
    private AsHost host;

    @BeforeEach
    void the_host_is_at_work() {
        stage = new Stage(this, accounts);
        host = stage.roster().asHost("import");
    }

    private static Reason refused(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).reason();
    }

    @Test
    void an_organization_has_an_owner_and_a_plan_from_the_beginning() {
        UserId ada = stage.user("Ada");
        UserId nobody = new UserId(new UUID(7, 7));

        assertThat(refused(() -> host.openOrganization("Acme", opening -> opening.plan(accounts.pro))))
                .isEqualTo(Reason.MISSING);
        assertThat(refused(() -> host.openOrganization("Acme", opening -> opening.owner(ada))))
                .isEqualTo(Reason.MISSING);
        assertThat(refused(() -> host.openOrganization(
                        "Acme", opening -> opening.owner(nobody).plan(accounts.pro))))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(refused(() -> host.openOrganization(
                        "Acme at www.evil.example",
                        opening -> opening.owner(ada).plan(accounts.pro))))
                .isEqualTo(Reason.LOOKS_LIKE_A_LINK);
        assertThat(stage.roster().user(ada).organizations(10).items()).isEmpty();
    }

    @Test
    void addresses_and_host_references_are_unique() {
        UserId ada = host.addUser("ada@people.example", PersonName.of("Ada", "Example"), "u-1")
                .id();
        host.openOrganization(
                "Acme", opening -> opening.owner(ada).plan(accounts.pro).hostReference("c-1"));

        assertThat(refused(() -> host.addUser("ADA@people.example", PersonName.of("Other", "Ada"))))
                .isEqualTo(Reason.ALREADY_TAKEN);
        assertThat(refused(() -> host.addUser("new@people.example", PersonName.of("New", "One"), "u-1")))
                .isEqualTo(Reason.ALREADY_TAKEN);
        assertThat(refused(() -> host.openOrganization(
                        "Other",
                        opening -> opening.owner(ada).plan(accounts.pro).hostReference("c-1"))))
                .isEqualTo(Reason.ALREADY_TAKEN);
    }

    @Test
    void somebody_whom_the_host_adds_after_she_was_invited_signs_in_to_accept() {
        Team acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
        acme.invites(GRACE, asAdditional);
        String link = stage.linkFor(GRACE);
        UserId grace = stage.user("Grace");

        assertThat(stage.accept(link, "Grace", "Hopper")).isEqualTo(new Admission.SignInFirst());
        assertThat(stage.accept(link, grace)).isEqualTo(new Admission.Joined(acme.id(), grace, false));
    }

    @Test
    void what_the_plan_leaves_out_nobody_has_and_no_administrator_can_mend() {
        Team small = stage.team("Small", stage.user("Sam"), opening -> opening.plan(accounts.basic));

        Decision decision = small.access(small.ownerId()).explain(accounts.statistics);

        assertThat(decision.reason()).isEqualTo(Decision.Reason.NOT_IN_PLAN);
        assertThat(decision.grantableBy()).isEmpty();
        assertThat(decision.sentence()).contains("plan", "statistics");
        assertThat(small.access(small.ownerId()).can(accounts.tasks)).isTrue();
    }
}
