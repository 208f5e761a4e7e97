package dev.roster.internal.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Role;
import dev.roster.failure.ConcurrentChange;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Preview;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.organization.Organization;
import dev.roster.port.InvitationStore;
import dev.roster.port.MemberStore;
import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import dev.roster.port.UserStore;
import dev.roster.user.PersonName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What a use case does where a storage says that another one was first. Behind the organization's lock that does not come
 * about in memory; on engines whose locks do not reach all nodes it does. Nothing may be lost then, and nothing be half done.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostRaceTest {

    private static final class Rules extends Catalog {
        final Role member = role("member");
        final Role owner = owner("owner").manages(everyRole());
    }

    private final Rules app = new Rules();
    private final InMemoryStorage storage = new InMemoryStorage();
    private final RecordingMailer mailer = new RecordingMailer();
    private final Roster roster = on(storage);
    private final UserId ada = roster.asHost("test")
            .addUser("ada@acme.example", PersonName.of("Ada", "Lovelace"))
            .id();
    private final OrganizationId acme = roster.asHost("test")
            .openOrganization("Acme", opening -> opening.owner(ada))
            .id();

    @Test
    void an_invitation_that_was_answered_at_the_same_time_is_not_accepted_twice() {
        String token = invited("grace@globex.example");
        assertLost(losing(InvitationStore.class, "update", Set.of()), token);
    }

    @Test
    void a_user_who_joined_at_the_same_time_by_another_way_does_not_join_twice() {
        String token = invited("grace@globex.example");
        assertLost(losing(MemberStore.class, "insert", false), token);
    }

    @Test
    void an_address_that_got_its_user_at_the_same_time_is_asked_to_sign_in_and_holds_no_seat_twice() {
        String token = invited("grace@globex.example");
        Organization before = organization();

        Admission admission = losing(UserStore.class, "insert", false)
                .invitations()
                .accept(token, Acceptance.asNewUser("Grace", "Hopper"));

        assertThat(admission).isEqualTo(new Admission.SignInFirst());
        assertThat(organization()).isEqualTo(before);
        assertThat(roster.invitations().peek(token)).isInstanceOf(Preview.Open.class);
    }

    @Test
    void an_address_that_was_invited_at_the_same_time_is_not_passed_over_in_silence() {
        Organization before = organization();
        Roster losing = losing(InvitationStore.class, "insert", Set.of());

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> losing.in(acme)
                        .as(ada)
                        .invite(Invitee.of("grace@globex.example"), offer -> offer.role(app.member)));

        assertThat(organization()).isEqualTo(before);
        assertThat(roster.in(acme).as(ada).invitations().open().page(10)).isEmpty();
    }

    @Test
    void an_invitation_that_was_closed_at_the_same_time_is_not_resent() {
        invited("grace@globex.example");
        var open = roster.in(acme).as(ada).invitations().open().page(1).items().get(0);
        Roster losing = losing(InvitationStore.class, "update", Set.of());

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(
                        () -> losing.in(acme).as(ada).resend(open.invitation().id()));

        assertThat(roster.in(acme).as(ada).invitations().open().page(1)).containsExactly(open);
    }

    private void assertLost(Roster losing, String token) {
        Organization before = organization();
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> losing.invitations().accept(token, Acceptance.asNewUser("Grace", "Hopper")));

        assertThat(organization()).isEqualTo(before);
        assertThat(roster.in(acme).as(ada).members().byName().page(10)).hasSize(1);
        assertThat(roster.invitations().accept(token, Acceptance.asNewUser("Grace", "Hopper")))
                .as("nothing is left of the lost attempt")
                .isInstanceOf(Admission.Joined.class);
    }

    private String invited(String address) {
        roster.in(acme).as(ada).invite(Invitee.of(address), offer -> offer.role(app.member));
        roster.dispatcher().drain();
        return mailer.linkTo(address).token();
    }

    private Organization organization() {
        return storage.lookups().organizations(List.of(acme)).get(acme);
    }

    private Roster on(Storage where) {
        return Roster.builder()
                .storage(where)
                .mailer(mailer)
                .catalog(app)
                .linkBase("https://app.example/join")
                .build();
    }

    /** The same data, through a storage in which one verb of one store says that another was first. */
    private Roster losing(Class<?> store, String verb, Object answer) {
        return on(proxy(Storage.class, (method, arguments) -> {
            if (!method.getName().equals("inTransaction")) {
                return method.invoke(storage, arguments);
            }
            Storage.Work<?> work = (Storage.Work<?>) arguments[0];
            return storage.inTransaction(unit -> work.in(losing(unit, store, verb, answer)));
        }));
    }

    private static UnitOfWork losing(UnitOfWork unit, Class<?> store, String verb, Object answer) {
        return proxy(UnitOfWork.class, (method, arguments) -> {
            Object part = method.invoke(unit, arguments);
            return method.getReturnType() != store
                    ? part
                    : proxy(store, (inner, given) -> inner.getName().equals(verb) ? answer : inner.invoke(part, given));
        });
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.of(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
