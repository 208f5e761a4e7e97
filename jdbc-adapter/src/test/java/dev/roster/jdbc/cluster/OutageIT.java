package dev.roster.jdbc.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.failure.StorageFailure;
import dev.roster.id.UserId;
import dev.roster.jdbc.cluster.Office.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nodes that die or hang while people are at work. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageIT {

    private static final int CLIENTS = 3;
    private static final int SOME = 150;
    private static final Duration TO_COME_BACK = Duration.ofSeconds(60);

    private final Cluster cluster = Cluster.cleared();
    private List<Office> offices;
    private List<Place> places;

    @BeforeEach
    void three_offices_share_three_places() {
        offices = cluster.nodes().stream().map(Office::new).toList();
        places = Stream.of("springfield", "shelbyville", "ogdenville")
                .map(offices.get(0)::open)
                .toList();
    }

    @AfterEach
    void every_node_has_the_same_and_nothing_is_wrong_with_it() {
        List<Inspection> inspections =
                cluster.nodes().stream().map(Inspection::new).toList();
        assertThat(inspections.get(0).faultsFound()).isEmpty();
        assertThat(inspections.get(1).everything()).isEqualTo(inspections.get(0).everything());
        assertThat(inspections.get(2).everything()).isEqualTo(inspections.get(0).everything());
    }

    private Clients clientsOf(int node) {
        return new Clients(offices.get(node - 1), CLIENTS, places);
    }

    /** On every node, also on one that has come back. */
    private void it_is_as_they_were_told(Clients... all) {
        for (Node node : cluster.nodes()) {
            for (Clients clients : all) {
                assertThat(new Inspection(node).contradictionsOf(clients.diary()))
                        .isEmpty();
            }
        }
    }

    @Test
    void what_anybody_was_told_survives_the_power_cut_of_a_node_and_work_goes_on() {
        Clients first = clientsOf(1);
        Clients second = clientsOf(2);
        Clients third = clientsOf(3);
        try (first;
                second;
                third) {
            third.awaitAnswers(SOME);

            Control.kill(3);
            third.awaitGivingUp();
            first.awaitAnswers(SOME);
            second.awaitAnswers(SOME);
            Control.start(3);
            first.awaitAnswers(SOME);
        }

        assertThat(first.failures()).isEmpty();
        assertThat(second.failures()).isEmpty();
        assertThat(third.failures()).hasSize(CLIENTS).hasOnlyElementsOfType(StorageFailure.class);
        it_is_as_they_were_told(first, second, third);
    }

    @Test
    void a_node_that_hung_never_answers_with_what_was_before() {
        Place place = places.get(0);
        UserId gus = offices.get(0).accept(place, offices.get(0).invite(place, "gus@globex.example"));
        assertThat(offices.get(2).mayVote(place, gus)).isTrue();
        Clients third = clientsOf(3);
        third.awaitAnswers(SOME);

        Control.freeze(3);
        try {
            offices.get(0).mayorOf(place).remove(gus);
        } finally {
            Control.thaw(3);
        }
        int failures = awaitAnAnswer(() -> assertThat(offices.get(2).mayVote(place, gus))
                .as("may vote, though removed")
                .isFalse());
        third.close();

        assertThat(failures).as("times that it said it cannot answer").isPositive();
        assertThat(third.failures()).allSatisfy(failure -> assertThat(failure).isInstanceOf(StorageFailure.class));
        it_is_as_they_were_told(third);
    }

    @Test
    void a_node_that_is_left_alone_says_so_and_neither_yes_nor_no() {
        Office alone = offices.get(0);
        Place place = places.get(0);
        UserId gus = alone.accept(place, alone.invite(place, "gus@globex.example"));
        Clients first = clientsOf(1);
        first.awaitAnswers(SOME);

        Control.kill(2, 3);
        try {
            first.awaitGivingUp();

            assertThat(first.failures()).hasSize(CLIENTS).allSatisfy(OutageIT::saysWhatToDo);
            assertThatThrownBy(() -> alone.mayVote(place, gus)).satisfies(OutageIT::saysWhatToDo);
            assertThatThrownBy(() -> alone.mayorOf(place).members().byName().page(10))
                    .satisfies(OutageIT::saysWhatToDo);
            assertThatThrownBy(() -> alone.invite(place, "hal@globex.example")).satisfies(OutageIT::saysWhatToDo);
        } finally {
            Control.start(2, 3);
        }

        awaitAnAnswer(() -> assertThat(alone.mayVote(place, gus)).isTrue());
        alone.accept(place, alone.invite(place, "hal@globex.example"));
        it_is_as_they_were_told(first);
    }

    private static void saysWhatToDo(Throwable failure) {
        assertThat(failure).isInstanceOf(StorageFailure.class);
        assertThat(failure.getMessage()).containsAnyOf("majority", "Look before you repeat it");
    }

    /** Asks again as long as there is no answer, and tells how often that was. */
    private static int awaitAnAnswer(Runnable question) {
        Instant end = Instant.now().plus(TO_COME_BACK);
        for (int failures = 0; ; failures++) {
            try {
                question.run();
                return failures;
            } catch (StorageFailure failure) {
                if (Instant.now().isAfter(end)) {
                    throw failure;
                }
            }
        }
    }
}
