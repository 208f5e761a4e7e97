package dev.roster.scenario.race;

import dev.roster.user.PersonName;
import java.util.Collections;
import java.util.List;

/** The host adds one address at many places at once. */
final class AddEverywhere implements Contest {

    private static final int PLACES = 8;

    @Override
    public String title() {
        return "one address added by " + PLACES;
    }

    @Override
    public int rivals() {
        return PLACES;
    }

    @Override
    public boolean isStoppedByKeys() {
        return true;
    }

    @Override
    public List<Heat> heats(Ground ground, int runs) {
        return ground.addresses(runs).stream().map(AddEverywhere::heat).toList();
    }

    private static Heat heat(String address) {
        Act adds = door -> {
            door.asHost("races").addUser(address, PersonName.of("Grace", ""));
            return "added";
        };
        return new Heat(List.of(), Collections.nCopies(PLACES, adds), () -> {}, sight -> sight.hasUser(address));
    }

    @Override
    public boolean isAlike() {
        return true;
    }
}
