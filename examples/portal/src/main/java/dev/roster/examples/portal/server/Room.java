package dev.roster.examples.portal.server;

import java.util.List;

/** A group of pages: the class of their routes, small records for what they show, and templates in a folder of that name. */
public interface Room {

    /** Says which page answers which path. */
    void open(Routes routes);

    /** What the room adds to the menu, for those who may go there. */
    default List<MenuEntry> menu() {
        return List.of();
    }
}
