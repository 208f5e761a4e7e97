package dev.roster.memory;

import dev.roster.delivery.SecretLink;
import dev.roster.id.DeliveryId;
import dev.roster.message.Message;
import dev.roster.port.Answer;
import dev.roster.port.Mailer;
import dev.roster.port.Outgoing;
import dev.roster.user.EmailAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Keeps mails instead of sending them. A test gets a link with {@code mailer.linkTo("grace@globex.example").uri()}. It
 * accepts every message, unless a test says otherwise. Safe for use by any number of threads.
 */
public final class RecordingMailer implements Mailer {

    private static final Answer ACCEPTED = new Answer.Accepted("250 recorded");

    private final String sender;
    private final List<Outgoing> attempts = new ArrayList<>();
    private final List<Message> sent = new ArrayList<>();
    private final Deque<Answer> nextAnswers = new ArrayDeque<>();
    private Function<? super Outgoing, ? extends Answer> answering = outgoing -> ACCEPTED;

    /** A mailer that sends from {@code invitations@roster.example}. */
    public RecordingMailer() {
        this("invitations@roster.example");
    }

    /**
     * A mailer that sends from an address of one's own.
     *
     * @param sender the address that mails come from
     */
    public RecordingMailer(String sender) {
        this.sender = Objects.requireNonNull(sender, "sender");
    }

    /**
     * Says what becomes of messages from now on. If it throws, so does {@link #send}, with this message and those behind
     * it left without an answer.
     *
     * @param answer yields the answer to each message
     * @return this
     */
    public synchronized RecordingMailer answering(Function<? super Outgoing, ? extends Answer> answer) {
        answering = Objects.requireNonNull(answer, "answer");
        return this;
    }

    /**
     * Says what becomes of the messages that come next, one answer for each; then {@link #answering} holds again.
     *
     * @param answers the answers, in order
     * @return this
     */
    public synchronized RecordingMailer nextAnswers(Answer... answers) {
        nextAnswers.addAll(List.of(answers));
        return this;
    }

    @Override
    public String sender() {
        return sender;
    }

    @Override
    public void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers) {
        for (Outgoing outgoing : run) {
            answers.accept(outgoing.id(), answerTo(outgoing));
        }
    }

    private Answer answerTo(Outgoing outgoing) {
        Function<? super Outgoing, ? extends Answer> rule;
        Answer scripted;
        synchronized (this) {
            attempts.add(outgoing);
            rule = answering;
            scripted = nextAnswers.poll();
        }
        // Outside of the lock: a test may make it wait, to hold a mail on its way.
        Answer answer = scripted != null ? scripted : rule.apply(outgoing);
        if (answer instanceof Answer.Accepted) {
            synchronized (this) {
                sent.add(outgoing.message());
            }
        }
        return answer;
    }

    /** @return the messages that were accepted, in order */
    public synchronized List<Message> sent() {
        return List.copyOf(sent);
    }

    /** @return all that it was asked to send, accepted or not, in order */
    public synchronized List<Outgoing> attempts() {
        return List.copyOf(attempts);
    }

    /**
     * @param address an address, in any case
     * @return the messages to it that were accepted, in order
     */
    public List<Message> sentTo(String address) {
        EmailAddress to = EmailAddress.parse(address);
        return sent().stream().filter(message -> message.to().equals(to)).toList();
    }

    /**
     * @param address an address, in any case
     * @return the last message to it that was accepted
     * @throws NoSuchElementException if there is none; the message says who got mail
     */
    public Message lastTo(String address) {
        List<Message> messages = sentTo(address);
        if (messages.isEmpty()) {
            throw new NoSuchElementException("No mail to " + address + "; there is mail to "
                    + sent().stream().map(Message::to).distinct().toList());
        }
        return messages.get(messages.size() - 1);
    }

    /**
     * @param address an address, in any case
     * @return the link in the last message to it that was accepted
     * @throws NoSuchElementException if there is none; the message says who got mail, or that it has no link
     */
    public SecretLink linkTo(String address) {
        return lastTo(address)
                .secret()
                .orElseThrow(() -> new NoSuchElementException("The last mail to " + address + " has no link"));
    }

    /** Forgets what was sent, and the answers that were to come next. */
    public synchronized void clear() {
        attempts.clear();
        sent.clear();
        nextAnswers.clear();
    }

    /** @return how many messages it holds, without what they say */
    @Override
    public synchronized String toString() {
        return "RecordingMailer[" + sent.size() + " sent]";
    }
}
