package dev.roster.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.Roster;
import dev.roster.RosterBuilder;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.AbstractCollection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Long lists: their cost is told by calls to storage, not by a clock. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyEntriesTest {

    private final MatrixCatalog words = new MatrixCatalog();
    private final CountingStorage counting = new CountingStorage();
    private final RosterBuilder builder = Roster.builder()
            .storage(counting.counting(new InMemoryStorage()))
            .mailer(new RecordingMailer())
            .catalog(words)
            .limits(Limits.none()
                    .perInviter(50_000, Duration.ofDays(1))
                    .perOrganization(50_000, Duration.ofDays(1))
                    .perRecipient(50, Duration.ofDays(1))
                    .perDomain(50_000, Duration.ofDays(1)))
            .linkBase("https://app.example/join");
    private final Roster roster = builder.longestList(20_000).build();
    private final UserId owner = roster.asHost("test")
            .addUser("owner@example.com", PersonName.of("Owner", ""))
            .id();

    @Test
    void ten_thousand_invitations_take_as_many_calls_as_a_thousand() {
        assertThat(callsToInvite(10_000)).isEqualTo(callsToInvite(1_000)).isEqualTo(callsToInvite(1));
    }

    @Test
    void ten_thousand_refreshes_take_as_many_calls_as_a_thousand() {
        assertThat(callsToRefresh(10_000)).isEqualTo(callsToRefresh(1_000)).isEqualTo(callsToRefresh(1));
    }

    @Test
    void the_work_on_the_input_is_one_pass() {
        CountedPasses few = new CountedPasses(1_000);
        CountedPasses many = new CountedPasses(10_000);
        for (CountedPasses list : List.of(few, many)) {
            roster.in(organization()).as(owner).invite(list, offer -> offer.role(words.auditor));
        }

        assertThat(few.steps).isEqualTo(1_000);
        assertThat(many.steps).isEqualTo(10_000);
    }

    @Test
    void removing_many_takes_as_many_calls_as_removing_few() {
        OrganizationId organization = organization();
        List<UserId> strangers = Stream.generate(() -> new UserId(UUID.randomUUID()))
                .limit(10_000)
                .toList();

        counting.clear();
        roster.in(organization).as(owner).remove(strangers);
        Map<String, Integer> many = counting.calls();
        counting.clear();
        roster.in(organization).as(owner).remove(strangers.subList(0, 1_000));

        assertThat(many).isEqualTo(counting.calls());
    }

    @Test
    void a_list_over_the_cap_is_refused_before_any_work() {
        Roster capped = builder.longestList(100).build();
        OrganizationId organization = organization();
        CountedPasses list = new CountedPasses(101);
        List<UserId> users = Collections.nCopies(101, owner);
        counting.clear();

        assertTooLong(() -> capped.in(organization).as(owner).invite(text(101), offer -> offer.role(words.auditor)));
        assertTooLong(() -> capped.in(organization).as(owner).invite(list, offer -> offer.role(words.auditor)));
        assertTooLong(() -> capped.in(organization).as(owner).remove(users));

        assertThat(counting.calls()).isEmpty();
        assertThat(list.steps).isZero();
        assertThat(capped.in(organization).as(owner).invite(text(100), offer -> offer.role(words.auditor)))
                .hasSize(100);
    }

    @Test
    void bulk_work_is_not_done_for_whoever_may_not_invite() {
        OrganizationId organization = organization();
        UserId stranger = new UserId(UUID.randomUUID());
        counting.clear();

        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> roster.in(organization).as(stranger).invite(text(10_000), offer -> offer.role(words.auditor)));

        assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(counting.calls())
                .containsOnlyKeys("Storage.inTransaction", "OrganizationStore.change", "MemberStore.current");
    }

    private Map<String, Integer> callsToInvite(int entries) {
        OrganizationId organization = organization();
        counting.clear();
        assertDone(invite(organization, entries), entries, Invited.How.NEW);
        return counting.calls();
    }

    private Map<String, Integer> callsToRefresh(int entries) {
        OrganizationId organization = organization();
        invite(organization, entries);
        counting.clear();
        assertDone(invite(organization, entries), entries, Invited.How.REFRESHED);
        return counting.calls();
    }

    private List<Outcome<Invited>> invite(OrganizationId organization, int entries) {
        return roster.in(organization).as(owner).invite(text(entries), offer -> offer.role(words.auditor));
    }

    private static void assertDone(List<Outcome<Invited>> outcomes, int entries, Invited.How how) {
        assertThat(outcomes).hasSize(entries);
        assertThat(outcomes).allMatch(each -> each.orElseThrow().how() == how);
    }

    private static void assertTooLong(ThrowingCallable what) {
        assertThat(catchThrowableOfType(Refused.class, what).reason()).isEqualTo(Reason.LIST_TOO_LONG);
    }

    private OrganizationId organization() {
        return roster.asHost("test")
                .openOrganization("Acme", opening -> opening.owner(owner))
                .id();
    }

    private static String text(int entries) {
        return IntStream.range(0, entries)
                .mapToObj(i -> "user" + i + "@many.example")
                .collect(Collectors.joining(", "));
    }

    /** Invitees that count how often one is looked at. */
    private static final class CountedPasses extends AbstractCollection<Invitee> {

        private final int size;
        private int steps;

        CountedPasses(int size) {
            this.size = size;
        }

        @Override
        public Iterator<Invitee> iterator() {
            return IntStream.range(0, size)
                    .peek(i -> steps++)
                    .mapToObj(i -> Invitee.of("user" + i + "@many.example"))
                    .iterator();
        }

        @Override
        public int size() {
            return size;
        }
    }
}
