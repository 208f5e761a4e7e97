package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static dev.roster.scenario.Outcomes.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Access;
import dev.roster.access.Decision;
import dev.roster.access.Reach;
import dev.roster.access.Switch;
import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.Resource;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Preview;
import dev.roster.member.Edited;
import dev.roster.member.ListedMember;
import dev.roster.message.InvitationMessage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D. The partner network. */
public abstract class PartnerNetworkScenarios implements Scenario {

    private final PartnerNetwork net = new PartnerNetwork();
    private final Consumer<Offer> asNormal = offer -> offer.role(net.normal);
    private final Consumer<Offer> asPartner =
            offer -> offer.role(net.partnerUser).reach(net.partner.of("globex"));
    private Stage stage;
    private Team acme;

    @BeforeEach
    void acme_has_an_admin() {
        stage = new Stage(this, net);
        acme = stage.team("Acme", stage.user("Ada"));
    }

    @Test
    void D1_the_users_page_shows_role_and_extra_permissions_and_access_is_both_together() {
        UserId grace = acme.member("Grace", offer -> offer.role(net.normal).grant(net.reprocess));

        ListedMember line = acme.owner()
                .members()
                .byName()
                .startingWith("grace")
                .page(10)
                .items()
                .get(0);
        assertThat(line.member().rights().roles()).containsExactly("normal");
        assertThat(line.member().rights().switches()).containsExactly(Switch.granted(net.reprocess));
        assertThat(line.permissions())
                .containsEntry("network", Reach.EVERYTHING)
                .containsEntry("messages.reprocess", Reach.EVERYTHING)
                .containsEntry("integrations", Reach.NOTHING)
                .containsEntry("partner.data", Reach.NOTHING);
        assertThat(acme.access(grace).can(net.network)).isTrue();
        assertThat(acme.access(grace).explain(net.reprocess).reason()).isEqualTo(Decision.Reason.GRANTED);
        assertThat(acme.access(grace).explain(net.integrations).reason()).isEqualTo(Decision.Reason.NOT_GRANTED);
    }

    @Test
    void D2_selected_users_are_deleted_in_one_action_with_an_outcome_each() {
        UserId grace = acme.member("Grace", asNormal);
        UserId linus = acme.member("Linus", asPartner);
        UserId stays = acme.member("Zoe", asNormal);
        UserId unknown = new UserId(new UUID(7, 7));

        List<Outcome<UserId>> outcomes = acme.owner().remove(List.of(grace, unknown, linus, grace, acme.ownerId()));

        assertThat(Outcomes.of(outcomes)).containsExactly(DONE, "NOT_FOUND", DONE, DONE, "NOT_ALLOWED");
        assertThat(outcomes.get(0).entry()).isEqualTo(grace.toString());
        assertThat(acme.access(grace).can(net.network)).isFalse();
        assertThat(acme.access(stays).can(net.network)).isTrue();
        assertThat(acme.picture().addresses()).containsExactly("ada@people.example", "zoe@people.example");
    }

    @Test
    void D2_all_are_selected_and_whoever_deletes_stays() {
        Stream.of("Bea", "Carl", "Dora").forEach(given -> acme.member(given, asNormal));

        List<Outcome<UserId>> outcomes =
                acme.owner().remove(acme.owner().members().byName());

        assertThat(Outcomes.of(outcomes)).containsExactly("NOT_ALLOWED", DONE, DONE, DONE);
        assertThat(acme.picture().addresses()).containsExactly("ada@people.example");
    }

    @Test
    void D2_all_of_one_role_are_selected() {
        acme.member("Grace", asNormal);
        acme.member("Linus", asPartner);
        acme.member("Zoe", asNormal);

        List<Outcome<UserId>> outcomes =
                acme.owner().remove(acme.owner().members().byName().withRole(net.normal));

        assertThat(Outcomes.of(outcomes)).containsExactly(DONE, DONE);
        assertThat(acme.picture().addresses()).containsExactly("ada@people.example", "linus@people.example");
    }

    @Test
    void D2_nobody_deletes_with_a_selection_from_elsewhere_or_with_an_empty_one() {
        Team globex = stage.team("Globex", stage.user("Olga"));
        UserId grace = acme.member("Grace", asNormal);

        Picture.refused(
                acme,
                Reason.NOT_FOUND,
                () -> globex.owner().remove(acme.owner().members().byName()));
        Picture.refused(acme, Reason.LIST_EMPTY, () -> acme.owner().remove(List.of()));
        Picture.refused(
                acme,
                Reason.NOT_ALLOWED,
                () -> acme.as(grace).remove(acme.as(grace).members().byName()));
    }

