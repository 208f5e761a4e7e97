package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.AsHost;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.organization.Organization;
import dev.roster.user.Adopted;
import dev.roster.user.Adopted.How;
import dev.roster.user.Adoptee;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A host brings the people whom it has already. */
public abstract class AdoptionScenarios implements Scenario {

    private static final int TRIALS = 10;
    private static final PersonName GRACE = PersonName.of("Grace", "Hopper");

    private final TeamAccounts accounts = new TeamAccounts();
    private Stage stage;

    @BeforeEach
    void nobody_is_there() {
        stage = new Stage(this, accounts);
    }

    private AsHost importing() {
        return stage.roster().asHost("import");
    }

    private static Adoptee person(int number) {
        return Adoptee.of("crm-" + number, "p" + number + "@people.example", PersonName.of("Person", "No " + number));
    }

    private static List<Adoptee> people(int from, int to) {
        return IntStream.range(from, to).mapToObj(AdoptionScenarios::person).toList();
    }

    private List<Entry> entries(User user) {
        return stage.roster().user(user.id()).history().page(10).items();
    }

    private static List<How> hows(List<Outcome<Adopted>> outcomes) {
        return outcomes.stream().map(outcome -> outcome.orElseThrow().how()).toList();
    }

    @Test
    void a_host_with_ten_thousand_people_adopts_them_and_opens_an_organization() {
        List<Outcome<Adopted>> outcomes = new ArrayList<>();
        for (int from = 0; from < 10_000; from += 1_000) {
            outcomes.addAll(importing().adopt(people(from, from + 1_000)));
        }

        assertThat(hows(outcomes)).hasSize(10_000).containsOnly(How.NEW);
        assertThat(outcomes.get(4_711).entry()).isEqualTo("crm-4711");
        User owner = importing().user("crm-4711").orElseThrow();
        assertThat(owner.address()).hasToString("p4711@people.example");
        Organization acme = importing()
                .openOrganization("Acme", opening -> opening.owner(owner.id()).plan(accounts.pro));
        assertThat(stage.roster().in(acme.id()).access(owner.id()).can(accounts.tasks))
                .isTrue();
    }

