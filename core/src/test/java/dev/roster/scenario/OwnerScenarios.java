package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static dev.roster.scenario.Outcomes.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Decision;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitee;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organization is never without an owner, and every member may leave. */
public abstract class OwnerScenarios implements Scenario {

    private final PartnerNetwork net = new PartnerNetwork();
    private Stage stage;
    private Team acme;

    @BeforeEach
    void acme_has_one_admin() {
        stage = new Stage(this, net);
        acme = stage.team("Acme", stage.user("Ada"));
    }

    private UserId anotherAdmin() {
        return acme.member("Bea", offer -> offer.role(net.admin));
    }

    @Test
    void the_last_owner_cannot_leave() {
        acme.member("Grace", offer -> offer.role(net.normal));

        var refusal =
                Picture.refused(acme, Reason.LAST_OWNER, () -> acme.owner().leave());
        assertThat(refusal.message()).contains("another member owner first");
    }

    @Test
    void the_last_owner_cannot_be_demoted() {
        Picture.refused(
                acme, Reason.LAST_OWNER, () -> acme.owner().edit(acme.ownerId(), edit -> edit.role(net.normal)));
        Picture.refused(acme, Reason.LAST_OWNER, () -> acme.host().edit(acme.ownerId(), edit -> edit.role(net.normal)));
    }

    @Test
    void the_last_owner_is_not_removed_by_the_host_either() {
        Picture.refused(acme, Reason.LAST_OWNER, () -> acme.host().remove(acme.ownerId()));
    }

    @Test
    void when_all_owners_are_removed_in_one_action_one_stays() {
        UserId bea = anotherAdmin();
        UserId grace = acme.member("Grace", offer -> offer.role(net.normal));

        assertThat(Outcomes.of(acme.host().remove(List.of(bea, grace, acme.ownerId()))))
                .containsExactly(DONE, DONE, "LAST_OWNER");
        assertThat(acme.picture().addresses()).containsExactly("ada@people.example");
    }

    @Test
    void with_a_second_owner_the_first_may_leave_step_down_or_be_removed() {
        UserId bea = anotherAdmin();

        acme.owner().edit(acme.ownerId(), edit -> edit.role(net.normal));
        acme.as(bea).edit(acme.ownerId(), edit -> edit.role(net.admin));
        acme.as(bea).remove(acme.ownerId());

        assertThat(acme.access(acme.ownerId()).explain(net.network).reason()).isEqualTo(Decision.Reason.MEMBER_REMOVED);
        Picture.refused(acme, Reason.LAST_OWNER, () -> acme.as(bea).leave());
    }

    @Test
    void an_invited_owner_does_not_count_before_she_accepts() {
        acme.invites(GRACE, offer -> offer.role(net.admin));
        Picture.refused(acme, Reason.LAST_OWNER, () -> acme.owner().leave());

        stage.accept(stage.linkFor(GRACE), "Grace", "Hopper").orElseThrow();
        acme.owner().leave();
        assertThat(acme.picture().addresses()).containsExactly(GRACE);
    }

    @Test
    void any_member_may_leave_and_is_gone_at_once() {
        UserId grace = acme.member("Grace", offer -> offer.role(net.normal));

        acme.as(grace).leave();

        assertThat(acme.access(grace).explain(net.network).reason()).isEqualTo(Decision.Reason.MEMBER_REMOVED);
        Picture.refused(acme, Reason.NOT_FOUND, () -> acme.as(grace).leave());
        UserId stranger = stage.user("Stan");
        Picture.refused(acme, Reason.NOT_FOUND, () -> acme.as(stranger).leave());
    }

    @Test
    void with_an_owner_who_leaves_her_open_invitations_go() {
        UserId bea = anotherAdmin();
        acme.as(bea).invite(Invitee.of(GRACE), offer -> offer.role(net.normal));
        String link = stage.linkFor(GRACE);

        acme.as(bea).leave();

        assertThat(stage.accept(link, "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.REVOKED));
    }

    @Test
    void nobody_removes_herself_by_the_action_for_others() {
        anotherAdmin();

        Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.owner().remove(acme.ownerId()));
    }
}
