package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.member.ListedMember;
import dev.roster.member.MemberStatus;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding members: search, filter, sort and pages. */
public abstract class MemberListScenarios implements Scenario {

    private final ReportPortal portal = new ReportPortal();
    private final Consumer<Offer> asUser = offer -> offer.role(portal.user);
    private Stage stage;
    private Team acme;

    @BeforeEach
    void acme_has_some_members() {
        stage = new Stage(this, portal);
        acme = stage.team("Acme", stage.user("Mia"));
        joins("elodie@z.example", "Élodie", "Durand", asUser);
        joins("adam@y.example", "elon", "Eaves", asUser);
        joins("zoe@x.example", "Zoë", "Åberg", offer -> offer.role(portal.admin));
        joins("bob@w.example", "ANNA", "van Dyke", asUser);
    }

    private UserId joins(String address, String given, String family, Consumer<Offer> offer) {
        acme.invites(address, offer);
        return stage.accept(stage.linkFor(address), given, family).orElseThrow().user();
    }

    @Test
    void by_name_whatever_case_and_accents() {
        assertThat(names(acme.owner().members().byName().page(10)))
                .containsExactly("ANNA van Dyke", "Élodie Durand", "elon Eaves", "Mia Example", "Zoë Åberg");
        assertThat(names(acme.owner().members().byName().descending().page(2)))
                .containsExactly("Zoë Åberg", "Mia Example");
    }

    @Test
    void by_address() {
        assertThat(addresses(acme.owner().members().byAddress().page(10)))
                .containsExactly(
                        "adam@y.example", "bob@w.example", "elodie@z.example", "mia@people.example", "zoe@x.example");
        assertThat(addresses(acme.owner().members().byAddress().descending().page(1)))
                .containsExactly("zoe@x.example");
    }

    @Test
    void searched_by_the_beginning_of_a_name_or_an_address() {
        assertThat(names(acme.owner().members().byName().startingWith("ELÓ").page(10)))
                .containsExactly("Élodie Durand", "elon Eaves");
        assertThat(names(acme.owner().members().byName().startingWith("zoe a").page(10)))
                .containsExactly("Zoë Åberg");
        assertThat(addresses(
                        acme.owner().members().byAddress().startingWith("EL").page(10)))
                .containsExactly("elodie@z.example");
        for (String wild : List.of("%", "_", "*", ".", "\\")) {
            assertThat(acme.owner()
                            .members()
                            .byName()
                            .startingWith(wild)
                            .page(10)
                            .items())
                    .isEmpty();
            assertThat(acme.owner()
                            .members()
                            .byAddress()
                            .startingWith(wild)
                            .page(10)
                            .items())
                    .isEmpty();
        }
    }

    @Test
    void filtered_by_role_together_with_the_beginning_of_a_name() {
        assertThat(names(acme.owner().members().byName().withRole(portal.admin).page(10)))
                .containsExactly("Mia Example", "Zoë Åberg");
        assertThat(names(acme.owner()
                        .members()
                        .byName()
                        .withRole(portal.user)
                        .startingWith("e")
                        .descending()
                        .page(10)))
                .containsExactly("elon Eaves", "Élodie Durand");
    }

    @Test
    void removed_members_are_listed_only_if_asked_for() {
        UserId gone = joins("rita@people.example", "Rita", "Roe", asUser);
        acme.owner().remove(gone);

        assertThat(names(acme.owner().members().byName().page(10))).doesNotContain("Rita Roe");
        assertThat(names(acme.owner()
                        .members()
                        .byName()
                        .withStatus(MemberStatus.REMOVED)
                        .page(10)))
                .containsExactly("Rita Roe");
        assertThat(acme.owner().members().get(gone).member().status()).isEqualTo(MemberStatus.REMOVED);
    }

    @Test
    void a_cursor_stays_good_while_members_come_and_go() {
        var byName = acme.owner().members().byName();
        Page<ListedMember> first = byName.page(2);
        assertThat(names(first)).containsExactly("ANNA van Dyke", "Élodie Durand");

        acme.owner().remove(first.items().get(1).member().user());
        joins("aaron@people.example", "Aaron", "Ames", asUser);
        joins("fay@people.example", "Fay", "Finn", asUser);

        Page<ListedMember> second = byName.page(2, first.next().orElseThrow());
        assertThat(names(second)).containsExactly("elon Eaves", "Fay Finn");
        Page<ListedMember> last = byName.page(2, second.next().orElseThrow());
        assertThat(names(last)).containsExactly("Mia Example", "Zoë Åberg");
        assertThat(last.next()).isEmpty();
    }

