package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Rights;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.invitation.Offer;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.member.OwnershipOffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner hands the organization over, and whoever is to have it has a say in it. */
public abstract class OwnershipScenarios implements Scenario {

    private static final Duration WEEK = Duration.ofDays(7);

    private final PartnerNetwork net = new PartnerNetwork();
    private final Consumer<Offer> asNormal = offer -> offer.role(net.normal);
    private Stage stage;
    private Team acme;
    private UserId ada;
    private UserId grace;

    @BeforeEach
    void acme_has_one_admin_and_grace() {
        stage = new Stage(this, net);
        acme = stage.team("Acme", stage.user("Ada"));
        ada = acme.ownerId();
        grace = acme.member("Grace", asNormal);
    }

    private UserId anotherAdmin() {
        return acme.member("Bea", offer -> offer.role(net.admin));
    }

    private OwnershipOffer adaOffersToBecomeNormal() {
        return acme.owner().offerOwnership(grace, becoming -> becoming.role(net.normal));
    }

    private static Rights rights(Team team, UserId user) {
        return team.host().members().get(user).member().rights();
    }

    private Set<String> roles(UserId user) {
        return rights(acme, user).roles();
    }

    private List<Event> newestEvents(int count) {
        return acme.host().journal().page(count).items().stream()
                .map(Entry::event)
                .toList();
    }

    @Test
    void an_owner_offers_and_nothing_changes_before_the_other_accepts() {
        Picture before = acme.picture();

        OwnershipOffer offer = acme.owner()
                .offerOwnership(
                        grace,
                        becoming ->
                                becoming.role(net.normal).grant(net.reprocess).reach(net.partner.of("globex")));

        assertThat(acme.picture().members()).isEqualTo(before.members());
        assertThat(offer.expiresAt()).isEqualTo(stage.clock().instant().plus(WEEK));

        acme.as(grace).acceptOwnership();

        assertThat(roles(grace)).containsExactly("admin");
        assertThat(acme.access(grace).can(net.saml)).isTrue();
        assertThat(roles(ada)).containsExactly("normal");
        assertThat(acme.access(ada).can(net.saml)).isFalse();
        assertThat(acme.access(ada).can(net.reprocess)).isTrue();
        assertThat(acme.access(ada).can(net.partnerData, "globex")).isTrue();
        assertThat(acme.as(grace).ownershipOffer()).isEmpty();
    }

    @Test
    void a_giver_who_says_nothing_stays_an_owner_beside_the_other() {
        acme.owner().offerOwnership(grace);
        acme.as(grace).acceptOwnership();

        assertThat(roles(grace)).containsExactly("admin");
        assertThat(roles(ada)).containsExactly("admin");
        acme.owner().leave();
        Picture.refused(acme, Reason.LAST_OWNER, () -> acme.as(grace).leave());
    }

    @Test
    void the_owner_role_takes_the_place_of_one_that_reaches_exactly_one() {
        UserId gus = acme.member(
                "Gus",
                offer -> offer.role(net.partnerUser)
                        .reach(net.partner.of("globex"))
                        .grant(net.issueComments));

        acme.owner().offerOwnership(gus);
        acme.as(gus).acceptOwnership();

        assertThat(rights(acme, gus)).isEqualTo(new Rights(Set.of("admin"), Set.of(), Set.of()));
        assertThat(acme.access(gus).can(net.partnerData, "initech")).isTrue();
    }

    @Test
    void the_owner_role_stands_beside_others_where_the_catalog_lets_it_and_brings_back_what_was_withdrawn() {
        ReportPortal portal = new ReportPortal();
        Stage reports = new Stage(this, portal);
        Team globex = reports.team("Globex", reports.user("Olga"));
        UserId linus = globex.member("Linus", offer -> offer.role(portal.user));
        globex.owner().edit(linus, edit -> edit.withdraw(portal.exports, portal.view.on("q1")));

        globex.owner().offerOwnership(linus);
        globex.as(linus).acceptOwnership();

        assertThat(rights(globex, linus)).isEqualTo(new Rights(Set.of("admin", "user"), Set.of(), Set.of()));
        assertThat(globex.access(linus).can(portal.exports)).isTrue();
        assertThat(globex.access(linus).can(portal.view, "q1")).isTrue();
    }

