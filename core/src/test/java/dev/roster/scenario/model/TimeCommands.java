package dev.roster.scenario.model;

import dev.roster.message.InvitationMessage;
import dev.roster.port.Answer;
import dev.roster.port.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Time goes by, and mails go out. */
final class TimeCommands {

    /** Longer than any mail is put off, and a moment shorter than any: in between, chance would decide what is due. */
    private static final Duration LONG = Duration.ofMinutes(61);

    private static final Duration MOMENT = Duration.ofNanos(1_000);

    private final World world;

    TimeCommands(World world) {
        this.world = world;
    }

    Command pass() {
        Instant now = world.clock.instant();
        List<Instant> ends = world.state.invitations.values().stream()
                .filter(State.Invitation::open)
                .map(each -> each.expiresAt)
                .filter(end -> !end.isBefore(now.plus(LONG)))
                .toList();
        Duration time = MOMENT;
        if (!ends.isEmpty() && world.dice.percent(35)) {
            // To the very end of an invitation, or a moment before.
            time = Duration.between(now, world.dice.pick(ends).minus(world.dice.percent(50) ? MOMENT : Duration.ZERO));
        } else if (world.dice.percent(70)) {
            time = Duration.ofHours(world.dice.among(2, 5, 24, 48));
        }
        return pass(time);
    }

    Command passLongerThanAnyInvitation() {
        return pass(Duration.ofDays(31));
    }

    private Command pass(Duration time) {
        return new Command("time passes: " + time, rules -> "it is later", () -> {
            world.clock.advance(time);
            return "it is later";
        });
    }

    Command dispatch() {
        long salt = world.dice.below(Integer.MAX_VALUE);
        Dispatching[] predicted = new Dispatching[1];
        return new Command(
                "mails are sent",
                rules -> {
                    predicted[0] = new Dispatching(rules, salt);
                    return predicted[0].dispatch();
                },
                () -> {
                    world.mailer.clear();
                    world.mailer.answering(outgoing -> answer(predicted[0], outgoing));
                    int claimed = drained();
                    StringBuilder told = new StringBuilder(claimed + " claimed");
                    invitations(world.mailer.attempts())
                            .sorted(Comparator.comparing(this::invitation))
                            .forEach(message -> {
                                world.known.tokens.add(message.link().token());
                                told.append("; ").append(world.seen.of(message));
                            });
                    world.mailer.attempts().stream()
                            .map(Outgoing::message)
                            .filter(message -> !(message instanceof InvitationMessage))
                            .map(world.seen::ofNotice)
                            .sorted()
                            .forEach(notice -> told.append("; ").append(notice));
                    return told.toString();
                });
    }

    private static Stream<InvitationMessage> invitations(List<Outgoing> attempts) {
        return attempts.stream()
                .map(Outgoing::message)
                .filter(InvitationMessage.class::isInstance)
                .map(InvitationMessage.class::cast);
    }

    /** To the end, unless that never comes. */
    private int drained() {
        int all = 0;
        int claimed = 1;
        for (int steps = 0; claimed > 0 && steps < 20; steps++) {
            claimed = world.door.roster().dispatcher().step();
            all += claimed;
        }
        return all;
    }

    private Answer answer(Dispatching predicted, Outgoing outgoing) {
        String said = invitations(List.of(outgoing))
                .map(this::invitation)
                .map(predicted.answers()::get)
                .findFirst()
                .orElse("accepted");
        String detail = "said " + said;
        return switch (said) {
            case "deferred" -> new Answer.Deferred(detail);
            case "rejected" -> new Answer.Rejected(detail);
            case "ambiguous" -> new Answer.Ambiguous(detail);
            default -> new Answer.Accepted(detail);
        };
    }

    private int invitation(InvitationMessage message) {
        return world.known.invitationNumber(message.invitation().value());
    }
}