    @Test
    void a_cursor_of_another_list_and_a_page_out_of_bounds_are_refused() {
        Cursor cursor = acme.owner().members().byName().page(1).next().orElseThrow();
        Team globex = stage.team("Globex", stage.user("Olga"));

        Picture.refused(
                acme,
                Reason.BAD_CURSOR,
                () -> acme.owner().members().byAddress().page(1, cursor));
        Picture.refused(
                acme,
                Reason.BAD_CURSOR,
                () -> acme.owner().members().byName().startingWith("e").page(1, cursor));
        Picture.refused(
                globex,
                Reason.BAD_CURSOR,
                () -> globex.owner().members().byName().page(1, cursor));
        Picture.refused(
                acme, Reason.BAD_CURSOR, () -> acme.owner().members().byName().page(1, new Cursor("bm9uc2Vuc2U")));
        for (int size : new int[] {0, -1, 1001}) {
            Picture.refused(
                    acme,
                    Reason.MALFORMED,
                    () -> acme.owner().members().byName().page(size));
        }
    }

    @Test
    void some_are_found_by_their_ids_in_the_order_asked_each_once() {
        List<UserId> all = acme.owner().members().byName().page(10).items().stream()
                .map(listed -> listed.member().user())
                .toList();
        UserId anna = all.get(0);
        UserId elodie = all.get(1);
        UserId mia = all.get(3);
        acme.owner().remove(anna);
        Team globex = stage.team("Globex", stage.user("Olga"));

        List<ListedMember> found = acme.owner()
                .members()
                .getAll(List.of(mia, globex.ownerId(), anna, elodie, new UserId(new UUID(7, 7)), mia));

        assertThat(found)
                .isEqualTo(List.of(
                        acme.owner().members().get(mia),
                        acme.owner().members().get(anna),
                        acme.owner().members().get(elodie)));
        assertThat(acme.owner().members().getAll(List.of())).isEmpty();
        assertThat(acme.owner().members().getAll(List.of(globex.ownerId()))).isEmpty();
    }

    @Test
    void whoever_may_not_see_members_finds_none_by_their_ids_and_lists_are_bounded() {
        UserId zoe = acme.owner()
                .members()
                .byAddress()
                .page(10)
                .items()
                .get(4)
                .member()
                .user();
        UserId bob = acme.owner()
                .members()
                .byAddress()
                .page(10)
                .items()
                .get(1)
                .member()
                .user();

        Picture.refused(acme, Reason.NOT_ALLOWED, () -> acme.as(bob).members().getAll(List.of(bob)));
        assertThat(acme.as(zoe).members().getAll(Collections.nCopies(1_000, bob)))
                .hasSize(1);
        Picture.refused(
                acme, Reason.LIST_TOO_LONG, () -> acme.as(zoe).members().getAll(Collections.nCopies(1_001, bob)));
        Picture.refused(acme, Reason.MISSING, () -> acme.as(zoe).members().getAll(Arrays.asList(bob, null)));
    }

    @Test
    void members_of_one_name_are_all_listed_once() {
        String list = "";
        for (int i = 0; i < 20; i++) {
            list += "twin" + i + "@people.example,";
        }
        acme.owner().invite(list, asUser).forEach(outcome -> {
            String address = outcome.orElseThrow().invitation().address().toString();
            stage.accept(stage.linkFor(address), "Same", "Name").orElseThrow();
        });

        var twins = acme.owner().members().byName().startingWith("same");
        assertThat(Pages.all(3, twins::page, twins::page)).hasSize(20).doesNotHaveDuplicates();
        var reversed = twins.descending();
        assertThat(Pages.all(7, reversed::page, reversed::page)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void a_person_sees_all_her_organizations_page_by_page() {
        UserId mia = acme.ownerId();
        for (int i = 0; i < 7; i++) {
            stage.team("Team " + i, mia);
        }

        assertThat(Pages.all(
                        3,
                        stage.roster().user(mia)::organizations,
                        stage.roster().user(mia)::organizations))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_invited_name_does_not_show_among_members_before_acceptance() {
        acme.owner().invite(Invitee.of("eve@people.example").named("Eve", "Early"), asUser);

        assertThat(acme.owner().members().byName().startingWith("eve").page(10).items())
                .isEmpty();
    }

    private static List<String> names(Page<ListedMember> page) {
        return page.items().stream().map(line -> line.member().name().display()).toList();
    }

    private static List<String> addresses(Page<ListedMember> page) {
        return page.items().stream()
                .map(line -> line.member().address().toString())
                .toList();
    }

    @Test
    void an_address_in_another_script_is_found_as_it_is_typed() {
        joins("gisela@b\u00fccher.example", "Gisela", "Groß", asUser);

        assertThat(acme.owner()
                        .members()
                        .byAddress()
                        .startingWith("gisela@b\u00fccher.ex")
                        .page(10)
                        .items())
                .hasSize(1);
        assertThat(acme.owner()
                        .everyone()
                        .startingWith("Gisela@B\u00dcCHER.example")
                        .page(10)
                        .items())
                .hasSize(1);
    }
}
