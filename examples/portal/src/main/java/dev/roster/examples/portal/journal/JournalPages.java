package dev.roster.examples.portal.journal;

import dev.roster.catalog.Management;
import dev.roster.examples.portal.rights.People;
import dev.roster.examples.portal.server.MenuEntry;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.id.UserId;
import dev.roster.journal.Entry;
import dev.roster.journal.History;
import dev.roster.page.Page;
import java.util.List;
import java.util.Optional;

/** The record of an organization, newest first: all of it, or what is about one member. */
public final class JournalPages implements Room {

    private static final int SIZE = 30;

    private final PastPages past = new PastPages();

    /** What the list shows. */
    record View(
            String who,
            Optional<Candidate> member,
            List<Candidate> candidates,
            boolean nobody,
            List<Told> entries,
            Optional<String> next,
            boolean later) {

        String first() {
            return member.map(one -> "/journal?member=" + one.id()).orElse("/journal");
        }
    }

    @Override
    public void open(Routes routes) {
        routes.get("/journal", this::list).get("/journal/then", past::page);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(MenuEntry.of("/journal", "Journal", Management.READ_JOURNAL));
    }

    private void list(Visit visit) {
        People people = new People(visit);
        MemberSearch search = MemberSearch.of(visit, people);
        Page<Entry> page = page(visit, search.chosen());
        Storyteller storyteller = new Storyteller(visit, people);
        visit.show(
                "journal/list",
                new View(
                        visit.query("who").strip(),
                        search.chosen(),
                        search.candidates(),
                        search.isForNobody(),
                        page.items().stream().map(storyteller::tell).toList(),
                        page.next()
                                .map(cursor -> "/journal?after=" + cursor
                                        + search.chosen()
                                                .map(one -> "&member=" + one.id())
                                                .orElse("")),
                        visit.after().isPresent()));
    }

    private static Page<Entry> page(Visit visit, Optional<Candidate> member) {
        History history = member.<History>map(one -> visit.me().journal().ofMember(Visit.id(UserId::of, one.id())))
                .orElseGet(() -> visit.me().journal());
        return visit.after().map(after -> history.page(SIZE, after)).orElseGet(() -> history.page(SIZE));
    }
}
