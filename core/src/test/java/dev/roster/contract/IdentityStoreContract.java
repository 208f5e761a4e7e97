package dev.roster.contract;

import static dev.roster.contract.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.UserId;
import dev.roster.user.Identity;
import dev.roster.user.User;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.IdentityStore} promises. */
public abstract class IdentityStoreContract extends StorageSuite {

    private static final Identity GLOBEX = new Identity("https://login.globex.example", "248289761001");
    private static final Identity INITECH = new Identity("https://login.initech.example", "248289761001");
    private static final Identity SECOND = new Identity("https://login.globex.example", "a B~'\"%_\\");

    @Test
    void an_identity_leads_to_its_user() {
        User grace = added(aUser());
        User ada = added(aUser());

        assertThat(insert(GLOBEX, grace)).isTrue();
        assertThat(insert(SECOND, ada)).isTrue();

        assertThat(storage().lookups().userOf(GLOBEX)).contains(grace);
        assertThat(storage().lookups().userOf(SECOND)).contains(ada);
        assertThat(holder(GLOBEX)).contains(grace.id());
        assertThat(holder(SECOND)).contains(ada.id());
        assertThat(holder(INITECH)).isEmpty();
    }

    @Test
    void one_subject_at_two_providers_is_two_people() {
        User grace = added(aUser());
        User ada = added(aUser());

        assertThat(insert(GLOBEX, grace)).isTrue();
        assertThat(insert(INITECH, ada)).isTrue();

        assertThat(storage().lookups().userOf(GLOBEX)).contains(grace);
        assertThat(storage().lookups().userOf(INITECH)).contains(ada);
    }

    @Test
    void issuer_and_subject_are_compared_character_by_character() {
        User grace = added(aUser());
        insert(new Identity("https://login.globex.example/a", "Grace"), grace);

        assertThat(List.of(
                        of("https://login.globex.example/a", "grace"),
                        of("https://login.globex.example/A", "Grace"),
                        of("https://login.globex.example/a", "Grac_"),
                        of("https://login.globex.example/a", "Grac"),
                        of("https://login.globex.example/a", "Grace2"),
                        of("https://login.globex.example/a/", "Grace"),
                        of("https://login.globex.example/a", "%")))
                .allMatch(Optional::isEmpty);
        assertThat(insert(new Identity("https://login.globex.example/a", "grace"), added(aUser())))
                .isTrue();
        assertThat(of("https://login.globex.example/a", "Grace")).contains(grace);
    }

    @Test
    void the_longest_identity_is_kept_whole() {
        User grace = added(aUser());
        String issuer = "https://login.globex.example/" + "i".repeat(226);
        Identity longest = new Identity(issuer, "s".repeat(254) + "1");

        assertThat(insert(longest, grace)).isTrue();
        assertThat(insert(new Identity(issuer, "s".repeat(254) + "2"), added(aUser())))
                .isTrue();

        assertThat(storage().lookups().userOf(longest)).contains(grace);
        assertThat(current(grace)).containsExactly(longest);
    }

    @Test
    void an_identity_that_is_linked_is_not_linked_again_and_its_transaction_stays_usable() {
        User grace = added(aUser());
        User ada = added(aUser());
        insert(GLOBEX, grace);

        List<Boolean> linked = storage()
                .inTransaction(unit -> List.of(
                        unit.identities().insert(GLOBEX, ada.id()),
                        unit.identities().insert(GLOBEX, grace.id()),
                        unit.identities().insert(INITECH, ada.id())));

        assertThat(linked).containsExactly(false, false, true);
        assertThat(storage().lookups().userOf(GLOBEX)).contains(grace);
        assertThat(storage().lookups().userOf(INITECH)).contains(ada);
    }

    @Test
    void a_user_has_several_listed_by_issuer_and_subject() {
        User grace = added(aUser());
        insert(INITECH, grace);
        insert(SECOND, grace);
        insert(GLOBEX, grace);
        insert(new Identity("https://login.globex.example", "of Ada"), added(aUser()));

        assertThat(current(grace)).containsExactly(GLOBEX, SECOND, INITECH);
        assertThat(storage().lookups().identities(grace.id())).containsExactly(GLOBEX, SECOND, INITECH);
        assertThat(storage().lookups().identities(Fixtures.aUserId())).isEmpty();
    }

    @Test
    void identities_are_found_in_the_transaction_that_links_them() {
        User grace = added(aUser());

        storage().inTransaction(unit -> {
            unit.identities().insert(GLOBEX, grace.id());

            assertThat(unit.identities().of(grace.id())).containsExactly(GLOBEX);
            assertThat(unit.identities().current(GLOBEX)).contains(grace.id());
            assertThat(unit.identities().current(INITECH)).isEmpty();
            return grace;
        });
    }

    @Test
    void an_identity_is_taken_from_its_user_only() {
        User grace = added(aUser());
        User ada = added(aUser());
        insert(GLOBEX, grace);
        insert(SECOND, grace);

        assertThat(delete(GLOBEX, ada)).isFalse();
        assertThat(current(grace)).containsExactly(GLOBEX, SECOND);
        assertThat(delete(GLOBEX, grace)).isTrue();
        assertThat(delete(GLOBEX, grace)).isFalse();

        assertThat(current(grace)).containsExactly(SECOND);
        assertThat(storage().lookups().userOf(GLOBEX)).isEmpty();
        assertThat(insert(GLOBEX, ada)).isTrue();
    }

    @Test
    void all_are_taken_from_one_user() {
        User grace = added(aUser());
        User ada = added(aUser());
        insert(GLOBEX, grace);
        insert(SECOND, grace);
        insert(INITECH, ada);

        storage().inTransaction(unit -> {
            unit.identities().deleteAll(grace.id());
            return grace;
        });

        assertThat(current(grace)).isEmpty();
        assertThat(storage().lookups().userOf(GLOBEX)).isEmpty();
        assertThat(current(ada)).containsExactly(INITECH);
    }

    @Test
    void of_many_who_link_one_identity_one_does() {
        List<User> users = IntStream.range(0, 16).mapToObj(i -> added(aUser())).toList();

        List<Boolean> linked = Together.run(16, i -> insert(GLOBEX, users.get(i)));

        assertThat(linked).containsOnlyOnce(true);
        assertThat(storage().lookups().userOf(GLOBEX)).contains(users.get(linked.indexOf(true)));
    }

    private boolean insert(Identity identity, User user) {
        return storage().inTransaction(unit -> unit.identities().insert(identity, user.id()));
    }

    private Optional<UserId> holder(Identity identity) {
        return storage().inTransaction(unit -> unit.identities().current(identity));
    }

    private boolean delete(Identity identity, User user) {
        return storage().inTransaction(unit -> unit.identities().delete(identity, user.id()));
    }

    private List<Identity> current(User user) {
        return storage().inTransaction(unit -> unit.identities().of(user.id()));
    }

    private Optional<User> of(String issuer, String subject) {
        return storage().lookups().userOf(new Identity(issuer, subject));
    }
}
