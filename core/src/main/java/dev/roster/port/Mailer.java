package dev.roster.port;

import dev.roster.id.DeliveryId;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Sends mails. It is given meaning, not text, so that a host can use templates of its provider. Safe for use by any number
 * of threads. Links go into the mail and nowhere else: not into a log, not into an exception.
 */
public interface Mailer {

    /** @return the address that mails come from, as administrators should tell invitees to look for it */
    String sender();

    /**
     * Sends a run of messages, each to its one recipient, and tells what became of each as soon as that is known, so that
     * a crash loses few answers. A message without an answer is tried again after its lease.
     *
     * <p>What {@code answers} throws is meant to end the run, for instance because storage fails or the host stops: let it
     * pass, as it is, and send nothing more. The messages that are left are then put back for the next run. After
     * {@link Answer.RelayDown} it always throws, since no other message would fare better.
     *
     * <p>Be quick, or give up: no message should take longer than a minute. A run is good for some minutes; then others send
     * what is left of it. What this method throws by itself is logged, and the messages without an answer are tried later.
     *
     * @param run the messages; at least one
     * @param answers told once for each message, on the calling thread; it may throw to end the run
     */
    void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers);
}
