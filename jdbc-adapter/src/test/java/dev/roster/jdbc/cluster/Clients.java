package dev.roster.jdbc.cluster;

import dev.roster.failure.RosterException;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.jdbc.cluster.Diary.Person;
import dev.roster.jdbc.cluster.Diary.State;
import dev.roster.jdbc.cluster.Office.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Clients of one application, who invite, accept and remove, each one thing after the other, until they are stopped. */
final class Clients implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Office office;
    private final List<Place> places;
    private final Diary diary = new Diary();
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * Starts them.
     *
     * @param office whose clients they are
     * @param number how many
     * @param places where they are busy, each in all of them
     */
    Clients(Office office, int number, List<Place> places) {
        this.office = office;
        this.places = places;
        for (int client = 0; client < number; client++) {
            String name = "client-" + office.node().number() + "-" + client;
            Thread thread = new Thread(() -> work(name), name);
            threads.add(thread);
            thread.start();
        }
    }

    Diary diary() {
        return diary;
    }

    /** What clients were told that was neither done nor refused. Each gave up at the first such answer. */
    List<RuntimeException> failures() {
        return List.copyOf(failures);
    }

    private boolean goesOn() {
        return stopped.getCount() > 0;
    }

    private void work(String name) {
        try {
            for (int round = 0; goesOn(); round++) {
                Place place = places.get(round % places.size());
                meet(place, name + "-" + round + "@globex.example", round);
                everybodyInvites(place, "wanted-" + round + "@initech.example");
            }
        } catch (RosterException failure) {
            failures.add(failure);
        }
    }

    /** Every second stays, every fourth has only been invited, every fourth has gone again. */
    private void meet(Place place, String address, int round) {
        Person person = new Person(place.organization(), address);
        diary.asking(person);
        InvitationId invitation = office.invite(place, address);
        diary.told(person, State.INVITED);
        if (round % 4 == 0) {
            return;
        }
        diary.asking(person);
        UserId user = office.accept(place, invitation);
        diary.told(person, State.MEMBER);
        if (round % 4 == 2) {
            diary.asking(person);
            office.mayorOf(place).remove(user);
            diary.told(person, State.REMOVED);
        }
    }

    /** One address, whom the others invite as well. */
    private void everybodyInvites(Place place, String address) {
        office.invite(place, address);
        diary.told(new Person(place.organization(), address), State.INVITED);
    }

    /** Waits until they were told so many things more than until now. */
    void awaitAnswers(int more) {
        int enough = diary.entries() + more;
        await("only " + diary.entries() + " answers, " + failures, () -> diary.entries() >= enough);
    }

    /** Waits until all have given up. */
    void awaitGivingUp() {
        await("clients still at work", () -> threads.stream().noneMatch(Thread::isAlive));
    }

    private static void await(String otherwise, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("After " + PATIENCE + " " + otherwise);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Stops them, and waits until each is through with what it is at. */
    @Override
    public void close() {
        stopped.countDown();
        awaitGivingUp();
    }
}
