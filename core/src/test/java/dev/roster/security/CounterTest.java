package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Acting;
import dev.roster.catalog.Role;
import dev.roster.failure.Refused;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitation;
import dev.roster.member.MemberStatus;
import dev.roster.organization.Organization;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Random commands of anybody, sensible or not: what is counted stays equal to a recount. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterTest {

    private static final int COMMANDS = 10_000;

    private final long seed = Long.getLong("roster.seed", new SecureRandom().nextLong());
    private final Random random = new Random(seed);
    private final House house = new House();
    private Stored known;
    private int refused;

    @Test
    void after_ten_thousand_random_commands_every_count_is_right() {
        var small = house.anOrganization("Small", house.ada, house.app.ten);
        for (int i = 0; i < COMMANDS; i++) {
            if (i % 20 == 0) {
                known = Stored.in(house.memory);
            }
            try {
                command(i % 2 == 0 ? house.acme : small);
            } catch (Refused why) {
                refused++;
            } catch (RuntimeException failure) {
                throw new AssertionError("seed " + seed + ", command " + i, failure);
            }
            if (i % 1000 == 999) {
                check(i);
            }
        }
        check(COMMANDS);
        System.out.printf("counters: %d commands, %d refused, seed %d%n", COMMANDS, refused, seed);
    }

    private void check(int i) {
        Consistent.check(house);
        for (Organization each : Stored.in(house.memory).organizations()) {
            house.app
                    .planNamed(each.plan())
                    .seats()
                    .ifPresent(seats -> assertThat(each.members() + each.seatsHeld())
                            .as("seed %s, command %s", seed, i)
                            .isLessThanOrEqualTo(seats));
        }
    }

    private void command(OrganizationId organization) {
        UserId somebody = pick(known.users()).id();
        Acting actor = random.nextInt(3) == 0
                ? house.roster.in(organization).asHost("random")
                : house.roster.in(organization).as(random.nextBoolean() ? house.ada : somebody);
        List<Invitation> all = known.invitations();
        InvitationId invitation = all.isEmpty()
                ? new InvitationId(new UUID(7, 7))
                : all.get(Math.max(0, all.size() - 1 - random.nextInt(15))).id();
        switch (random.nextInt(12)) {
            case 0, 1 ->
                actor.invite(addresses(), offer -> {
                    offer.role(role());
                    if (random.nextInt(4) == 0) {
                        offer.allOrNothing();
                    }
                    if (random.nextInt(4) == 0) {
                        offer.requestKey("key" + random.nextInt(20));
                    }
                    if (random.nextInt(6) == 0) {
                        offer.refuseIfInvited();
                    }
                    offer.expiresIn(Duration.ofMinutes(1 + random.nextInt(600)));
                });
            case 2 -> actor.resend(invitation);
            case 3 -> actor.revoke(invitation);
            case 4, 5, 6 -> answer(organization, invitation, somebody);
            case 7 -> actor.remove(List.of(somebody, house.ada, somebody));
            case 8 -> actor.edit(somebody, edit -> edit.role(role()));
            case 9 -> house.roster.in(organization).as(somebody).leave();
            case 10 -> house.clock.advance(Duration.ofMinutes(random.nextInt(120)));
            default -> status(organization, somebody);
        }
    }

    private void answer(OrganizationId organization, InvitationId invitation, UserId somebody) {
        String link =
                house.roster.in(organization).asHost("random").link(invitation).token();
        var links = house.roster.invitations();
        switch (random.nextInt(4)) {
            case 0 -> links.decline(link);
            case 1 -> links.accept(link, Acceptance.asExistingUser(somebody));
            default -> {
                var address = house.memory
                        .lookups()
                        .invitations(organization, List.of(invitation))
                        .get(invitation)
                        .address();
                var owner =
                        house.memory.lookups().usersByAddress(List.of(address)).get(address);
                links.accept(
                        link,
                        owner == null ? Acceptance.asNewUser("Some", "Body") : Acceptance.asExistingUser(owner.id()));
            }
        }
    }

    private void status(OrganizationId organization, UserId somebody) {
        if (organization.equals(house.acme)
                && !somebody.equals(house.ada)
                && house.member(somebody).filter(each -> each.isPresent()).isPresent()) {
            boolean owner =
                    house.member(somebody).orElseThrow().rights().roles().contains(house.app.admin.key());
            if (!owner) {
                house.set(somebody, random.nextBoolean() ? MemberStatus.SUSPENDED : MemberStatus.ACTIVE);
            }
        }
    }

    private String addresses() {
        StringBuilder list = new StringBuilder("nonsense");
        for (int n = random.nextInt(5); n >= 0; n--) {
            list.append(", ").append(House.at("guest" + random.nextInt(30)));
        }
        return list.substring(random.nextInt(3) == 0 ? 0 : "nonsense, ".length());
    }

    private Role role() {
        return pick(List.of(house.app.clerk, house.app.manager, house.app.admin));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
