package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Journal;
import dev.roster.page.Page;
import dev.roster.user.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who listens is told of each change once it is there, and of nothing else. */
public abstract class ListenerScenarios implements Scenario {

    private final PartnerNetwork net = new PartnerNetwork();
    private final Consumer<Offer> asNormal = offer -> offer.role(net.normal);
    private final List<Entry> first = new ArrayList<>();
    private final List<Entry> second = new ArrayList<>();
    private final List<String> order = new ArrayList<>();
    private Consumer<Entry> also = entry -> {};
    private Stage stage;
    private Team acme;

    @BeforeEach
    void three_listen_one_of_which_fails() {
        stage = new Stage(
                this,
                net,
                builder -> builder.listener(entry -> {
                            order.add("first " + Thread.currentThread().getName());
                            first.add(entry);
                        })
                        .listener(entry -> {
                            throw new IllegalStateException("This listener fails.");
                        })
                        .listener(entry -> {
                            order.add("second " + Thread.currentThread().getName());
                            second.add(entry);
                            also.accept(entry);
                        }));
        acme = stage.team("Acme", stage.user("Ada"));
        forget();
    }

    private void forget() {
        first.clear();
        second.clear();
        order.clear();
    }

    @Test
    void of_each_change_all_are_told_in_order_on_the_thread_that_made_it() {
        acme.invites(GRACE, asNormal);

        String here = Thread.currentThread().getName();
        assertThat(order).containsExactly("first " + here, "second " + here);
        assertThat(first).isEqualTo(second).isEqualTo(newest(acme, 1));
    }

    @Test
    void one_who_fails_stops_neither_the_change_nor_the_others() {
        UserId grace = acme.member("Grace", asNormal);

        assertThat(acme.owner().members().get(grace).member().user()).isEqualTo(grace);
        assertThat(second)
                .extracting(Entry::event)
                .containsExactly(Event.INVITED, Event.USER_ADDED, Event.INVITATION_ACCEPTED);
    }

    @Test
    void a_team_and_a_user_are_told_of_too() {
        Team globex = stage.team("Globex", stage.user("Olga"));

        assertThat(first).extracting(Entry::event).containsExactly(Event.USER_ADDED, Event.ORGANIZATION_OPENED);
        assertThat(first.get(1)).isEqualTo(newest(globex, 1).get(0));
    }

    @Test
    void when_they_are_told_it_is_there_and_they_may_ask_and_act() {
        List<List<Entry>> seen = new ArrayList<>();
        also = entry -> {
            seen.add(newest(acme, 1));
            if (entry.event() == Event.INVITED) {
                acme.owner()
                        .invitations()
                        .open()
                        .page(10)
                        .items()
                        .forEach(open -> acme.owner().revoke(open.invitation().id()));
            }
        };

        acme.invites(GRACE, asNormal);

        assertThat(seen.get(0)).isEqualTo(List.of(first.get(0)));
        assertThat(first).extracting(Entry::event).containsExactly(Event.INVITED, Event.INVITATION_REVOKED);
    }

    @Test
    void joined_they_are_told_when_the_host_has_committed() {
        try (var work = stage.begin()) {
            Roster joined = stage.roster().joining(work.transaction());
            joined.in(acme.id()).asHost("order").invite(Invitee.of(GRACE), asNormal);
            joined.asHost("order").addUser("olga@people.example", PersonName.of("Olga", ""));
            assertThat(first).isEmpty();
            work.commit();
        }

        assertThat(first).isEqualTo(second).extracting(Entry::event).containsExactly(Event.INVITED, Event.USER_ADDED);
    }

    @Test
    void nobody_is_told_of_what_was_rolled_back() {
        try (var work = stage.begin()) {
            stage.roster()
                    .joining(work.transaction())
                    .in(acme.id())
                    .asHost("order")
                    .invite(Invitee.of(GRACE), asNormal);
        }
        Picture.refused(acme, Reason.LAST_OWNER, () -> acme.owner().leave());

        assertThat(first).isEmpty();
        assertThat(second).isEmpty();
    }

    @Test
    void a_refusal_inside_of_the_hosts_transaction_is_not_told_of_and_the_rest_is() {
        try (var work = stage.begin()) {
            Roster joined = stage.roster().joining(work.transaction());
            joined.in(acme.id()).asHost("order").invite(Invitee.of(GRACE), asNormal);
            joined.in(acme.id()).as(acme.ownerId()).invite("nonsense", asNormal);
            work.commit();
        }

        assertThat(first).hasSize(1);
    }

    @Test
    void nobody_is_told_of_what_came_to_nothing() {
        UserId grace = acme.member("Grace", asNormal);
        forget();

        acme.owner().edit(grace, edit -> edit.role(net.normal));
        acme.owner().invite("nonsense", asNormal);
        stage.accept("x".repeat(43), "Mallory", "Example");

        assertThat(first).isEmpty();
    }

    private static List<Entry> newest(Team team, int size) {
        Journal journal = team.host().journal();
        Page<Entry> page = journal.page(size);
        return page.items();
    }
}
