package dev.roster.contract;

import static dev.roster.contract.Fixtures.aDeliveryId;
import static dev.roster.contract.Fixtures.aLink;
import static dev.roster.contract.Fixtures.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.delivery.DeliveryKind;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.port.Link;
import dev.roster.port.LinkPurpose;
import dev.roster.port.PersonalMail;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.LinkStore} promises, as the look-up shows it. */
public abstract class LinkStoreContract extends StorageSuite {

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
    }

    @Test
    void links_of_each_purpose_come_back_as_they_were_added() {
        List<Link> links = Stream.of(LinkPurpose.values())
                .map(purpose -> aLink(acme, purpose))
                .toList();

        insert(links);

        assertThat(links).allSatisfy(link -> assertThat(found(link)).contains(link));
    }

    @Test
    void all_links_of_one_sending_are_kept() {
        Link first = aLink(acme);
        Link second = new Link(
                aLink(acme).hash(), first.purpose(), first.organization(), first.subject(), first.generation());

        insert(List.of(first));
        insert(List.of(second));

        assertThat(found(first)).contains(first);
        assertThat(found(second)).contains(second);
    }

    @Test
    void a_link_that_is_a_persons_own_belongs_to_no_organization() {
        Link own = new Link(aLink(acme).hash(), LinkPurpose.PASSWORD_RESET, Optional.empty(), new UUID(7, 7), 3);

        insert(List.of(own));

        assertThat(found(own)).contains(own);
    }

    @Test
    void thousands_are_added_in_one_call() {
        List<Link> links = IntStream.range(0, 2_500).mapToObj(i -> aLink(acme)).toList();

        insert(links);

        assertThat(links).allSatisfy(link -> assertThat(found(link)).contains(link));
    }

    @Test
    void a_hash_that_is_there_is_refused_with_all_of_its_transaction() {
        Link link = aLink(acme);
        insert(List.of(link));
        Link fresh = aLink(acme);
        Link forged = new Link(link.hash(), LinkPurpose.PASSWORD_RESET, link.organization(), fresh.subject(), 1);

        assertThatThrownBy(() -> insert(List.of(fresh, forged))).isInstanceOf(RuntimeException.class);

        assertThat(found(link)).contains(link);
        assertThat(found(forged)).isEmpty();
        assertThat(found(fresh)).isEmpty();
    }

    @Test
    void links_of_a_person_go_when_their_mail_is_gone() {
        UserId grace = anAddedUser();
        PersonalMail mail = new PersonalMail(
                aDeliveryId(), grace, DeliveryKind.PASSWORD_RESET, address("grace@globex.example"), Fixtures.START);
        storage().inTransaction(unit -> {
            unit.users().change(grace);
            unit.personalMails().put(mail);
            return mail;
        });
        Link good = own(mail.id().value());
        Link useless = own(aDeliveryId().value());
        Link another = own(useless.subject());
        Link ofAcme = aLink(acme);
        insert(List.of(good, useless, another, ofAcme));

        assertThat(deleteUseless(10)).isEqualTo(2);

        assertThat(found(useless)).isEmpty();
        assertThat(found(another)).isEmpty();
        assertThat(found(good)).contains(good);
        assertThat(found(ofAcme)).contains(ofAcme);
        assertThat(deleteUseless(10)).isZero();
    }

    @Test
    void no_more_useless_links_are_deleted_than_asked_for() {
        List<Link> useless =
                Stream.generate(() -> own(aDeliveryId().value())).limit(5).toList();
        insert(useless);

        assertThat(deleteUseless(3)).isEqualTo(3);

        assertThat(useless.stream().filter(link -> found(link).isPresent())).hasSize(2);
    }

    private Link own(UUID mail) {
        return new Link(aLink(acme).hash(), LinkPurpose.PASSWORD_RESET, Optional.empty(), mail, 1);
    }

    private int deleteUseless(int most) {
        return storage().inTransaction(unit -> unit.links().deleteUseless(most));
    }

    private void insert(List<Link> links) {
        storage().inTransaction(unit -> {
            unit.links().insert(links);
            return links;
        });
    }

    private Optional<Link> found(Link link) {
        return storage().lookups().link(link.purpose(), link.hash());
    }
}
