package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static dev.roster.scenario.Outcomes.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.delivery.DeliveryReport;
import dev.roster.delivery.DeliveryState;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invited.How;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Preview;
import dev.roster.invitation.Rehearsed;
import dev.roster.message.InvitationMessage;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What inviting would come to, and what its mail would say, shown before anything is done. */
public abstract class RehearsalScenarios implements Scenario {

    private static final Duration DAY = Duration.ofDays(1);
    private static final String LOST = "lost@people.example";
    private static final String LINUS = "linus@people.example";

    /** New, a member, invited, not mailed any more, nonsense, and twice; with a name and without. */
    private static final String LIST = "\"Hopper, Anna\" <anna@people.example>, ada@people.example, " + GRACE + ", "
            + "Lost <" + LOST + ">, nonsense, anna@people.example, new@people.example";

    private final PartnerNetwork net = new PartnerNetwork();
    private final TeamAccounts accounts = new TeamAccounts();
    private final Consumer<Offer> asNormal = offer -> offer.role(net.normal);
    private final Consumer<Offer> asAdditional = offer -> offer.role(accounts.additional);
    private Stage stage;
    private Team acme;

    @BeforeEach
    void acme_has_invited_some() {
        stage = new Stage(this, net);
        acme = stage.team("Acme", stage.user("Ada"));
        acme.owner()
                .invite(
                        "\"Hopper, Grace\" <" + GRACE + ">",
                        offer -> offer.role(net.normal).note("Welcome"));
        Invitation lost = acme.invites(LOST, asNormal);
        stage.sendMail();
        stage.roster()
                .report(DeliveryReport.of(
                                acme.owner()
                                        .invitations()
                                        .get(lost.id())
                                        .delivery()
                                        .orElseThrow()
                                        .id(),
                                DeliveryState.BOUNCED)
                        .status("5.1.1"));
    }

    /** What both say of an entry. */
    private record Line(String entry, String outcome, String went) {

        static List<Line> rehearsed(List<Outcome<Rehearsed>> outcomes) {
            List<Line> lines = new ArrayList<>();
            for (Outcome<Rehearsed> outcome : outcomes) {
                lines.add(line(
                        outcome,
                        outcome.result()
                                .map(it -> it.address() + " " + it.how() + " " + it.terms())
                                .orElse("")));
            }
            return lines;
        }

        static List<Line> invited(List<Outcome<Invited>> outcomes) {
            List<Line> lines = new ArrayList<>();
            for (Outcome<Invited> outcome : outcomes) {
                lines.add(line(
                        outcome,
                        outcome.result()
                                .map(it -> it.invitation().address() + " " + it.how() + " "
                                        + it.invitation().terms())
                                .orElse("")));
            }
            return lines;
        }

        private static Line line(Outcome<?> outcome, String went) {
            return new Line(
                    outcome.entry(), outcome.refusal().map(Object::toString).orElse(DONE), went);
        }
    }

    @Test
    void it_answers_for_each_entry_what_inviting_answers_then() {
        List<Consumer<Offer>> offers = List.of(
                asNormal,
                offer -> offer.role(net.normal)
                        .grant(net.reprocess)
                        .reach(net.partner.of("globex"))
                        .note("See you")
                        .locale(Locale.GERMAN)
                        .attribute("desk", "12")
                        .expiresIn(Duration.ofHours(3)),
                offer -> offer.role(net.normal).refuseIfInvited(),
                offer -> offer.role(net.normal).withoutMail().requestKey("import-1"),
                offer -> offer.role(net.admin).requestKey("import-1"),
                offer -> offer.role(net.admin).allOrNothing());
        List<List<Line>> all = new ArrayList<>();
        for (Consumer<Offer> offer : offers) {
            acme_has_invited_some();
            acme.owner()
                    .invite(
                            "import@people.example",
                            said -> said.role(net.normal).requestKey("import-1"));
            String list = LIST + ", import@people.example";

            List<Line> foreseen = Line.rehearsed(acme.owner().rehearse(list, offer));

            assertThat(foreseen).isEqualTo(Line.invited(acme.owner().invite(list, offer)));
            assertThat(foreseen).hasSize(8);
            all.add(foreseen);
        }
        assertThat(all).as("each offer comes to something else").doesNotHaveDuplicates();
    }

    @Test
    void it_tells_how_each_would_come_about() {
        List<Outcome<Rehearsed>> outcomes = acme.owner().rehearse(LIST, asNormal);

        assertThat(Outcomes.of(outcomes))
                .containsExactly(
                        DONE, "ALREADY_MEMBER", DONE, "ADDRESS_SUPPRESSED", "BAD_ADDRESS", "DUPLICATE_ENTRY", DONE);
        assertThat(outcomes.get(0).orElseThrow().how()).isEqualTo(How.NEW);
        assertThat(outcomes.get(0).orElseThrow().terms().name()).contains(PersonName.of("Anna", "Hopper"));
        assertThat(outcomes.get(2).orElseThrow().how()).isEqualTo(How.REFRESHED);
        assertThat(outcomes.get(2).orElseThrow().terms().name())
                .as("the name that it has")
                .contains(PersonName.of("Grace", "Hopper"));
    }

