package dev.roster.contract;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;

/** All suites for a storage. A test class that extends this and says how to open a storage runs them all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class StorageContract {

    /** @return a new storage without any content */
    protected abstract StorageFixture open();

    @Nested
    class Organizations extends OrganizationStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Users extends UserStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class UserChanges extends UserChangeContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Credentials extends CredentialStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class PersonalMails extends PersonalMailStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Identities extends IdentityStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Roles extends RoleStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Suppressions extends SuppressionStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Members extends MemberStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Activity extends ActivityStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Places extends PlacesContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Holders extends HoldersContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class AccessReads extends AccessReadsContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class OwnershipOffers extends OwnershipOfferStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class InvitationErasure extends InvitationErasureContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Invitations extends InvitationStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Links extends LinkStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Mails extends OutboxContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Allowances extends AllowanceStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Reviews extends ReviewStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Journal extends JournalStoreContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Record extends RecordContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Feed extends FeedContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class PointLookups extends LookupsContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class MemberPages extends MemberPagesContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Pages extends ListingsContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Transactions extends TransactionContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Races extends RaceContract {
        @Override
        protected StorageFixture open() {
            return StorageContract.this.open();
        }
    }
}
