package dev.roster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.member.Member;
import dev.roster.port.HostTransaction;
import dev.roster.port.InvitationStore;
import dev.roster.port.Listings;
import dev.roster.port.Storage;
import dev.roster.scenario.Backing;
import dev.roster.scenario.model.Diverged;
import dev.roster.scenario.model.ModelPlay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A model is worth what it finds: a storage that breaks a rule gives an answer that differs, before long. Not all of
 * {@link Mutants} are here: some are wrong only in a race, or about what no use case asks.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModelHasTeethTest {

    private static final long SEED = 1;
    private static final long ENOUGH = 20_000;
    private static final Set<String> RULES = Set.of(
            "Organizations: a number is never given back",
            "Organizations: an update forgets the counts",
            "Organizations: host references are compared without case",
            "Users: addresses are compared with case",
            "Users: an address is a pattern",
            "Members: removed members are not found",
            "Members: suspended members are not present",
            "Members: removed members are present",
            "Members: suspended members count",
            "Members: exceptions count",
            "Invitations: an update forgets the terms",
            "Invitations: expired ones are not open",
            "Invitations: those of other inviters are found",
            "Invitations: final ones are not of the request",
            "Invitations: seats are released before they expire",
            "Invitations: seats of all organizations are released",
            "Members: suspended members hold nothing",
            "Invitations: closed invitations offer a role",
            "Roles: a changed name is compared with case",
            "Roles: a name is taken everywhere",
            "Roles: an update forgets the reach",
            "Roles: nothing is deleted",
            "Roles: roles of all organizations are found",
            "Pages: roles come by id",
            "Links: only the first link is kept",
            "Mails: a deferred mail is claimed at once",
            "Mails: deferred mails are not voided",
            "Mails: sent mails are voided",
            "PointLookups: a link is found for any purpose",
            "PointLookups: invitations of another organization are found",
            "Pages: the journal comes oldest first",
            "Pages: memberships hide the removed",
            "Transactions: a rollback keeps everything",
            "Transactions: a joined storage commits by itself",
            "Transactions: a joined storage reads outside");

    static Stream<Mutant> wrong() {
        return Stream.concat(
                Mutants.all().stream().filter(mutant -> RULES.contains(name(mutant))),
                Stream.of(
                        new Mutant(
                                "expired invitations keep their seats",
                                "Invitations",
                                InvitationStore.class,
                                "releaseExpiredSeats",
                                call -> 0),
                        new Mutant("a page that follows skips one", "MemberPages", Listings.class, "members", call -> {
                            List<Member> page = call.proceed();
                            Optional<?> after = call.argument(2);
                            return after.isEmpty() || page.isEmpty() ? page : page.subList(1, page.size());
                        })));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_storage_that_breaks_a_rule_is_found_out(Mutant mutant) {
        Diverged diverged = found(mutant);

        System.out.println("The model against " + name(mutant) + ": found after " + diverged.commands() + " commands");
        assertThat(diverged).hasMessageContaining("-Droster.seed=" + SEED + " -Droster.world=");
    }

    @Test
    void each_rule_that_is_named_here_is_one() {
        assertThat(wrong().map(ModelHasTeethTest::name).collect(Collectors.toSet()))
                .containsAll(RULES);
    }

    private static Diverged found(Mutant mutant) {
        try {
            new ModelPlay(clock -> new Broken(mutant, new InMemoryStorage(clock)), SEED).play(ENOUGH);
        } catch (Diverged diverged) {
            return diverged;
        }
        throw new AssertionError("not found within " + ENOUGH + " commands: " + name(mutant));
    }

    private static String name(Mutant mutant) {
        return mutant.suite() + ": " + mutant.rule();
    }

    private record Broken(Mutant mutant, InMemoryStorage sound) implements Backing {

        @Override
        public Storage storage() {
            return mutant.around(sound);
        }

        @Override
        public HostWork begin() {
            InMemoryTransaction transaction = sound.begin();
            return new HostWork() {
                @Override
                public HostTransaction transaction() {
                    return transaction;
                }

                @Override
                public void commit() {
                    transaction.commit();
                }

                @Override
                public void close() {
                    transaction.close();
                }
            };
        }
    }
}
