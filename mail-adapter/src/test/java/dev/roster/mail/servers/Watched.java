package dev.roster.mail.servers;

import dev.roster.id.DeliveryId;
import dev.roster.mail.returned.ReturnPath;
import dev.roster.port.Answer;
import dev.roster.port.Mailer;
import dev.roster.port.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Sends by a mailer, keeps its answers, and does something in the middle of it all. */
final class Watched implements Mailer {

    private final Mailer mailer;
    private final int when;
    private final Runnable what;
    private final List<Answer> answers = new ArrayList<>();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /**
     * @param mailer sends
     * @param when after how many answers to do it
     * @param what what to do, while the mailer waits
     */
    Watched(Mailer mailer, int when, Runnable what) {
        this.mailer = mailer;
        this.when = when;
        this.what = what;
    }

    @Override
    public String sender() {
        return mailer.sender();
    }

    @Override
    public void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> told) {
        run.forEach(each -> ids.add("<" + ReturnPath.text(each.id()) + "@app.example>"));
        mailer.send(run, (id, answer) -> {
            answers.add(answer);
            if (answers.size() == when) {
                what.run();
            }
            told.accept(id, answer);
        });
    }

    /** How many answers of a kind there were. */
    int answers(Class<? extends Answer> kind) {
        return (int) answers.stream().filter(kind::isInstance).count();
    }

    /** Whether a mail of that Message-ID was among those to be sent. */
    boolean sent(String messageId) {
        return ids.contains(messageId);
    }
}
