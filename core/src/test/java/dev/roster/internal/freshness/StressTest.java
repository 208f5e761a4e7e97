package dev.roster.internal.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.ActingHost;
import dev.roster.Roster;
import dev.roster.RosterBuilder;
import dev.roster.access.Access;
import dev.roster.access.AccessRules;
import dev.roster.access.Stamp;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.access.Names;
import dev.roster.internal.access.Shapes;
import dev.roster.internal.freshness.History.Horizon;
import dev.roster.internal.freshness.History.Moment;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.role.CustomRole;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Two nodes change members at random while others ask both, and each answer is held against what was committed: no older than
 * what its own node had committed when it was asked, nor than what the other one had committed a bound before. Seconds, or as
 * many as {@code -Droster.stress=60} says; {@code -Droster.seed} plays what was drawn again, though not in which order.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StressTest {

    private static final int MEMBERS = 6;
    private static final int ASKING = 4;
    private static final Duration BOUND = Duration.ofMillis(50);

    /** About how long threads let others be at work; nothing is waited for. */
    private static final long PAUSE = 500_000;

    private final long seed = Long.getLong("roster.seed", System.nanoTime());
    private final Shop shop = new Shop();
    private final InMemoryStorage memory = new InMemoryStorage();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();
    private final List<Node> nodes = new ArrayList<>();
    private final List<UserId> members = new ArrayList<>();
    private final List<History> histories = new ArrayList<>();
    private final History plan = new History("plan");
    private final History role = new History("role");
    private final AtomicReferenceArray<Access> inHand = new AtomicReferenceArray<>(2 * MEMBERS);
    private volatile boolean isOver;
    private volatile Known known;
    private OrganizationId acme;
    private CustomRole custom;

    /** A stamp, and the moment before which all that it is about was committed. */
    private record Known(Stamp stamp, Moment at) {}

    private final class Node {

        final Ticks ticks = new Ticks(nanos::get);
        final KeptRights kept;
        final Roster door;

        /** @param most how many members it keeps */
        Node(int most) {
            Watched storage = new Watched(memory);
            storage.before(read -> dawdle());
            storage.after(read -> dawdle());
            kept = new KeptRights(
                    storage, new Shapes(shop), AccessRules.usual().bound(BOUND).keeping(most), ticks, work -> {});
            RosterBuilder builder = Roster.builder()
                    .storage(memory)
                    .mailer(new RecordingMailer())
                    .catalog(shop)
                    .linkBase("https://app.example/join")
                    .limits(Limits.none())
                    .access(AccessRules.usual().bound(Duration.ZERO));
            door = builder.listener(kept::committed).build();
        }

        ActingHost host() {
            return door.in(acme).asHost("stress");
        }
    }

    /** Now and then a read takes a while, and now and then longer than the bound. */
    private void dawdle() {
        int drawn = ThreadLocalRandom.current().nextInt(1_000);
        long until = nanos.get() + (drawn == 0 ? 2 * BOUND.toNanos() : drawn < 10 ? BOUND.toNanos() / 2 : 0);
        Thread.yield();
        while (nanos.get() < until && !isOver) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    @Test
    void no_answer_is_older_than_it_may_be() throws Exception {
        System.out.println("Stress: seed " + seed);
        nodes.add(new Node(1_000));
        nodes.add(new Node(MEMBERS - 1));
        open();
        Duration length = Duration.ofSeconds(Long.getLong("roster.stress", 3));
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<?>> all = new ArrayList<>();
            all.add(threads.submit(untilOver(random -> passTime())));
            all.add(threads.submit(untilOver(this::renew)));
            all.add(threads.submit(untilOver(this::change)));
            all.add(threads.submit(untilOver(this::change)));
            for (int i = 0; i < ASKING; i++) {
                all.add(threads.submit(untilOver(this::ask)));
            }
            long end = System.nanoTime() + length.toNanos();
            while (System.nanoTime() < end && all.stream().noneMatch(Future::isDone)) {
                LockSupport.parkNanos(PAUSE);
            }
            isOver = true;
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            isOver = true;
            threads.shutdownNow();
        }
        System.out.println("Stress: " + answers + " answers, " + numbers + " moments, "
                + TimeUnit.NANOSECONDS.toMillis(nanos.get()) + " ms passed, "
                + nodes.get(0).kept.counts());
        assertThat(answers.get()).isGreaterThan(100);
    }

    private interface Act {
        void act(Random random);
    }

    private Runnable untilOver(Act act) {
        Random random = new Random(seed + numbers.incrementAndGet());
        return () -> {
            while (!isOver) {
                act.act(random);
            }
        };
    }

    private void open() {
        Node first = nodes.get(0);
        UserId owner = first.door
                .asHost("stress")
                .addUser("owner@example.com", PersonName.of("Olga", "Owner"))
                .id();
        acme = first.door
                .asHost("stress")
                .openOrganization("Acme", opening -> opening.owner(owner).plan(shop.full))
                .id();
        custom = first.host().roles().define("Some", shop.manager, some -> some.permissions(shop.reprocess));
        for (int i = 0; i < MEMBERS; i++) {
            members.add(first.door
                    .asHost("stress")
                    .addUser("user" + i + "@example.com", PersonName.of("User", "Example"))
                    .id());
            histories.add(new History("member " + i));
            enter(first, i);
        }
        known = new Known(first.door.in(acme).stamp(), now());
        nodes.forEach(node -> node.ticks.step());
    }

    private void enter(Node node, int member) {
        var invited = node.host()
                .invite(
                        Invitee.of("user" + member + "@example.com"),
                        offer -> offer.role(isCustom(member) ? custom : shop.manager)
                                .withoutMail());
        node.door
                .invitations()
                .accept(
                        node.host().link(invited.invitation().id()).token(),
                        Acceptance.asExistingUser(members.get(member)));
    }

    private static boolean isCustom(int member) {
        return member < 2;
    }

    private Moment now() {
        return new Moment(numbers.incrementAndGet(), nanos.get());
    }

    private void passTime() {
        nanos.addAndGet(PAUSE);
        nodes.forEach(node -> node.ticks.step());
        LockSupport.parkNanos(PAUSE);
    }

    private void renew(Random random) {
        nodes.get(random.nextInt(2)).kept.keepUp();
        LockSupport.parkNanos(random.nextInt(10 * (int) PAUSE));
    }

    private void change(Random random) {
        int number = random.nextInt(2);
        Node node = nodes.get(number);
        int drawn = random.nextInt(100);
        if (drawn < 2) {
            change(plan, number, () -> node.host().organization().changePlan(plan.last() ? shop.full : shop.basic));
        } else if (drawn < 5) {
            change(
                    role,
                    number,
                    () -> node.host()
                            .roles()
                            .edit(custom.id(), edit -> edit.permissions(role.last() ? shop.reprocess : shop.view)));
        } else if (drawn < 15) {
            node.host()
                    .invite(
                            Invitee.of("else" + numbers.incrementAndGet() + "@example.com"),
                            offer -> offer.role(shop.clerk).withoutMail());
        } else {
            int member = random.nextInt(MEMBERS);
            changeMember(member, number, random.nextInt(3));
        }
        LockSupport.parkNanos(random.nextInt(6 * (int) PAUSE));
    }

    private void changeMember(int member, int number, int way) {
        Node node = nodes.get(number);
        UserId user = members.get(member);
        History history = histories.get(member);
        if (way == 0) {
            synchronized (history) {
                if (history.last()) {
                    change(history, number, () -> node.host().suspend(user, "stress"));
                    change(history, number, () -> node.host().reactivate(user, "stress"));
                }
            }
        } else if (way == 1) {
            synchronized (history) {
                change(history, number, () -> node.host().remove(user));
                change(history, 1 - number, () -> enter(nodes.get(1 - number), member));
            }
        } else if (!isCustom(member)) {
            synchronized (history) {
                change(history, number, () -> node.host().edit(user, edit -> edit.role(shop.clerk)));
                change(
                        history,
                        1 - number,
                        () -> nodes.get(1 - number).host().edit(user, edit -> edit.role(shop.manager)));
            }
        }
    }

    /** Makes it what it is not. */
    private void change(History history, int number, Runnable work) {
        synchronized (history) {
            history.begin(!history.last(), number, now());
            work.run();
            history.done(now());
        }
        Moment before = now();
        known = new Known(nodes.get(number).door.in(acme).stamp(), before);
    }

    private void ask(Random random) {
        int number = random.nextInt(2);
        int member = random.nextInt(MEMBERS);
        KeptRights kept = nodes.get(number).kept;
        Access anew = new AccessView(kept, acme, members.get(member), new Names(null));
        int way = random.nextInt(12);
        if (way == 0) {
            Moment asked = now();
            check("fresh", member, anew.fresh().can(shop.reprocess), new Horizon(number, asked, 0));
        } else if (way == 1) {
            Known sure = known;
            boolean answer = anew.atLeast(sure.stamp()).can(shop.reprocess);
            check("at least " + sure, member, answer, new Horizon(number, sure.at(), 0));
        } else if (way == 2) {
            Moment asked = now();
            boolean answer = AccessView.ofAll(kept, acme, Set.copyOf(members), new Names(null))
                    .get(members.get(member))
                    .can(shop.reprocess);
            check("of many", member, answer, new Horizon(number, asked, BOUND.toNanos()));
        } else if (way == 3 && random.nextInt(100) == 0) {
            kept.invalidate(acme);
        } else {
            int place = number * MEMBERS + member;
            Access held = inHand.get(place);
            Access access = way < 9 && held != null ? held : anew;
            inHand.set(place, access);
            Moment asked = now();
            boolean answer = access.can(shop.reprocess);
            check(access == held ? "in hand" : "new", member, answer, new Horizon(number, asked, BOUND.toNanos()));
        }
    }

    private void check(String how, int member, boolean answer, Horizon horizon) {
        Moment answered = now();
        Set<Boolean> own = histories.get(member).possible(horizon, answered);
        Set<Boolean> all = plan.possible(horizon, answered);
        Set<Boolean> custom = isCustom(member) ? role.possible(horizon, answered) : Set.of(true);
        boolean isPossible = answer
                ? own.contains(true) && all.contains(true) && custom.contains(true)
                : own.contains(false) || all.contains(false) || custom.contains(false);
        if (!isPossible) {
            throw new AssertionError("Seed " + seed + ": " + answer + " of member " + member + ", " + how + ", asked "
                    + horizon + ", answered " + answered + histories.get(member) + plan + role);
        }
        answers.incrementAndGet();
    }
}
