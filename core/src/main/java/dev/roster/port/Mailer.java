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
     * a crash loses at most one answer. A message without an answer is tried again after its lease.
     *
     * @param run the messages; at least one
     * @param answers told once for each message, on the calling thread
     */
    void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers);
}
