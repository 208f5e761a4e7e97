package dev.roster.examples.benchmarks.limit;

import dev.roster.examples.benchmarks.limit.Contender.Invitation;
import dev.roster.examples.benchmarks.limit.Contender.Organization;
import dev.roster.examples.benchmarks.limit.Contender.Ticket;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** How near Roster comes to what the database itself takes: contenders in turns, on one database and one pool. */
public final class Limit {

    private static final int ORGANIZATIONS = 64;
    private static final int THREADS = 8;

    private final PrintStream out;
    private final List<Contender> contenders;
    private final int rounds;
    private final int each;
    private final int list;
    private int addresses;

    /**
     * @param rounds how often each is measured, after one round to warm up
     * @param each how many invitations and acceptances a round has
     * @param list how many invitations one call takes
     */
    public Limit(DataSource pool, PrintStream out, int rounds, int each, int list) {
        this.out = out;
        this.contenders = List.of(new RosterContender(pool, list), new PlainContender(pool));
        this.rounds = rounds;
        this.each = each;
        this.list = list;
    }

    public void run() throws Exception {
        Rates rates = new Rates(contenders.stream().map(Contender::name).toList());
        for (int round = 0; round <= rounds; round++) {
            List<Contender> turn = new ArrayList<>(contenders);
            if (round % 2 == 1) {
                Collections.reverse(turn);
            }
            for (Contender contender : turn) {
                one(contender, round == 0 ? new Rates(rates.names()) : rates);
            }
        }
        rates.print(out);
    }

    private void one(Contender contender, Rates rates) throws Exception {
        Organization organization = contender.open();
        List<Invitation> invitations = Collections.synchronizedList(new ArrayList<>());
        long inviting = timed(1, each, i -> invitations.add(organization.invite(address())));
        List<Ticket> tickets = tickets(invitations);
        long accepting = timed(1, each, i -> tickets.get(i).accept());
        rates.add("invite one", contender, each, inviting);
        rates.add("accept", contender, each, accepting);
        rates.add("invite one and accept", contender, each, inviting + accepting);
        List<String> many = IntStream.range(0, list).mapToObj(i -> address()).toList();
        rates.add("invite " + list + " in one call", contender, list, timed(1, 1, i -> organization.inviteAll(many)));
        for (int threads : List.of(1, THREADS)) {
            accepts(contender, 1, threads, rates);
            accepts(contender, ORGANIZATIONS, threads, rates);
        }
    }

    private void accepts(Contender contender, int organizations, int threads, Rates rates) throws Exception {
        List<Organization> all = new ArrayList<>();
        for (int i = 0; i < organizations; i++) {
            all.add(contender.open());
        }
        List<Invitation> invitations = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            invitations.add(all.get(i % organizations).invite(address()));
        }
        List<Ticket> tickets = tickets(invitations);
        String where = organizations == 1 ? "in one organization" : "over " + organizations + " organizations";
        rates.add(
                "accepts " + where + ", " + threads + " thread" + (threads == 1 ? "" : "s"),
                contender,
                each,
                timed(threads, each, i -> tickets.get(i).accept()));
    }

    private static List<Ticket> tickets(List<Invitation> invitations) throws Exception {
        List<Ticket> tickets = new ArrayList<>();
        for (Invitation invitation : invitations) {
            tickets.add(invitation.ticket());
        }
        return tickets;
    }

    private String address() {
        return "invitee" + addresses++ + "@globex.example";
    }

    private interface Step {
        void run(int index) throws Exception;
    }

    /** How many nanoseconds some threads take for so many steps together. */
    private static long timed(int threads, int steps, Step step) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> shares = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                shares.add(() -> {
                    for (int i = first; i < steps; i += threads) {
                        step.run(i);
                    }
                    return null;
                });
            }
            long start = System.nanoTime();
            for (Future<Void> share : executor.invokeAll(shares)) {
                share.get();
            }
            return System.nanoTime() - start;
        } finally {
            executor.shutdown();
        }
    }
}
