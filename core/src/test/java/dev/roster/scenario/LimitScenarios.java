package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static dev.roster.scenario.Outcomes.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invited.How;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.invitation.Limits.LinksInNotes;
import dev.roster.invitation.Limits.Per;
import dev.roster.invitation.Offer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Case 60: nobody sends without end through the host's mail; and case 57, as far as notes go. */
public abstract class LimitScenarios implements Scenario {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int CROWD = 64;
    private static final String LINUS = "linus@people.example";
    private static final String MARY = "mary@people.example";

    private final TeamAccounts accounts = new TeamAccounts();
    private final Consumer<Offer> asAdditional = offer -> offer.role(accounts.additional);
    private Stage stage;

    private Team acmeWith(Limits limits) {
        stage = new Stage(this, accounts, builder -> builder.limits(limits));
        return team("Acme", stage.user("Ada"));
    }

    private Team team(String name, UserId owner) {
        return stage.team(name, owner, opening -> opening.plan(accounts.pro));
    }

    // --- what is counted

    @Test
    void of_a_list_that_is_too_long_the_first_entries_that_can_be_invited_are() {
        Team acme = acmeWith(Limits.none().perInviter(100, DAY));

        List<String> outcomes = Outcomes.of(acme.owner().invite("nonsense, " + people(0, 120), asAdditional));

        assertThat(outcomes.get(0)).isEqualTo("BAD_ADDRESS");
        assertThat(outcomes.subList(1, 101)).containsOnly(DONE);
        assertThat(outcomes.subList(101, 121)).containsOnly("LIMIT_REACHED");
        stage.pass(DAY.minusSeconds(1));
        stage.sendMail();
        assertThat(stage.mailer().sent()).hasSize(100);
        Refusal refusal = Picture.refused(acme, Reason.LIMIT_REACHED, () -> acme.invites(GRACE, asAdditional));
        assertThat(refusal.field()).isEqualTo("invitees");
        assertThat(refusal.message())
                .isEqualTo("The limit of 100 invitations for one inviter is reached; invite again from "
                        + stage.clock().instant().plusSeconds(1) + " on.");
    }

    @Test
    void a_window_begins_with_the_first_that_is_counted_and_then_anew() {
        Team acme = acmeWith(Limits.none().perInviter(2, DAY));
        stage.pass(Duration.ofHours(5));
        acme.invites("a@people.example", asAdditional);
        stage.pass(Duration.ofHours(23));
        acme.invites("b@people.example", asAdditional);
        Picture.refused(acme, Reason.LIMIT_REACHED, () -> acme.invites(GRACE, asAdditional));

        stage.pass(Duration.ofHours(1));
        assertThat(Outcomes.of(acme.owner().invite(people(0, 3), asAdditional)))
                .containsExactly(DONE, DONE, "LIMIT_REACHED");
        stage.pass(DAY.minusSeconds(1));
        Picture.refused(acme, Reason.LIMIT_REACHED, () -> acme.invites(GRACE, asAdditional));

        stage.pass(Duration.ofSeconds(1));
        acme.invites(GRACE, asAdditional);
    }

    @Test
    void whatever_goes_through_is_counted_and_nothing_is_given_back() {
        Team acme = acmeWith(Limits.none().perInviter(5, DAY));
        Consumer<Offer> order =
                offer -> offer.role(accounts.additional).withoutMail().requestKey("order 7");
        Invitation grace = acme.invites(GRACE, asAdditional);
        acme.invites(GRACE, asAdditional);
        acme.owner().resend(grace.id());
        acme.owner().revoke(grace.id());
        acme.invites(LINUS, order);
        assertThat(acme.owner().invite(Invitee.of(LINUS), order).how()).isEqualTo(How.REPEATED);

        Invitation mary = acme.invites(MARY, asAdditional);

        Picture.refused(acme, Reason.LIMIT_REACHED, () -> acme.invites(GRACE, asAdditional));
        Picture.refused(acme, Reason.LIMIT_REACHED, () -> acme.invites(MARY, asAdditional));
        Picture.refused(acme, Reason.LIMIT_REACHED, () -> acme.owner().resend(mary.id()));
        assertThat(acme.owner().invite(Invitee.of(LINUS), order).how()).isEqualTo(How.REPEATED);
    }

