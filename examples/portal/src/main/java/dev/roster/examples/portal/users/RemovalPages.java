package dev.roster.examples.portal.users;

import dev.roster.catalog.Management;
import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.member.MemberSelection;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;

/** Removing all members that a filter lets pass: the question, and how far it is. */
public final class RemovalPages implements Room {

    private static final String KEPT = "removal";
    private static final int SOME = 20;

    /**
     * The question.
     *
     * @param query says whom
     * @param count how many they are
     * @param some the first of them, by name
     * @param typed what was typed as their number
     * @param faults what is wrong with that
     */
    record QuestionView(String query, int count, List<String> some, String typed, Faults faults) {}

    @Override
    public void open(Routes routes) {
        routes.get("/users/all", this::ask).post("/users/all", this::start).get("/users/removal", this::progress);
    }

    private void ask(Visit visit) {
        MemberSelection<?> members = members(visit);
        int count = Matching.count(members);
        if (count == 0) {
            visit.go("/users", "No member fits.");
        } else {
            visit.show("users/all", question(visit, members, count, "", Faults.NONE));
        }
    }

    /** The number is typed again: who has not seen how many they are has not been asked. */
    private void start(Visit visit) {
        if (running(visit).isPresent()) {
            visit.go("/users/removal", "One after the other: this removal has not ended yet.");
            return;
        }
        MemberSelection<?> members = members(visit);
        int count = Matching.count(members);
        String typed = visit.field("count").replaceAll("[\\s,.]", "");
        if (typed.equals(Integer.toString(count))) {
            Removal removal = new Removal(visit.me(), visit.organization(), members, count);
            visit.presence().session().keep(KEPT, removal);
            visit.running().later(removal);
            visit.go("/users/removal");
        } else {
            Faults faults = Faults.at("count", "They are " + count + ". Type this number to remove them.");
            visit.showAgain("users/all", question(visit, members, count, visit.field("count"), faults));
        }
    }

    private void progress(Visit visit) {
        visit.show(
                "users/removal", kept(visit).orElseThrow(NotFoundResponse::new).progress());
    }

    private static QuestionView question(
            Visit visit, MemberSelection<?> members, int count, String typed, Faults faults) {
        List<String> some = members.page(SOME).items().stream()
                .map(listed -> listed.member().name().display())
                .toList();
        return new QuestionView(Filter.of(visit).query(), count, some, typed, faults);
    }

    private static MemberSelection<?> members(Visit visit) {
        visit.require(Management.REMOVE_MEMBERS);
        return Matching.of(Filter.of(visit), visit, RoleList.of(visit));
    }

    private static Optional<Removal> running(Visit visit) {
        return kept(visit).filter(removal -> !removal.progress().ended());
    }

    private static Optional<Removal> kept(Visit visit) {
        return visit.presence().session().find(KEPT, Removal.class).filter(each -> each.isIn(visit.organization()));
    }
}
