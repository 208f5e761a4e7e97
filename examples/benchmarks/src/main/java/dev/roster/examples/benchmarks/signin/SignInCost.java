package dev.roster.examples.benchmarks.signin;

import dev.roster.Roster;
import dev.roster.examples.benchmarks.Portal;
import dev.roster.examples.benchmarks.growth.AcceptingMailer;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.signin.SignIn;
import dev.roster.signin.SignInLimits;
import dev.roster.user.PersonName;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** What a sign-in costs, whether its time tells who has an address, and what becomes of many at once. */
public final class SignInCost {

    private static final String SECRET = "seven geese cross the Elbe";
    private static final String WRONG = "eight geese cross the Elbe";
    private static final String GRACE = "grace@globex.example";
    private static final String NOBODY = "linus@globex.example";

    private final PrintStream out;
    private final int each;
    private final int crowd;
    private final Roster roster;

    /** An attempt, and when after the start of all it was answered. */
    private record Answered(String how, double millis) {}

    /**
     * @param each how many sign-ins of each kind
     * @param crowd how many at once
     */
    public SignInCost(DataSource pool, PrintStream out, int each, int crowd) {
        this.out = out;
        this.each = each;
        this.crowd = crowd;
        Portal app = new Portal();
        roster = Roster.builder()
                .storage(JdbcStorage.on(pool))
                .mailer(new AcceptingMailer())
                .catalog(app)
                .linkBase("https://portal.example/join")
                .signInLimits(SignInLimits.usual()
                        .failuresPerAddressAndSource(1_000_000, Duration.ofHours(1))
                        .failuresPerSource(1_000_000, Duration.ofHours(1)))
                .build();
        UserId ada = roster.asHost("benchmark")
                .addUser("ada@globex.example", PersonName.of("Ada", "Example"))
                .id();
        OrganizationId acme = roster.asHost("benchmark")
                .openOrganization("Acme", opening -> opening.owner(ada))
                .id();
        String token = roster.in(acme)
                .asHost("benchmark")
                .link(roster.in(acme)
                        .as(ada)
                        .invite(Invitee.of(GRACE), offer -> offer.role(app.editor))
                        .invitation()
                        .id())
                .token();
        roster.invitations()
                .accept(token, Acceptance.asNewUser("Grace", "Hopper").password(SECRET))
                .orElseThrow();
    }

    public void run() throws Exception {
        for (int i = 0; i < 3; i++) {
            signIn(GRACE, SECRET);
        }
        List<Double> right = new ArrayList<>();
        List<Double> known = new ArrayList<>();
        List<Double> unknown = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            right.add(millis(GRACE, SECRET));
            if (i % 2 == 0) {
                known.add(millis(GRACE, WRONG));
                unknown.add(millis(NOBODY, WRONG));
            } else {
                unknown.add(millis(NOBODY, WRONG));
                known.add(millis(GRACE, WRONG));
            }
        }
        print("%d sign-ins of each kind, with PBKDF2 of 600,000 iterations, median ms:", each);
        print("  right password     %8.1f", median(right));
        print("  wrong password     %8.1f", median(known));
        print("  nobody's address   %8.1f", median(unknown));
        print("  Welch's t of the last two: %.2f (below 4.5: the time does not tell)", welch(known, unknown));
        crowd();
    }

    private void crowd() throws Exception {
        CyclicBarrier start = new CyclicBarrier(crowd);
        ExecutorService threads = Executors.newFixedThreadPool(crowd);
        List<Answered> answers = new ArrayList<>();
        try {
            List<Future<Answered>> running = threads.invokeAll(Collections.nCopies(crowd, (Callable<Answered>) () -> {
                start.await();
                long from = System.nanoTime();
                String how = signIn(GRACE, SECRET).getClass().getSimpleName();
                return new Answered(how, (System.nanoTime() - from) / 1e6);
            }));
            for (Future<Answered> one : running) {
                answers.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        Map<String, List<Double>> byAnswer = new TreeMap<>();
        answers.forEach(one ->
                byAnswer.computeIfAbsent(one.how(), how -> new ArrayList<>()).add(one.millis()));
        print("%d at once:", crowd);
        byAnswer.forEach((how, times) -> print(
                "  %-16s %4d, answered after %7.1f ms (median), %7.1f ms (last)",
                how, times.size(), median(times), Collections.max(times)));
        List<Double> in = byAnswer.getOrDefault("SignedIn", List.of());
        if (!in.isEmpty()) {
            print("  signed in per second: %.1f", in.size() / (Collections.max(in) / 1e3));
        }
    }

    private double millis(String address, String password) {
        long from = System.nanoTime();
        signIn(address, password);
        return (System.nanoTime() - from) / 1e6;
    }

    private SignIn signIn(String address, String password) {
        return roster.signIn().withPassword(address, password, "192.0.2.1");
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double welch(List<Double> one, List<Double> other) {
        return Math.abs(mean(one) - mean(other))
                / Math.sqrt(variance(one) / one.size() + variance(other) / other.size());
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double variance(List<Double> values) {
        double mean = mean(values);
        return values.stream()
                        .mapToDouble(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.size() - 1);
    }
}