    @Test
    void nothing_is_written_mailed_counted_or_put_on_record() {
        stage = new Stage(this, accounts, builder -> builder.limits(Limits.usual()));
        Team five = stage.team("Five", stage.user("Ada"), opening -> opening.plan(accounts.proForFive));
        five.owner().invite("a@x.example, b@x.example, c@x.example, d@x.example", asAdditional);
        stage.sendMail();
        stage.pass(Duration.ofDays(8));
        stage.sendMail();
        Picture before = five.picture();
        String stored = stage.dump();

        for (int key = 0; key < 3; key++) {
            assertThat(Outcomes.of(five.owner().rehearse("e@x.example, a@x.example, ada@people.example", asAdditional)))
                    .as("the seats of expired invitations would be taken")
                    .containsExactly(DONE, DONE, "ALREADY_MEMBER");
            five.host().rehearse(List.of(Invitee.of(GRACE)), asAdditional);
            five.owner().rehearseMail(Invitee.of(GRACE), asAdditional);
        }

        assertThat(stage.dump()).isEqualTo(stored);
        stage.sendMail();
        assertThat(five.picture()).isEqualTo(before);
    }

    @Test
    void a_call_that_inviting_would_refuse_as_a_whole_is_refused() {
        Picture.refused(acme, Reason.LIST_EMPTY, () -> acme.owner().rehearse(" ", asNormal));
        Picture.refused(acme, Reason.LIST_EMPTY, () -> acme.owner().rehearse(List.of(), asNormal));
        Picture.refused(acme, Reason.ROLE_MISSING, () -> acme.owner().rehearse(GRACE, offer -> {}));
        Picture.refused(
                acme,
                Reason.EXACTLY_ONE_NEEDED,
                () -> acme.owner().rehearse(GRACE, offer -> offer.role(net.partnerUser)));
        Picture.refused(acme, Reason.BAD_ADDRESS, () -> acme.owner().rehearseMail(Invitee.of("nonsense"), asNormal));
        Picture.refused(
                acme,
                Reason.ALREADY_MEMBER,
                () -> acme.owner().rehearseMail(Invitee.of("ada@people.example"), asNormal));
        acme.host().organization().suspend();
        Picture.refused(acme, Reason.ORGANIZATION_NOT_ACTIVE, () -> acme.host().rehearse(GRACE, asNormal));
    }

