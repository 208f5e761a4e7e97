package dev.roster.contract;

import static dev.roster.contract.Fixtures.aDeliveryId;
import static dev.roster.contract.Fixtures.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.DeliveryKind;
import dev.roster.id.DeliveryId;
import dev.roster.id.UserId;
import dev.roster.port.PersonalMail;
import dev.roster.port.UnitOfWork;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.PersonalMailStore} promises. */
public abstract class PersonalMailStoreContract extends StorageSuite {

    private static final int MANY = 16;

    private UserId grace;
    private UserId linus;

    @BeforeEach
    void addGraceAndLinus() {
        grace = anAddedUser();
        linus = anAddedUser();
    }

    private PersonalMail aMail(UserId user, DeliveryKind kind, String to) {
        return new PersonalMail(aDeliveryId(), user, kind, address(to), Fixtures.START.plusSeconds(60));
    }

    private PersonalMail put(UserId user, DeliveryKind kind, String to) {
        PersonalMail mail = aMail(user, kind, to);
        on(user, unit -> unit.personalMails().put(mail));
        return mail;
    }

    private PersonalMail put(UserId user, DeliveryKind kind) {
        return put(user, kind, "grace@globex.example");
    }

    /** As a use case does it: the lock of the user comes first. */
    private void on(UserId user, Consumer<UnitOfWork> work) {
        storage().inTransaction(unit -> {
            unit.users().change(user);
            work.accept(unit);
            return user;
        });
    }

    private Optional<PersonalMail> take(PersonalMail mail, DeliveryKind kind) {
        return storage().inTransaction(unit -> unit.personalMails().take(mail.id(), kind));
    }

    private Set<DeliveryId> there(PersonalMail... mails) {
        return storage()
                .lookups()
                .personalMails(Arrays.stream(mails).map(PersonalMail::id).toList())
                .keySet();
    }

    private static Set<DeliveryId> idsOf(PersonalMail... mails) {
        return Arrays.stream(mails).map(PersonalMail::id).collect(Collectors.toSet());
    }

    @Test
    void each_kind_of_mail_comes_back_as_it_was_put() {
        for (DeliveryKind kind : DeliveryKind.values()) {
            if (kind.isPersonal()) {
                PersonalMail mail = put(grace, kind, "Grace.O'Hopper+x@globex.example");

                PersonalMail found =
                        storage().lookups().personalMails(List.of(mail.id())).get(mail.id());
                assertThat(found).isEqualTo(mail);
                assertThat(found.to().value()).isEqualTo(mail.to().value());
            }
        }
    }

    @Test
    void a_mail_with_a_link_takes_the_place_of_the_one_before_wherever_that_went() {
        PersonalMail reset = put(grace, DeliveryKind.PASSWORD_RESET);
        PersonalMail his = put(linus, DeliveryKind.ADDRESS_CHANGE);
        PersonalMail before = put(grace, DeliveryKind.ADDRESS_CHANGE, "one@globex.example");
        PersonalMail after = put(grace, DeliveryKind.ADDRESS_CHANGE, "two@globex.example");

        assertThat(there(reset, his, before, after)).isEqualTo(idsOf(reset, his, after));
        assertThat(take(before, DeliveryKind.ADDRESS_CHANGE)).isEmpty();
    }

    @Test
    void a_notice_takes_the_place_of_one_to_the_same_mailbox_only() {
        PersonalMail first = put(grace, DeliveryKind.ADDRESS_CHANGED, "one@globex.example");
        PersonalMail other = put(grace, DeliveryKind.ADDRESS_CHANGED, "two@globex.example");
        PersonalMail his = put(linus, DeliveryKind.ADDRESS_CHANGED, "one@globex.example");
        PersonalMail again = put(grace, DeliveryKind.ADDRESS_CHANGED, "one@globex.example");

        assertThat(there(first, other, his, again)).isEqualTo(idsOf(other, his, again));
    }

    private PersonalMail putUntil(Instant expiresAt, DeliveryKind kind) {
        PersonalMail mail = new PersonalMail(aDeliveryId(), grace, kind, address("grace@globex.example"), expiresAt);
        on(grace, unit -> unit.personalMails().put(mail));
        return mail;
    }

    private int deleteExpired(Instant now, int most) {
        return storage().inTransaction(unit -> unit.personalMails().deleteExpired(now, most));
    }

    @Test
    void what_has_expired_is_deleted_and_nothing_else() {
        Instant now = Fixtures.START.plusSeconds(60);
        PersonalMail ended = putUntil(now.minusSeconds(1), DeliveryKind.PASSWORD_RESET);
        PersonalMail endsNow = putUntil(now, DeliveryKind.ADDRESS_CHANGED);
        PersonalMail good = putUntil(now.plusNanos(1_000), DeliveryKind.ADDRESS_CHANGE);

        assertThat(deleteExpired(now, 10)).isEqualTo(2);

        assertThat(there(ended, endsNow, good)).isEqualTo(idsOf(good));
        assertThat(deleteExpired(now, 10)).isZero();
    }

