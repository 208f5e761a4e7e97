package dev.roster.internal.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Preview;
import dev.roster.journal.Stream;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.InvitationCriteria;
import dev.roster.port.Storage;
import dev.roster.scenario.PassingOn;
import dev.roster.user.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An erasure that is cut off. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EraseOrganizationTest {

    private static final class Shop extends Catalog {
        final Permission work = permission("work");
        final Role clerk = role("clerk").always(work);

        Shop() {
            owner("owner").always(all()).manages(everyRole());
        }
    }

    private final Shop app = new Shop();
    private final InMemoryStorage memory = new InMemoryStorage();
    private final Brittle brittle = new Brittle(memory);
    private final RecordingMailer mailer = new RecordingMailer();
    private final Roster roster = Roster.builder()
            .storage(brittle)
            .mailer(mailer)
            .catalog(app)
            .linkBase("https://app.example/join")
            .build();
    private final UserId ada = roster.asHost("test")
            .addUser("ada@people.example", PersonName.of("Ada", ""))
            .id();

    @Test
    void wherever_it_is_cut_off_nobody_sees_anything_and_the_next_call_goes_on() {
        int transactions = transactionsOfAnErasure();
        assertThat(transactions).as("one, two for the journal, three to delete").isEqualTo(6);
        for (int failing = 1; failing <= transactions; failing++) {
            OrganizationId acme = aClosedOrganization();
            String token = mailer.linkTo("p0@people.example").token();

            brittle.left = failing - 1;
            assertThatExceptionOfType(StorageFailure.class)
                    .as("transaction %s", failing)
                    .isThrownBy(() -> erase(acme));
            brittle.left = Integer.MAX_VALUE;

            if (failing == 1) {
                assertThat(status(acme)).isEqualTo(OrganizationStatus.CLOSED);
            } else {
                assertNobodyKnows(acme, token);
            }
            erase(acme);
            assertNobodyKnows(acme, token);
            assertThat(left(acme)).as("after transaction %s", failing).isZero();
            assertThat(memory.listings()
                            .journal(Stream.of(acme), Long.MAX_VALUE, 1_000)
                            .toString())
                    .doesNotContain("Hopper");
        }
    }

    @Test
    void no_transaction_touches_more_than_a_batch() {
        OrganizationId acme = aClosedOrganization();
        brittle.left = 2;
        assertThatExceptionOfType(StorageFailure.class).isThrownBy(() -> erase(acme));
        brittle.left = Integer.MAX_VALUE;

        assertThat(memory.listings().journal(Stream.of(acme), 501, 1_000).toString())
                .as("the first 500 entries")
                .doesNotContain("Hopper");
        assertThat(memory.listings().journal(Stream.of(acme), Long.MAX_VALUE, 5).toString())
                .as("the last ones, in which it is not erased yet")
                .contains("Hopper");
        assertThat(left(acme)).as("and nothing is deleted yet").isEqualTo(600);
    }

    private int transactionsOfAnErasure() {
        OrganizationId acme = aClosedOrganization();
        int before = brittle.done;
        erase(acme);
        return brittle.done - before;
    }

    private void erase(OrganizationId organization) {
        roster.in(organization).asHost("by law").organization().erase();
    }

    /** With more than one batch of invitations, and of entries in its journal. */
    private OrganizationId aClosedOrganization() {
        OrganizationId acme = roster.asHost("for Hopper")
                .openOrganization("Hopper Inc", opening -> opening.owner(ada))
                .id();
        String list = IntStream.range(0, 600)
                .mapToObj(i -> "p" + i + "@people.example")
                .collect(Collectors.joining(","));
        roster.in(acme).asHost("for Hopper").invite(list, offer -> offer.role(app.clerk));
        for (int i = 0; i < 500; i++) {
            String name = "Hopper " + "AB".charAt(i % 2);
            roster.in(acme).asHost("for Hopper").organization().edit(edit -> edit.name(name));
        }
        while (roster.dispatcher().step() > 0) {
            // the next run
        }
        roster.in(acme).asHost("for Hopper").organization().close();
        return acme;
    }

    private OrganizationStatus status(OrganizationId organization) {
        return memory.lookups()
                .organizations(List.of(organization))
                .get(organization)
                .status();
    }

    private int left(OrganizationId organization) {
        return memory.listings()
                .invitations(
                        organization,
                        new InvitationCriteria(true, false, InvitationCriteria.Order.NEWEST, Optional.empty()),
                        Optional.empty(),
                        10_000)
                .size();
    }

    private void assertNobodyKnows(OrganizationId acme, String token) {
        assertThat(status(acme)).isEqualTo(OrganizationStatus.ERASED);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> roster.in(acme).access(ada).can(app.work))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
        assertThat(roster.user(ada).organizations(1_000).items())
                .noneMatch(membership -> membership.organization().id().equals(acme));
        assertThat(roster.invitations().peek(token)).isEqualTo(new Preview.Dead(DeadLink.UNKNOWN));
        assertThat(roster.invitations()
                        .accept(token, Acceptance.asNewUser("Grace", ""))
                        .refusal())
                .isPresent();
        assertThat(roster.invitations().decline(token)).contains(DeadLink.UNKNOWN);
        assertThat(memory.lookups().organizations(List.of(acme)).toString()).doesNotContain("Hopper");
    }

    /** A storage that does so many transactions, and no more. */
    private static final class Brittle extends PassingOn {

        private int left = Integer.MAX_VALUE;
        private int done;

        Brittle(Storage storage) {
            super(storage);
        }

        @Override
        public <T> T inTransaction(Work<T> work) {
            if (left-- <= 0) {
                throw new StorageFailure("The storage is out of reach.", null);
            }
            done++;
            return super.inTransaction(work);
        }
    }
}
