package dev.roster.contract;

import static dev.roster.contract.Fixtures.aDeclinedInvitation;
import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aPendingInvitation;
import static dev.roster.contract.Fixtures.aRevokedInvitation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Terms;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.JournalStore;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.InvitationStore} promises to whoever erases a person. */
public abstract class InvitationErasureContract extends StorageSuite {

    private static final String GRACE = "Grace@globex.example";

    private static final Terms ABOUT_GRACE = new Terms(
            Fixtures.roles("normal"),
            Optional.of(PersonName.of("Grace", "Hopper")),
            Optional.of("See you on Monday"),
            Optional.of(Locale.GERMAN),
            Map.of("size", "small"),
            Duration.ofHours(36),
            true);

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
    }

    @Test
    void invitations_to_an_address_are_found_in_all_organizations_open_and_final() {
        OrganizationId globex = anOpenedOrganization();
        UserId grace = joined(acme, aMember()).user();
        List<Invitation> hers = byId(Stream.of(
                        invited(acme, aDeclinedInvitation().to(GRACE)),
                        invited(
                                acme,
                                aPendingInvitation().to("GRACE@globex.example").acceptedBy(grace)),
                        invited(globex, aRevokedInvitation().to(GRACE)),
                        invited(acme, aPendingInvitation().to("grace@Globex.example")))
                .toList());
        invited(acme, aPendingInvitation().to("xgrace@globex.example"));
        invited(acme, aPendingInvitation().to("grace@globex.example.org"));

        assertThat(to(GRACE, 10)).containsExactlyElementsOf(hers);
        assertThat(to(GRACE, 3)).containsExactlyElementsOf(hers.subList(0, 3));
        assertThat(to("linus@globex.example", 10)).isEmpty();
    }

    @Test
    void what_a_user_accepted_is_found_in_all_organizations_whatever_the_address() {
        OrganizationId globex = anOpenedOrganization();
        UserId grace = joined(acme, aMember()).user();
        UserId linus = joined(acme, aMember()).user();
        List<Invitation> hers = byId(List.of(
                invited(acme, aPendingInvitation().to(GRACE).acceptedBy(grace)),
                invited(
                        globex,
                        aPendingInvitation().to("amazing@globex.example").acceptedBy(grace))));
        invited(globex, aPendingInvitation().to(GRACE).acceptedBy(linus));
        invited(acme, aDeclinedInvitation().to(GRACE));

        assertThat(acceptedBy(grace, 10)).containsExactlyElementsOf(hers);
        assertThat(acceptedBy(grace, 1)).containsExactly(hers.get(0));
    }

    @Test
    void those_of_organizations_that_are_erased_are_found() {
        UserId grace = joined(acme, aMember()).user();
        OrganizationId gone = opened(Fixtures.anOrganization().lifespan(Fixtures.aLifespan(OrganizationStatus.ERASED)))
                .id();
        Invitation accepted = invited(gone, aPendingInvitation().to(GRACE).acceptedBy(grace));

        assertThat(to(GRACE, 10)).containsExactly(accepted);
        assertThat(acceptedBy(grace, 10)).containsExactly(accepted);
    }

    @Test
    void of_an_erased_one_nothing_is_left_that_says_whom_it_invited() {
        UserId grace = joined(acme, aMember()).user();
        Invitation accepted = invited(
                acme,
                aPendingInvitation()
                        .to(GRACE)
                        .terms(ABOUT_GRACE)
                        .requestKey("grace-1")
                        .acceptedBy(grace));

        erase(accepted);

        Invitation left = stored(acme, accepted.id()).orElseThrow();
        assertThat(left).isEqualTo(accepted.erased());
        assertThat(left.address()).isEqualTo(EmailAddress.erased("erased"));
        assertThat(left.inviter()).isEqualTo(new Actor.Host(JournalStore.ERASED));
        assertThat(left.terms().rights()).isEqualTo(ABOUT_GRACE.rights());
        assertThat(left.status()).isEqualTo(InvitationStatus.ACCEPTED);
        assertThat(to(GRACE, 10)).isEmpty();
        assertThat(to("erased@erased.invalid", 10)).isEmpty();
        assertThat(acceptedBy(grace, 10)).isEmpty();
        List<Invitation> repeated = changing(acme, unit -> unit.invitations().withRequestKey(acme, "grace-1"));
        assertThat(repeated).isEmpty();
    }

    @Test
    void who_invited_stays_if_it_was_a_member() {
        UserId ada = joined(acme, aMember()).user();
        Invitation declined = invited(acme, aDeclinedInvitation().to(GRACE).by(ada));

        erase(declined);

        assertThat(stored(acme, declined.id()).orElseThrow().inviter()).isEqualTo(new Actor.Member(ada));
    }

    @Test
    void many_are_erased_in_one_call_and_others_stay() {
        InvitationBuilder[] all = Stream.generate(
                        () -> aDeclinedInvitation().to(GRACE).terms(ABOUT_GRACE))
                .limit(3)
                .toArray(InvitationBuilder[]::new);
        List<Invitation> hers = invited(acme, all);
        Invitation other = invited(acme, aDeclinedInvitation().terms(ABOUT_GRACE));

        erase(hers.toArray(Invitation[]::new));

        assertThat(hers).allSatisfy(each -> assertThat(stored(acme, each.id())).contains(each.erased()));
        assertThat(stored(acme, other.id())).contains(other);
    }

    @Test
    void an_open_one_is_not_erased() {
        Invitation open = invited(acme, aPendingInvitation().to(GRACE).terms(ABOUT_GRACE));

        erase(open);

        assertThat(stored(acme, open.id())).contains(open);
    }

    private List<Invitation> to(String address, int most) {
        return storage().inTransaction(unit -> unit.invitations().to(address(address), most));
    }

    private static EmailAddress address(String text) {
        return EmailAddress.stored(text);
    }

    private List<Invitation> acceptedBy(UserId user, int most) {
        return storage().inTransaction(unit -> unit.invitations().acceptedBy(user, most));
    }

    private void erase(Invitation... invitations) {
        changing(acme, unit -> {
            unit.invitations().erase(List.of(invitations));
            return invitations;
        });
    }

    private static List<Invitation> byId(List<Invitation> invitations) {
        return invitations.stream()
                .sorted(Comparator.comparing(Invitation::id, InvitationId::compareTo))
                .toList();
    }
}
