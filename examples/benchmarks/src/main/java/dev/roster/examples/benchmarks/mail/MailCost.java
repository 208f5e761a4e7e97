package dev.roster.examples.benchmarks.mail;

import dev.roster.delivery.Dispatching;
import dev.roster.examples.benchmarks.database.Place;
import dev.roster.examples.benchmarks.database.TestBed;
import dev.roster.mail.SmtpMailer;
import dev.roster.mail.content.MailContent;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How many invitations a second are sent to a relay on loopback: claimed, written, handed over and recorded. Beside it, in
 * each round, what a client does that hands over the same octets and does nothing else.
 */
public final class MailCost {

    private static final List<Integer> CONNECTIONS = List.of(1, 4);

    private final TestBed bed;
    private final PrintStream out;
    private final int mails;
    private final int rounds;

    /**
     * @param mails how many are sent at a time; a multiple of four
     * @param rounds how often; the median counts
     */
    public MailCost(TestBed bed, PrintStream out, int mails, int rounds) {
        this.bed = bed;
        this.out = out;
        this.mails = mails;
        this.rounds = rounds;
    }

    public void run() throws Exception {
        try (Sink sink = new Sink()) {
            for (int connections : CONNECTIONS) {
                try (Place place = bed.create("mail" + connections)) {
                    compare(new Town(place, mailer(sink), connections), sink, connections);
                }
            }
            print("A mail has %,d octets on the wire.", sink.last().length);
        }
    }

    private void compare(Town town, Sink sink, int connections) throws Exception {
        town.queue("warm", mails);
        rate(sink, () -> dispatched(town, sink));
        List<Double> ours = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> together = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            town.queue("round-" + round, mails);
            ours.add(rate(sink, () -> dispatched(town, sink)));
            plain.add(rate(sink, () -> plain(sink, connections, false)));
            together.add(rate(sink, () -> plain(sink, connections, true)));
        }
        print(connections, ours, plain, together);
    }

    /** Until all were taken, and all that was answered is recorded. */
    private void dispatched(Town town, Sink sink) throws InterruptedException {
        int all = sink.taken() + mails;
        Dispatching dispatching = town.dispatcher().start();
        while (sink.taken() < all) {
            Thread.sleep(1);
        }
        dispatching.close();
    }

    private static SmtpMailer mailer(Sink sink) {
        return SmtpMailer.connectingTo("localhost", sink.port())
                .withoutTlsOnLoopback()
                .from("invitations@portal.example")
                .returnPath("bounces@portal.example")
                .content(MailContent.of("Portal"))
                .build();
    }

    private void plain(Sink sink, int connections, boolean together) throws Exception {
        PlainClient client = new PlainClient(sink.port(), sink.last(), together);
        inParallel(connections, () -> client.send(mails / connections));
    }

    private static void inParallel(int workers, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(threads.submit(() -> {
                    work.run();
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Mails a second. */
    private double rate(Sink sink, Work sending) throws Exception {
        int before = sink.taken();
        long from = System.nanoTime();
        sending.run();
        double seconds = (System.nanoTime() - from) / 1e9;
        int taken = sink.taken() - before;
        if (taken != mails) {
            throw new IllegalStateException(taken + " of " + mails + " mails arrived");
        }
        return taken / seconds;
    }

    private void print(int connections, List<Double> ours, List<Double> plain, List<Double> together) {
        double fastest = Math.max(median(plain), median(together));
        print(
                "%d connection%s: Roster %,8.0f mails/s; plain client %,8.0f, with commands sent together %,8.0f;"
                        + " Roster/fastest %.2f",
                connections,
                connections == 1 ? " " : "s",
                median(ours),
                median(plain),
                median(together),
                median(ours) / fastest);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
