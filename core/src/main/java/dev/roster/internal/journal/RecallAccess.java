package dev.roster.internal.journal;

import static dev.roster.journal.Line.Subject.MEMBER;
import static dev.roster.journal.Line.Subject.ORGANIZATION;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.catalog.Resource;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.internal.View;
import dev.roster.internal.access.Evaluator;
import dev.roster.internal.access.KnownRoles;
import dev.roster.journal.AccessChange;
import dev.roster.journal.Facet;
import dev.roster.journal.RecordedAccess;
import dev.roster.journal.Stream;
import dev.roster.member.MemberStatus;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.KeptCatalog;
import dev.roster.port.Lookups;
import dev.roster.port.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells what a user could do at an instant: the newest line of each side until then, judged by the catalog of then. Nothing
 * is replayed, so that it costs the same however long the journal is.
 */
final class RecallAccess {

    /** How far the host's clock may be ahead of the one that Roster goes by. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final Set<Facet> OF_ORGANIZATION = EnumSet.of(Facet.STATUS, Facet.PLAN);
    private static final Set<Facet> OF_MEMBER = EnumSet.of(Facet.STATUS, Facet.ROLES, Facet.SWITCHES, Facet.REACH);

    private final View view;

    RecallAccess(View view) {
        this.view = view;
    }

    RecordedAccess access(UserId user, Instant at) {
        view.requireEvenErased(Management.READ_JOURNAL);
        return recalled(user, past(at));
    }

    AccessChange changes(UserId user, Instant from, Instant to) {
        view.requireEvenErased(Management.READ_JOURNAL);
        if (from.isAfter(to)) {
            throw new Refused(Reason.MALFORMED, "time", "The earlier time comes first; exchange them.");
        }
        return new AccessChange(recalled(user, past(from)), recalled(user, past(to)));
    }

    /** As exact as what is kept; what is before all records need not be told apart. */
    private Instant past(Instant asked) {
        Instant now = view.now();
        if (asked.isAfter(now.plus(AHEAD))) {
            throw new Refused(Reason.NOT_ON_RECORD, "time", "It lies in the future; ask about a time that has passed.");
        }
        Instant at = asked.isAfter(now) ? now : asked;
        return at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at.truncatedTo(ChronoUnit.MICROS);
    }

    private RecordedAccess recalled(UserId user, Instant at) {
        Lookups lookups = view.storage().lookups();
        Catalog catalog = catalog(lookups, at);
        NewestLines lines = lines(lookups, user, at);
        UUID organization = view.organization().value();
        Optional<OrganizationStatus> status =
                lines.one(ORGANIZATION, organization, Facet.STATUS).map(OrganizationStatus::valueOf);
        Optional<String> plan = lines.one(ORGANIZATION, organization, Facet.PLAN);
        // Of an organization that was erased there are no members, whatever was said of them last.
        Optional<MemberStatus> member = status.filter(there -> there != OrganizationStatus.ERASED)
                .flatMap(there -> lines.one(MEMBER, user.value(), Facet.STATUS))
                .map(MemberStatus::valueOf);
        Rights rights = member.map(any -> rights(lines, user)).orElse(Rights.NONE);
        Evaluator evaluator = member.map(found -> Evaluator.of(
                        roles(catalog, lines, rights), status.orElseThrow(), plan.orElseThrow(), found, rights))
                .orElseGet(() -> Evaluator.ofNobody(catalog));
        return new Recalled(at, status, plan, member, rights, catalog, evaluator);
    }

    private NewestLines lines(Lookups lookups, UserId user, Instant at) {
        Stream stream = Stream.of(view.organization());
        List<Side> sides = new ArrayList<>();
        sides.addAll(NewestLines.sides(ORGANIZATION, List.of(view.organization().value()), OF_ORGANIZATION));
        sides.addAll(NewestLines.sides(MEMBER, List.of(user.value()), OF_MEMBER));
        NewestLines lines = new NewestLines(lookups, stream, lookups.numberAt(stream, at));
        lines.read(sides);
        return lines;
    }

    private KnownRoles roles(Catalog catalog, NewestLines lines, Rights rights) {
        return KnownRoles.of(catalog, new RecallRoles(view.organization(), lines).named(rights.roles()));
    }

    private Catalog catalog(Lookups lookups, Instant at) {
        KeptCatalog kept = lookups.catalogAt(at)
                .orElseThrow(() -> new IllegalStateException("No catalog is on record, not even the one in use."));
        if (kept.at().isAfter(at)) {
            throw new Refused(
                    Reason.NOT_ON_RECORD, "time", "The record begins at " + kept.at() + "; ask about a later time.");
        }
        return view.deployment().recordedCatalogs().of(kept);
    }

    private static Rights rights(NewestLines lines, UserId user) {
        return new Rights(
                Set.copyOf(lines.all(MEMBER, user.value(), Facet.ROLES)),
                read(lines.all(MEMBER, user.value(), Facet.SWITCHES), Switch::of),
                read(lines.all(MEMBER, user.value(), Facet.REACH), Resource::of));
    }

    private static <T> Set<T> read(List<String> state, Function<String, T> one) {
        return state.stream().map(one).collect(Collectors.toSet());
    }
}
