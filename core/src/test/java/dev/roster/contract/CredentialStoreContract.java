package dev.roster.contract;

import static dev.roster.contract.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roster.id.UserId;
import dev.roster.port.Credential;
import dev.roster.user.User;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.CredentialStore} promises, as the look-up shows it. */
public abstract class CredentialStoreContract extends StorageSuite {

    private static final String FIRST = "$fast$c2FsdA$aGFzaA";
    private static final String SECOND = "$fast$c2FsdDI$aGFzaDI";

    @Test
    void a_password_comes_back_as_it_was_encoded_next_to_its_user() {
        User grace = added(aUser().address("Grace@globex.example"));
        User ada = added(aUser());
        String everySign =
                IntStream.range('!', 0x7F).mapToObj(Character::toString).reduce("", String::concat) + "x".repeat(161);
        assertThat(everySign).hasSize(255);

        assertThat(insert(grace.id(), everySign)).isTrue();
        assertThat(insert(ada.id(), FIRST)).isTrue();

        assertThat(storage().lookups().credential(Fixtures.address("gRACE@globex.example")))
                .contains(new Credential(grace, Optional.of(everySign)));
        assertThat(stored(ada)).contains(FIRST);
        User linus = added(aUser());
        assertThat(storage().lookups().credential(linus.address())).contains(new Credential(linus, Optional.empty()));
        assertThat(storage().lookups().credential(Fixtures.anAddress())).isEmpty();
    }

    @Test
    void a_second_password_is_not_added_and_its_transaction_stays_usable() {
        User grace = added(aUser());
        User ada = added(aUser());
        insert(grace.id(), FIRST);

        List<Boolean> added = storage()
                .inTransaction(unit -> List.of(
                        unit.credentials().insert(grace.id(), SECOND),
                        unit.credentials().insert(ada.id(), SECOND)));

        assertThat(added).containsExactly(false, true);
        assertThat(stored(grace)).contains(FIRST);
        assertThat(stored(ada)).contains(SECOND);
    }

    @Test
    void a_password_is_replaced_if_it_is_the_one_that_was_read() {
        User grace = added(aUser());
        User ada = added(aUser());
        insert(grace.id(), FIRST);
        insert(ada.id(), FIRST);

        assertThat(replace(grace.id(), FIRST, SECOND)).isTrue();

        assertThat(stored(grace)).contains(SECOND);
        assertThat(stored(ada)).contains(FIRST);
    }

    @Test
    void a_password_that_is_another_by_now_is_not_replaced() {
        User grace = added(aUser());
        insert(grace.id(), FIRST);

        assertThat(replace(grace.id(), SECOND, "$fast$new")).isFalse();
        assertThat(replace(grace.id(), FIRST.toUpperCase(Locale.ROOT), "$fast$new"))
                .isFalse();
        assertThat(replace(grace.id(), FIRST + "A", "$fast$new")).isFalse();
        assertThat(replace(grace.id(), FIRST.substring(1), "$fast$new")).isFalse();

        assertThat(stored(grace)).contains(FIRST);
    }

    @Test
    void where_there_is_no_password_none_is_replaced() {
        User grace = added(aUser());

        assertThat(replace(grace.id(), FIRST, SECOND)).isFalse();

        assertThat(stored(grace)).isEmpty();
    }

    @Test
    void a_deleted_password_is_gone_and_another_can_be_added() {
        User grace = added(aUser());
        User ada = added(aUser());
        insert(grace.id(), FIRST);
        insert(ada.id(), FIRST);

        boolean added = storage().inTransaction(unit -> {
            unit.credentials().delete(grace.id());
            return unit.credentials().insert(grace.id(), SECOND);
        });
        storage().inTransaction(unit -> {
            unit.credentials().delete(ada.id());
            unit.credentials().delete(ada.id());
            return ada;
        });

        assertThat(added).isTrue();
        assertThat(stored(grace)).contains(SECOND);
        assertThat(stored(ada)).isEmpty();
    }

    @Test
    void of_many_who_add_the_first_password_one_does() {
        User grace = added(aUser());

        List<Boolean> added = Together.run(16, i -> insert(grace.id(), "$fast$" + i));

        assertThat(added).containsOnlyOnce(true);
        assertThat(stored(grace)).contains("$fast$" + added.indexOf(true));
    }

    @Test
    void of_many_who_replace_one_password_one_does() {
        User grace = added(aUser());
        insert(grace.id(), FIRST);

        List<Boolean> replaced = Together.run(16, i -> replace(grace.id(), FIRST, "$fast$" + i));

        assertThat(replaced).containsOnlyOnce(true);
        assertThat(stored(grace)).contains("$fast$" + replaced.indexOf(true));
    }

    @Test
    void what_is_rolled_back_was_no_password() {
        User grace = added(aUser());
        insert(grace.id(), FIRST);

        IllegalStateException thrown = new IllegalStateException("on purpose");
        assertThat(catchThrowable(() -> storage().inTransaction(unit -> {
                    unit.credentials().replace(grace.id(), FIRST, SECOND);
                    throw thrown;
                })))
                .isSameAs(thrown);

        assertThat(stored(grace)).contains(FIRST);
    }

    @Test
    void a_transaction_sees_the_password_as_it_is_now() {
        User grace = added(aUser());
        User ada = added(aUser());
        insert(grace.id(), FIRST);

        List<Optional<String>> seen = storage().inTransaction(unit -> {
            Optional<String> before = unit.credentials().current(grace.id());
            unit.credentials().replace(grace.id(), FIRST, SECOND);
            return List.of(
                    before,
                    unit.credentials().current(grace.id()),
                    unit.credentials().current(ada.id()));
        });

        assertThat(seen).containsExactly(Optional.of(FIRST), Optional.of(SECOND), Optional.empty());
    }

    private boolean insert(UserId user, String encoded) {
        return storage().inTransaction(unit -> unit.credentials().insert(user, encoded));
    }

    private boolean replace(UserId user, String old, String encoded) {
        return storage().inTransaction(unit -> unit.credentials().replace(user, old, encoded));
    }

    private Optional<String> stored(User user) {
        return storage().lookups().credential(user.address()).orElseThrow().encoded();
    }
}
