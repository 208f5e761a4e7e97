package dev.roster.examples.portal.home;

import dev.roster.examples.portal.host.Words;
import dev.roster.examples.portal.server.MenuEntry;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import java.util.List;
import java.util.Optional;

/** What somebody may do here, and of what not: why, and whom to ask. */
public final class HomePages implements Room {

    /** What the page shows. */
    record View(List<Right> rights) {}

    /** A permission: one answer, or one for each resource. */
    record Right(String name, String about, List<Answer> answers) {}

    /** Whether it is there, and why. */
    record Answer(String on, boolean allowed, String sentence) {}

    @Override
    public void open(Routes routes) {
        routes.get("/", this::home);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("/", "My access", Optional.empty()));
    }

    private void home(Visit visit) {
        Words words = visit.product().words();
        Answers answers = new Answers(visit);
        List<Right> rights = visit.roster().catalog().permissions().stream()
                .map(each -> new Right(words.name(each.key()), words.about(each.key()), answers.about(each)))
                .toList();
        visit.show("home/access", new View(rights));
    }
}
