package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.AsHost;
import dev.roster.OneUser;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Offer;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.member.MemberStatus;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a person, by the person and by the host, and whether the person may sign in. */
public abstract class ProfileScenarios implements Scenario {

    private static final PersonName HOPPER = PersonName.of("Grace", "Hopper");
    private static final PersonName KING = PersonName.of("Ada", "King");

    private final TeamAccounts accounts = new TeamAccounts();
    private final Consumer<Offer> asAdditional = offer -> offer.role(accounts.additional);
    private Stage stage;
    private UserId ada;
    private Team acme;
    private UserId grace;

    @BeforeEach
    void ada_holds_an_account_and_grace_is_an_additional_user() {
        stage = new Stage(this, accounts);
        ada = stage.user("Ada");
        acme = stage.team("Acme", ada, opening -> opening.plan(accounts.pro));
        grace = acme.member("Grace", asAdditional);
    }

    private OneUser own(UserId user) {
        return stage.roster().user(user);
    }

    private AsHost host() {
        return stage.roster().asHost("support desk");
    }

    private List<Entry> entries(UserId user) {
        return own(user).history().page(100).items();
    }

    private PersonName nameAt(Team team, UserId user) {
        return team.owner().members().get(user).member().name();
    }

    /** Checks that a call is refused and leaves the user, and her record, as they were. */
    private Refused refused(UserId user, Reason reason, ThrowingCallable call) {
        User before = own(user).profile();
        List<Entry> recorded = entries(user);
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("was not refused").isNotNull();
        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
        assertThat(own(user).profile()).isEqualTo(before);
        assertThat(entries(user)).isEqualTo(recorded);
        return refused;
    }

    // ---- what a person changes

    @Test
    void C2_the_holder_of_an_account_changes_the_own_name() {
        User now = own(ada).edit(profile -> profile.name(KING));

        assertThat(now).isEqualTo(own(ada).profile());
        assertThat(now.name()).isEqualTo(KING);
        assertThat(nameAt(acme, ada)).isEqualTo(KING);
    }

    @Test
    void C2_an_additional_user_does_not_change_users_names_the_own_one_neither() {
        Refused refused = refused(grace, Reason.NOT_ALLOWED, () -> own(grace).edit(profile -> profile.name(HOPPER)));

        assertThat(refused.refusal().field()).isEqualTo("name");
        assertThat(refused.getMessage()).contains("ask whoever runs this application");
        assertThat(nameAt(acme, grace)).isEqualTo(PersonName.of("Grace", "Example"));
    }

    @Test
    void C2_who_is_an_additional_user_anywhere_does_not_change_the_name() {
        Team hers = stage.team("Hopper & Daughters", grace, opening -> opening.plan(accounts.pro));

        refused(grace, Reason.NOT_ALLOWED, () -> own(grace).edit(profile -> profile.name(HOPPER)));

        acme.owner().remove(grace);
        own(grace).edit(profile -> profile.name(HOPPER));
        assertThat(nameAt(hers, grace)).isEqualTo(HOPPER);
        assertThat(nameAt(acme, grace)).isEqualTo(HOPPER);
    }

    @Test
    void who_is_in_no_organization_changes_the_own_name() {
        UserId linus = stage.user("Linus");

        assertThat(own(linus).edit(profile -> profile.name(HOPPER)).name()).isEqualTo(HOPPER);
    }

    @Test
    void a_suspended_member_is_not_asked_for_the_right_and_an_organization_at_rest_still_is() {
        acme.owner().suspend(grace, "on leave");
        own(grace).edit(profile -> profile.name(HOPPER));
        acme.owner().reactivate(grace, "back again");
        acme.host().organization().suspend();

        refused(grace, Reason.NOT_ALLOWED, () -> own(grace).edit(profile -> profile.name(KING)));
    }

    @Test
    void the_last_of_hundreds_of_organizations_is_asked_too() {
        List<Team> teams = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            teams.add(stage.team("Team " + i, grace, opening -> opening.plan(accounts.pro)));
        }
        acme.owner().remove(grace);
        own(grace).edit(profile -> profile.name(HOPPER));
        Team last = teams.stream()
                .max((one, other) -> one.id().compareTo(other.id()))
                .orElseThrow();
        UserId linus = last.member("Linus", offer -> offer.role(accounts.holder));
        last.as(linus).edit(grace, edit -> edit.role(accounts.additional));

