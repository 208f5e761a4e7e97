package dev.roster.examples.portal.server;

import java.util.List;

/** The lines of all rooms, in the order of the rooms. */
record Menu(List<MenuEntry> entries) {

    static Menu of(List<Room> rooms) {
        return new Menu(rooms.stream().flatMap(room -> room.menu().stream()).toList());
    }

    List<MenuEntry> of(Visit visit) {
        if (visit.presence().organization().isEmpty()) {
            return List.of();
        }
        return entries.stream().filter(entry -> entry.isFor(visit.access())).toList();
    }
}