    @Test
    void what_is_refused_for_another_reason_is_not_counted() {
        Team acme = acmeWith(Limits.none().perInviter(3, DAY).perOrganization(3, DAY));
        Team five = stage.team("Five", acme.ownerId(), opening -> opening.plan(accounts.proForFive));
        acme.invites(GRACE, asAdditional);

        assertThat(Outcomes.of(acme.owner()
                        .invite(
                                "nonsense, ada@people.example, " + GRACE + ", " + LINUS + ", " + LINUS,
                                offer -> offer.role(accounts.additional).refuseIfInvited())))
                .containsExactly("BAD_ADDRESS", "ALREADY_MEMBER", "ALREADY_INVITED", DONE, "DUPLICATE_ENTRY");
        assertThat(Outcomes.of(acme.owner().invite(people(0, 2), asAdditional))).containsExactly(DONE, "LIMIT_REACHED");

        five.host().invite(people(0, 2), asAdditional);
        assertThat(Outcomes.of(five.owner().invite(people(2, 3), asAdditional))).containsExactly(DONE);
        five.host().invite(people(3, 4), asAdditional);
        Refusal full = Picture.refused(five, Reason.LIMIT_REACHED, () -> five.invites(GRACE, asAdditional));
        assertThat(full.message()).startsWith("The limit of 3 invitations for one organization");
    }

    @Test
    void without_a_seat_nothing_is_counted() {
        Team acme = acmeWith(Limits.none().perInviter(5, DAY));
        Team five = stage.team("Five", acme.ownerId(), opening -> opening.plan(accounts.proForFive));
        assertThat(Outcomes.of(five.owner().invite(people(0, 6), asAdditional)))
                .containsExactly(DONE, DONE, DONE, DONE, "NO_SEAT_LEFT", "NO_SEAT_LEFT");
        Invitation first =
                five.owner().invitations().open().page(10).items().get(0).invitation();
        five.owner().revoke(first.id());

        five.invites(GRACE, asAdditional);

        Picture.refused(five, Reason.LIMIT_REACHED, () -> five.invites(GRACE, asAdditional));
    }

    @Test
    void whoever_is_beyond_a_limit_takes_no_seat() {
        Team acme = acmeWith(Limits.none().perRecipient(1, DAY));
        Team five = stage.team("Five", acme.ownerId(), opening -> opening.plan(accounts.proForFive));
        acme.invites("p0@people.example", asAdditional);

        assertThat(Outcomes.of(five.owner().invite(people(0, 6), asAdditional)))
                .containsExactly("LIMIT_REACHED", DONE, DONE, DONE, DONE, "NO_SEAT_LEFT");
    }

    @Test
    void all_or_nothing_beyond_a_limit_invites_nobody_and_counts_nothing() {
        Team acme = acmeWith(Limits.none().perInviter(2, DAY));

        assertThat(Outcomes.of(acme.owner()
                        .invite(
                                people(0, 3),
                                offer -> offer.role(accounts.additional).allOrNothing())))
                .containsExactly("BATCH_REFUSED", "BATCH_REFUSED", "LIMIT_REACHED");
        assertThat(acme.picture().open()).isEmpty();

        assertThat(Outcomes.of(acme.owner().invite(people(0, 3), asAdditional)))
                .containsExactly(DONE, DONE, "LIMIT_REACHED");
    }

