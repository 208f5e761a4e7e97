package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.id.UserId;
import dev.roster.member.Membership;
import dev.roster.memory.InMemoryStorage;
import dev.roster.port.Storage;
import dev.roster.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** That no use case takes a second connection is seen in all scenarios in memory; here, that it would be seen. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneConnectionTest {

    private static final UserId NOBODY = new UserId(new UUID(0, 1));

    private final InMemoryStorage memory = new InMemoryStorage();
    private final Storage storage = new OneConnection(memory);

    @Test
    void a_look_up_inside_a_transaction_is_noticed() {
        assertThatThrownBy(() -> storage.inTransaction(unit -> lookUp())).hasMessageContaining("users");
    }

    @Test
    void a_list_inside_a_transaction_is_noticed() {
        assertThatThrownBy(() -> storage.inTransaction(unit -> list())).hasMessageContaining("memberships");
    }

    @Test
    void a_transaction_inside_a_transaction_is_noticed() {
        assertThatThrownBy(() -> storage.inTransaction(unit -> storage.inTransaction(inner -> inner)))
                .hasMessageContaining("inTransaction");
    }

    @Test
    void a_look_up_past_the_transaction_that_was_joined_is_noticed() {
        try (var transaction = memory.begin()) {
            Storage joined = storage.joining(transaction);

            assertThatThrownBy(() -> joined.inTransaction(unit -> lookUp())).hasMessageContaining("users");
            Map<UserId, User> found =
                    joined.inTransaction(unit -> joined.lookups().users(List.of(NOBODY)));
            assertThat(found).isEmpty();
        }
    }

    @Test
    void before_and_after_a_transaction_there_is_a_connection() {
        assertThat(lookUp()).isEmpty();
        storage.inTransaction(unit -> unit);
        assertThat(list()).isEmpty();
    }

    @Test
    void whoever_waited_for_the_commit_finds_one() {
        List<Object> found = new ArrayList<>();
        storage.inTransaction(unit -> {
            unit.afterCommit(() -> found.add(lookUp()));
            unit.afterCommit(() -> found.add(storage.inTransaction(inner -> "done")));
            return unit;
        });
        assertThat(found).containsExactly(Map.of(), "done");
    }

    private Map<UserId, User> lookUp() {
        return storage.lookups().users(List.of(NOBODY));
    }

    private List<Membership> list() {
        return storage.listings().memberships(NOBODY, Optional.empty(), 1);
    }
}
