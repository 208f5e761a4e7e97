package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.ActingMember;
import dev.roster.failure.Outcome;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import dev.roster.member.Member;
import dev.roster.port.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Races: whatever comes of two calls at once must be what comes of them one after the other, in one order or the other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RaceTest {

    private final Race race = new Race();

    @AfterEach
    void stop() {
        race.close();
    }

    /** A house in which Mona has invited Grace, and Grace holds two links of one sending. */
    private static final class Scene {

        final House house;
        final UserId mona;
        final InvitationId id;
        final String link;
        final String other;

        Scene(UnaryOperator<Storage> wrapping) {
            house = new House(wrapping);
            mona = house.aMember("mona", house.app.manager);
            id = house.as(mona)
                    .invite(Invitee.of(House.at("grace")), offer -> offer.role(house.app.clerk))
                    .invitation()
                    .id();
            link = house.link(id);
            other = house.link(id);
        }

        Object accept(String token) {
            Admission answer = house.roster.invitations().accept(token, Acceptance.asNewUser("Grace", "Tester"));
            return answer instanceof Admission.Joined ? "joined" : answer;
        }

        /** What is left, without ids and times. */
        String end() {
            Optional<Member> grace = Stored.in(house.memory).members().stream()
                    .filter(member -> member.address().canonical().equals(House.at("grace")))
                    .findAny();
            return house.stored(id).status() + " " + house.stored(id).generation() + " "
                    + grace.map(Member::status) + " " + house.organization().members() + " "
                    + house.organization().seatsHeld() + " "
                    + house.organization().revision();
        }
    }

    enum Rival {
        THE_SAME_LINK {
            @Override
            Object act(Scene scene) {
                return scene.accept(scene.link);
            }
        },
        ANOTHER_LINK {
            @Override
            Object act(Scene scene) {
                return scene.accept(scene.other);
            }
        },
        REVOKE {
            @Override
            Object act(Scene scene) {
                return ada(scene).revoke(scene.id).status();
            }
        },
        RESEND {
            @Override
            Object act(Scene scene) {
                return ada(scene).resend(scene.id).generation();
            }
        },
        REFRESH {
            @Override
            Object act(Scene scene) {
                return ada(scene)
                        .invite(Invitee.of(House.at("grace")), offer -> offer.role(scene.house.app.clerk))
                        .how();
            }
        },
        REMOVE_THE_INVITER {
            @Override
            Object act(Scene scene) {
                return ada(scene).remove(List.of(scene.mona)).get(0).refusal();
            }
        },
        DEMOTE_THE_INVITER {
            @Override
            Object act(Scene scene) {
                ada(scene).edit(scene.mona, edit -> edit.role(scene.house.app.clerk));
                return "demoted";
            }
        },
        THE_INVITER_LEAVES {
            @Override
            Object act(Scene scene) {
                scene.house.as(scene.mona).leave();
                return "left";
            }
        },
        DECLINE {
            @Override
            Object act(Scene scene) {
                return scene.house.roster.invitations().decline(scene.other);
            }
        };

        abstract Object act(Scene scene);

        private static ActingMember ada(Scene scene) {
            return scene.house.as(scene.house.ada);
        }
    }

    @ParameterizedTest
    @EnumSource
    void case_14_and_15_accepting_beside_anything_else_comes_to_one_serial_history(Rival rival) {
        Set<List<Object>> serial = serialHistories(rival);
        Set<List<Object>> seen = new HashSet<>();

        for (int i = 0; i < Race.RUNS; i++) {
            Scene scene = new Scene(UnaryOperator.identity());
            List<Object> history = raced(scene, rival);
            assertThat(serial).as("run %s", i).contains(history);
            seen.add(history);
            Consistent.check(scene.house);
        }
        System.out.printf(
                "case 14/15, accept beside %s: %d runs, %d of %d serial histories seen, 0 violations%n",
                rival, Race.RUNS, seen.size(), serial.size());
    }

    @Test
    void case_14_the_same_race_finds_two_winners_in_a_storage_that_reads_and_then_writes() {
        Set<List<Object>> serial = serialHistories(Rival.ANOTHER_LINK);
        int violations = 0;
        for (int i = 0; i < Race.RUNS; i++) {
            if (!serial.contains(raced(new Scene(ReadThenWrite::new), Rival.ANOTHER_LINK))) {
                violations++;
            }
        }
        System.out.printf("case 14, read-then-write beside: %d violations in %d runs%n", violations, Race.RUNS);
        assertThat(violations).isPositive();
    }

    @Test
    void case_15_the_same_race_finds_a_membership_from_a_revoked_invitation_there() {
        Set<List<Object>> serial = serialHistories(Rival.REVOKE);
        int violations = 0;
        for (int i = 0; i < Race.RUNS; i++) {
            if (!serial.contains(raced(new Scene(ReadThenWrite::new), Rival.REVOKE))) {
                violations++;
            }
        }
        System.out.printf("case 15, read-then-write beside: %d violations in %d runs%n", violations, Race.RUNS);
        assertThat(violations).isPositive();
    }

    private List<Object> raced(Scene scene, Rival rival) {
        List<Object> answers = race.run(List.of(() -> scene.accept(scene.link), () -> rival.act(scene)));
        return List.of(answers.get(0), answers.get(1), scene.end());
    }

    private static Set<List<Object>> serialHistories(Rival rival) {
        Set<List<Object>> histories = serialHistories(rival, UnaryOperator.identity());
        assertThat(serialHistories(rival, ReadThenWrite::new))
                .as("one after the other, the wrong storage does the same")
                .isEqualTo(histories);
        return histories;
    }

    private static Set<List<Object>> serialHistories(Rival rival, UnaryOperator<Storage> wrapping) {
        Scene first = new Scene(wrapping);
        Object accepted = Race.answer(() -> first.accept(first.link));
        Object then = Race.answer(() -> rival.act(first));
        Scene second = new Scene(wrapping);
        Object before = Race.answer(() -> rival.act(second));
        Object late = Race.answer(() -> second.accept(second.link));
        return Set.of(List.of(accepted, then, first.end()), List.of(late, before, second.end()));
    }

    @Test
    void case_14_one_user_accepting_in_two_organizations_at_once_is_made_once() {
        for (int i = 0; i < Race.RUNS / 4; i++) {
            House house = new House();
            var globex = house.anOrganization("Globex", house.ada, house.app.open);
            String here = house.link(house.invite("grace"));
            String there = house.roster
                    .in(globex)
                    .asHost("test")
                    .link(house.roster
                            .in(globex)
                            .as(house.ada)
                            .invite(Invitee.of(House.at("grace")), offer -> offer.role(house.app.clerk))
                            .invitation()
                            .id())
                    .token();
            Acceptance grace = Acceptance.asNewUser("Grace", "Tester");
            List<Object> answers = race.run(List.of(
                    () -> house.roster.invitations().accept(here, grace),
                    () -> house.roster.invitations().accept(there, grace)));

            assertThat(answers).filteredOn(Admission.Joined.class::isInstance).hasSize(1);
            assertThat(answers).contains(new Admission.SignInFirst());
            Consistent.check(house);
        }
    }

    // ---- the last owner

    private enum OwnerGoes {
        REMOVED,
        LEAVES,
        DEMOTED,
        REMOVED_BY_THE_HOST;

        Callable<Object> of(House house, UserId owner, UserId by) {
            return switch (this) {
                case REMOVED ->
                    () -> house.as(by).remove(List.of(owner)).get(0).refusal().isEmpty();
                case LEAVES ->
                    () -> {
                        house.as(owner).leave();
                        return true;
                    };
                case DEMOTED ->
                    () -> {
                        house.as(by).edit(owner, edit -> edit.role(house.app.manager));
                        return true;
                    };
                case REMOVED_BY_THE_HOST ->
                    () -> house.asHost().remove(List.of(owner)).get(0).refusal().isEmpty();
            };
        }
    }

    @Test
    void case_25_an_owner_is_left_however_two_owners_go_at_once() {
        int runs = 0;
        for (OwnerGoes one : OwnerGoes.values()) {
            for (OwnerGoes other : OwnerGoes.values()) {
                for (int i = 0; i < Math.max(1, Race.RUNS / 10); i++) {
                    House house = new House();
                    assertThat(ownersLeft(house, one, other)).isPositive();
                    Consistent.check(house);
                    runs++;
                }
            }
        }
        System.out.printf("case 25: %d runs over %d pairs of ways, 0 without an owner%n", runs, 16);
    }

    @Test
    void case_25_the_same_race_empties_organizations_in_a_storage_that_reads_and_then_writes() {
        int empty = 0;
        for (int i = 0; i < Race.RUNS; i++) {
            if (ownersLeft(new House(ReadThenWrite::new), OwnerGoes.LEAVES, OwnerGoes.LEAVES) == 0) {
                empty++;
            }
        }
        System.out.printf("case 25, read-then-write beside: %d of %d without an owner%n", empty, Race.RUNS);
        assertThat(empty).isPositive();
    }

    private long ownersLeft(House house, OwnerGoes one, OwnerGoes other) {
        UserId ben = house.aMember("ben", house.app.admin);
        race.run(List.of(one.of(house, house.ada, ben), other.of(house, ben, house.ada)));
        return Consistent.activeOwners(house, Stored.in(house.memory), house.organization());
    }

    @Test
    void case_25_eight_owners_who_leave_at_once_leave_one_behind() {
        for (int i = 0; i < Math.max(1, Race.RUNS / 20); i++) {
            House house = new House();
            List<UserId> owners = new ArrayList<>(List.of(house.ada));
            IntStream.range(0, 7).forEach(n -> owners.add(house.aMember("owner" + n, house.app.admin)));

            race.run(owners.stream()
                    .map(owner -> OwnerGoes.LEAVES.of(house, owner, owner))
                    .toList());

            assertThat(Consistent.activeOwners(house, Stored.in(house.memory), house.organization()))
                    .isEqualTo(1);
            Consistent.check(house);
        }
    }

    // ---- the same call many times

    private static final int THREADS = 32;

    @Test
    void case_76_the_same_request_on_32_threads_makes_one_invitation_and_one_mail() {
        House house = new House();
        List<Object> answers = race.run(Collections.nCopies(
                THREADS,
                () -> house.as(house.ada)
                        .invite(
                                Invitee.of(House.at("grace")),
                                offer -> offer.role(house.app.clerk).requestKey("call-1"))));
        house.dispatch();

        assertThat(answers)
                .extracting(answer -> ((Invited) answer).invitation().id())
                .containsOnly(Stored.in(house.memory).invitations().get(0).id());
        assertThat(answers)
                .filteredOn(answer -> ((Invited) answer).how() == Invited.How.NEW)
                .hasSize(1);
        assertThat(house.mailer.attempts()).hasSize(1);
        assertThat(house.organization().revision()).isEqualTo(2);
        Consistent.check(house);
    }

    @Test
    void case_76_a_list_repeated_on_32_threads_is_sent_once() {
        House house = new House();
        List<Object> answers = race.run(Collections.nCopies(
                THREADS,
                () -> house.as(house.ada)
                        .invite(
                                "grace@globex.example, linus@globex.example",
                                offer -> offer.role(house.app.clerk).requestKey("call-1"))));
        house.dispatch();

        assertThat(answers)
                .allMatch(answer -> ((List<?>) answer)
                        .stream()
                                .allMatch(outcome ->
                                        ((Outcome<?>) outcome).refusal().isEmpty()));
        assertThat(house.mailer.attempts()).hasSize(2);
        assertThat(Stored.in(house.memory).invitations()).hasSize(2);
        Consistent.check(house);
    }

    @Test
    void case_76_one_address_on_32_threads_without_a_key_has_one_open_invitation_and_one_mail() {
        House house = new House();
        List<Object> answers = race.run(Collections.nCopies(
                THREADS,
                () -> house.as(house.ada).invite(Invitee.of(House.at("grace")), offer -> offer.role(house.app.clerk))));
        house.dispatch();

        assertThat(answers)
                .filteredOn(answer -> ((Invited) answer).how() == Invited.How.NEW)
                .hasSize(1);
        assertThat(Stored.in(house.memory).invitations()).hasSize(1);
        assertThat(house.mailer.attempts()).as("overtaken mails are void").hasSize(1);
        assertThat(house.accept(house.mailer.linkTo(House.at("grace")).token(), "Grace"))
                .isNotNull();
        Consistent.check(house);
    }

    @Test
    void the_last_seat_goes_to_one_of_32() {
        for (int i = 0; i < 10; i++) {
            House house = new House();
            var small = house.anOrganization("Small", house.ada, house.app.ten);
            List<Callable<Object>> calls = new ArrayList<>();
            for (int n = 0; n < THREADS; n++) {
                String address = House.at("guest" + n);
                calls.add(() -> house.roster
                        .in(small)
                        .as(house.ada)
                        .invite(Invitee.of(address), offer -> offer.role(house.app.clerk)));
            }

            assertThat(race.run(calls)).filteredOn(Invited.class::isInstance).hasSize(9);
            Consistent.check(house);
        }
    }
}