    @Test
    void D3_a_comma_separated_list_is_invited_in_one_action() {
        acme.member("Linus", asNormal);

        List<Outcome<Invited>> outcomes = acme.owner()
                .invite(
                        "grace@people.example, \"Lamarr, Hedy\" <hedy@people.example>, not-an-address, "
                                + "GRACE@people.example, linus@people.example; mary@people.example",
                        asNormal);

        assertThat(Outcomes.of(outcomes))
                .containsExactly(DONE, DONE, "BAD_ADDRESS", "DUPLICATE_ENTRY", "ALREADY_MEMBER", DONE);
        assertThat(outcomes.get(2).entry()).isEqualTo("not-an-address");
        assertThat(outcomes.get(1)
                        .orElseThrow()
                        .invitation()
                        .terms()
                        .name()
                        .orElseThrow()
                        .display())
                .isEqualTo("Hedy Lamarr");
        stage.mailer().clear();
        stage.sendMail();
        assertThat(stage.mailer().sent())
                .extracting(mail -> mail.to().toString())
                .containsExactlyInAnyOrder(GRACE, "hedy@people.example", "mary@people.example");
    }

    @Test
    void D3_a_list_without_an_address_or_with_too_many_invites_nobody() {
        Picture.refused(acme, Reason.LIST_EMPTY, () -> acme.owner().invite(" , ;\n", asNormal));
        Picture.refused(
                acme, Reason.LIST_TOO_LONG, () -> acme.owner().invite("a@people.example,".repeat(1001), asNormal));
    }

    @Test
    void D4_an_admin_has_everything_always() {
        UserId bea = acme.member("Bea", offer -> offer.role(net.admin));
        Access access = acme.access(bea);

        assertThat(extras()).allMatch(access::can);
        assertThat(access.can(net.branding) && access.can(net.saml) && access.can(net.network))
                .isTrue();
        assertThat(access.reach(net.partnerData)).isEqualTo(Reach.EVERYTHING);
        assertThat(Management.values()).allMatch(access::may);
        Picture.refused(
                acme, Reason.PERMISSION_ALWAYS_ON, () -> acme.owner().edit(bea, edit -> edit.withdraw(net.reprocess)));
    }

    @Test
    void D4_a_normal_user_has_all_but_partner_data_user_management_branding_and_saml() {
        UserId grace = acme.member("Grace", asNormal);
        Access access = acme.access(grace);

        assertThat(access.can(net.network)).isTrue();
        assertThat(access.explain(net.partnerData, "globex").reason()).isEqualTo(Decision.Reason.OUT_OF_REACH);
        assertThat(access.can(net.branding) || access.can(net.saml)).isFalse();
        assertThat(Management.values()).noneMatch(access::may);
        Picture.refused(
                acme,
                Reason.PERMISSION_NOT_AVAILABLE,
                () -> acme.owner().edit(grace, edit -> edit.grant(net.branding)));
    }

    @Test
    void D4_a_normal_user_is_assigned_as_many_partners_as_wanted() {
        UserId grace = acme.member("Grace", asNormal);

        acme.owner().edit(grace, edit -> edit.reach(net.partner.of("globex", "initech", "umbrella")));
        assertThat(acme.access(grace).reach(net.partnerData))
                .isEqualTo(new Reach.Only(Set.of("globex", "initech", "umbrella")));

        acme.owner().edit(grace, edit -> edit.reach(net.partner.of("initech")));
        assertThat(acme.access(grace).can(net.partnerData, "initech")).isTrue();
        assertThat(acme.access(grace).can(net.partnerData, "globex")).isFalse();
    }

    @Test
    void D4_a_partner_user_has_exactly_one_partner_which_is_chosen_with_the_role() {
        UserId linus = acme.member("Linus", asPartner);

        assertThat(acme.access(linus).reach(net.partnerData)).isEqualTo(new Reach.Only(Set.of("globex")));
        assertThat(acme.access(linus).can(net.network)).isFalse();
        Picture.refused(
                acme, Reason.EXACTLY_ONE_NEEDED, () -> acme.invites(GRACE, offer -> offer.role(net.partnerUser)));
        Picture.refused(
                acme,
                Reason.EXACTLY_ONE_NEEDED,
                () -> acme.invites(
                        GRACE, offer -> offer.role(net.partnerUser).reach(net.partner.of("globex", "initech"))));
        Picture.refused(
                acme, Reason.EXACTLY_ONE_NEEDED, () -> acme.owner().edit(linus, edit -> edit.reach(net.partner.of())));
    }

