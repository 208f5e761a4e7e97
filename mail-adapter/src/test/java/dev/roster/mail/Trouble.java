package dev.roster.mail;

import static dev.roster.mail.Relay.polite;

import dev.roster.delivery.DeliveryState;
import dev.roster.mail.wire.Script;
import dev.roster.mail.wire.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A cell of the README's table: what becomes of a mail if the relay misbehaves at a step.
 *
 * @param step where
 * @param misbehaviour what it does wrong
 * @param expected what the cell says
 * @param within when that is known
 * @param detail what the list says of it, or a part of that
 */
record Trouble(Step step, Misbehaviour misbehaviour, String expected, Duration within, String detail) {

    static final String BAD = "bad@people.example";

    /** All cells that are not empty. */
    static List<Trouble> all() {
        List<List<String>> table = Readme.table("At");
        int rows = table.size() - 2;
        List<Trouble> troubles = new ArrayList<>();
        for (List<String> row : table.subList(1, rows)) {
            for (Misbehaviour misbehaviour : Misbehaviour.values()) {
                int column = table.get(0).indexOf(misbehaviour.toString());
                if (!row.get(column).isEmpty()) {
                    troubles.add(new Trouble(
                            Step.valueOf(row.get(0).replace(' ', '_').toUpperCase(Locale.ROOT)),
                            misbehaviour,
                            row.get(column),
                            time(table.get(rows).get(column)),
                            table.get(rows + 1).get(column)));
                }
            }
        }
        return troubles;
    }

    private static Duration time(String words) {
        return switch (words) {
            case "at once" -> Duration.ZERO;
            case "the read time-out" -> Relay.READING;
            case "the time per mail" -> Relay.BUDGET;
            default -> throw new IllegalArgumentException(words);
        };
    }

    /** What is wrong with a mail is wrong with that one; what is wrong with a connection, with each. */
    Script script() {
        return switch (step) {
            case RCPT, DATA, TEXT, DOT -> polite().to(BAD, step, misbehaviour.deed());
            case MAIL -> polite().from(2, step, misbehaviour.deed());
            default -> polite().at(step, misbehaviour.deed());
        };
    }

    DeliveryState state() {
        return DeliveryState.valueOf(expected.split(",", 2)[0].toUpperCase(Locale.ROOT));
    }

    /** Whether the mail arrives once more. */
    boolean isTwice() {
        return expected.endsWith("twice");
    }

    boolean isGivenUp() {
        return state() == DeliveryState.FAILED;
    }

    @Override
    public String toString() {
        return "at " + step + " it " + misbehaviour + ": " + expected;
    }
}
