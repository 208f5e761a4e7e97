package dev.roster.contract;

import static dev.roster.contract.Fixtures.aPendingInvitation;
import static dev.roster.contract.Fixtures.aQueuedMail;
import static dev.roster.contract.Fixtures.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.Suppression;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitation;
import dev.roster.port.Position;
import dev.roster.user.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.SuppressionStore} promises, and the lists and look-ups of what it keeps. */
public abstract class SuppressionStoreContract extends StorageSuite {

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
    }

    @Test
    void a_suppression_comes_back_as_it_was_put() {
        Suppression rich = suppression(acme, "Grace.Hopper@Globex.example", "550 5.1.1 \"said\" %_\\ \u00E9");
        Suppression plain = new Suppression(
                acme,
                address("plain@globex.example"),
                Fixtures.aDeliveryId(),
                DeliveryState.COMPLAINED,
                Optional.empty(),
                Fixtures.START);

        assertThat(put(rich)).isTrue();
        assertThat(put(plain)).isTrue();

        assertThat(current(acme, rich.address(), plain.address(), address("other@globex.example")))
                .containsOnly(Map.entry(rich.address(), rich), Map.entry(plain.address(), plain));
        assertThat(current(acme, rich.address()).get(rich.address()).address().value())
                .isEqualTo(rich.address().value());
    }

    @Test
    void the_first_one_stays() {
        Suppression first = suppression(acme, "grace@globex.example", "first");
        put(first);

        assertThat(put(suppression(acme, "grace@globex.example", "second"))).isFalse();

        assertThat(current(acme, first.address()).values()).containsExactly(first);
    }

    @Test
    void of_many_at_once_one_is_put() {
        List<Boolean> put = Together.run(8, i -> put(suppression(acme, "grace@globex.example", "number " + i)));

        assertThat(put).containsOnlyOnce(true);
    }

    @Test
    void an_organization_has_its_own() {
        OrganizationId globex = anOpenedOrganization();
        Suppression there = suppression(globex, "grace@globex.example", "there");
        put(there);

        assertThat(current(acme, there.address())).isEmpty();
        assertThat(listed(acme, Optional.empty(), 10)).isEmpty();
        assertThat(put(suppression(acme, "grace@globex.example", "here"))).isTrue();

        delete(acme, there.address());

        assertThat(current(acme, there.address())).isEmpty();
        assertThat(current(globex, there.address()).values()).containsExactly(there);
    }

    @Test
    void those_that_are_named_are_deleted() {
        Suppression gone = suppression(acme, "gone@globex.example", "gone");
        Suppression kept = suppression(acme, "kept@globex.example", "kept");
        put(gone);
        put(kept);

        delete(acme, gone.address(), address("nobody@globex.example"));

        assertThat(listed(acme, Optional.empty(), 10)).containsExactly(kept);
    }

    @Test
    void those_of_an_erased_address_are_deleted_everywhere() {
        OrganizationId globex = anOpenedOrganization();
        put(suppression(acme, "grace@globex.example", "here"));
        put(suppression(globex, "grace@globex.example", "there"));
        Suppression others = suppression(globex, "grace@globex.example.org", "another");
        put(others);

        storage().inTransaction(unit -> {
            unit.suppressions().deleteAll(address("grace@globex.example"));
            return unit;
        });

        assertThat(listed(acme, Optional.empty(), 10)).isEmpty();
        assertThat(listed(globex, Optional.empty(), 10)).containsExactly(others);
    }

    @Test
    void those_that_came_from_mails_about_an_erased_subject_are_deleted_there() {
        OrganizationId globex = anOpenedOrganization();
        UUID erased = UUID.randomUUID();
        Suppression other = about(acme, UUID.randomUUID(), "other@globex.example");
        Suppression elsewhere = about(globex, erased, "before@globex.example");
        List.of(
                        about(acme, erased, "before@globex.example"),
                        about(acme, erased, "long.before@globex.example"),
                        other,
                        elsewhere)
                .forEach(this::put);

        changing(acme, unit -> {
            unit.suppressions().deleteAbout(acme, erased);
            return unit;
        });

        assertThat(listed(acme, Optional.empty(), 10)).containsExactly(other);
        assertThat(listed(globex, Optional.empty(), 10)).containsExactly(elsewhere);
    }

    private Suppression about(OrganizationId organization, UUID subject, String address) {
        Delivery mail =
                queued(aQueuedMail().in(organization).about(subject).build()).get(0);
        return new Suppression(
                organization, address(address), mail.id(), DeliveryState.BOUNCED, Optional.empty(), Fixtures.START);
    }

    @Test
    void they_are_listed_by_address_page_by_page() {
        List<Suppression> all = new ArrayList<>();
        for (String name : List.of("a", "a.b", "a_c", "b", "ba", "z")) {
            Suppression each = suppression(acme, name + "@globex.example", name);
            all.add(each);
        }
        List.of(3, 0, 5, 1, 4, 2).forEach(i -> put(all.get(i)));
        all.sort((one, other) ->
                one.address().canonical().compareTo(other.address().canonical()));

        List<Suppression> paged = new ArrayList<>();
        List<Suppression> page = listed(acme, Optional.empty(), 2);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            paged.addAll(page);
            page = listed(acme, Optional.of(page.get(page.size() - 1)), 2);
        }

        assertThat(paged).containsExactlyElementsOf(all);
    }

    @Test
    void they_are_found_by_the_mails_that_go_there() {
        OrganizationId globex = anOpenedOrganization();
        Invitation here = invited(acme, aPendingInvitation());
        Invitation there = invited(globex, aPendingInvitation());
        Delivery suppressed = aQueuedMail().about(here).build();
        Delivery free = aQueuedMail().about(there).build();
        queued(suppressed, free);
        Suppression kept = new Suppression(
                acme, here.address(), suppressed.id(), DeliveryState.BOUNCED, Optional.of("5.1.1"), Fixtures.START);
        put(kept);
        put(suppression(acme, there.address().value(), "of another organization"));

        assertThat(storage().lookups().suppressionsOf(List.of(suppressed, free)))
                .containsOnly(Map.entry(suppressed.id(), kept));
        assertThat(storage().lookups().suppressionsOf(List.of())).isEmpty();
    }

    @Test
    void they_go_with_their_organization() {
        put(suppression(acme, "a@globex.example", "a"));
        put(suppression(acme, "b@globex.example", "b"));

        assertThat(storage().<Integer>inTransaction(unit -> unit.organizations().erase(acme, 1)))
                .isEqualTo(1);
        storage().inTransaction(unit -> unit.organizations().erase(acme, 10));

        assertThat(listed(acme, Optional.empty(), 10)).isEmpty();
    }

    private static Suppression suppression(OrganizationId organization, String address, String said) {
        return new Suppression(
                organization,
                address(address),
                Fixtures.aDeliveryId(),
                DeliveryState.BOUNCED,
                Optional.of(said),
                Fixtures.START);
    }

    private boolean put(Suppression suppression) {
        return changing(suppression.organization(), unit -> unit.suppressions().put(suppression));
    }

    private Map<EmailAddress, Suppression> current(OrganizationId organization, EmailAddress... addresses) {
        return changing(organization, unit -> unit.suppressions().current(organization, List.of(addresses)));
    }

    private void delete(OrganizationId organization, EmailAddress... addresses) {
        changing(organization, unit -> {
            unit.suppressions().delete(organization, List.of(addresses));
            return unit;
        });
    }

    private List<Suppression> listed(OrganizationId organization, Optional<Suppression> after, int most) {
        return storage()
                .listings()
                .suppressions(
                        organization,
                        after.map(last -> new Position(
                                last.address().canonical(), last.delivery().value())),
                        most);
    }
}