    @Test
    void whoever_may_not_invite_learns_nothing_not_even_that_the_organization_is_there() {
        UserId normal = acme.member("Norman", asNormal);
        OrganizationId nowhere = new OrganizationId(new UUID(7, 7));

        var there =
                Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.as(normal).rehearse(LIST, asNormal));
        var mail = Picture.refused(
                acme, Reason.NOT_ALLOWED, () -> acme.as(normal).rehearseMail(Invitee.of(GRACE), asNormal));
        var none = Picture.refused(
                acme,
                Reason.NOT_ALLOWED,
                () -> stage.roster().in(nowhere).as(normal).rehearse(LIST, asNormal));
        assertThat(List.of(there, mail)).containsOnly(none);
    }

    @Test
    void limits_of_the_organization_and_its_inviters_are_foreseen_and_not_used_up() {
        stage = new Stage(
                this,
                accounts,
                builder -> builder.limits(Limits.none().perInviter(3, DAY).perOrganization(4, DAY)));
        Team team = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
        String four = "a@x.example, b@x.example, c@x.example, d@x.example";

        for (int again = 0; again < 3; again++) {
            assertThat(Outcomes.of(team.owner().rehearse(four, asAdditional)))
                    .containsExactly(DONE, DONE, DONE, "LIMIT_REACHED");
        }
        List<Line> foreseen = Line.rehearsed(team.owner().rehearse(four, asAdditional));
        assertThat(foreseen).isEqualTo(Line.invited(team.owner().invite(four, asAdditional)));
        assertThat(Outcomes.of(team.owner().rehearse(GRACE, asAdditional))).containsExactly("LIMIT_REACHED");
        assertThat(Outcomes.of(team.host().rehearse(four, asAdditional))).containsOnly(DONE);
    }

    @Test
    void what_other_organizations_do_to_somebody_is_not_learned_by_asking_for_nothing() {
        stage = new Stage(
                this,
                accounts,
                builder -> builder.limits(Limits.none().perRecipient(1, DAY).perDomain(2, DAY)));
        Team team = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
        Team other = stage.team("Globex", stage.user("Olga"), opening -> opening.plan(accounts.pro));
        List<Line> before = Line.rehearsed(team.owner().rehearse(GRACE, asAdditional));
        other.invites(GRACE, asAdditional);
        other.invites(LINUS, asAdditional);

        assertThat(Line.rehearsed(team.owner().rehearse(GRACE, asAdditional))).isEqualTo(before);
        assertThat(team.owner()
                        .rehearseMail(Invitee.of(GRACE), asAdditional)
                        .to()
                        .value())
                .isEqualTo(GRACE);
        Picture.refused(team, Reason.LIMIT_REACHED, () -> team.invites(GRACE, asAdditional));
    }

    @Test
    void in_a_transaction_of_the_host_it_sees_what_that_has_done_and_leaves_it_as_it_was() {
        String list = GRACE + ", " + LINUS;
        try (var work = stage.begin()) {
            Roster joined = stage.roster().joining(work.transaction());
            var host = joined.in(acme.id()).asHost("order");
            host.invite(Invitee.of(LINUS), asNormal);

            List<Outcome<Rehearsed>> outcomes = host.rehearse(list, asNormal);

            assertThat(outcomes)
                    .extracting(outcome -> outcome.orElseThrow().how())
                    .containsExactly(How.REFRESHED, How.REFRESHED);
            assertThat(host.rehearse("zoe@people.example", asNormal)
                            .get(0)
                            .orElseThrow()
                            .how())
                    .isEqualTo(How.NEW);
            work.commit();
        }

        assertThat(acme.picture().addresses()).containsExactly("ada@people.example", GRACE, LINUS, LOST);
        assertThat(acme.owner().journal().page(1).items().get(0).number()).isEqualTo(5);
    }

    @Test
    void the_mail_is_the_one_that_inviting_sends_but_for_its_link() {
        Consumer<Offer> offer = said -> said.role(net.normal)
                .reach(net.partner.of("globex", "initech"))
                .note("See you\non Monday")
                .locale(Locale.FRENCH)
                .expiresIn(Duration.ofDays(2));
        Invitee anna = Invitee.of("anna@people.example").named("Anna", "Hopper");
        for (Invitee invitee : List.of(anna, anna, Invitee.of(GRACE))) {
            InvitationMessage shown = acme.owner().rehearseMail(invitee, offer);
            acme.owner().invite(invitee, offer);
            stage.sendMail();
            InvitationMessage sent = (InvitationMessage) stage.mailer().lastTo(invitee.address());

            assertThat(asStored(shown, sent.invitation())).isEqualTo(asStored(sent, sent.invitation()));
            assertThat(shown.renewed()).isEqualTo(sent.renewed());
            assertThat(shown.inviterName()).contains(PersonName.of("Ada", "Example"));
            assertThat(shown.link().expiresAt()).isEqualTo(sent.link().expiresAt());
            assertThat(shown.link().uri().toString()).startsWith(Stage.LINK_BASE + "/");
        }
    }

    /** All of it, but for the link; and the id where none is stored. */
    private static List<Object> asStored(InvitationMessage mail, InvitationId id) {
        return List.of(
                mail.to(),
                mail.locale(),
                id,
                mail.organizationName(),
                mail.inviterName(),
                mail.name(),
                mail.offered(),
                mail.note(),
                mail.hasUser(),
                mail.renewed());
    }

    @Test
    void the_link_of_a_rehearsed_mail_leads_to_nothing() {
        String token =
                acme.owner().rehearseMail(Invitee.of(GRACE), asNormal).link().token();
        String real = stage.linkFor(GRACE);

        assertThat(stage.roster().invitations().peek(token)).isEqualTo(new Preview.Dead(DeadLink.UNKNOWN));
        assertThat(stage.roster().invitations().decline(token)).contains(DeadLink.UNKNOWN);
        assertThat(stage.roster().invitations().peek(real))
                .as("the one that was mailed")
                .isInstanceOf(Preview.Open.class);
    }

    @Test
    void whether_an_address_has_a_login_is_not_told_to_whoever_invites() {
        stage.user("Olga");
        InvitationMessage known = acme.owner().rehearseMail(Invitee.of("olga@people.example"), asNormal);
        InvitationMessage unknown = acme.owner().rehearseMail(Invitee.of("nobody@people.example"), asNormal);

        assertThat(known.hasUser()).isEqualTo(unknown.hasUser()).isFalse();
        acme.invites("olga@people.example", asNormal);
        stage.sendMail();
        assertThat(((InvitationMessage) stage.mailer().lastTo("olga@people.example")).hasUser())
                .as("the mailbox is told")
                .isTrue();
    }

    @Test
    void a_mail_that_the_host_would_send_itself_is_shown_all_the_same() {
        InvitationMessage mail = acme.host()
                .rehearseMail(Invitee.of(LOST), offer -> offer.role(net.normal).withoutMail());

        assertThat(mail.to().value()).isEqualTo(LOST);
        assertThat(mail.inviterName()).as("the host has no name").isEmpty();
        assertThat(mail.renewed()).isTrue();
    }
}