    @Test
    void D4_role_and_partner_change_in_one_step() {
        UserId grace = acme.member(
                "Grace",
                offer -> offer.role(net.normal)
                        .reach(net.partner.of("globex", "initech"))
                        .grant(net.reprocess, net.issueComments));

        Picture.refused(
                acme, Reason.EXACTLY_ONE_NEEDED, () -> acme.owner().edit(grace, edit -> edit.role(net.partnerUser)));
        Edited edited =
                acme.owner().edit(grace, edit -> edit.role(net.partnerUser).reach(net.partner.of("initech")));

        assertThat(edited.droppedSwitches()).containsExactly(Switch.granted(net.reprocess));
        assertThat(edited.droppedResources()).isEmpty();
        assertThat(acme.access(grace).can(net.issueComments)).isTrue();
        assertThat(acme.access(grace).reach(net.partnerData)).isEqualTo(new Reach.Only(Set.of("initech")));
    }

    @Test
    void D4_partners_that_a_new_role_does_not_take_go_and_are_reported() {
        UserId linus = acme.member("Linus", asPartner);

        Edited edited = acme.owner().edit(linus, edit -> edit.role(net.admin));

        assertThat(edited.droppedResources()).containsExactly(new Resource("partner", "globex"));
        assertThat(acme.access(linus).reach(net.partnerData)).isEqualTo(Reach.EVERYTHING);
    }

    @Test
    void D4_a_member_has_one_role() {
        Picture.refused(
                acme, Reason.TOO_MANY_ROLES, () -> acme.invites(GRACE, offer -> offer.role(net.normal, net.admin)));
    }

    @Test
    void D5_extra_permissions_are_chosen_when_inviting_or_later() {
        UserId grace = acme.member("Grace", offer -> offer.role(net.normal).grant(net.integrations));
        assertThat(extras().filter(acme.access(grace)::can)).containsExactly(net.integrations);

        acme.owner().edit(grace, edit -> edit.grant(net.issueComments, net.reprocess));
        assertThat(extras()).allMatch(acme.access(grace)::can);

        acme.owner().edit(grace, edit -> edit.reset(net.integrations).withdraw(net.reprocess));
        assertThat(extras().filter(acme.access(grace)::can)).containsExactly(net.issueComments);
    }

    @Test
    void D5_a_partner_user_may_only_be_granted_issue_comments() {
        UserId linus = acme.member("Linus", asPartner);

        acme.owner().edit(linus, edit -> edit.grant(net.issueComments));
        assertThat(acme.access(linus).can(net.issueComments)).isTrue();
        for (Permission other : List.of(net.integrations, net.reprocess)) {
            Picture.refused(
                    acme, Reason.PERMISSION_NOT_AVAILABLE, () -> acme.owner().edit(linus, edit -> edit.grant(other)));
            Picture.refused(
                    acme,
                    Reason.PERMISSION_NOT_AVAILABLE,
                    () -> acme.invites(GRACE, offer -> {
                        asPartner.accept(offer);
                        offer.grant(other);
                    }));
        }
    }

    @Test
    void D6_a_personal_note_is_in_the_mail_and_on_the_form() {
        acme.invites(GRACE, offer -> offer.role(net.normal).note("See you on Monday.\nBring the slides."));
        String link = stage.linkFor(GRACE);

        assertThat(((InvitationMessage) stage.mailer().lastTo(GRACE)).note())
                .contains("See you on Monday.\nBring the slides.");
        assertThat(((Preview.Open) stage.roster().invitations().peek(link)).note())
                .contains("See you on Monday.\nBring the slides.");
    }

    @Test
    void D6_a_note_that_is_too_long_or_no_plain_text_is_refused() {
        Picture.refused(
                acme,
                Reason.TOO_LONG,
                () -> acme.invites(GRACE, offer -> offer.role(net.normal).note("x".repeat(1001))));
        Picture.refused(
                acme,
                Reason.FORBIDDEN_CHARACTERS,
                () -> acme.invites(GRACE, offer -> offer.role(net.normal).note("ring\u0007")));
    }

    private Stream<Permission> extras() {
        return Stream.of(net.integrations, net.issueComments, net.reprocess);
    }
}
