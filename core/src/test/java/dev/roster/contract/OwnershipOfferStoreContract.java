package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Rights;
import dev.roster.id.OrganizationId;
import dev.roster.member.Member;
import dev.roster.member.OwnershipOffer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.OwnershipOfferStore} promises, and the look-up of what it keeps. */
public abstract class OwnershipOfferStoreContract extends StorageSuite {

    private OrganizationId acme;
    private OwnershipOffer offer;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
        offer = anOffer(acme, Optional.of(Fixtures.richRights()));
    }

    private OwnershipOffer anOffer(OrganizationId organization, Optional<Rights> becoming) {
        Member giver = joined(organization, aMember());
        Member receiver = joined(organization, aMember());
        return new OwnershipOffer(
                organization,
                giver.user(),
                receiver.user(),
                becoming,
                Fixtures.START,
                Fixtures.START.plus(Duration.ofDays(7)).plusNanos(1000));
    }

    @Test
    void an_offer_comes_back_as_it_was_put() {
        put(offer);

        assertThat(current(acme)).contains(offer);
        assertThat(storage().lookups().ownershipOffer(acme)).contains(offer);
    }

    @Test
    void an_offer_that_leaves_the_giver_as_she_is_comes_back_so() {
        OwnershipOffer plain = anOffer(acme, Optional.empty());
        put(plain);

        assertThat(current(acme)).contains(plain);
        assertThat(storage().lookups().ownershipOffer(acme)).contains(plain);
    }

    @Test
    void a_new_offer_takes_the_place_of_the_one_that_is_there() {
        OwnershipOffer next = anOffer(acme, Optional.of(Fixtures.roles("normal")));
        put(offer);
        put(next);

        assertThat(current(acme)).contains(next);
    }

    @Test
    void an_offer_is_put_again_where_it_was_taken_away_in_the_same_transaction() {
        put(offer);
        OwnershipOffer next = anOffer(acme, Optional.empty());
        Optional<OwnershipOffer> between = changing(acme, unit -> {
            unit.ownershipOffers().delete(acme);
            Optional<OwnershipOffer> found = unit.ownershipOffers().current(acme);
            unit.ownershipOffers().put(next);
            return found;
        });

        assertThat(between).isEmpty();
        assertThat(current(acme)).contains(next);
    }

    @Test
    void each_organization_has_an_offer_of_its_own_or_none() {
        OrganizationId globex = anOpenedOrganization();
        OrganizationId initech = anOpenedOrganization();
        OwnershipOffer there = anOffer(globex, Optional.empty());
        put(offer);
        put(there);

        assertThat(current(acme)).contains(offer);
        assertThat(storage().lookups().ownershipOffer(globex)).contains(there);
        assertThat(current(initech)).isEmpty();
        assertThat(storage().lookups().ownershipOffer(initech)).isEmpty();
    }

    @Test
    void an_offer_that_was_taken_away_is_gone_and_another_stays() {
        OrganizationId globex = anOpenedOrganization();
        OwnershipOffer there = anOffer(globex, Optional.empty());
        put(offer);
        put(there);

        delete(acme);
        delete(acme);

        assertThat(current(acme)).isEmpty();
        assertThat(storage().lookups().ownershipOffer(acme)).isEmpty();
        assertThat(current(globex)).contains(there);
    }

    private void put(OwnershipOffer put) {
        changing(put.organization(), unit -> {
            unit.ownershipOffers().put(put);
            return put;
        });
    }

    private void delete(OrganizationId organization) {
        changing(organization, unit -> {
            unit.ownershipOffers().delete(organization);
            return organization;
        });
    }

    private Optional<OwnershipOffer> current(OrganizationId organization) {
        return changing(organization, unit -> unit.ownershipOffers().current(organization));
    }
}
