package dev.roster.memory;

import dev.roster.contract.MailerFixture;
import dev.roster.message.InvitationMessage;
import dev.roster.port.Mailer;
import java.util.List;
import java.util.function.UnaryOperator;

/** A recording mailer for the contract suite, or what a test makes of it. */
final class RecordingMailerFixture implements MailerFixture {

    private final RecordingMailer mailer = new RecordingMailer();
    private final Mailer shown;

    RecordingMailerFixture() {
        this(UnaryOperator.identity());
    }

    RecordingMailerFixture(UnaryOperator<Mailer> wrapper) {
        shown = wrapper.apply(mailer);
    }

    @Override
    public Mailer mailer() {
        return shown;
    }

    @Override
    public List<Arrival> arrivals() {
        return mailer.sent().stream()
                .map(InvitationMessage.class::cast)
                .map(message ->
                        new Arrival(message.to().value(), message.link().uri().toString()))
                .toList();
    }

    @Override
    public void close() {
        // Nothing is held but memory.
    }
}