    @Test
    void what_expired_first_is_deleted_first_and_no_more_than_asked_for() {
        PersonalMail third = putUntil(Fixtures.START.plusSeconds(3), DeliveryKind.PASSWORD_RESET);
        PersonalMail first = putUntil(Fixtures.START.plusSeconds(1), DeliveryKind.ADDRESS_CHANGED);
        PersonalMail second = putUntil(Fixtures.START.plusSeconds(2), DeliveryKind.ADDRESS_CHANGE);

        assertThat(deleteExpired(Fixtures.START.plusSeconds(60), 2)).isEqualTo(2);

        assertThat(there(first, second, third)).isEqualTo(idsOf(third));
    }

    @Test
    void a_mail_is_taken_once() {
        PersonalMail mail = put(grace, DeliveryKind.PASSWORD_RESET);

        assertThat(take(mail, DeliveryKind.PASSWORD_RESET)).contains(mail);
        assertThat(take(mail, DeliveryKind.PASSWORD_RESET)).isEmpty();
        assertThat(there(mail)).isEmpty();
    }

    @Test
    void a_mail_is_not_taken_for_another_kind() {
        PersonalMail mail = put(grace, DeliveryKind.PASSWORD_RESET);

        assertThat(take(mail, DeliveryKind.ADDRESS_CHANGE)).isEmpty();

        assertThat(take(mail, DeliveryKind.PASSWORD_RESET)).contains(mail);
    }

    @Test
    void of_many_who_take_one_mail_one_gets_it() {
        PersonalMail mail = put(grace, DeliveryKind.ADDRESS_CHANGE);

        List<Optional<PersonalMail>> taken = Together.run(MANY, i -> take(mail, DeliveryKind.ADDRESS_CHANGE));

        assertThat(taken).filteredOn(Optional::isPresent).containsExactly(Optional.of(mail));
    }

    @Test
    void what_is_taken_back_with_its_transaction_is_there_again() {
        PersonalMail mail = put(grace, DeliveryKind.ADDRESS_CHANGE);

        try {
            storage().inTransaction(unit -> {
                unit.personalMails().take(mail.id(), mail.kind());
                throw new IllegalStateException("something else is against it");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessageContaining("against it");
        }

        assertThat(take(mail, DeliveryKind.ADDRESS_CHANGE)).contains(mail);
    }

    @Test
    void mails_of_some_kinds_of_one_user_are_deleted() {
        PersonalMail reset = put(grace, DeliveryKind.PASSWORD_RESET);
        PersonalMail change = put(grace, DeliveryKind.ADDRESS_CHANGE);
        PersonalMail one = put(grace, DeliveryKind.ADDRESS_CHANGED, "one@globex.example");
        PersonalMail two = put(grace, DeliveryKind.ADDRESS_CHANGED, "two@globex.example");
        PersonalMail his = put(linus, DeliveryKind.PASSWORD_RESET);

        on(
                grace,
                unit -> unit.personalMails()
                        .delete(grace, Set.of(DeliveryKind.PASSWORD_RESET, DeliveryKind.ADDRESS_CHANGE)));
        assertThat(there(reset, change, one, two, his)).isEqualTo(idsOf(one, two, his));

        on(grace, unit -> unit.personalMails().delete(grace, Set.of(DeliveryKind.ADDRESS_CHANGED)));
        assertThat(there(reset, change, one, two, his)).isEqualTo(idsOf(his));
    }

    @Test
    void mails_that_are_dealt_with_are_deleted() {
        PersonalMail one = put(grace, DeliveryKind.PASSWORD_CHANGED);
        PersonalMail two = put(linus, DeliveryKind.PASSWORD_CHANGED);
        PersonalMail left = put(linus, DeliveryKind.ADDRESS_CHANGED);

        storage().inTransaction(unit -> {
            unit.personalMails().delete(List.of(one.id(), two.id(), aDeliveryId()));
            unit.personalMails().delete(List.of());
            return one;
        });

        assertThat(there(one, two, left)).isEqualTo(idsOf(left));
    }

    @Test
    void mails_are_found_by_id_as_far_as_there_are_any() {
        PersonalMail one = put(grace, DeliveryKind.PASSWORD_CHANGED);
        PersonalMail two = put(linus, DeliveryKind.ADDRESS_CHANGE);
        put(linus, DeliveryKind.PASSWORD_RESET);

        assertThat(storage().lookups().personalMails(List.of(one.id(), aDeliveryId(), two.id())))
                .containsOnly(Map.entry(one.id(), one), Map.entry(two.id(), two));
        assertThat(storage().lookups().personalMails(List.of())).isEmpty();
    }
}
