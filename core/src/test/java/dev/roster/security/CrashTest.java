package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.failure.StorageFailure;
import dev.roster.id.DeliveryId;
import dev.roster.port.Answer;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Mailer;
import dev.roster.port.Outgoing;
import dev.roster.port.Storage;
import dev.roster.scenario.PassingOn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A node that dies while it sends: at each call to the storage and each step of each mail, before and after. What was queued is
 * sent by another node; one mail is sent twice only if the node died between its hand-over and its mark.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashTest {

    private static final int MAILS = 5;
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Test
    void case_69_a_node_that_dies_at_any_step_loses_no_mail_and_case_70_doubles_one_at_most() {
        Map<String, Integer> doubled = new TreeMap<>();
        int points = 0;
        for (int point = 1; ; point++) {
            Node node = new Node(point);
            House house = new House(node::storage, node::mailer);
            for (int n = 0; n < MAILS; n++) {
                house.invite("guest" + n);
            }
            node.alive = true;
            try {
                house.roster.dispatcher().drain();
            } catch (StorageFailure died) {
                assertThat(node.diedAt).isNotEmpty();
            }
            if (node.diedAt.isEmpty()) {
                break;
            }
            points++;
            String where = node.diedAt;
            node.comeBack();
            house.clock.advance(LEASE.plusSeconds(1));
            house.dispatch();

            List<DeliveryId> handedOver = node.handedOver;
            int twice = handedOver.size() - new HashSet<>(handedOver).size();
            assertThat(new HashSet<>(handedOver))
                    .as("died %s: none is lost", where)
                    .hasSize(MAILS);
            assertThat(twice).as("died %s", where).isLessThanOrEqualTo(1);
            assertThat(Stored.in(house.memory).deliveries())
                    .extracting(Delivery::state)
                    .containsOnly(DeliveryState.SENT);
            doubled.merge(where, twice, Integer::sum);
            Consistent.check(house);
        }
        System.out.println("a node died at each of " + points + " points, 0 mails lost; sent twice: " + doubled);
        assertThat(doubled)
                .containsEntry("after a hand-over", MAILS)
                .containsEntry("before an answer is recorded", MAILS)
                .allSatisfy((where, twice) -> assertThat(
                                where.equals("after a hand-over") || where.equals("before an answer is recorded")
                                        ? 0
                                        : twice)
                        .as(where)
                        .isZero());
    }

    /** What one node does, until it dies at a point; then it does nothing any more. */
    private static final class Node {

        private final int point;
        private final List<DeliveryId> handedOver = new ArrayList<>();
        private boolean alive;
        private boolean answering;
        private int seen;
        private String diedAt = "";

        Node(int point) {
            this.point = point;
        }

        void comeBack() {
            alive = false;
            diedAt = "";
        }

        private void step(String where) {
            if (alive && (!diedAt.isEmpty() || ++seen == point)) {
                diedAt = diedAt.isEmpty() ? where : diedAt;
                throw new StorageFailure("the node died " + diedAt, null);
            }
        }

        Storage storage(Storage storage) {
            return new PassingOn(storage) {
                @Override
                public <T> T inTransaction(Work<T> work) {
                    step(answering ? "before an answer is recorded" : "before a transaction");
                    T result = super.inTransaction(work);
                    step(answering ? "after an answer was recorded" : "after a transaction");
                    return result;
                }

                @Override
                public Lookups lookups() {
                    step("before a look-up");
                    return super.lookups();
                }

                @Override
                public Listings listings() {
                    step("before a list");
                    return super.listings();
                }
            };
        }

        Mailer mailer(Mailer mailer) {
            return new Mailer() {
                @Override
                public String sender() {
                    return mailer.sender();
                }

                @Override
                public void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers) {
                    for (Outgoing outgoing : run) {
                        step("before a hand-over");
                        handedOver.add(outgoing.id());
                        step("after a hand-over");
                        answering = true;
                        try {
                            answers.accept(outgoing.id(), new Answer.Accepted("250 ok"));
                        } finally {
                            answering = false;
                        }
                        step("after an answer");
                    }
                }
            };
        }
    }
}
