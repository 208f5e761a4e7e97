package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.Roster;
import dev.roster.failure.Refused;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.memory.InMemoryTransaction;
import dev.roster.user.PersonName;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalTest {

    private final House house = new House();

    @Test
    void case_78_each_command_that_changes_something_writes_one_entry() {
        assertOneMore(Event.INVITED, () -> house.invite("grace"));
        assertOneMore(
                Event.INVITED,
                () -> house.as(house.ada)
                        .invite("a@x.example, b@x.example, nonsense", offer -> offer.role(house.app.clerk)));
        InvitationId grace = Stored.in(house.memory).invitations().get(0).id();
        assertOneMore(Event.INVITATION_RESENT, () -> house.as(house.ada).resend(grace));
        assertOneMore(Event.LINK_HANDED_OUT, () -> house.link(grace));
        String link = house.mailed("grace");
        UserId[] joined = new UserId[1];
        assertOneMore(Event.INVITATION_ACCEPTED, () -> joined[0] = house.accept(link, "Grace"));
        assertOneMore(
                Event.MEMBER_EDITED, () -> house.as(house.ada).edit(joined[0], edit -> edit.role(house.app.manager)));
        InvitationId linus = house.invite("linus");
        assertOneMore(Event.INVITATION_REVOKED, () -> house.as(house.ada).revoke(linus));
        String mary = house.mail("mary");
        assertOneMore(
                Event.INVITATION_DECLINED, () -> house.roster.invitations().decline(mary));
        UserId ben = house.aMember("ben", house.app.clerk);
        assertOneMore(Event.MEMBERS_REMOVED, () -> house.as(house.ada).remove(List.of(joined[0], house.ada)));
        assertOneMore(Event.MEMBER_LEFT, () -> house.as(ben).leave());
        Consistent.check(house);
    }

    @Test
    void case_78_what_is_refused_or_changes_nothing_writes_none() {
        UserId clerk = house.aMember("clerk", house.app.clerk);
        InvitationId open = house.invite("grace");
        house.as(house.ada)
                .invite(
                        Invitee.of(House.at("mary")),
                        offer -> offer.role(house.app.clerk).requestKey("key"));
        String link = house.link(open);
        house.as(house.ada).resend(open);
        String before = house.state();

        for (Consumer<Roster> nothing : refused(clerk, open, link)) {
            attempt(nothing, house.roster);
        }

        assertThat(house.state()).isEqualTo(before);
    }

    @Test
    void case_78_a_refusal_that_the_host_catches_inside_its_transaction_leaves_neither_gap_nor_drift() {
        UserId clerk = house.aMember("clerk", house.app.clerk);
        InvitationId open = house.invite("grace");
        house.as(house.ada)
                .invite(
                        Invitee.of(House.at("mary")),
                        offer -> offer.role(house.app.clerk).requestKey("key"));
        String link = house.link(open);
        house.as(house.ada).resend(open);

        for (Consumer<Roster> nothing : refused(clerk, open, link)) {
            long before = house.organization().revision();
            try (InMemoryTransaction transaction = house.memory.begin()) {
                Roster joined = house.roster.joining(transaction);
                attempt(nothing, joined);
                joined.in(house.acme)
                        .as(house.ada)
                        .invite(Invitee.of("n" + before + "@x.example"), offer -> offer.role(house.app.clerk));
                attempt(nothing, joined);
                attempt(nothing, joined);
                transaction.commit();
            }
            assertThat(house.organization().revision()).isEqualTo(before + 1);
            Consistent.check(house);
        }
    }

    @Test
    void case_78_what_the_host_rolls_back_is_not_on_record() {
        String before = house.state();
        try (InMemoryTransaction transaction = house.memory.begin()) {
            Roster joined = house.roster.joining(transaction);
            joined.in(house.acme).as(house.ada).invite("a@x.example", offer -> offer.role(house.app.clerk));
            joined.asHost("import").addUser("b@x.example", PersonName.of("Ben", "Tester"));
        }
        assertThat(house.state()).isEqualTo(before);
        house.dispatch();
        assertThat(house.mailer.attempts()).isEmpty();
    }

    private static void attempt(Consumer<Roster> call, Roster roster) {
        try {
            call.accept(roster);
        } catch (Refused refused) {
            // as a host would
        }
    }

    private List<Consumer<Roster>> refused(UserId clerk, InvitationId open, String superseded) {
        var acme = house.acme;
        InvitationId unknown = new InvitationId(new UUID(7, 7));
        return List.of(
                roster -> roster.in(acme).as(clerk).invite("a@x.example", offer -> offer.role(house.app.clerk)),
                roster -> roster.in(acme).as(house.ada).invite("nonsense", offer -> offer.role(house.app.clerk)),
                roster -> roster.in(acme).as(house.ada).invite("a@x.example", offer -> {}),
                roster -> roster.in(acme)
                        .as(house.ada)
                        .invite(
                                "a@x.example, nonsense",
                                offer -> offer.role(house.app.clerk).allOrNothing()),
                roster -> roster.in(acme)
                        .as(house.ada)
                        .invite(
                                House.at("grace"),
                                offer -> offer.role(house.app.clerk).refuseIfInvited()),
                roster -> roster.in(acme)
                        .as(house.ada)
                        .invite(
                                House.at("mary"),
                                offer -> offer.role(house.app.clerk).requestKey("key")),
                roster -> roster.in(acme).as(house.ada).resend(unknown),
                roster -> roster.in(acme).as(clerk).revoke(open),
                roster -> roster.in(acme).as(house.ada).revoke(unknown),
                roster -> roster.in(acme).asHost("test").link(unknown),
                roster -> roster.in(acme).as(house.ada).leave(),
                roster -> roster.in(acme).as(house.ada).remove(house.ada),
                roster -> roster.in(acme).asHost("test").remove(house.ada),
                roster -> roster.in(acme).as(clerk).edit(clerk, edit -> edit.role(house.app.admin)),
                roster -> roster.in(acme).as(house.ada).edit(clerk, edit -> edit.because("no change")),
                roster -> roster.invitations().decline(superseded),
                roster -> roster.invitations().decline("nonsense"),
                roster -> roster.invitations().peek(superseded),
                roster -> roster.invitations().accept(superseded, Acceptance.asNewUser("Grace", "Tester")),
                roster -> roster.invitations().accept(superseded, Acceptance.asExistingUser(clerk)),
                roster -> roster.asHost("test").addUser(House.at("ada"), PersonName.of("Ada", "Again")));
    }

    private void assertOneMore(Event event, Runnable command) {
        long before = house.organization().revision();
        command.run();

        assertThat(house.organization().revision()).isEqualTo(before + 1);
        Entry newest = house.as(house.ada).journal().page(1).items().get(0);
        assertThat(newest.event()).isEqualTo(event);
        assertThat(newest.number()).isEqualTo(before + 1);
        assertThat(newest.at()).isEqualTo(house.clock.instant());
        assertThat(newest.lines()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\rb",
                "a\tb",
                "a\u0000b",
                "a\u001bb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\u202eb",
                "a\u200bb",
                "a\ud800b",
                "a\ufeffb",
                "a\u009bb"
            })
    void case_78_control_characters_are_refused_in_all_that_stands_on_one_line(String text) {
        String before = house.state();
        for (Consumer<String> call : List.<Consumer<String>>of(
                said -> house.roster.asHost(said),
                said -> house.roster.in(house.acme).asHost(said),
                said -> house.as(house.ada).edit(house.ada, edit -> edit.because(said)),
                said -> PersonName.of(said, "Tester"),
                said -> Acceptance.asNewUser(said, ""),
                said -> house.roster.asHost("test").openOrganization(said, opening -> opening.owner(house.ada)),
                said -> house.as(house.ada)
                        .invite(
                                "a@x.example",
                                offer -> offer.role(house.app.clerk).requestKey(said)),
                said -> house.as(house.ada)
                        .invite(
                                "a@x.example",
                                offer -> offer.role(house.app.clerk).attribute(said, "x")),
                said -> house.app.partner.of(said),
                said -> house.roster.asHost("test").addUser("a@x.example", PersonName.of("A", ""), said))) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> call.accept(text));
        }
        assertThat(house.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u202eb", "a\u200bb", "a\ud800b"})
    void case_78_and_in_notes_all_but_line_ends_and_tabs(String text) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> house.as(house.ada)
                        .invite(
                                "a@x.example",
                                offer -> offer.role(house.app.clerk).note(text)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> house.as(house.ada)
                        .invite(
                                "a@x.example",
                                offer -> offer.role(house.app.clerk).attribute("x", text)));
    }
}
