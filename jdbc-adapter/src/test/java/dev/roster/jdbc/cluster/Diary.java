package dev.roster.jdbc.cluster;

import dev.roster.id.OrganizationId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What clients were told has happened, by organization and address. */
final class Diary {

    /** What became of one who was invited. */
    enum State {
        /** An answer never came, or said that nobody can know. */
        UNKNOWN,
        INVITED,
        MEMBER,
        REMOVED
    }

    /** Somebody in an organization. */
    record Person(OrganizationId organization, String address) {}

    private final Map<Person, State> states = new ConcurrentHashMap<>();
    private final AtomicInteger entries = new AtomicInteger();

    /** Before a call: from now on until its answer, it may have happened or not. */
    void asking(Person person) {
        states.put(person, State.UNKNOWN);
    }

    void told(Person person, State state) {
        states.put(person, state);
        entries.incrementAndGet();
    }

    /** How many answers there were. */
    int entries() {
        return entries.get();
    }

    Map<Person, State> states() {
        return Map.copyOf(states);
    }
}
