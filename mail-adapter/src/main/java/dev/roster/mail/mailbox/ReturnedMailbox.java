package dev.roster.mail.mailbox;

import dev.roster.delivery.DeliveryReport;
import dev.roster.delivery.Reported;
import dev.roster.failure.StorageFailure;
import dev.roster.mail.returned.ReturnedMail;
import jakarta.mail.MessagingException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailbox that mails come back to, read by IMAP: bounces, delays, automatic replies, complaints. It starts no thread of
 * its own that stays: the host polls by a timer, every minute or so, on one node or on all.
 *
 * <pre>{@code
 * ReturnedMailbox mailbox = ReturnedMailbox.at("imap.app.example", 993)
 *         .returnPath("bounces@app.example")
 *         .password("bounces@app.example", password)
 *         .build();
 * timer.scheduleWithFixedDelay(() -> {
 *     try {
 *         mailbox.poll(roster::report);
 *     } catch (RosterException failure) {             // else the timer would end
 *         log.warn("What came back is read later", failure);
 *     }
 * }, 1, 1, TimeUnit.MINUTES);
 * }</pre>
 *
 * <p>A mail is put away only when what it says is recorded, so that a crash in between has it reported once more, which
 * changes nothing. It is never answered, and reading does not mark it. Mails are unauthenticated input: see {@link
 * DeliveryReport}. Immutable; safe for use by any number of threads and nodes at once, which then may report a mail twice.
 */
public final class ReturnedMailbox {

    /** What a mail system says stands at the beginning; behind it, the mail that it returns. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMailbox.class);

    private final ImapSettings settings;
    private final Function<byte[], ReturnedMail> reader;

    ReturnedMailbox(ImapSettings settings, Function<byte[], ReturnedMail> reader) {
        this.settings = settings;
        this.reader = reader;
    }

    /**
     * @param host the name of the mail server, which its certificate must bear
     * @param port its port: 993 for TLS from the first byte, any other for STARTTLS, which is required then
     * @return a builder
     */
    public static ReturnedMailboxBuilder at(String host, int port) {
        return new ReturnedMailboxBuilder(host, port);
    }

    /**
     * Reads the mails that came first, as many as one poll may read, reports what they say, and puts each of them away. A
     * mail that cannot be read or reported is set aside and keeps no other from being read.
     *
     * @param reports takes each report and returns when it is recorded: {@code roster::report}
     * @return what came of it; if as many were read as one poll may read, there may be more
     * @throws StorageFailure if {@code reports} throws it; what is not recorded stays for a later poll
     * @throws MailboxFailure if the mailbox cannot be read, or not to the end; what is left stays for a later poll
     */
    public Polled poll(Function<? super DeliveryReport, Reported> reports) {
        Objects.requireNonNull(reports, "reports");
        try (TimeLimit limit = new TimeLimit(settings.budget())) {
            return visit(limit, reports);
        }
    }

    private Polled visit(TimeLimit limit, Function<? super DeliveryReport, Reported> reports) {
        Round round = new Round(reports);
        try (Visit visit = Visit.to(settings, limit)) {
            for (long uid : visit.oldest(settings.most())) {
                round.handle(visit, uid);
            }
        } catch (MessagingException | Declined failure) {
            throw new MailboxFailure(
                    "The mailbox at " + settings.server() + " was not read to the end: "
                            + (limit.isOver() ? "it took longer than " + settings.budget() : failure.getMessage()),
                    failure);
        }
        return round.polled();
    }

    /** The mails of one poll. */
    private final class Round {

        private final Function<? super DeliveryReport, Reported> reports;
        private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        private int left;

        Round(Function<? super DeliveryReport, Reported> reports) {
            this.reports = reports;
        }

        void handle(Visit visit, long uid) throws MessagingException, Declined {
            Optional<Fate> decided = decide(visit, uid);
            if (decided.isPresent()) {
                fates.merge(decided.get(), 1, Integer::sum);
                putAway(visit, uid, decided.get());
            }
        }

        /** Empty if the mail is gone: another poller has put it away. */
        private Optional<Fate> decide(Visit visit, long uid) throws MessagingException, Declined {
            Optional<byte[]> raw = read(visit, uid);
            if (raw.isEmpty() && visit.has(uid)) {
                LOG.warn("The server does not hand out the returned mail {}", uid);
                return Optional.of(Fate.SET_ASIDE);
            }
            return raw.map(bytes -> report(uid, bytes));
        }

        /** Empty if the server does not hand it out, for which it may say why or not. */
        private static Optional<byte[]> read(Visit visit, long uid) throws MessagingException {
            try {
                return visit.read(uid, MOST_BYTES);
            } catch (Declined unreadable) {
                return Optional.empty();
            }
        }

        private Fate report(long uid, byte[] raw) {
            try {
                ReturnedMail mail = reader.apply(raw);
                return mail.report().map(reports).map(Fate::of).orElseGet(() -> Fate.ofSilent(mail));
            } catch (StorageFailure failure) {
                throw failure;
            } catch (RuntimeException | StackOverflowError poison) {
                // Its kind only: what it says may come from the mail.
                LOG.warn("The returned mail {} cannot be handled and is set aside: {}", uid, poison.getClass());
                return Fate.SET_ASIDE;
            }
        }

        private void putAway(Visit visit, long uid, Fate fate) throws MessagingException {
            try {
                Optional<String> place = settings.place(fate);
                if (place.isPresent()) {
                    visit.move(uid, place.get());
                } else {
                    visit.delete(uid);
                }
            } catch (Declined refused) {
                LOG.warn("The returned mail {} cannot be put away, and will be read again", uid, refused);
                left++;
            }
        }

        Polled polled() {
            return new Polled(
                    fates.values().stream().mapToInt(Integer::intValue).sum(),
                    count(Fate.RECORDED),
                    count(Fate.UNCHANGED),
                    count(Fate.UNKNOWN),
                    count(Fate.OTHER),
                    count(Fate.SET_ASIDE),
                    left);
        }

        private int count(Fate fate) {
            return fates.getOrDefault(fate, 0);
        }
    }
}
