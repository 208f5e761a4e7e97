package dev.roster.scenario;

import dev.roster.memory.SettableClock;
import dev.roster.scenario.race.RivalScenarios;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;

/** All scenarios. A test class that extends this and says how to open a storage plays them all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class AllScenarios {

    /**
     * @param clock what the storage goes by, as far as it can be told
     * @return an empty storage, for one test
     */
    protected abstract Backing open(SettableClock clock);

    /** @return how often two rivals race, unless the command line says how often */
    protected int usualRaces() {
        return 10;
    }

    /** @return how many histories the record is asked about, unless the command line says how many */
    protected int histories() {
        return 2;
    }

    @Nested
    class Report_portal extends ReportPortalScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Integration_portal extends IntegrationPortalScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Who_can extends WhoCanScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Team_accounts extends TeamAccountsScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Partner_network extends PartnerNetworkScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Person_erasure extends PersonErasureScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Entering extends EnteringScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Sessions extends SessionScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Invitations extends InvitationScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Rehearsals extends RehearsalScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Signing_in extends SignInScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Offers extends OfferScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Members extends MemberScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Returned_mail extends ReturnedMailScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Deliveries extends DeliveryScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Dispatching extends DispatchScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Notices extends NoticeScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Member_lists extends MemberListScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Activity extends ActivityScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Owners extends OwnerScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Ownership extends OwnershipScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Seats extends SeatScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Limits_on_invitations extends LimitScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Guards extends GuardScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Custom_roles extends CustomRoleScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Changes_of_custom_roles extends CustomRoleChangeScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Templates_of_custom_roles extends RoleTemplateScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Journals extends JournalScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Records extends RecordScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Feeds extends FeedScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Listeners extends ListenerScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Histories extends HistoryScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Questions_about_access extends AccessScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Host_transactions extends HostTransactionScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Races extends RaceScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Rivals extends RivalScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }

        @Override
        protected int usualRuns() {
            return usualRaces();
        }
    }

    @Nested
    class Model extends ModelScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Record_asked extends RecordAskedScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Past extends PastScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }

        @Override
        protected int usualHistories() {
            return histories();
        }
    }

    @Nested
    class Failures_of_peers extends PeerFailureScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Organizations extends OrganizationScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Reviews extends ReviewScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Openings extends OpeningScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Rules_of_access extends AccessRulesScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Explanations extends ExplanationScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Names_of_resources extends ResourceNameScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class People extends ProfileScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Addresses extends AddressScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Adoptions extends AdoptionScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }

    @Nested
    class Personal_mails extends PersonalMailScenarios {
        @Override
        public Backing backing(SettableClock clock) {
            return open(clock);
        }
    }
}
