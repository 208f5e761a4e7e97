package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.failure.Refusal.Reason;
import dev.roster.id.Actor;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.member.Edited;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The record: who did what, when and why, without a gap. */
public abstract class JournalScenarios implements Scenario {

    private final PartnerNetwork net = new PartnerNetwork();
    private final Consumer<Offer> asNormal = offer -> offer.role(net.normal);
    private Stage stage;
    private Team acme;
    private Actor ada;

    @BeforeEach
    void acme_has_an_admin() {
        stage = new Stage(this, net);
        acme = stage.team("Acme", stage.user("Ada"));
        ada = new Actor.Member(acme.ownerId());
    }

    /** Oldest first. */
    private List<Entry> journal() {
        List<Entry> entries = acme.picture().journal();
        Collections.reverse(entries);
        return entries;
    }

    private void assertNewest(Event event, Actor actor) {
        List<Entry> entries = journal();
        Entry newest = entries.get(entries.size() - 1);
        assertThat(newest.event()).isEqualTo(event);
        assertThat(newest.actor()).isEqualTo(actor);
        assertThat(newest.at()).isEqualTo(stage.clock().instant());
        assertThat(entries.stream().map(Entry::number))
                .as("numbers without gaps")
                .isEqualTo(LongStream.rangeClosed(1, entries.size()).boxed().toList());
    }

    @Test
    void each_act_is_on_record_with_its_actor() {
        assertNewest(Event.ORGANIZATION_OPENED, new Actor.Host("sign-up"));

        Invitation first = acme.invites(GRACE, asNormal);
        assertNewest(Event.INVITED, ada);
        acme.owner().resend(first.id());
        assertNewest(Event.INVITATION_RESENT, ada);
        acme.owner().revoke(first.id());
        assertNewest(Event.INVITATION_REVOKED, ada);

        Invitation second = acme.invites(GRACE, asNormal);
        stage.roster().invitations().decline(stage.linkFor(GRACE));
        assertNewest(Event.INVITATION_DECLINED, new Actor.Invitee(second.id()));

        Invitation third = acme.host().invite(Invitee.of(GRACE), asNormal).invitation();
        assertNewest(Event.INVITED, new Actor.Host("support desk"));
        acme.host().link(third.id());
        assertNewest(Event.LINK_HANDED_OUT, new Actor.Host("support desk"));
        UserId grace = stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")
                .orElseThrow()
                .user();
        assertNewest(Event.INVITATION_ACCEPTED, new Actor.Invitee(third.id()));

        acme.owner().edit(grace, edit -> edit.grant(net.reprocess));
        assertNewest(Event.MEMBER_EDITED, ada);
        acme.as(grace).leave();
        assertNewest(Event.MEMBER_LEFT, new Actor.Member(grace));
        UserId linus = acme.member("Linus", asNormal);
        acme.owner().remove(linus);
        assertNewest(Event.MEMBERS_REMOVED, ada);
    }

    @Test
    void an_entry_tells_when_why_and_the_state_after() {
        UserId grace = acme.member("Grace", asNormal);
        stage.pass(Duration.ofHours(5));
        Instant then = stage.clock().instant();

        acme.owner()
                .edit(
                        grace,
                        edit -> edit.grant(net.reprocess)
                                .reach(net.partner.of("globex"))
                                .because("ticket 12"));

        Entry newest = acme.owner().journal().page(1).items().get(0);
        assertThat(newest.at()).isEqualTo(then);
        assertThat(newest.reason()).contains("ticket 12");
        assertThat(newest.lines())
                .containsExactlyInAnyOrder(
                        Line.of(grace, Facet.SWITCHES, List.of("+messages.reprocess")),
                        Line.of(grace, Facet.REACH, List.of("partner/globex")));
    }

    @Test
    void many_in_one_action_are_one_entry_with_a_line_for_each() {
        acme.owner().invite("a@people.example, b@people.example, nonsense", asNormal);

        Entry newest = acme.owner().journal().page(1).items().get(0);
        assertThat(newest.lines())
                .filteredOn(line -> line.facet() == Facet.STATUS)
                .hasSize(2);
        assertNewest(Event.INVITED, ada);
    }

    @Test
    void what_was_refused_or_changed_nothing_takes_no_number() {
        UserId grace = acme.member("Grace", asNormal);
        Picture before = acme.picture();

        acme.owner().edit(grace, edit -> edit.role(net.normal).because("to no effect"));
        acme.owner().invite("nonsense, more nonsense", asNormal);
        Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.as(grace).remove(acme.ownerId()));
        stage.accept("x".repeat(43), "Mallory", "Example");

        assertThat(acme.picture()).isEqualTo(before);
        acme.owner().remove(grace);
        assertNewest(Event.MEMBERS_REMOVED, ada);
    }

    @Test
    void an_edit_without_effect_shows_the_member_at_the_number_that_there_is() {
        UserId grace = acme.member("Grace", asNormal);

        Edited edited = acme.owner().edit(grace, edit -> edit.role(net.normal));

        assertThat(edited.member()).isEqualTo(acme.owner().members().get(grace));
    }

    @Test
    void no_entry_holds_a_name_an_address_or_a_link() {
        acme.owner()
                .invite(
                        Invitee.of(GRACE).named("Grace", "Hopper"),
                        offer -> offer.role(net.normal).note("Psst"));
        String link = stage.linkFor(GRACE);
        stage.accept(link, "Grace", "Hopper");

        assertThat(journal().toString())
                .doesNotContainIgnoringCase("grace")
                .doesNotContain("Hopper", "Psst", link, "people.example");
    }

    @Test
    void the_record_is_read_newest_first_in_pages() {
        for (int i = 0; i < 6; i++) {
            acme.invites("p" + i + "@people.example", asNormal);
        }

        assertThat(Pages.all(3, acme.owner().journal()::page, acme.owner().journal()::page))
                .extracting(Entry::number)
                .containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }
}