    @Test
    void whoever_is_asked_may_decline() {
        Picture before = acme.picture();
        adaOffersToBecomeNormal();

        acme.as(grace).declineOwnership();

        assertThat(acme.picture().members()).isEqualTo(before.members());
        Picture.refused(acme, Reason.NOT_FOUND, () -> acme.as(grace).acceptOwnership());
        assertThat(newestEvents(2)).containsExactly(Event.OWNERSHIP_DECLINED, Event.OWNERSHIP_OFFERED);
    }

    @Test
    void the_giver_and_any_owner_may_take_it_back_and_nobody_else() {
        UserId bea = anotherAdmin();
        UserId linus = acme.member("Linus", asNormal);
        for (UserId owner : List.of(ada, bea)) {
            adaOffersToBecomeNormal();
            for (UserId other : List.of(grace, linus, stage.user("Stan" + owner.equals(ada)))) {
                Picture.refused(acme, Reason.NOT_FOUND, () -> acme.as(other).withdrawOwnershipOffer());
            }

            acme.as(owner).withdrawOwnershipOffer();

            assertThat(newestEvents(1)).containsExactly(Event.OWNERSHIP_WITHDRAWN);
            Picture.refused(acme, Reason.NOT_FOUND, () -> acme.as(grace).acceptOwnership());
            Picture.refused(acme, Reason.NOT_FOUND, () -> acme.as(owner).withdrawOwnershipOffer());
        }
    }

    @Test
    void a_giver_who_is_no_owner_any_more_may_still_take_it_back() {
        UserId bea = anotherAdmin();
        adaOffersToBecomeNormal();
        acme.as(bea).edit(ada, edit -> edit.role(net.normal));

        acme.as(ada).withdrawOwnershipOffer();

        assertThat(acme.as(bea).ownershipOffer()).isEmpty();
    }

    @Test
    void nobody_but_the_one_who_is_asked_can_accept_or_decline() {
        UserId bea = anotherAdmin();
        UserId linus = acme.member("Linus", asNormal);
        Team globex = stage.team("Globex", stage.user("Olga"));
        adaOffersToBecomeNormal();

        for (UserId other : List.of(ada, bea, linus, globex.ownerId())) {
            Picture.refused(acme, Reason.NOT_FOUND, () -> acme.as(other).acceptOwnership());
            Picture.refused(acme, Reason.NOT_FOUND, () -> acme.as(other).declineOwnership());
        }
        Picture.refused(globex, Reason.NOT_FOUND, () -> globex.as(grace).acceptOwnership());
    }

