package dev.roster.examples.portal.journal;

import dev.roster.examples.portal.rights.People;
import dev.roster.examples.portal.rights.RightsInWords;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.journal.AccessChange;
import dev.roster.journal.Journal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody could do at an instant, why, and what changed until another. */
final class PastPages {

    /** What the page shows: the form, and the answer if one was asked for. */
    record View(
            String who,
            Optional<Candidate> member,
            List<Candidate> candidates,
            Moment from,
            Moment until,
            Optional<Then> then,
            Optional<Changed> changed,
            Faults faults) {

        /** The same question, about another member. */
        String about(Candidate candidate) {
            return "/journal/then?member=" + candidate.id() + "&date=" + from.date() + "&time=" + from.time()
                    + "&until=" + until.date() + "&untilTime=" + until.time();
        }
    }

    void page(Visit visit) {
        // Who may not read the journal learns nothing of the members.
        visit.me().journal().page(1);
        MemberSearch search = MemberSearch.of(visit, new People(visit));
        Moment from = new Moment(visit.query("date"), visit.query("time"));
        Moment until = new Moment(visit.query("until"), visit.query("untilTime"));
        if (search.chosen().isEmpty() || from.isEmpty()) {
            Moment proposed = from.isEmpty() ? Moment.of(visit.now()) : from;
            visit.show("journal/then", view(visit, search, proposed, until, faults(search)));
            return;
        }
        try {
            visit.show("journal/then", answer(visit, search, from, until));
        } catch (Refused refused) {
            if (refused.reason() == Reason.NOT_ALLOWED) {
                throw refused;
            }
            visit.showAgain(
                    "journal/then", view(visit, search, from, until, Faults.of(refused.refusal(), "date", "until")));
        }
    }

    private static View answer(Visit visit, MemberSearch search, Moment from, Moment until) {
        UserId user = Visit.id(UserId::of, search.chosen().orElseThrow().id());
        Journal journal = visit.me().journal();
        Instant at = from.instant("date");
        Past past = new Past(visit, RightsInWords.of(visit));
        if (until.isEmpty()) {
            return answered(visit, search, from, until, past.then(journal.access(user, at)), Optional.empty());
        }
        AccessChange change = journal.changes(user, at, until.instant("until"));
        return answered(visit, search, from, until, past.then(change.before()), Optional.of(past.changed(change)));
    }

    private static View answered(
            Visit visit, MemberSearch search, Moment from, Moment until, Then then, Optional<Changed> changed) {
        return new View(
                visit.query("who").strip(),
                search.chosen(),
                List.of(),
                from,
                until,
                Optional.of(then),
                changed,
                Faults.NONE);
    }

    private static View view(Visit visit, MemberSearch search, Moment from, Moment until, Faults faults) {
        return new View(
                visit.query("who").strip(),
                search.chosen(),
                search.candidates(),
                from,
                until,
                Optional.empty(),
                Optional.empty(),
                faults);
    }

    private static Faults faults(MemberSearch search) {
        return search.isForNobody()
                ? Faults.at("who", "No member’s name or address begins so; removed ones were looked at too.")
                : Faults.NONE;
    }
}
