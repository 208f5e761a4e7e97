package dev.roster.internal.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.Role;
import dev.roster.failure.StorageFailure;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.port.Storage;
import dev.roster.scenario.PassingOn;
import dev.roster.security.Stored;
import dev.roster.user.Identity;
import dev.roster.user.PersonName;
import dev.roster.user.UserStatus;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The erasure of a person, where it is cut off. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EraseUserTest {

    private static final String ADDRESS = "Grace@hopper.example";

    private static final class Shop extends Catalog {
        final Permission work = permission("work");
        final Role clerk = role("clerk").always(work);

        Shop() {
            owner("owner").always(all()).manages(everyRole());
        }
    }

    private Shop app;
    private InMemoryStorage memory;
    private Brittle brittle;
    private RecordingMailer mailer;
    private Roster roster;
    private UserId grace;

    /** A member of one organization, once one of another, and invited by a third. */
    @BeforeEach
    void grace_is_here_and_there() {
        app = new Shop();
        memory = new InMemoryStorage();
        brittle = new Brittle(memory);
        mailer = new RecordingMailer();
        roster = Roster.builder()
                .storage(brittle)
                .mailer(mailer)
                .catalog(app)
                .linkBase("https://app.example/join")
                .build();
        UserId ada = roster.asHost("test")
                .addUser("ada@people.example", PersonName.of("Ada", ""))
                .id();
        grace = roster.asHost("Hopper signed up")
                .addUser(ADDRESS, PersonName.of("Grace", "Hopper"), "crm-hopper")
                .id();
        List<OrganizationId> places = Stream.of("One", "Two", "Three")
                .map(name -> roster.asHost("test")
                        .openOrganization(name, opening -> opening.owner(ada))
                        .id())
                .toList();
        for (OrganizationId place : places) {
            roster.in(place)
                    .as(ada)
                    .invite(
                            Invitee.of(ADDRESS).named("Grace", "Hopper"),
                            offer -> offer.role(app.clerk).note("Dear Hopper").attribute("call her", "Hopper"));
        }
        for (OrganizationId place : places.subList(0, 2)) {
            roster.in(place)
                    .as(ada)
                    .resend(roster.user(grace).invitations(9).items().stream()
                            .filter(each -> each.organization().equals(place))
                            .findFirst()
                            .orElseThrow()
                            .id());
            roster.dispatcher().drain();
            roster.invitations()
                    .accept(mailer.linkTo(ADDRESS).token(), Acceptance.asExistingUser(grace))
                    .orElseThrow();
            roster.in(place).as(ada).suspend(grace, "Hopper is away");
        }
        roster.in(places.get(1)).as(ada).remove(grace);
    }

    @Test
    void wherever_it_is_cut_off_the_next_call_goes_on() {
        int before = brittle.done;
        erase();
        int transactions = brittle.done - before;
        assertThat(transactions).as("many small ones").isGreaterThan(10);
        assertThat(traces()).isEmpty();
        for (int failing = 1; failing <= transactions; failing++) {
            grace_is_here_and_there();
            assertThat(traces()).isNotEmpty();
            brittle.left = failing - 1;
            assertThatExceptionOfType(StorageFailure.class)
                    .as("transaction %s", failing)
                    .isThrownBy(this::erase);
            brittle.left = Integer.MAX_VALUE;
            assertWhole();

            erase();

            assertThat(traces()).as("after transaction %s", failing).isEmpty();
            assertThat(status()).isEqualTo(UserStatus.ERASED);
            assertWhole();
        }
    }

    @Test
    void nothing_is_left_that_the_person_could_sign_in_with() {
        Identity identity = new Identity("https://idp.example", "subject-of-grace");
        memory.inTransaction(unit -> {
            unit.users().change(grace);
            return unit.credentials().insert(grace, "encoded")
                    && unit.identities().insert(identity, grace);
        });

        erase();

        assertThat(Stored.in(memory).tables().toString()).doesNotContain("encoded", "subject-of-grace");
        assertThat(memory.<Boolean>inTransaction(
                        unit -> unit.credentials().current(grace).isEmpty()
                                && unit.identities().current(identity).isEmpty()))
                .isTrue();
    }

    private void erase() {
        roster.asHost("request 12").eraseUser(grace);
    }

    private UserStatus status() {
        return memory.lookups().users(List.of(grace)).get(grace).status();
    }

    private List<Object> traces() {
        return Stored.in(memory).tables().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.toString().toLowerCase(Locale.ROOT).contains("hopper"))
                .toList();
    }

    private void assertWhole() {
        Stored stored = Stored.in(memory);
        stored.organizations().forEach(organization -> {
            assertThat(stored.members())
                    .filteredOn(member -> member.organization().equals(organization.id()) && member.isPresent())
                    .hasSize(organization.members());
            assertThat(stored.journal())
                    .filteredOn(entry ->
                            entry.stream().id().equals(organization.id().value()))
                    .hasSize((int) organization.revision());
        });
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
