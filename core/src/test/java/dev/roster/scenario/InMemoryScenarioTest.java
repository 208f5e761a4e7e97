package dev.roster.scenario;

import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.SettableClock;
import org.junit.jupiter.api.Nested;

/** All scenarios, in memory. */
class InMemoryScenarioTest {

    interface InMemory extends Scenario {
        @Override
        default Backing backing(SettableClock clock) {
            return new InMemoryBacking(new InMemoryStorage(clock));
        }
    }

    @Nested
    class Report_portal extends ReportPortalScenarios implements InMemory {}

    @Nested
    class Integration_portal extends IntegrationPortalScenarios implements InMemory {}

    @Nested
    class Team_accounts extends TeamAccountsScenarios implements InMemory {}

    @Nested
    class Partner_network extends PartnerNetworkScenarios implements InMemory {}

    @Nested
    class Invitations extends InvitationScenarios implements InMemory {}

    @Nested
    class Deliveries extends DeliveryScenarios implements InMemory {}

    @Nested
    class Member_lists extends MemberListScenarios implements InMemory {}

    @Nested
    class Owners extends OwnerScenarios implements InMemory {}

    @Nested
    class Seats extends SeatScenarios implements InMemory {}

    @Nested
    class Guards extends GuardScenarios implements InMemory {}

    @Nested
    class Journals extends JournalScenarios implements InMemory {}

    @Nested
    class Records extends RecordScenarios implements InMemory {}

    @Nested
    class Host_transactions extends HostTransactionScenarios implements InMemory {}

    @Nested
    class Races extends RaceScenarios implements InMemory {}

    @Nested
    class Failures_of_peers extends PeerFailureScenarios implements InMemory {}

    @Nested
    class Openings extends OpeningScenarios implements InMemory {}

    @Nested
    class Model extends ModelScenarios implements InMemory {}
}
