package dev.roster.scenario.race;

import dev.roster.scenario.Scenario;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Races, each run many times: {@code -Droster.races=10000} says how often, {@code -Droster.seed=1} with which chances. What
 * comes of one is what comes of its acts one after the other; a storage that reads and writes afterwards is found out.
 */
@Tag("races")
public abstract class RivalScenarios implements Scenario {

    private static final int FEW = 8;
    private static final int MANY = 32;

    /**
     * How often two rivals race unless the command line says how often. More rivals race less often then.
     *
     * @return how many runs
     */
    protected abstract int usualRuns();

    @ParameterizedTest
    @EnumSource
    void case_14_and_15_accepting_beside_anything_else_comes_to_one_serial_history(AcceptBeside rival) {
        race(rival);
    }

    @Test
    void case_15_the_seat_of_an_invitation_that_expires_goes_to_whoever_is_first() {
        race(new AcceptBesideExpiry());
    }

    @Test
    void case_14_one_person_who_accepts_in_many_organizations_at_once_is_made_one_user() {
        race(new AcceptEverywhere());
    }

    @Test
    void case_14_one_address_added_at_many_places_at_once_is_one_user() {
        race(new AddEverywhere());
    }

    @Test
    void case_25_an_active_owner_stays_however_all_owners_go_at_once() {
        race(new LastOwner());
    }

    @ParameterizedTest
    @EnumSource
    void case_25_accepting_ownership_beside_anything_else_comes_to_one_serial_history(AcceptOwnershipBeside rival) {
        race(rival);
    }

    @Test
    void of_two_owners_who_offer_ownership_at_once_one_does() {
        race(new OfferOwnershipAtOnce());
    }

    @Test
    void case_26_an_inviter_who_is_demoted_while_lists_are_invited_invites_nobody_after() {
        race(new InviteBesideDemotion());
    }

    @ParameterizedTest
    @EnumSource
    void a_role_of_the_organizations_own_changed_beside_anything_else_comes_to_one_serial_history(RoleBeside rival) {
        race(rival);
    }

    @ParameterizedTest
    @EnumSource
    void a_review_closed_or_decided_beside_anything_else_comes_to_one_serial_history(ReviewBeside rival) {
        race(rival);
    }

    @ParameterizedTest
    @EnumSource
    void case_76_what_many_threads_ask_for_at_once_is_done_once(Repetition way) {
        race(new InviteTheSame(way, runs(2) >= MANY ? MANY : FEW));
    }

    @Test
    void two_lists_that_overlap_at_once_invite_everybody_once() {
        race(new OverlappingLists());
    }

    @Test
    void of_many_who_are_invited_at_once_as_many_are_as_there_are_seats() {
        race(new InviteForTwoSeats());
    }

    @ParameterizedTest
    @EnumSource
    void case_60_of_many_who_invite_one_person_from_many_places_at_once_one_takes_what_is_left(RecipientLimit limit) {
        race(limit);
    }

    @Test
    void of_many_who_accept_at_once_as_many_join_as_there_are_seats() {
        race(new AcceptForTwoSeats());
    }

    private void race(Contest contest) {
        long seed = Long.getLong("roster.seed", 20261122L);
        Ground ground = new Ground(this, contest.limits(), new Random(seed));
        new Trial(contest, new Track(ground), runs(contest.rivals())).run(seed);
    }

    private int runs(int rivals) {
        return Integer.getInteger("roster.races", Math.max(2, usualRuns() * 2 / rivals));
    }
}
