package dev.roster.mail;

import dev.roster.mail.Outcome.Connected;
import dev.roster.port.Answer;

/** Hands one mail over, step by step: what a failure means depends on the step. */
final class Handover {

    private static final String DATA = "DATA";

    private final Conversation conversation;
    private final boolean isFirst;
    private final Envelope envelope;
    private final Discretion discretion;

    /** @param isFirst whether nothing was sent on this connection before, so that another would do no better */
    Handover(Conversation conversation, boolean isFirst, Envelope envelope, Discretion discretion) {
        this.conversation = conversation;
        this.isFirst = isFirst;
        this.envelope = envelope;
        this.discretion = discretion;
    }

    Outcome hand(byte[] mail) {
        try {
            Reply toSender = conversation.say(envelope.mailFrom(conversation.notifies()));
            return toSender.isYes() ? address(mail) : notSending(toSender);
        } catch (Lost e) {
            return new Outcome(new Answer.RelayDown(discretion.line(e.at("MAIL FROM"))), early(e));
        }
    }

    /** What is lost from here on may be lost because of this mail, so it counts against it. */
    private Outcome address(byte[] mail) {
        String command = "RCPT TO";
        try {
            Reply toRecipient = conversation.say(envelope.rcptTo(conversation.notifies()));
            if (!toRecipient.isYes()) {
                return refused(toRecipient);
            }
            command = DATA;
            Reply toData = conversation.say(DATA);
            if (toData.code() != Reply.GO_AHEAD) {
                return refused(toData);
            }
            conversation.write(mail);
        } catch (Lost e) {
            return new Outcome(new Answer.Deferred(discretion.line(e.at(command))), early(e));
        }
        return end();
    }

    /** With the dot the relay takes the mail over. Whoever does not hear its answer cannot know whether it has. */
    private Outcome end() {
        try {
            return ended(conversation.say("."));
        } catch (Lost e) {
            String detail = discretion.line(e.at("the end of the mail, which may have been taken"));
            return new Outcome(new Answer.Ambiguous(detail), e.isSlow() ? Connected.USELESS : Connected.NO_MORE);
        }
    }

    private Outcome ended(Reply reply) {
        String line = discretion.line(reply.line());
        if (reply.isYes()) {
            return new Outcome(new Answer.Accepted(line), Connected.STILL);
        }
        return reply.isNotNow() || reply.isNever()
                ? notTaken(reply, line)
                : new Outcome(new Answer.Ambiguous(line), Connected.NO_MORE);
    }

    private Outcome refused(Reply reply) {
        if (reply.code() == Reply.CLOSING || reply.isAboutUs()) {
            return notSending(reply);
        }
        conversation.startOver();
        return notTaken(reply, discretion.line(reply.line()));
    }

    private static Outcome notTaken(Reply reply, String line) {
        Answer answer = reply.isNever() ? new Answer.Rejected(line) : new Answer.Deferred(line);
        return new Outcome(answer, reply.code() == Reply.CLOSING ? Connected.NO_MORE : Connected.STILL);
    }

    /** It says nothing about the mail. Some relays take only so many mails on one connection, and then say goodbye. */
    private Outcome notSending(Reply reply) {
        boolean hadEnough = reply.code() == Reply.CLOSING && !isFirst;
        return new Outcome(
                new Answer.RelayDown(discretion.line(reply.line())),
                hadEnough ? Connected.GONE_TOO_EARLY : Connected.USELESS);
    }

    private static Connected early(Lost lost) {
        return lost.isSlow() ? Connected.USELESS : Connected.GONE_TOO_EARLY;
    }
}
