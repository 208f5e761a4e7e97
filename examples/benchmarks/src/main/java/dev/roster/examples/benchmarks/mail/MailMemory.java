package dev.roster.examples.benchmarks.mail;

import dev.roster.examples.benchmarks.database.Place;
import dev.roster.examples.benchmarks.database.TestBed;
import dev.roster.id.DeliveryId;
import dev.roster.port.Answer;
import dev.roster.port.Mailer;
import dev.roster.port.Outgoing;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** What a mail takes that waits: a row in the outbox, and nothing of the heap before it is in a run that is being sent. */
public final class MailMemory {

    private static final String TABLE_SIZE = "SELECT pg_total_relation_size('roster_delivery')";

    private final TestBed bed;
    private final PrintStream out;
    private final int mails;

    /** @param mails how many wait */
    public MailMemory(TestBed bed, PrintStream out, int mails) {
        this.bed = bed;
        this.out = out;
        this.mails = mails;
    }

    public void run() throws SQLException {
        try (Place place = bed.create("mailmemory")) {
            Weighing scales = new Weighing();
            Town town = new Town(place, scales, 1);
            long before = used();
            long table = tableSize(place);
            town.queue("waiting", mails);
            long queued = used();
            long grown = tableSize(place) - table;
            town.dispatcher().step();
            print("%,d mails wait: %,.0f bytes of heap each", mails, (double) Math.max(0, queued - before) / mails);
            print("  in a run that is being sent, links and texts included: %,.0f bytes each", scales.each(queued));
            if (grown > 0) {
                print("  in the outbox, indexes included: %,.0f bytes each", (double) grown / mails);
            }
        }
    }

    private long tableSize(Place place) throws SQLException {
        if (!bed.name().equals("postgresql")) {
            return 0;
        }
        try (Connection connection = place.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery(TABLE_SIZE)) {
            size.next();
            return size.getLong(1);
        }
    }

    /** Of the heap, after what is garbage has gone. */
    private static long used() {
        for (int i = 0; i < 3; i++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Takes a run, looks at the heap, and sends nothing. */
    private static final class Weighing implements Mailer {

        private long used;
        private int mails;

        @Override
        public String sender() {
            return "invitations@portal.example";
        }

        @Override
        public void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers) {
            used = used();
            mails = run.size();
            run.forEach(mail -> answers.accept(mail.id(), new Answer.Accepted("250 weighed")));
        }

        double each(long before) {
            return (double) Math.max(0, used - before) / mails;
        }
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
