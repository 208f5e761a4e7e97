package dev.roster.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.failure.ConcurrentChange;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.port.HostTransaction;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.test.context.TestSecurityContextHolder;

/** What the application does when its transaction loses against another one. */
@OnH2
class LostTransactionTest {

    @Autowired
    Projects projects;

    @Autowired
    Roster roster;

    @Autowired
    Town town;

    @Autowired
    Losing storage;

    @AfterEach
    void nobody_is_signed_in() {
        TestSecurityContextHolder.clearContext();
    }

    @Test
    void all_of_it_is_done_again() {
        CurrentMember ada = SignedIn.now(town.owner());
        String grace = town.address();
        storage.losses.set(2);

        projects.open(ada, "Bridge", grace);

        assertThat(storage.losses).hasValue(0);
        assertThat(projects.seenBy(ada)).extracting(Project::getName).containsExactly("Bridge");
        roster.dispatcher().drain();
        assertThat(town.mailer.sentTo(grace)).hasSize(1);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OnLosingStorage {

        @Bean
        @Primary
        @DependsOnDatabaseInitialization
        Losing losing(DataSource dataSource) {
            return new Losing(JdbcStorage.on(dataSource), new AtomicInteger(), false);
        }
    }

    /** Loses so many transactions of the host, after all has been written that there is to write. */
    record Losing(Storage storage, AtomicInteger losses, boolean joined) implements Storage {

        @Override
        public <T> T inTransaction(Work<T> work) {
            T result = storage.inTransaction(work);
            if (joined && losses.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new ConcurrentChange("lost", null);
            }
            return result;
        }

        @Override
        public Storage joining(HostTransaction transaction) {
            return new Losing(storage.joining(transaction), losses, true);
        }

        @Override
        public Lookups lookups() {
            return storage.lookups();
        }

        @Override
        public Listings listings() {
            return storage.listings();
        }

        @Override
        public InstantSource clock() {
            return storage.clock();
        }
    }
}
