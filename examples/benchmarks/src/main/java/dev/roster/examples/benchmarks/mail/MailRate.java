package dev.roster.examples.benchmarks.mail;

import dev.roster.Roster;
import dev.roster.delivery.DispatchRules;
import dev.roster.delivery.Dispatching;
import dev.roster.examples.benchmarks.Portal;
import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.port.Answer;
import dev.roster.port.Mailer;
import dev.roster.port.Outgoing;
import dev.roster.user.PersonName;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** How many mails a dispatcher hands over in a second, storage included, beside a client that does nothing else. */
public final class MailRate {

    private final PrintStream out;
    private final DataSource pool;
    private final int mails;

    /** @param mails how many each sends */
    public MailRate(DataSource pool, PrintStream out, int mails) {
        this.pool = pool;
        this.out = out;
        this.mails = mails;
    }

    /** Over one connection and over four. */
    public void run(int rounds) throws Exception {
        try (Sink sink = new Sink()) {
            for (int round = 0; round < rounds; round++) {
                for (int connections : List.of(1, 4)) {
                    double plain = plain(sink, connections);
                    double roster = roster(sink, connections);
                    out.printf(
                            Locale.ROOT,
                            "%d connections: plain client %.0f mails per second, dispatcher %.0f, ratio %.2f%n",
                            connections,
                            plain,
                            roster,
                            roster / plain);
                }
            }
        }
    }

    private double plain(Sink sink, int connections) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (int n = 0; n < connections; n++) {
            all.add(threads.submit(() -> {
                try (Connection connection = new Connection(sink.port())) {
                    for (int mail = 0; mail < mails / connections; mail++) {
                        connection.send("grace@globex.example");
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();
        return mails / connections * connections / seconds(start);
    }

    private double roster(Sink sink, int connections) throws InterruptedException {
        Portal app = new Portal();
        Roster roster = Roster.builder()
                .storage(JdbcStorage.on(pool))
                .mailer(new OverOneConnection(sink.port()))
                .catalog(app)
                .linkBase("https://portal.example/join")
                .limits(Limits.none())
                .longestList(mails)
                .dispatching(DispatchRules.usual().workers(connections).idlePause(Duration.ofMillis(10)))
                .build();
        invite(roster, app);
        int before = sink.taken();
        long start = System.nanoTime();
        Dispatching running = roster.dispatcher().start();
        while (roster.dispatcher().counts().sent() < mails) {
            Thread.sleep(1);
        }
        double rate = mails / seconds(start);
        running.close();
        if (sink.taken() - before != mails) {
            throw new IllegalStateException("There were to be " + mails + " mails, not " + (sink.taken() - before));
        }
        return rate;
    }

    /** One call for each, so that all mails are due at once. */
    private void invite(Roster roster, Portal app) {
        UserId ada = roster.asHost("benchmark")
                .addUser("ada" + System.nanoTime() + "@globex.example", PersonName.of("Ada", "Example"))
                .id();
        OrganizationId acme = roster.asHost("benchmark")
                .openOrganization("Acme", opening -> opening.owner(ada))
                .id();
        IntStream.range(0, mails)
                .forEach(i -> roster.in(acme)
                        .as(ada)
                        .invite(Invitee.of("guest" + i + "@globex.example"), offer -> offer.role(app.editor)));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private record OverOneConnection(int port) implements Mailer {

        @Override
        public String sender() {
            return "invitations@app.example";
        }

        @Override
        public void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers) {
            try (Connection connection = new Connection(port)) {
                for (Outgoing each : run) {
                    answers.accept(
                            each.id(),
                            new Answer.Accepted(
                                    connection.send(each.message().to().value())));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
