package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.History;
import dev.roster.journal.Journal;
import dev.roster.page.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the record says about one member, one invitation, one person. */
public abstract class HistoryScenarios implements Scenario {

    private final PartnerNetwork net = new PartnerNetwork();
    private final Consumer<Offer> asNormal = offer -> offer.role(net.normal);
    private Stage stage;
    private Team acme;

    @BeforeEach
    void acme_has_an_admin() {
        stage = new Stage(this, net);
        acme = stage.team("Acme", stage.user("Ada"));
    }

    private Journal journal() {
        return acme.owner().journal();
    }

    private static List<Event> events(History history) {
        return Pages.all(2, history::page, history::page).stream()
                .map(Entry::event)
                .toList();
    }

    @Test
    void a_members_history_goes_from_joining_to_leaving_and_has_nothing_of_others() {
        UserId grace = acme.member("Grace", asNormal);
        UserId linus = acme.member("Linus", asNormal);
        acme.owner().edit(grace, edit -> edit.grant(net.reprocess));
        acme.owner().edit(linus, edit -> edit.grant(net.reprocess));
        acme.owner().edit(grace, edit -> edit.reach(net.partner.of("globex")));
        acme.owner().remove(List.of(linus, grace));

        assertThat(events(journal().ofMember(grace)))
                .containsExactly(
                        Event.MEMBERS_REMOVED, Event.MEMBER_EDITED, Event.MEMBER_EDITED, Event.INVITATION_ACCEPTED);
    }

    @Test
    void an_entry_is_shown_whole_once() {
        UserId grace = acme.member("Grace", asNormal);

        Entry accepted = journal().page(1).items().get(0);
        assertThat(accepted.lines()).hasSizeGreaterThan(2);
        assertThat(journal().ofMember(grace).page(10).items()).containsExactly(accepted);
    }

    @Test
    void an_invitations_history_goes_from_sending_to_its_end() {
        Invitation invitation = acme.invites(GRACE, asNormal);
        acme.invites("linus@people.example", asNormal);
        acme.owner().resend(invitation.id());
        acme.host().link(invitation.id());
        stage.accept(stage.linkFor(GRACE), "Grace", "Hopper").orElseThrow();

        assertThat(events(journal().ofInvitation(invitation.id())))
                .containsExactly(
                        Event.INVITATION_ACCEPTED, Event.LINK_HANDED_OUT, Event.INVITATION_RESENT, Event.INVITED);
    }

    @Test
    void invitations_of_one_list_share_the_entry() {
        List<InvitationId> both = acme.owner().invite("a@people.example, b@people.example", asNormal).stream()
                .map(outcome -> outcome.orElseThrow().invitation().id())
                .toList();

        assertThat(both)
                .allSatisfy(
                        each -> assertThat(journal().ofInvitation(each).page(10).items())
                                .isEqualTo(journal().page(1).items()));
    }

    @Test
    void ids_of_elsewhere_and_of_nobody_are_answered_like_one_that_was_never_mentioned() {
        Team globex = stage.team("Globex", stage.user("Olga"));
        UserId member = globex.member("Grace", asNormal);
        Invitation invitation = globex.invites("linus@people.example", asNormal);
        UserId nobody = new UserId(UUID.randomUUID());

        for (UserId user : List.of(
                member, globex.ownerId(), nobody, new UserId(invitation.id().value()))) {
            assertThat(journal().ofMember(user).page(10).items()).isEmpty();
            assertThat(journal().ofMember(user).page(10).next()).isEmpty();
        }
        for (InvitationId id :
                List.of(invitation.id(), new InvitationId(acme.ownerId().value()))) {
            assertThat(journal().ofInvitation(id).page(10).items()).isEmpty();
        }
    }

