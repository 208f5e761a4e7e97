package dev.roster.mail;

import static dev.roster.mail.Relay.polite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.DeliveryState;
import dev.roster.failure.StorageFailure;
import dev.roster.id.InvitationId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.mail.wire.Deed;
import dev.roster.mail.wire.Deeds;
import dev.roster.mail.wire.ReceivedMail;
import dev.roster.mail.wire.Script;
import dev.roster.mail.wire.SmtpServer;
import dev.roster.mail.wire.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A node dies in the middle of a run of mails, at each of its steps, and another takes over: no mail is lost, and one comes
 * twice only where the README says so.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrashTest {

    private static final List<String> ADDRESSES =
            List.of("first@people.example", "second@people.example", "third@people.example");
    private static final Duration LEASE = Duration.ofMinutes(5);

    @AfterEach
    void no_thread_is_stuck() {
        Threads.assertNoneStuck();
    }

    /**
     * A row of the README's table, and a mail.
     *
     * @param point where the node dies
     * @param mail at which mail of the run, if it is at one
     * @param twice how many mails are handed over twice
     */
    private record Crash(String point, int mail, int twice) {

        Script script(Life life) {
            Deed dying = wire -> {
                life.end();
                return Deed.OVER;
            };
            Deed dyingAfterTheAnswer = wire -> {
                life.end();
                return Deeds.reply("250 2.0.0 taken").on(wire);
            };
            Script script = point.equals("answer")
                    ? polite().at(Step.DOT, mail, dyingAfterTheAnswer)
                    : polite().at(step(), mail, dying);
            return script.from(2, Step.BANNER, Deeds.hangUp());
        }

        private Step step() {
            return Step.valueOf(point.replace(' ', '_').toUpperCase(Locale.ROOT));
        }

        static Stream<Crash> at(String point, int twice) {
            boolean isOfMail =
                    point.equals("answer") || new Crash(point, 1, twice).step().isOfMail();
            return IntStream.rangeClosed(1, isOfMail ? ADDRESSES.size() : 1)
                    .mapToObj(mail -> new Crash(point, mail, twice));
        }

        @Override
        public String toString() {
            return "at " + point + " of mail " + mail;
        }
    }

    static Stream<Crash> crashes() {
        return Readme.table("A node dies at").stream()
                .skip(1)
                .flatMap(row ->
                        Stream.of(row.get(0).split(", ")).flatMap(point -> Crash.at(point, number(row.get(1)))));
    }

    private static int number(String words) {
        return words.equals("none") ? 0 : Integer.parseInt(words);
    }

    @Test
    void the_table_has_every_step() {
        assertThat(crashes().map(Crash::point).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(Step.values())
                                        .filter(step -> step != Step.RSET && step != Step.NOOP)
                                        .map(Step::toString),
                                Stream.of("answer"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void case_69_and_70_no_mail_is_lost_and_only_the_stated_ones_come_twice(Crash crash) {
        Life life = new Life();
        try (SmtpServer server = SmtpServer.start(crash.script(life))) {
            Product product = new Product(Relay.mailer(server));
            List<InvitationId> invitations =
                    ADDRESSES.stream().map(product::invite).toList();

            dies(product.onNode(life, Relay.mailer(server)));
            assertThat(life.isOver()).isTrue();

            takesOver(product, server, invitations);
            assertThat(twice(server)).hasSize(crash.twice());
        }
    }

    /** Before the claim, before the links are kept, and before each answer is. */
    @Test
    void case_69_and_70_wherever_the_storage_was_last_reached_no_mail_is_lost_and_one_at_most_comes_twice() {
        List<Integer> twice = new ArrayList<>();
        boolean isThrough = false;
        for (int transactions = 0; !isThrough; transactions++) {
            try (SmtpServer server = SmtpServer.start(polite())) {
                Life life = new Life();
                Product product = new Product(Relay.mailer(server));
                List<InvitationId> invitations =
                        ADDRESSES.stream().map(product::invite).toList();
                Product node = product.onNode(life, Relay.mailer(server));
                life.endAfter(transactions);

                dies(node);
                isThrough = !life.isOver();

                takesOver(product, server, invitations);
                twice.add(twice(server).size());
            }
        }
        assertThat(twice).startsWith(0, 0, 1, 1, 1);
        assertThat(twice.subList(5, twice.size()))
                .as("when all answers are recorded, whatever else is done then")
                .isNotEmpty()
                .containsOnly(0);
    }

    /** Its last step is cut off, however it takes that. */
    private static void dies(Product node) {
        try {
            node.roster().dispatcher().step();
        } catch (StorageFailure dead) {
            // So it is.
        }
    }

    private static void takesOver(Product product, SmtpServer server, List<InvitationId> invitations) {
        server.whenQuiet().become(polite());
        Product other = product.restarted(Relay.mailer(server));
        other.pass(LEASE);
        other.sendAll(invitations);

        assertThat(invitations).allMatch(each -> other.state(each) == DeliveryState.SENT);
        Map<String, List<ReceivedMail>> arrivals =
                server.whenQuiet().mails().stream().collect(Collectors.groupingBy(ReceivedMail::recipient));
        assertThat(arrivals.keySet()).containsExactlyInAnyOrderElementsOf(ADDRESSES);
        arrivals.values().forEach(same -> assertOneInvitation(other, same));
    }

    /** However often it came: one Message-ID, links that all work, and one that may be used. */
    private static void assertOneInvitation(Product product, List<ReceivedMail> same) {
        assertThat(same.stream()
                        .map(mail -> mail.header("Message-ID").orElseThrow())
                        .distinct())
                .hasSize(1);
        List<String> links = same.stream().map(Letter::token).toList();
        assertThat(links).doesNotHaveDuplicates().allMatch(product::isAlive);
        assertThat(product.accept(links.get(links.size() - 1))).isInstanceOf(Admission.Joined.class);
        assertThat(links)
                .allSatisfy(link -> assertThat(product.accept(link)).isEqualTo(new Admission.Dead(DeadLink.ACCEPTED)));
    }

    private static List<String> twice(SmtpServer server) {
        return server.mails().stream()
                .collect(Collectors.groupingBy(ReceivedMail::recipient, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
