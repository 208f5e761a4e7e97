package dev.roster.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.contract.MailerFixture.Arrival;
import dev.roster.delivery.SecretLink;
import dev.roster.id.DeliveryId;
import dev.roster.invitation.Offered;
import dev.roster.message.InvitationMessage;
import dev.roster.port.Answer;
import dev.roster.port.Mailer;
import dev.roster.port.Outgoing;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What {@link Mailer} promises, in front of a mail system that accepts everything. What becomes of refusals and broken
 * connections depends on how a mailer sends, and is for its own tests.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class MailerContract {

    private MailerFixture fixture;

    /** @return a new mailer, with a mail system that has got nothing yet */
    protected abstract MailerFixture open();

    private record Told(DeliveryId id, Answer answer, Thread thread, int arrivedBefore) {}

    @BeforeEach
    void openMailer() {
        fixture = open();
    }

    @AfterEach
    void closeMailer() {
        fixture.close();
    }

    @Test
    void the_sender_is_an_address() {
        assertThat(EmailAddress.parse(fixture.mailer().sender()).value())
                .isEqualTo(fixture.mailer().sender());
    }

    @Test
    void a_message_arrives_with_its_link_and_is_answered() {
        Outgoing outgoing = anEnvelope("grace@globex.example");

        List<Told> told = send(List.of(outgoing));

        assertThat(told).extracting(Told::id).containsExactly(outgoing.id());
        assertThat(told.get(0).answer()).isInstanceOf(Answer.Accepted.class);
        assertThat(fixture.arrivals()).extracting(Arrival::to).containsExactly("grace@globex.example");
        assertThat(fixture.arrivals().get(0).text()).contains(link(outgoing));
    }

    @Test
    void each_message_of_a_run_is_answered_once_and_in_order() {
        List<Outgoing> run = aRun(25);

        List<Told> told = send(run);

        assertThat(told)
                .extracting(Told::id)
                .containsExactlyElementsOf(run.stream().map(Outgoing::id).toList());
        assertThat(told).extracting(Told::answer).allMatch(Answer.Accepted.class::isInstance);
    }

    @Test
    void answers_are_told_on_the_calling_thread() {
        assertThat(send(aRun(5))).hasSize(5).extracting(Told::thread).containsOnly(Thread.currentThread());
    }

    @Test
    void each_answer_is_told_before_the_next_message_is_sent() {
        List<Told> told = send(aRun(5));

        assertThat(told).extracting(Told::arrivedBefore).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void each_message_goes_to_its_one_recipient_with_its_own_link() {
        List<Outgoing> run = aRun(10);

        send(run);

        assertThat(fixture.arrivals()).hasSize(10);
        for (int i = 0; i < run.size(); i++) {
            Arrival arrival = fixture.arrivals().get(i);
            assertThat(arrival.to()).isEqualTo(run.get(i).message().to().value());
            assertThat(arrival.text()).contains(link(run.get(i)));
            for (Outgoing other : run) {
                assertThat(arrival.text().contains(link(other))).isEqualTo(other.equals(run.get(i)));
            }
        }
    }

    @Test
    void a_message_that_is_sent_again_arrives_again() {
        Outgoing outgoing = anEnvelope("grace@globex.example");

        send(List.of(outgoing));
        send(List.of(outgoing));

        assertThat(fixture.arrivals())
                .extracting(Arrival::to)
                .containsExactly("grace@globex.example", "grace@globex.example");
    }

    @Test
    void no_answer_tells_a_link() {
        List<Outgoing> run = aRun(3);

        List<Told> told = send(run);

        assertThat(told).hasSize(3);
        for (Outgoing outgoing : run) {
            assertThat(told).noneMatch(each -> each.answer().toString().contains(token(outgoing)));
        }
    }

    @Test
    void what_the_taker_of_answers_throws_ends_the_run_with_nothing_more_sent_or_told() {
        IllegalStateException failure = new IllegalStateException("the answer cannot be recorded");
        List<DeliveryId> told = new ArrayList<>();

        assertThatThrownBy(() -> fixture.mailer().send(aRun(5), (id, answer) -> {
                    told.add(id);
                    if (told.size() == 2) {
                        throw failure;
                    }
                }))
                .isSameAs(failure);

        assertThat(told).hasSize(2);
        assertThat(fixture.arrivals()).hasSize(2);
        assertThat(send(aRun(1))).extracting(Told::answer).allMatch(Answer.Accepted.class::isInstance);
    }

    @Test
    void runs_of_several_threads_do_not_mix() {
        List<List<Outgoing>> runs = List.of(aRun(20), aRun(20), aRun(20), aRun(20));

        List<List<Told>> told = Together.run(4, i -> send(runs.get(i)));

        for (int i = 0; i < runs.size(); i++) {
            assertThat(told.get(i))
                    .extracting(Told::id)
                    .containsExactlyElementsOf(
                            runs.get(i).stream().map(Outgoing::id).toList());
        }
        assertThat(fixture.arrivals()).hasSize(80);
    }

    private List<Told> send(List<Outgoing> run) {
        List<Told> told = new ArrayList<>();
        fixture.mailer()
                .send(
                        run,
                        (id, answer) -> told.add(new Told(
                                id,
                                answer,
                                Thread.currentThread(),
                                fixture.arrivals().size())));
        return told;
    }

    private static List<Outgoing> aRun(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> anEnvelope(Fixtures.anAddress().value()))
                .toList();
    }

    private static Outgoing anEnvelope(String to) {
        URI uri = URI.create(
                "https://app.example/join/" + UUID.randomUUID().toString().replace("-", ""));
        return new Outgoing(
                Fixtures.aDeliveryId(),
                new InvitationMessage(
                        EmailAddress.parse(to),
                        Locale.ENGLISH,
                        Fixtures.anInvitationId(),
                        "Acme",
                        Optional.of(PersonName.of("Ada", "Lovelace")),
                        Optional.of(PersonName.of("Grace", "Hopper")),
                        new Offered(Set.of("normal"), Map.of(), List.of()),
                        Optional.of("See you on Monday"),
                        false,
                        false,
                        new SecretLink(uri, Fixtures.START.plus(Duration.ofDays(7)))));
    }

    private static String link(Outgoing outgoing) {
        return ((InvitationMessage) outgoing.message()).link().uri().toString();
    }

    private static String token(Outgoing outgoing) {
        String link = link(outgoing);
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
