package dev.roster.scenario.race;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Only that may come of a race which comes of its acts one after the other. */
final class SerialHistories implements Verdict {

    private final Set<History> serial;
    private final boolean alike;
    private final Set<History> seen = new HashSet<>();

    SerialHistories(Collection<History> serial, boolean alike) {
        this.alike = alike;
        this.serial = serial.stream().map(this::viewed).collect(Collectors.toSet());
    }

    private History viewed(History history) {
        return alike ? history.whoever() : history;
    }

    @Override
    public boolean allows(History history) {
        History viewed = viewed(history);
        boolean allowed = serial.contains(viewed);
        if (allowed) {
            seen.add(viewed);
        }
        return allowed;
    }

    @Override
    public String seen() {
        return seen.size() + " of " + serial.size() + " serial histories";
    }

    @Override
    public String toString() {
        return serial.stream().map(History::toString).collect(Collectors.joining("\nor "));
    }
}
