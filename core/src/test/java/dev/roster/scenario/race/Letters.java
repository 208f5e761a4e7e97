package dev.roster.scenario.race;

import dev.roster.id.DeliveryId;
import dev.roster.message.InvitationMessage;
import dev.roster.port.Answer;
import dev.roster.port.Mailer;
import dev.roster.port.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** A mailer that keeps the links it is given. It answers for no mail, so that none costs a transaction of its own. */
final class Letters implements Mailer {

    private final Map<String, List<String>> tokens = new ConcurrentHashMap<>();

    @Override
    public String sender() {
        return "invitations@app.example";
    }

    @Override
    public void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers) {
        for (Outgoing outgoing : run) {
            if (outgoing.message() instanceof InvitationMessage invitation) {
                tokens.computeIfAbsent(invitation.to().canonical(), to -> new ArrayList<>())
                        .add(invitation.link().token());
            }
        }
    }

    /** The link in the newest letter to somebody. */
    String tokenTo(String address) {
        List<String> all = tokens.get(address);
        return all.get(all.size() - 1);
    }

    int countTo(String address) {
        return tokens.getOrDefault(address, List.of()).size();
    }

    /** Those who raced are not written to any more. */
    void forget() {
        tokens.clear();
    }
}