    @Test
    void one_comes_with_all_that_the_host_knows() {
        Adopted adopted = importing()
                .adopt(Adoptee.of("crm-1", "Grace@people.example", GRACE)
                        .in(Locale.FRENCH)
                        .with(Map.of("desk", "12")));

        User user = adopted.user();
        assertThat(adopted.how()).isEqualTo(How.NEW);
        assertThat(user).isEqualTo(stage.roster().user(user.id()).profile());
        assertThat(user.hostReference()).contains("crm-1");
        assertThat(user.name()).isEqualTo(GRACE);
        assertThat(user.locale()).contains(Locale.FRENCH);
        assertThat(user.attributes()).isEqualTo(Map.of("desk", "12"));
        assertThat(importing().user("crm-1")).contains(user);
        assertThat(importing().userAt("GRACE@people.example")).contains(user);
        assertThat(entries(user)).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(Event.USER_ADDED);
            assertThat(entry.actor()).isEqualTo(new Actor.Host("import"));
        });
    }

    @Test
    void who_is_not_there_is_not_found() {
        importing().adopt(person(1));

        assertThat(importing().user("crm-2")).isEmpty();
        assertThat(importing().user("CRM-1")).isEmpty();
        assertThat(importing().userAt("p2@people.example")).isEmpty();
        assertThat(catchThrowableOfType(Refused.class, () -> importing().user(" "))
                        .reason())
                .isEqualTo(Reason.MISSING);
        assertThat(catchThrowableOfType(Refused.class, () -> importing().userAt("p2"))
                        .reason())
                .isEqualTo(Reason.BAD_ADDRESS);
    }

    @Test
    void adopted_again_somebody_stays_as_she_is() {
        User before = importing().adopt(person(1)).user();
        List<Entry> recorded = entries(before);

        Adopted again = importing()
                .adopt(Adoptee.of("crm-1", "P1@people.example", GRACE)
                        .in(Locale.FRENCH)
                        .with(Map.of("desk", "12")));

        assertThat(again).isEqualTo(new Adopted(before, How.KNOWN));
        assertThat(stage.roster().user(before.id()).profile()).isEqualTo(before);
        assertThat(entries(before)).isEqualTo(recorded);
    }

    @Test
    void whoever_came_by_invitation_gets_the_host_reference_and_nothing_else() {
        User before = stage.roster().user(stage.user("Grace")).profile();

        Adopted adopted = importing()
                .adopt(Adoptee.of("crm-1", "grace@people.example", GRACE).in(Locale.FRENCH));

        assertThat(adopted.how()).isEqualTo(How.REFERENCED);
        assertThat(adopted.user()).isEqualTo(before.withHostReference("crm-1").withRevision(before.revision() + 1));
        assertThat(stage.roster().user(before.id()).profile()).isEqualTo(adopted.user());
        Entry entry = entries(before).get(0);
        assertThat(entry.event()).isEqualTo(Event.USER_EDITED);
        assertThat(entry.number()).isEqualTo(adopted.user().revision());
        assertThat(entry.lines()).containsExactly(Line.ofUser(before.id(), Facet.DETAILS, List.of("host reference")));
    }

    @Test
    void each_conflict_is_refused_for_itself_and_holds_nobody_up() {
        User one = importing().adopt(person(1)).user();
        User two = importing().adopt(person(2)).user();

        List<Outcome<Adopted>> outcomes = importing()
                .adopt(List.of(
                        Adoptee.of("crm-1", "other@people.example", GRACE),
                        Adoptee.of("crm-9", "p2@people.example", GRACE),
                        Adoptee.of("crm-1", "p2@people.example", GRACE),
                        person(3),
                        person(3),
                        Adoptee.of("crm-3", "p4@people.example", GRACE),
                        Adoptee.of("crm-5", "p3@people.example", GRACE),
                        Adoptee.of("crm-6", "nobody", GRACE),
                        Adoptee.of("", "p6@people.example", GRACE),
                        person(7).with(Map.of("desk", "x".repeat(1_001))),
                        person(8).in(Locale.ROOT),
                        person(10)));

        assertThat(outcomes)
                .extracting(outcome -> outcome.refusal().map(Refusal::reason).orElse(null))
                .containsExactly(
                        Reason.ALREADY_TAKEN,
                        Reason.ALREADY_TAKEN,
                        Reason.DUPLICATE_ENTRY,
                        null,
                        Reason.DUPLICATE_ENTRY,
                        Reason.DUPLICATE_ENTRY,
                        Reason.DUPLICATE_ENTRY,
                        Reason.BAD_ADDRESS,
                        Reason.MISSING,
                        Reason.TOO_LONG,
                        Reason.MALFORMED,
                        null);
        assertThat(outcomes.get(0).refusal().orElseThrow().field()).isEqualTo("host reference");
        assertThat(outcomes.get(1).refusal().orElseThrow().field()).isEqualTo("address");
        assertThat(importing().user("crm-1")).contains(one);
        assertThat(importing().user("crm-2")).contains(two);
        assertThat(importing().userAt("other@people.example")).isEmpty();
        assertThat(importing().user("crm-3")).isPresent();
        assertThat(importing().user("crm-10")).isPresent();
    }

    @Test
    void a_reference_of_one_and_an_address_of_another_are_no_match() {
        importing().adopt(people(1, 3));

        assertThat(catchThrowableOfType(
                                Refused.class, () -> importing().adopt(Adoptee.of("crm-1", "p2@people.example", GRACE)))
                        .reason())
                .isEqualTo(Reason.ALREADY_TAKEN);
    }

    @Test
    void a_list_that_is_empty_too_long_or_holds_a_null_is_refused_as_a_whole() {
        assertThat(refused(List.of())).isEqualTo(Reason.LIST_EMPTY);
        assertThat(refused(null)).isEqualTo(Reason.LIST_EMPTY);
        assertThat(refused(people(0, 1_001))).isEqualTo(Reason.LIST_TOO_LONG);
        assertThat(refused(Collections.singletonList(null))).isEqualTo(Reason.MISSING);
        assertThat(importing().user("crm-0")).isEmpty();
    }

    private Reason refused(Collection<Adoptee> people) {
        return catchThrowableOfType(Refused.class, () -> importing().adopt(people))
                .reason();
    }

    @RepeatedTest(TRIALS)
    void adopted_by_several_nodes_at_once_everybody_is_there_once() {
        List<Adoptee> backwards = new ArrayList<>(people(0, 40));
        Collections.reverse(backwards);
        stage.roster().asHost("sign-up").addUser("p7@people.example", GRACE);
        List<Callable<List<How>>> importers = List.of(
                () -> hows(importing().adopt(people(0, 40))),
                () -> hows(importing().adopt(backwards)),
                () -> hows(importing().adopt(people(0, 40))));

        List<How> all = Race.run(importers).stream()
                .flatMap(hows -> ((List<?>) hows).stream())
                .map(How.class::cast)
                .toList();

        assertThat(Collections.frequency(all, How.NEW)).isEqualTo(39);
        assertThat(Collections.frequency(all, How.REFERENCED)).isEqualTo(1);
        assertThat(Collections.frequency(all, How.KNOWN)).isEqualTo(80);
        for (int i = 0; i < 40; i++) {
            assertThat(importing().user("crm-" + i)).isEqualTo(importing().userAt("p" + i + "@people.example"));
        }
    }
}
