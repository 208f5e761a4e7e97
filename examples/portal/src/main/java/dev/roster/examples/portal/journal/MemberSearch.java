package dev.roster.examples.portal.journal;

import dev.roster.examples.portal.rights.People;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.member.ListedMember;
import dev.roster.member.MemberSelection;
import dev.roster.member.MemberStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a page is to be about: who was chosen, or who is called as it was typed, removed members too.
 *
 * @param chosen who it is, if that is clear
 * @param candidates who it may be, if several
 * @param isForNobody whether there is nobody of that name or address
 */
record MemberSearch(Optional<Candidate> chosen, List<Candidate> candidates, boolean isForNobody) {

    private static final int MOST = 10;

    static MemberSearch of(Visit visit, People people) {
        String id = visit.query("member");
        String typed = visit.query("who").strip();
        if (!id.isEmpty()) {
            return new MemberSearch(
                    Optional.of(new Candidate(id, people.name(Visit.id(UserId::of, id)), "")), List.of(), false);
        }
        if (typed.isEmpty()) {
            return new MemberSearch(Optional.empty(), List.of(), false);
        }
        List<Candidate> found = find(visit, typed);
        return found.size() == 1
                ? new MemberSearch(Optional.of(found.get(0)), List.of(), false)
                : new MemberSearch(Optional.empty(), found, found.isEmpty());
    }

    private static List<Candidate> find(Visit visit, String typed) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        try {
            List<MemberSelection<?>> searches = new ArrayList<>();
            searches.add(visit.me().members().byName().startingWith(typed));
            searches.add(visit.me().members().byAddress().startingWith(typed));
            searches.add(visit.me().members().byName().startingWith(typed).withStatus(MemberStatus.REMOVED));
            searches.add(visit.me().members().byAddress().startingWith(typed).withStatus(MemberStatus.REMOVED));
            for (MemberSelection<?> search : searches) {
                search.page(MOST).forEach(each -> found.put(each.member().user().toString(), candidate(each)));
            }
        } catch (Refused notAllowed) {
            return List.of();
        }
        return List.copyOf(found.values());
    }

    private static Candidate candidate(ListedMember listed) {
        return new Candidate(
                listed.member().user().toString(),
                listed.member().name().display(),
                listed.member().address().toString());
    }
}
