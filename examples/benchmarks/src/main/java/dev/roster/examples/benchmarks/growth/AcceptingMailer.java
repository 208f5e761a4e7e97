package dev.roster.examples.benchmarks.growth;

import dev.roster.id.DeliveryId;
import dev.roster.port.Answer;
import dev.roster.port.Mailer;
import dev.roster.port.Outgoing;
import java.util.List;
import java.util.function.BiConsumer;

/** A relay that takes every mail at once, so that what is measured is Roster. */
public final class AcceptingMailer implements Mailer {

    @Override
    public String sender() {
        return "team@portal.example";
    }

    @Override
    public void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers) {
        run.forEach(mail -> answers.accept(mail.id(), new Answer.Accepted("250 2.0.0 queued")));
    }
}