        refused(grace, Reason.NOT_ALLOWED, () -> own(grace).edit(profile -> profile.name(KING)));
    }

    @Test
    void language_and_what_is_the_same_need_no_right() {
        User before = own(grace).profile();

        User now = own(grace).edit(profile -> profile.locale(Locale.FRENCH).name(before.name()));

        assertThat(now.locale()).contains(Locale.FRENCH);
        assertThat(now.name()).isEqualTo(before.name());
    }

    @Test
    void mails_are_in_the_language_from_then_on() {
        own(grace).edit(profile -> profile.locale(Locale.FRENCH));
        own(grace).changeAddress("grace@elsewhere.example");
        stage.sendMail();

        assertThat(stage.mailer().lastTo("grace@elsewhere.example").locale()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void a_name_that_is_missing_and_a_language_that_is_none_are_refused() {
        refused(ada, Reason.MISSING, () -> own(ada).edit(profile -> profile.name(null)));
        refused(ada, Reason.MALFORMED, () -> own(ada).edit(profile -> profile.locale(Locale.ROOT)));
    }

    @Test
    void all_lists_of_an_organization_go_by_the_new_name() {
        own(ada).edit(profile -> profile.name(PersonName.of("Zora", "Last")));

        assertThat(acme.owner().members().byName().page(10).items())
                .extracting(line -> line.member().user())
                .containsExactly(grace, ada);
        assertThat(acme.owner()
                        .members()
                        .byName()
                        .withRole(accounts.holder)
                        .startingWith("zor")
                        .page(10)
                        .items())
                .extracting(line -> line.member().user())
                .containsExactly(ada);
    }

    @Test
    void a_change_is_on_the_persons_own_record_without_what_it_says() {
        own(ada).edit(profile -> profile.name(KING).locale(Locale.FRENCH));

        Entry entry = entries(ada).get(0);
        assertThat(entry.event()).isEqualTo(Event.USER_EDITED);
        assertThat(entry.actor()).isEqualTo(new Actor.User(ada));
        assertThat(entry.number()).isEqualTo(own(ada).profile().revision());
        assertThat(entry.lines())
                .containsExactly(
                        Line.ofUser(ada, Facet.DETAILS, List.of("locale", "name")),
                        Line.ofUser(ada, Facet.NAME, List.of(String.valueOf(entry.number()))));
        assertThat(acme.picture().journal()).noneMatch(line -> line.event() == Event.USER_EDITED);
    }

    @Test
    void what_changes_nothing_leaves_no_trace() {
        own(ada).edit(profile -> profile.name(KING));
        User before = own(ada).profile();
        List<Entry> recorded = entries(ada);

        assertThat(own(ada).edit(profile -> profile.name(KING))).isEqualTo(before);
        assertThat(own(ada).edit(profile -> {})).isEqualTo(before);
        assertThat(host().editUser(ada, edit -> edit.name(KING))).isEqualTo(before);
        assertThat(host().reactivateUser(ada)).isEqualTo(before);

        assertThat(own(ada).profile()).isEqualTo(before);
        assertThat(entries(ada)).isEqualTo(recorded);
    }

    // ---- what the host changes

    @Test
    void the_host_changes_all_that_is_said_of_a_user() {
        User now = host().editUser(
                        grace,
                        edit -> edit.name(HOPPER)
                                .locale(Locale.GERMAN)
                                .hostReference("crm-1")
                                .mergeAttributes(Map.of("desk", "12", "badge", "")));

        assertThat(now).isEqualTo(own(grace).profile());
        assertThat(now.hostReference()).contains("crm-1");
        assertThat(now.attributes()).isEqualTo(Map.of("desk", "12", "badge", ""));
        assertThat(nameAt(acme, grace)).isEqualTo(HOPPER);
        assertThat(entries(grace).get(0).actor()).isEqualTo(new Actor.Host("support desk"));
        assertThat(entries(grace).get(0).lines())
                .contains(
                        Line.ofUser(grace, Facet.DETAILS, List.of("attributes", "host reference", "locale", "name")),
                        Line.ofUser(grace, Facet.ATTRIBUTES, List.of("badge", "desk")));
        assertThat(host().editUser(grace, edit -> edit.replaceAttributes(Map.of()))
                        .attributes())
                .isEmpty();
    }

    @Test
    void a_host_reference_is_one_users_alone() {
        host().editUser(grace, edit -> edit.hostReference("crm-1"));

        refused(ada, Reason.ALREADY_TAKEN, () -> host().editUser(ada, edit -> edit.hostReference("crm-1")));
    }

    @Test
    void fields_keep_their_limits() {
        refused(ada, Reason.MISSING, () -> host().editUser(ada, edit -> edit.mergeAttributes(null)));
        refused(
                ada,
                Reason.TOO_LONG,
                () -> host().editUser(ada, edit -> edit.mergeAttributes(Map.of("desk", "x".repeat(1_001)))));
    }

    @Test
    void who_is_no_user_is_not_found() {
        UserId nobody = new UserId(new UUID(7, 7));

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> own(nobody).edit(profile -> profile.name(KING)),
                () -> own(nobody).changeAddress("nobody@elsewhere.example"),
                () -> host().editUser(nobody, edit -> edit.name(KING)),
                () -> host().suspendUser(nobody),
                () -> host().reactivateUser(nobody))) {
            assertThat(catchThrowableOfType(Refused.class, call).reason()).isEqualTo(Reason.NOT_FOUND);
        }
    }

    // ---- whether a user may sign in

    @Test
    void a_suspended_user_is_let_in_nowhere_new_and_changes_nothing() {
        User before = own(grace).profile();
        Team other = stage.team("Other", ada, opening -> opening.plan(accounts.pro));
        other.invites(GRACE, asAdditional);
        String link = stage.linkFor(GRACE);

        User suspended = host().suspendUser(grace);

        assertThat(suspended.status()).isEqualTo(UserStatus.SUSPENDED);
        assertThat(suspended.authVersion()).isGreaterThan(before.authVersion());
        assertThat(((Admission.NotNow) stage.accept(link, grace)).why().reason())
                .isEqualTo(Reason.USER_SUSPENDED);
        refused(grace, Reason.USER_SUSPENDED, () -> own(grace).edit(profile -> profile.locale(Locale.FRENCH)));
        refused(grace, Reason.USER_SUSPENDED, () -> own(grace).changeAddress("grace@elsewhere.example"));

        User again = host().reactivateUser(grace);
        assertThat(again.authVersion()).isGreaterThan(suspended.authVersion());
        assertThat(stage.accept(link, grace)).isInstanceOf(Admission.Joined.class);
        assertThat(entries(grace)).extracting(Entry::event).startsWith(Event.USER_REACTIVATED, Event.USER_SUSPENDED);
        assertThat(entries(grace).get(1).lines())
                .containsExactly(Line.ofUser(grace, Facet.STATUS, List.of("SUSPENDED")));
    }

    @Test
    void what_a_suspended_user_may_do_in_an_organization_is_said_there() {
        host().suspendUser(grace);

        assertThat(acme.owner().members().get(grace).member().status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(acme.access(grace).can(accounts.tasks)).isTrue();
        assertThat(host().suspendUser(grace)).isEqualTo(own(grace).profile());
    }

    @Test
    void links_of_a_suspended_user_are_dead_even_when_she_is_back() {
        own(grace).changeAddress("grace@elsewhere.example");
        String link = stage.linkFor("grace@elsewhere.example");
        host().suspendUser(grace);
        host().reactivateUser(grace);

        refused(grace, Reason.NOT_FOUND, () -> stage.roster().personalLinks().confirmAddress(link));
    }

    @Test
    void an_organization_that_takes_somebody_in_shows_the_name_of_that_moment() {
        acme.invites("linus@people.example", asAdditional);
        String link = stage.linkFor("linus@people.example");
        UserId linus = stage.user("Linus");

        List<Object> results = Race.run(
                () -> own(linus).edit(profile -> profile.name(HOPPER)).name(), () -> stage.accept(link, linus));

        assertThat(results).contains(new Admission.Joined(acme.id(), linus, false));
        assertThat(results.get(0)).isIn(HOPPER, Reason.NOT_ALLOWED);
        assertThat(nameAt(acme, linus)).isEqualTo(own(linus).profile().name());
    }
}
