package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Member;
import dev.roster.scenario.model.State.Notice;
import dev.roster.scenario.model.State.Organization;
import dev.roster.scenario.model.State.OwnershipOffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The model of telling members what others made of them. */
final class Noticing {

    private final Rules rules;

    Noticing(Rules rules) {
        this.rules = rules;
    }

    static void removed(ModelChange change, Collection<Integer> users) {
        users.forEach(user -> queue(change, "removed", user, change.now));
    }

    static void rolesChanged(ModelChange change, int user, Held before, Held after) {
        if (!before.roles().equals(after.roles()) && !change.actor.equals(Actor.member(user))) {
            replace(change, "roles", user, change.now.plus(Duration.ofMinutes(1)));
        }
    }

    static void ownershipOffered(ModelChange change, int receiver) {
        replace(change, "ownership", receiver, change.now);
    }

    private static void replace(ModelChange change, String kind, int user, Instant due) {
        change.state.notices.removeIf(each ->
                each.kind().equals(kind) && each.organization() == change.organization.number && each.user() == user);
        queue(change, kind, user, due);
    }

    private static void queue(ModelChange change, String kind, int user, Instant due) {
        change.state.notices.add(new Notice(kind, change.organization.number, user, change.now, due));
    }

    /** Takes those that are due. */
    List<Notice> due() {
        List<Notice> due = rules.state.notices.stream()
                .filter(each -> !rules.now.isBefore(each.dueAt()))
                .toList();
        rules.state.notices.removeAll(due);
        return due;
    }

    /** What they say, as far as it still holds; each kind but once to a member. Two organizations may bear one name. */
    List<String> told(List<Notice> due) {
        return due.stream()
                .filter(this::isOfUse)
                .collect(Collectors.toMap(
                        each -> List.of(each.kind(), each.organization(), each.user()), this::told, (one, same) -> one))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    /** For a week; an offer of ownership as long as the offer is open. */
    private boolean isOfUse(Notice notice) {
        return notice.kind().equals("ownership")
                || rules.now.isBefore(
                        notice.at().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(7)));
    }

    private Optional<String> told(Notice notice) {
        Organization organization = rules.state.organizations.get(notice.organization());
        Member member = rules.state.member(notice.organization(), notice.user()).orElseThrow();
        boolean there = member.status.equals("ACTIVE") && organization.status().equals("ACTIVE");
        String all = Shown.line(
                notice.kind(), member.user.address(), organization.locale, organization.name, member.user.name());
        return switch (notice.kind()) {
            case "removed" -> Optional.of(all).filter(told -> !member.present());
            case "roles" ->
                Optional.of(Shown.line(all, Shown.named(organization, member.held), member.held.assigned()))
                        .filter(told -> there);
            default ->
                Optional.ofNullable(rules.state.ownershipOffers.get(notice.organization()))
                        .filter(offer -> there && offer.receiver() == notice.user())
                        .filter(offer -> rules.now.isBefore(offer.expiresAt()))
                        .map(offer -> Shown.line(all, giver(offer), offer.expiresAt()));
        };
    }

    private State.Name giver(OwnershipOffer offer) {
        return rules.state.users.get(offer.giver()).name();
    }
}
