package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.InvitationId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Preview;
import dev.roster.port.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which links live after what was done to an invitation. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GenerationTest {

    private final House house = new House();

    /** What can be done to an open invitation, and what its newest link says then; null while that is alive. */
    enum Deed {
        RESEND(null, (house, id) -> house.as(house.ada).resend(id)),
        REFRESH(null, (house, id) -> house.invite("grace")),
        REVOKE(DeadLink.REVOKED, (house, id) -> house.as(house.ada).revoke(id)),
        DECLINE(DeadLink.DECLINED, (house, id) -> house.roster.invitations().decline(house.link(id))),
        ACCEPT(DeadLink.ACCEPTED, (house, id) -> house.accept(house.link(id), "Grace"));

        private final DeadLink end;
        private final BiConsumer<House, InvitationId> work;

        Deed(DeadLink end, BiConsumer<House, InvitationId> work) {
            this.end = end;
            this.work = work;
        }
    }

    @ParameterizedTest
    @EnumSource
    void case_16_no_older_link_lives_whatever_was_done(Deed last) {
        InvitationId id = house.invite("grace");
        InvitationId other = house.invite("linus");
        String untouched = house.link(other);
        List<String> older = new ArrayList<>();
        for (Deed between : List.of(Deed.RESEND, Deed.REFRESH, Deed.RESEND)) {
            older.add(house.mailed("grace"));
            older.add(house.link(id));
            between.work.accept(house, id);
        }
        String newest = house.mailed("grace");
        List<String> all = new ArrayList<>(older);
        all.add(newest);

        last.work.accept(house, id);

        DeadLink answer = Optional.ofNullable(last.end).orElse(DeadLink.SUPERSEDED);
        String before = house.state();
        all.forEach(link -> assertDead(link, answer));
        assertThat(house.state()).isEqualTo(before);
        if (last.end == null) {
            assertThat(house.accept(house.mailed("grace"), "Grace")).isNotNull();
        }
        assertThat(house.accept(untouched, "Linus")).isNotNull();
        Consistent.check(house);
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKE", "DECLINE", "ACCEPT"})
    void case_16_a_final_invitation_stays_final_and_a_new_one_revives_no_old_link(Deed last) {
        InvitationId id = house.invite("grace");
        String old = house.mailed("grace");
        last.work.accept(house, id);
        if (last == Deed.ACCEPT) {
            house.as(house.ada).remove(house.stored(id).acceptedBy().orElseThrow());
        }

        InvitationId anew = house.invite("grace");

        assertThat(anew).isNotEqualTo(id);
        assertDead(old, last.end);
        Consistent.check(house);
    }

    @Test
    void case_16_all_links_of_one_sending_live_and_only_one_of_them_is_used() {
        InvitationId id = house.invite("grace");
        List<String> links = List.of(house.link(id), house.mailed("grace"), house.link(id));
        links.forEach(link -> assertThat(house.roster.invitations().peek(link)).isInstanceOf(Preview.Open.class));

        house.accept(links.get(1), "Grace");

        links.forEach(link -> assertDead(link, DeadLink.ACCEPTED));
    }

    @Test
    void case_16_a_mail_on_its_way_while_it_is_resent_carries_a_dead_link() {
        InvitationId id = house.invite("grace");
        house.mailer.answering(envelope -> {
            if (house.stored(id).generation() == 1) {
                house.as(house.ada).resend(id);
            }
            return new Answer.Accepted("250");
        });
        house.roster.dispatcher().step();
        String overtaken = house.mailer.linkTo(House.at("grace")).token();
        assertDead(overtaken, DeadLink.SUPERSEDED);

        assertThat(house.accept(house.mailed("grace"), "Grace")).isNotNull();
        Consistent.check(house);
    }

    private void assertDead(String token, DeadLink why) {
        var links = house.roster.invitations();
        assertThat(links.peek(token)).isEqualTo(new Preview.Dead(why));
        assertThat(links.accept(token, Acceptance.asNewUser("Mallory", "Tester")))
                .isEqualTo(new Admission.Dead(why));
        assertThat(links.decline(token)).contains(why);
    }
}
