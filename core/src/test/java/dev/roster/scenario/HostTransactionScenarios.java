package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.Roster;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.user.PersonName;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done inside the host's transaction is there when the host commits, or not at all. */
public abstract class HostTransactionScenarios implements Scenario {

    private final PartnerNetwork net = new PartnerNetwork();
    private final Consumer<Offer> asNormal = offer -> offer.role(net.normal);
    private Stage stage;
    private Team acme;

    @BeforeEach
    void acme_has_an_admin() {
        stage = new Stage(this, net);
        acme = stage.team("Acme", stage.user("Ada"));
    }

    @Test
    void committed_all_of_it_is_there() {
        try (var work = stage.begin()) {
            Roster joined = stage.roster().joining(work.transaction());
            joined.in(acme.id()).asHost("order").invite(Invitee.of(GRACE), asNormal);
            joined.in(acme.id()).asHost("order").invite(Invitee.of("linus@people.example"), asNormal);
            assertThat(joined.in(acme.id()).as(acme.ownerId()).everyone().page(10))
                    .as("the transaction sees its own")
                    .hasSize(3);
            assertThat(acme.picture().addresses()).as("others do not yet").containsExactly("ada@people.example");
            work.commit();
        }

        assertThat(acme.picture().addresses()).containsExactly("ada@people.example", GRACE, "linus@people.example");
        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void rolled_back_nothing_of_it_is_there() {
        UserId linus = acme.member("Linus", asNormal);
        Picture before = acme.picture();

        try (var work = stage.begin()) {
            Roster joined = stage.roster().joining(work.transaction());
            joined.in(acme.id()).as(acme.ownerId()).invite(Invitee.of(GRACE), asNormal);
            joined.in(acme.id()).as(acme.ownerId()).remove(linus);
            assertThat(joined.in(acme.id()).access(linus).can(net.network)).isFalse();
        }
        stage.sendMail();

        assertThat(acme.picture()).isEqualTo(before);
        assertThat(acme.access(linus).can(net.network)).isTrue();
    }

    @Test
    void a_new_customer_comes_with_user_organization_and_invitations_or_not_at_all() {
        AtomicReference<OrganizationId> opened = new AtomicReference<>();
        for (boolean commits : new boolean[] {false, true}) {
            try (var work = stage.begin()) {
                Roster joined = stage.roster().joining(work.transaction());
                UserId olga = joined.asHost("sign-up")
                        .addUser("olga@people.example", PersonName.of("Olga", "Example"), "customer-7")
                        .id();
                opened.set(joined.asHost("sign-up")
                        .openOrganization("Globex", opening -> opening.owner(olga))
                        .id());
                joined.in(opened.get()).as(olga).invite(Invitee.of(GRACE), asNormal);
                if (commits) {
                    work.commit();
                }
            }
            stage.sendMail();
            assertThat(stage.mailer().sentTo(GRACE)).hasSize(commits ? 1 : 0);
        }
        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")
                        .orElseThrow()
                        .organization())
                .isEqualTo(opened.get());
    }

    @Test
    void a_refusal_inside_leaves_the_rest_of_the_transaction_as_it_was() {
        try (var work = stage.begin()) {
            Roster joined = stage.roster().joining(work.transaction());
            joined.in(acme.id()).as(acme.ownerId()).invite(Invitee.of(GRACE), asNormal);
            assertThat(catchThrowableOfType(
                                    Refused.class,
                                    () -> joined.in(acme.id())
                                            .as(acme.ownerId())
                                            .leave())
                            .reason())
                    .isEqualTo(Reason.LAST_OWNER);
            work.commit();
        }

        assertThat(acme.picture().addresses()).containsExactly("ada@people.example", GRACE);
    }

    @Test
    void an_acceptance_that_the_host_rolls_back_does_not_use_the_link_up() {
        Invitation invitation = acme.invites(GRACE, asNormal);
        String link = stage.linkFor(GRACE);
        Picture before = acme.picture();

        try (var work = stage.begin()) {
            assertThat(stage.roster()
                            .joining(work.transaction())
                            .invitations()
                            .accept(link, Acceptance.asNewUser("Grace", "Hopper")))
                    .isInstanceOf(Admission.Joined.class);
        }

        assertThat(acme.picture()).isEqualTo(before);
        assertThat(stage.accept(link, "Grace", "Hopper").orElseThrow().newUser())
                .isTrue();
        assertThat(acme.owner().invitations().get(invitation.id()).status().isClosed())
                .isTrue();
    }

    @Test
    void seats_and_numbers_go_on_from_where_the_committed_left_them() {
        try (var work = stage.begin()) {
            stage.roster()
                    .joining(work.transaction())
                    .in(acme.id())
                    .as(acme.ownerId())
                    .invite("a@people.example, b@people.example", asNormal);
        }
        acme.invites(GRACE, asNormal);

        assertThat(acme.picture().journal()).extracting(entry -> entry.number()).isEqualTo(List.of(2L, 1L));
    }
}
