package dev.roster.examples.portal.journal;

import dev.roster.access.Decision;
import dev.roster.access.Reach;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Management;
import dev.roster.catalog.NamedResource;
import dev.roster.catalog.ResourceType;
import dev.roster.examples.portal.journal.Then.Answer;
import dev.roster.examples.portal.journal.Then.Permission;
import dev.roster.examples.portal.rights.ManagementInWords;
import dev.roster.examples.portal.rights.RightsInWords;
import dev.roster.examples.portal.server.Visit;
import dev.roster.journal.AccessChange;
import dev.roster.journal.RecordedAccess;
import dev.roster.organization.OrganizationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells in words what the record says of an instant, and of two. */
final class Past {

    private final Visit visit;
    private final RightsInWords words;

    Past(Visit visit, RightsInWords words) {
        this.visit = visit;
        this.words = words;
    }

    Then then(RecordedAccess access) {
        return new Then(
                standing(access),
                words.lines(access.rights()),
                ManagementInWords.of(access.management()),
                access.catalog().permissions().stream()
                        .map(permission -> permission(permission, access))
                        .toList());
    }

    Changed changed(AccessChange change) {
        List<String> gained = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        change.permissions().forEach((key, each) -> {
            Optional<String> type = type(key, change);
            told(key, type, each.gained()).ifPresent(gained::add);
            told(key, type, each.lost()).ifPresent(lost::add);
        });
        managed(change.gained()).ifPresent(gained::add);
        managed(change.lost()).ifPresent(lost::add);
        return new Changed(standing(change.after()), gained, lost);
    }

    private static Optional<String> type(String permission, AccessChange change) {
        return change.after()
                .catalog()
                .findPermission(permission)
                .or(() -> change.before().catalog().findPermission(permission))
                .flatMap(AnyPermission::type)
                .map(ResourceType::key);
    }

    private Optional<String> told(String permission, Optional<String> type, Reach reach) {
        if (reach.isNothing()) {
            return Optional.empty();
        }
        String name = "“" + words.permission(permission) + "”";
        return Optional.of(
                type.map(each -> name + " " + words.reach(each, reach)).orElse(name));
    }

    private static Optional<String> managed(Set<Management> rights) {
        return rights.isEmpty() ? Optional.empty() : Optional.of("user management: " + ManagementInWords.of(rights));
    }

    private String standing(RecordedAccess access) {
        if (access.organization().isEmpty()) {
            return "The organization was not there yet.";
        }
        if (access.organization().get() != OrganizationStatus.ACTIVE) {
            return "The organization was " + lower(access.organization().get()) + ": nobody had access.";
        }
        return access.member()
                .map(status -> switch (status) {
                    case ACTIVE -> "An active member.";
                    case SUSPENDED -> "A suspended member, without access.";
                    case REMOVED -> "No member any more.";
                })
                .orElse("No member.");
    }

    private Permission permission(AnyPermission permission, RecordedAccess access) {
        List<Answer> answers = permission
                .type()
                .map(type -> onEach(permission, type, access))
                .orElseGet(() -> List.of(answer("", access.explain(permission.key()))));
        return new Permission(words.permission(permission.key()), answers);
    }

    private List<Answer> onEach(AnyPermission permission, ResourceType<?> type, RecordedAccess access) {
        List<NamedResource> resources = visit.product().directory().all(type.key());
        return resources.stream()
                .map(each -> answer(
                        each.name(),
                        access.explain(permission.key(), each.resource().id())))
                .toList();
    }

    /** Whom to ask is left out: it could be of help only then. */
    private Answer answer(String on, Decision decision) {
        Decision told = new Decision(
                decision.reason(),
                "“" + words.permission(decision.permission()) + "”",
                decision.resource(),
                decision.role().map(role -> words.roles(List.of(role))),
                Set.of(),
                Set.of(),
                Optional.empty(),
                decision.resource().map(each -> words.names(List.of(each))));
        return new Answer(on, decision.allowed(), told.sentence());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