    @Test
    void only_an_owner_offers() {
        UserId linus = acme.member("Linus", asNormal);

        Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.as(grace).offerOwnership(linus));
        Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.as(grace).offerOwnership(grace));
        Picture.refused(acme, Reason.ALREADY_OWNER, () -> acme.owner().offerOwnership(ada));
        Picture.refused(acme, Reason.NOT_FOUND, () -> acme.owner().offerOwnership(stage.user("Stan")));
        Picture.refused(
                acme,
                Reason.EXACTLY_ONE_NEEDED,
                () -> acme.owner().offerOwnership(grace, becoming -> becoming.role(net.partnerUser)));
    }

    @Test
    void giver_receiver_and_owners_see_the_offer_and_nobody_else() {
        UserId bea = anotherAdmin();
        UserId linus = acme.member("Linus", asNormal);
        assertThat(acme.owner().ownershipOffer()).isEmpty();

        OwnershipOffer offer = adaOffersToBecomeNormal();

        for (UserId concerned : List.of(ada, grace, bea)) {
            assertThat(acme.as(concerned).ownershipOffer()).contains(offer);
        }
        for (UserId other : List.of(linus, stage.user("Stan"))) {
            assertThat(acme.as(other).ownershipOffer()).isEmpty();
        }
        stage.pass(WEEK);
        assertThat(acme.owner().ownershipOffer()).isEmpty();
    }

    @Test
    void an_offer_is_good_until_it_expires() {
        adaOffersToBecomeNormal();
        stage.pass(WEEK);
        Picture.refused(acme, Reason.OFFER_EXPIRED, () -> acme.as(grace).acceptOwnership());

        acme.owner().offerOwnership(grace, becoming -> becoming.role(net.normal).expiresIn(Duration.ofMinutes(1)));
        stage.pass(Duration.ofMinutes(1).minusNanos(1000));
        acme.as(grace).acceptOwnership();

        assertThat(roles(grace)).containsExactly("admin");
    }

    @Test
    void an_offer_is_good_for_as_long_as_an_invitation_may_be() {
        for (Duration time : List.of(Duration.ofSeconds(59), Duration.ofDays(30).plusNanos(1), Duration.ofDays(-1))) {
            Picture.refused(
                    acme,
                    Reason.BAD_EXPIRY,
                    () -> acme.owner().offerOwnership(grace, becoming -> becoming.expiresIn(time)));
        }
        assertThat(acme.owner()
                        .offerOwnership(grace, becoming -> becoming.expiresIn(Duration.ofDays(30)))
                        .becoming())
                .isEmpty();
    }

    @Test
    void a_new_offer_takes_the_place_of_the_givers_last_one() {
        UserId linus = acme.member("Linus", asNormal);
        adaOffersToBecomeNormal();

        acme.owner().offerOwnership(linus);

        Picture.refused(acme, Reason.NOT_FOUND, () -> acme.as(grace).acceptOwnership());
        acme.as(linus).acceptOwnership();
        assertThat(roles(ada)).containsExactly("admin");
        assertThat(roles(linus)).containsExactly("admin");
    }

    @Test
    void of_two_owners_one_has_an_offer_open_as_long_as_it_could_be_accepted() {
        UserId bea = anotherAdmin();
        UserId linus = acme.member("Linus", asNormal);
        adaOffersToBecomeNormal();
        Picture.refused(acme, Reason.ALREADY_OFFERED, () -> acme.as(bea).offerOwnership(linus));

        stage.pass(WEEK);
        acme.as(bea).offerOwnership(linus);
        Picture.refused(acme, Reason.ALREADY_OFFERED, () -> adaOffersToBecomeNormal());

        acme.owner().edit(bea, edit -> edit.role(net.normal));
        adaOffersToBecomeNormal();
        Picture.refused(acme, Reason.NOT_FOUND, () -> acme.as(linus).acceptOwnership());
        acme.as(grace).acceptOwnership();
        assertThat(roles(grace)).containsExactly("admin");
    }

    @Test
    void case_25_a_giver_who_was_demoted_gives_nothing() {
        UserId bea = anotherAdmin();
        adaOffersToBecomeNormal();
        acme.as(bea).edit(ada, edit -> edit.role(net.normal));

        var refusal = Picture.refused(
                acme, Reason.GIVER_LOST_RIGHT, () -> acme.as(grace).acceptOwnership());

        assertThat(refusal.message()).contains("ask an owner");
        acme.as(bea).offerOwnership(grace);
        acme.as(grace).acceptOwnership();
        assertThat(roles(grace)).containsExactly("admin");
    }

    @Test
    void case_29_with_a_giver_or_receiver_who_goes_the_offer_is_gone_for_good() {
        UserId bea = anotherAdmin();
        adaOffersToBecomeNormal();
        acme.as(bea).remove(ada);
        assertThat(acme.as(bea).ownershipOffer()).isEmpty();
        comesBack(bea, ada, "Ada", offer -> offer.role(net.admin));
        Picture.refused(acme, Reason.NOT_FOUND, () -> acme.as(grace).acceptOwnership());

        adaOffersToBecomeNormal();
        acme.as(grace).leave();
        assertThat(acme.owner().ownershipOffer()).isEmpty();
        comesBack(bea, grace, "Grace", asNormal);
        Picture.refused(acme, Reason.NOT_FOUND, () -> acme.as(grace).acceptOwnership());
    }

    private void comesBack(UserId inviter, UserId user, String given, Consumer<Offer> offer) {
        acme.as(inviter).invite(Stage.addressOf(given), offer);
        stage.accept(stage.linkFor(Stage.addressOf(given)), user).orElseThrow();
    }

    @Test
    void the_removal_of_somebody_else_leaves_the_offer_open() {
        UserId linus = acme.member("Linus", asNormal);
        adaOffersToBecomeNormal();

        acme.owner().remove(linus);
        acme.as(grace).acceptOwnership();

        assertThat(roles(grace)).containsExactly("admin");
    }

    @Test
    void case_20_what_was_taken_from_the_giver_since_does_not_come_back_by_acceptance() {
        ReportPortal portal = new ReportPortal();
        Stage reports = new Stage(this, portal);
        Team globex = reports.team("Globex", reports.user("Olga"));
        UserId bea = globex.member("Bea", offer -> offer.role(portal.admin));
        UserId linus = globex.member("Linus", offer -> offer.role(portal.user));
        globex.owner().offerOwnership(linus, becoming -> becoming.role(portal.user));
        globex.as(bea).edit(globex.ownerId(), edit -> edit.withdraw(portal.exports));

        Picture.refused(globex, Reason.GIVER_LOST_RIGHT, () -> globex.as(linus).acceptOwnership());

        globex.owner().offerOwnership(linus, becoming -> becoming.role(portal.user));
        globex.as(linus).acceptOwnership();
        assertThat(globex.access(globex.ownerId()).can(portal.exports)).isFalse();
        assertThat(globex.access(globex.ownerId()).can(portal.view, "q1")).isTrue();
    }

    @Test
    void the_receivers_rights_are_those_of_the_moment_of_acceptance() {
        adaOffersToBecomeNormal();
        acme.owner().edit(grace, edit -> edit.role(net.partnerUser).reach(net.partner.of("globex")));

        acme.as(grace).acceptOwnership();

        assertThat(rights(acme, grace)).isEqualTo(new Rights(Set.of("admin"), Set.of(), Set.of()));
    }

    @Test
    void the_host_makes_owners_without_asking() {
        adaOffersToBecomeNormal();
        acme.host().edit(grace, edit -> edit.role(net.admin));

        acme.as(grace).acceptOwnership();

        assertThat(roles(grace)).containsExactly("admin");
        assertThat(roles(ada)).containsExactly("normal");
        Picture.refused(acme, Reason.LAST_OWNER, () -> acme.as(grace).leave());
    }

    @Test
    void offer_and_acceptance_are_on_record_with_both_and_what_they_have_become() {
        adaOffersToBecomeNormal();
        acme.as(grace).acceptOwnership();

        List<Entry> newest = acme.host().journal().page(2).items();
        Entry accepted = newest.get(0);
        Entry offered = newest.get(1);
        assertThat(offered.event()).isEqualTo(Event.OWNERSHIP_OFFERED);
        assertThat(offered.lines())
                .containsExactly(Line.of(acme.id(), Facet.OWNERSHIP_OFFER, List.of(ada.toString(), grace.toString())));
        assertThat(accepted.event()).isEqualTo(Event.OWNERSHIP_ACCEPTED);
        assertThat(accepted.lines())
                .containsExactlyInAnyOrder(
                        Line.of(grace, Facet.ROLES, List.of("admin")),
                        Line.of(ada, Facet.ROLES, List.of("normal")),
                        Line.of(acme.id(), Facet.OWNERSHIP_OFFER, List.of()));
    }

    @Test
    void an_offer_in_a_transaction_that_the_host_rolls_back_was_never_made() {
        try (var work = stage.begin()) {
            stage.roster().joining(work.transaction()).in(acme.id()).as(ada).offerOwnership(grace);
        }

        assertThat(acme.owner().ownershipOffer()).isEmpty();
        Picture.refused(acme, Reason.NOT_FOUND, () -> acme.as(grace).acceptOwnership());
        assertThat(acme.picture().addresses()).contains(GRACE);
    }
}
