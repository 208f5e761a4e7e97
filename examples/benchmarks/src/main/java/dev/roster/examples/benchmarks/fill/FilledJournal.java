package dev.roster.examples.benchmarks.fill;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The journal of one organization while it is filled: an entry for each change, with a line for each side altered. */
final class FilledJournal {

    private final Rows rows;
    private final UUID organization;
    private long number;
    private Instant last = Instant.EPOCH;
    private int line;
    private final Set<UUID> led = new HashSet<>();

    FilledJournal(Rows rows, UUID organization) {
        this.rows = rows;
        this.organization = organization;
    }

    /** The revision that the organization has come to. */
    long number() {
        return number;
    }

    /** Some things were to happen before others that are on record already: they happen as these do. */
    void entry(Instant at, String event, String actorKind, UUID actor, String reason) throws SQLException {
        number++;
        last = at.isAfter(last) ? at : last;
        line = 0;
        led.clear();
        rows.add(
                FilledTable.JOURNAL,
                "ORGANIZATION",
                organization,
                number,
                organization,
                null,
                last,
                event,
                actorKind,
                actor,
                reason,
                null);
    }

    void line(String subjectKind, UUID subject, String facet, List<String> state) throws SQLException {
        rows.add(
                FilledTable.JOURNAL_LINE,
                organization,
                "ORGANIZATION",
                number,
                line++,
                subjectKind,
                subject,
                facet,
                FilledJson.list(state),
                led.add(subject));
    }

    void rights(String subjectKind, UUID subject, FilledRights rights) throws SQLException {
        line(subjectKind, subject, "ROLES", rights.roles());
        line(subjectKind, subject, "SWITCHES", rights.switches());
        line(subjectKind, subject, "REACH", rights.reach());
    }
}