    @Test
    void a_resending_that_is_refused_leaves_the_link_as_it_is() {
        Team acme = acmeWith(Limits.none().perRecipient(1, DAY));
        Invitation invitation = acme.invites(GRACE, asAdditional);
        String link = stage.linkFor(GRACE);

        Picture.refused(acme, Reason.LIMIT_REACHED, () -> acme.owner().resend(invitation.id()));

        assertThat(stage.accept(link, "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void the_host_is_counted_and_never_refused() {
        Team acme = acmeWith(Limits.none().perOrganization(2, DAY).perRecipient(2, DAY));

        assertThat(Outcomes.of(acme.host().invite(people(0, 3), asAdditional))).containsOnly(DONE);
        Picture.refused(acme, Reason.LIMIT_REACHED, () -> acme.invites(GRACE, asAdditional));

        Invitation grace = acme.host().invite(Invitee.of(GRACE), asAdditional).invitation();
        acme.host().resend(grace.id());
        acme.host().resend(grace.id());
        Team globex = team("Globex", acme.ownerId());
        Picture.refused(globex, Reason.LIMIT_REACHED, () -> globex.invites(GRACE, asAdditional));
    }

    // --- whose limits

    @Test
    void an_inviter_has_a_limit_in_each_organization() {
        Team acme = acmeWith(Limits.none().perInviter(1, DAY));
        Team globex = team("Globex", acme.ownerId());
        UserId linus = globex.member("Linus", offer -> offer.role(accounts.holder));

        acme.invites(GRACE, asAdditional);
        globex.as(linus).invite(Invitee.of(GRACE), asAdditional);

        Picture.refused(acme, Reason.LIMIT_REACHED, () -> acme.invites(MARY, asAdditional));
        Picture.refused(globex, Reason.LIMIT_REACHED, () -> globex.invites(MARY, asAdditional));
        Picture.refused(globex, Reason.LIMIT_REACHED, () -> globex.as(linus).invite(Invitee.of(MARY), asAdditional));
    }

    @Test
    void one_recipient_has_a_limit_over_all_organizations_and_nothing_is_told_of_them() {
        Team acme = acmeWith(Limits.none().perRecipient(2, DAY));
        Team globex = team("Globex", acme.ownerId());
        Team initech = team("Initech", acme.ownerId());
        acme.invites(GRACE, asAdditional);
        globex.invites("Grace@PEOPLE.example", asAdditional);

        Refusal refusal = Picture.refused(initech, Reason.LIMIT_REACHED, () -> initech.invites(GRACE, asAdditional));

        assertThat(refusal.field()).isEqualTo("address");
        assertThat(refusal.message()).isEqualTo("This address gets no more mails for now; try again later.");
        assertThat(Outcomes.of(initech.owner().invite(GRACE + ", " + LINUS, asAdditional)))
                .containsExactly("LIMIT_REACHED", DONE);
        stage.pass(DAY);
        initech.invites(GRACE, asAdditional);
    }

    @Test
    void one_domain_has_a_limit_over_all_organizations_if_it_is_set() {
        Team acme = acmeWith(Limits.none().perDomain(2, DAY));
        Team globex = team("Globex", acme.ownerId());
        acme.invites(GRACE, asAdditional);
        globex.invites("linus@PEOPLE.example", asAdditional);

        Refusal refusal = Picture.refused(acme, Reason.LIMIT_REACHED, () -> acme.invites(MARY, asAdditional));

        assertThat(refusal.field()).isEqualTo("address");
        assertThat(refusal.message()).isEqualTo("This domain gets no more mails for now; try again later.");
        acme.invites("mary@sub.people.example", asAdditional);
    }

    @Test
    void a_young_organization_may_less() {
        Team acme = acmeWith(Limits.usual());
        assertThat(done(acme, 0, 110)).isEqualTo(100);
        Refusal refusal = Picture.refused(acme, Reason.LIMIT_REACHED, () -> acme.invites(GRACE, asAdditional));
        assertThat(refusal.message()).startsWith("The limit of 100 invitations for one inviter in a new organization");
        acme.host().invite(people(200, 300), asAdditional);
        stage.pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(done(acme, 300, 410)).isEqualTo(100);

        stage.pass(Duration.ofSeconds(1));

        assertThat(done(acme, 410, 910)).isEqualTo(400);
    }

    @Test
    void a_young_organization_may_less_whoever_invites() {
        Team acme = acmeWith(Limits.usual());
        acme.host().invite(people(0, 150), asAdditional);

        assertThat(done(acme, 150, 250)).isEqualTo(50);

        Refusal refusal = Picture.refused(acme, Reason.LIMIT_REACHED, () -> acme.invites(GRACE, asAdditional));
        assertThat(refusal.message()).startsWith("The limit of 200 invitations for a new organization");
    }

    @Test
    void one_limit_is_switched_off_and_the_others_stay() {
        Team acme = acmeWith(Limits.usual().without(Per.INVITER).without(Per.RECIPIENT));

        for (int i = 0; i < 10; i++) {
            acme.invites(GRACE, asAdditional);
        }
        assertThat(done(acme, 0, 200)).isEqualTo(190);
    }

    // --- transactions and crowds

    @Test
    void in_a_transaction_of_the_host_it_is_counted_with_all_else_or_not_at_all() {
        Team acme = acmeWith(Limits.none().perInviter(2, DAY).perRecipient(2, DAY));
        try (var work = stage.begin()) {
            var joined =
                    stage.roster().joining(work.transaction()).in(acme.id()).as(acme.ownerId());
            assertThat(Outcomes.of(joined.invite(people(0, 3), asAdditional)))
                    .containsExactly(DONE, DONE, "LIMIT_REACHED");
        }
        try (var work = stage.begin()) {
            var joined =
                    stage.roster().joining(work.transaction()).in(acme.id()).as(acme.ownerId());
            joined.invite(Invitee.of(GRACE), asAdditional);
            joined.invite(Invitee.of(GRACE), asAdditional);
            assertThat(Outcomes.of(joined.invite(List.of(Invitee.of(LINUS)), asAdditional)))
                    .containsExactly("LIMIT_REACHED");
            work.commit();
        }

        Picture.refused(acme, Reason.LIMIT_REACHED, () -> acme.invites(LINUS, asAdditional));
        assertThat(acme.picture().open()).hasSize(1);
    }

    @Test
    void a_crowd_from_many_organizations_reaches_one_recipient_as_often_as_the_limit_says() {
        Team acme = acmeWith(Limits.none().perRecipient(10, DAY));
        List<Team> teams = IntStream.range(0, 16)
                .mapToObj(i -> team("Team " + i, acme.ownerId()))
                .toList();

        assertThat(crowd(i -> teams.get(i % 16).invites(GRACE, asAdditional))).isEqualTo(10);

        int generations = teams.stream()
                .flatMap(each -> each.picture().open().stream())
                .mapToInt(listed -> listed.invitation().generation())
                .sum();
        assertThat(generations).isEqualTo(10);
    }

    @Test
    void a_crowd_from_many_organizations_reaches_one_domain_as_often_as_the_limit_says() {
        Team acme = acmeWith(Limits.none().perDomain(10, DAY).perRecipient(1, DAY));
        List<Team> teams = IntStream.range(0, 16)
                .mapToObj(i -> team("Team " + i, acme.ownerId()))
                .toList();

        assertThat(crowd(i -> teams.get(i % 16).invites("p" + i + "@people.example", asAdditional)))
                .isEqualTo(10);

        assertThat(teams.stream().mapToInt(each -> each.picture().open().size()).sum())
                .isEqualTo(10);
    }

    @Test
    void a_crowd_that_acts_for_one_inviter_invites_as_many_as_the_limit_says() {
        Team acme = acmeWith(Limits.none().perInviter(10, DAY).perOrganization(50, DAY));

        assertThat(crowd(i -> acme.invites("p" + i + "@people.example", asAdditional)))
                .isEqualTo(10);

        assertThat(acme.picture().open()).hasSize(10);
    }

    // --- notes

    @Test
    void case_57_a_member_of_a_young_organization_writes_no_note_that_can_be_clicked() {
        Team acme = acmeWith(Limits.usual());
        for (String lure : List.of(
                "Log in at https://evil.example",
                "see evil.example\nnow",
                "write to me@evil",
                "call +44 20 7946 0958",
                "www.evil")) {
            Refusal refusal = Picture.refused(
                    acme,
                    Reason.LOOKS_LIKE_A_LINK,
                    () -> acme.owner().invite(GRACE + ", " + LINUS, asAdditional.andThen(offer -> offer.note(lure))));
            assertThat(refusal.field()).isEqualTo("note");
        }
        acme.invites(GRACE, asAdditional.andThen(offer -> offer.note("On 24 November 2026 at 10:00, room 4711.\nAda")));
        Consumer<Offer> linked = asAdditional.andThen(offer -> offer.note("https://wiki.people.example"));
        Invitation byHost = acme.host().invite(Invitee.of(LINUS), linked).invitation();
        acme.owner().resend(byHost.id());

        stage.pass(Duration.ofDays(30));
        assertThat(acme.invites(MARY, linked).terms().note()).contains("https://wiki.people.example");
    }

    @Test
    void case_57_the_host_says_where_notes_may_hold_links() {
        Consumer<Offer> linked = asAdditional.andThen(offer -> offer.note("https://wiki.people.example"));
        Team always = acmeWith(Limits.usual().linksInNotes(LinksInNotes.ALWAYS));
        assertThat(always.invites(GRACE, linked).terms().note()).contains("https://wiki.people.example");

        Team never = acmeWith(Limits.usual().linksInNotes(LinksInNotes.NEVER));
        stage.pass(Duration.ofDays(365));
        Picture.refused(never, Reason.LOOKS_LIKE_A_LINK, () -> never.invites(MARY, linked));
    }

    private static String people(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "p" + i + "@people.example")
                .collect(Collectors.joining(","));
    }

    /** How many of so many the owner can invite. */
    private int done(Team team, int from, int to) {
        return Collections.frequency(Outcomes.of(team.owner().invite(people(from, to), asAdditional)), DONE);
    }

    private interface Inviting {
        Invitation by(int number);
    }

    /** How many of a crowd that invites at one moment go through; the others come to the end of the limit. */
    private static int crowd(Inviting inviting) {
        List<Object> all = Race.run(IntStream.range(0, CROWD)
                .<Callable<?>>mapToObj(i -> () -> persistently(inviting, i))
                .toList());
        int done = Collections.frequency(all, DONE);
        assertThat(Collections.frequency(all, Reason.LIMIT_REACHED)).isEqualTo(CROWD - done);
        return done;
    }

    /** As a host would, which is told that it lost. */
    private static String persistently(Inviting inviting, int number) {
        while (true) {
            try {
                inviting.by(number);
                return DONE;
            } catch (ConcurrentChange lost) {
                Thread.onSpinWait();
            }
        }
    }
}
