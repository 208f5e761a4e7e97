package dev.roster.scenario.model;

import dev.roster.Roster;
import dev.roster.RosterBuilder;
import dev.roster.access.AccessRules;
import dev.roster.catalog.Catalog;
import dev.roster.delivery.DeliveryKind;
import dev.roster.failure.Refused;
import dev.roster.invitation.Limits;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.port.Storage;
import dev.roster.scenario.Backing;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** One small world: a product with a few people and organizations, which live in the model and in the library. */
final class World {

    /** Long enough for people to be removed and come back, short enough to be told. */
    static final int LENGTH = 250;

    private static final int LOOK_AROUND_EVERY = 50;
    private static final int COMMANDS_REMEMBERED = 8;

    final Dice dice;
    final SettableClock clock;
    final String domain;
    final long offset;
    final Known known = new Known();
    final Seen seen = new Seen(known);
    final RecordingMailer mailer = new RecordingMailer();
    final Rules.Numbers numbers = new Rules.Numbers();
    final Door door;
    final Choices choices;
    State state = new State();

    private final Backing backing;
    private final boolean oneRoleEach;
    private final Roster outside;
    private final Roster elsewhere;
    private final Drawing drawing;
    private final Deque<String> before = new ArrayDeque<>();
    private Storage storage;
    private int played;

    World(Backing backing, SettableClock clock, long seed, int number) {
        this.backing = backing;
        this.clock = clock;
        dice = new Dice(seed, number);
        domain = "w" + number + ".people.example";
        offset = 10_000L * number;
        oneRoleEach = dice.percent(25);
        storage = backing.storage();
        Catalog catalog = new ModelCatalog(oneRoleEach);
        outside = builder(catalog).build();
        elsewhere = builder(catalog)
                .access(AccessRules.usual().bound(Duration.ZERO))
                .build();
        door = new Door(outside, elsewhere, known);
        choices = new Choices(this);
        drawing = new Drawing(this);
    }

    private RosterBuilder builder(Catalog catalog) {
        return Roster.builder()
                .storage(storage)
                .mailer(mailer)
                .limits(Limits.none())
                .catalog(catalog)
                .linkBase("https://app.example/join")
                .longestList(Rules.LONGEST_LIST)
                .notices(DeliveryKind.REMOVED, DeliveryKind.ROLES_CHANGED)
                .clock(clock);
    }

    /** The storage that the door stands on, in the host's transaction if there is one. */
    Storage storage() {
        return storage;
    }

    Rules rules() {
        return new Rules(state, clock.instant(), oneRoleEach, numbers);
    }

    /** How many commands were played; whoever looks around is not counted. */
    int played() {
        return played;
    }

    void play() {
        Comparison comparison = new Comparison(this);
        Sessions sessions = new Sessions(this);
        drawing.beginning().forEach(each -> step(each.get()));
        while (played < LENGTH) {
            if (dice.percent(4)) {
                inHostTransaction(comparison);
            } else {
                step(drawing.next());
            }
            sessions.look();
            if (played % LOOK_AROUND_EVERY == 0) {
                comparison.some().forEach(this::check);
            }
        }
        comparison.whole().forEach(this::check);
        drawing.end().forEach(each -> check(each.get()));
    }

    private void step(Command command) {
        played++;
        check(command);
    }

    /** What was done in it is there if the host commits, and never was if not. */
    private void inHostTransaction(Comparison comparison) {
        State outsideState = state;
        boolean commits = dice.percent(60);
        try (Backing.HostWork work = backing.begin()) {
            remember("the host begins a transaction, which it will " + (commits ? "commit" : "roll back"));
            storage = backing.storage().joining(work.transaction());
            door.through(outside.joining(work.transaction()), elsewhere.joining(work.transaction()));
            for (int i = 1 + dice.below(4); i > 0; i--) {
                step(drawing.nextInTransaction());
            }
            if (dice.percent(30)) {
                comparison.some().forEach(this::check);
            }
            if (commits) {
                work.commit();
            }
        } finally {
            storage = backing.storage();
            door.through(outside, elsewhere);
        }
        state = commits ? state : outsideState;
        if (dice.percent(50)) {
            comparison.some().forEach(this::check);
        }
    }

    /** Model first: what it refuses has not happened. */
    private void check(Command command) {
        remember(command.words());
        State next = state.copy();
        String expected;
        try {
            expected = command.model().apply(new Rules(next, clock.instant(), oneRoleEach, numbers));
            state = next;
        } catch (No no) {
            expected = "refused " + no.reason;
        }
        String got;
        Throwable failure = null;
        try {
            got = command.door().get();
        } catch (Refused refused) {
            got = "refused " + refused.reason();
        } catch (RuntimeException | AssertionError thrown) {
            got = "threw " + thrown;
            failure = thrown;
        }
        if (!Objects.equals(expected, got)) {
            throw new Diverged(played, told(expected, got), failure);
        }
        String counted = numbers.users + " users, " + numbers.organizations + " organizations, " + numbers.invitations
                + " invitations, " + numbers.links + " links, " + numbers.roles + " roles";
        if (!counted.equals(known.counts())) {
            throw new Diverged(played, told("there are " + counted, "there are " + known.counts()), null);
        }
    }

    private void remember(String words) {
        before.addLast(words);
        if (before.size() > COMMANDS_REMEMBERED) {
            before.removeFirst();
        }
    }

    private String told(String expected, String got) {
        List<String> one = expected.lines().toList();
        List<String> other = got.lines().toList();
        return "command " + played + ", at " + clock.instant() + ": " + before.getLast() + "\n  expected "
                + without(other, one) + "\n  got      " + without(one, other) + "\n  before that:\n    "
                + String.join("\n    ", before);
    }

    /** The lines that differ; all, if only their order does. */
    private static String without(List<String> known, List<String> lines) {
        List<String> rest = new ArrayList<>(lines);
        rest.removeAll(known);
        return String.join("\n           ", rest.isEmpty() ? lines : rest);
    }
}
