package dev.roster.examples.portal.home;

import dev.roster.access.Access;
import dev.roster.access.Decision;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.NamedResource;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Switchable;
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
        Access access = visit.access().pinned();
        List<Right> rights = visit.roster().catalog().permissions().stream()
                .map(permission -> right(permission, access, visit))
                .toList();
        visit.show("home/access", new View(rights));
    }

    private static Right right(AnyPermission permission, Access access, Visit visit) {
        List<Answer> answers = permission
                .type()
                .map(type -> onEach(permission, type, access, visit))
                .orElseGet(() -> List.of(answer("", access.explain(permission), visit)));
        return new Right(
                visit.product().words().name(permission.key()),
                visit.product().words().about(permission.key()),
                answers);
    }

    private static List<Answer> onEach(AnyPermission permission, ResourceType<?> type, Access access, Visit visit) {
        return visit.product().directory().all(type.key()).stream()
                .map(each -> answer(each.name(), access.explain(on(permission, each, visit)), visit))
                .toList();
    }

    private static Switchable on(AnyPermission permission, NamedResource each, Visit visit) {
        return visit.roster()
                .catalog()
                .permissionNamed(permission.key(), each.resource().id());
    }

    private static Answer answer(String on, Decision decision, Visit visit) {
        return new Answer(
                on, decision.allowed(), visit.product().words().told(decision).sentence());
    }
}