    @Test
    void whoever_may_not_read_the_journal_reads_no_history_and_learns_nothing() {
        UserId grace = acme.member("Grace", asNormal);
        History all = acme.as(grace).journal().ofMember(grace);
        History none = acme.as(grace).journal().ofInvitation(new InvitationId(UUID.randomUUID()));

        assertThat(reason(() -> all.page(10))).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(reason(() -> none.page(10))).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void whoever_lost_the_right_in_between_does_not_get_the_next_page() {
        UserId second = acme.member("Bob", offer -> offer.role(net.admin));
        acme.owner().edit(second, edit -> edit.role(net.normal));
        acme.owner().edit(second, edit -> edit.role(net.admin));
        History history = acme.as(second).journal().ofMember(second);
        Cursor next = history.page(1).next().orElseThrow();

        acme.owner().edit(second, edit -> edit.role(net.normal));

        assertThat(reason(() -> history.page(1, next))).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void a_cursor_is_good_for_its_own_history_only() {
        UserId grace = acme.member("Grace", asNormal);
        acme.owner().edit(grace, edit -> edit.grant(net.reprocess));
        Cursor next = journal().ofMember(grace).page(1).next().orElseThrow();

        assertThat(reason(() -> journal().page(1, next))).isEqualTo(Reason.BAD_CURSOR);
        assertThat(reason(() -> journal().ofMember(acme.ownerId()).page(1, next)))
                .isEqualTo(Reason.BAD_CURSOR);
        assertThat(reason(() ->
                        journal().ofInvitation(new InvitationId(grace.value())).page(1, next)))
                .isEqualTo(Reason.BAD_CURSOR);
        assertThat(reason(() -> stage.roster().user(grace).history().page(1, next)))
                .isEqualTo(Reason.BAD_CURSOR);
        assertThat(journal().ofMember(grace).page(1, next).items()).hasSize(1);
    }

    @Test
    void a_persons_own_record_is_apart_from_those_of_the_organizations() {
        Invitation invitation = acme.owner().invite(Invitee.of(GRACE), asNormal).invitation();
        UserId grace = stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")
                .orElseThrow()
                .user();

        Entry only = stage.roster().user(grace).history().page(10).items().get(0);
        assertThat(only.event()).isEqualTo(Event.USER_ADDED);
        assertThat(only.actor()).isEqualTo(new Actor.Invitee(invitation.id()));
        assertThat(events(stage.roster().user(grace).history())).containsExactly(Event.USER_ADDED);
        assertThat(stage.roster().user(new UserId(acme.id().value())).history().page(10))
                .isEmpty();
    }

    @Test
    void a_page_begins_at_a_date_and_the_next_goes_on_from_there() {
        Instant start = stage.clock().instant();
        List<Instant> times = new ArrayList<>(List.of(start));
        for (int day = 1; day <= 5; day++) {
            stage.pass(Duration.ofDays(1));
            acme.invites("p" + day + "@people.example", asNormal);
            times.add(stage.clock().instant());
        }
        Instant third = times.get(3);

        History until = journal().upTo(third);
        assertThat(Pages.all(2, until::page, until::page))
                .extracting(Entry::at)
                .containsExactly(third, times.get(2), times.get(1), start);
        assertThat(journal().upTo(third.minusMillis(1)).page(1).items())
                .as("the very instant counts")
                .extracting(Entry::at)
                .containsExactly(times.get(2));
        assertThat(journal().upTo(times.get(4)).upTo(third).page(1).items())
                .isEqualTo(journal().upTo(third).upTo(times.get(4)).page(1).items())
                .extracting(Entry::at)
                .containsExactly(third);
    }

    @Test
    void an_instant_before_all_has_no_entries_and_one_to_come_has_all() {
        List<Entry> all = journal().page(100).items();

        for (Instant early : List.of(stage.clock().instant().minusSeconds(1), Instant.EPOCH, Instant.MIN)) {
            assertThat(journal().upTo(early).page(10)).isEmpty();
        }
        for (Instant late :
                List.of(stage.clock().instant(), stage.clock().instant().plusSeconds(9), Instant.MAX)) {
            assertThat(journal().upTo(late).page(100).items()).isEqualTo(all);
        }
    }

    @Test
    void a_history_of_one_subject_begins_at_a_date_too() {
        UserId grace = acme.member("Grace", asNormal);
        stage.pass(Duration.ofDays(1));
        Instant then = stage.clock().instant();
        acme.owner().edit(grace, edit -> edit.grant(net.reprocess));
        stage.pass(Duration.ofDays(1));
        acme.owner().edit(grace, edit -> edit.withdraw(net.reprocess));

        assertThat(events(journal().ofMember(grace).upTo(then)))
                .containsExactly(Event.MEMBER_EDITED, Event.INVITATION_ACCEPTED);
        History own = stage.roster().user(grace).history();
        assertThat(events(own.upTo(then))).containsExactly(Event.USER_ADDED);
        assertThat(events(own.upTo(then.minus(Duration.ofDays(2))))).isEmpty();
    }

    @Test
    void a_cursor_is_good_for_the_same_date_only_and_still_needs_the_right() {
        UserId second = acme.member("Bob", offer -> offer.role(net.admin));
        Instant now = stage.clock().instant();
        History until = acme.as(second).journal().upTo(now);
        Cursor next = until.page(1).next().orElseThrow();

        assertThat(reason(() -> journal().page(1, next))).isEqualTo(Reason.BAD_CURSOR);
        assertThat(reason(() -> journal().upTo(now.minusSeconds(1)).page(1, next)))
                .isEqualTo(Reason.BAD_CURSOR);
        acme.owner().edit(second, edit -> edit.role(net.normal));
        assertThat(reason(() -> until.page(1, next))).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(reason(() -> until.page(1))).isEqualTo(Reason.NOT_ALLOWED);
    }

    private static Reason reason(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).reason();
    }
}
