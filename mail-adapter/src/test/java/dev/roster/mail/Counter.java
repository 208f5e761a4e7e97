package dev.roster.mail;

import dev.roster.id.DeliveryId;
import dev.roster.mail.wire.ReceivedMail;
import dev.roster.mail.wire.Script;
import dev.roster.mail.wire.SmtpServer;
import dev.roster.port.Answer;
import dev.roster.port.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A post office's counter: a mailer, and the server that it hands mails to. */
final class Counter implements AutoCloseable {

    final SmtpServer server;
    private final SmtpMailer mailer;

    private Counter(SmtpServer server, SmtpMailer mailer) {
        this.server = server;
        this.mailer = mailer;
    }

    static Counter at(Script script) {
        return at(script, SmtpMailerBuilder::withoutTlsOnLoopback);
    }

    static Counter at(Script script, UnaryOperator<SmtpMailerBuilder> settings) {
        SmtpServer server = SmtpServer.start(script);
        SmtpMailerBuilder builder = SmtpMailer.connectingTo(server.host(), server.port())
                .from("invitations@app.example")
                .returnPath("bounces@app.example")
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(5))
                .writtenBy(Mails::text);
        return new Counter(server, settings.apply(builder).build());
    }

    /** An answer that was told. */
    record Told(DeliveryId id, Answer answer) {}

    List<Answer> send(List<Outgoing> run) {
        List<Told> told = new ArrayList<>();
        mailer.send(run, (id, answer) -> told.add(new Told(id, answer)));
        if (!told.stream()
                .map(Told::id)
                .toList()
                .equals(run.stream().map(Outgoing::id).toList())) {
            throw new AssertionError("each mail is answered once and in order, but: " + told);
        }
        return told.stream().map(Told::answer).toList();
    }

    Answer send(Outgoing outgoing) {
        return send(List.of(outgoing)).get(0);
    }

    /** The mail as it went over the wire. */
    ReceivedMail wired(Outgoing outgoing) {
        Answer answer = send(outgoing);
        if (!(answer instanceof Answer.Accepted)) {
            throw new AssertionError(answer);
        }
        List<ReceivedMail> mails = server.mails();
        return mails.get(mails.size() - 1);
    }

    SmtpMailer mailer() {
        return mailer;
    }

    @Override
    public void close() {
        server.close();
    }
}
