package dev.roster.examples.portal.home;

import dev.roster.access.Access;
import dev.roster.access.Decision;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.NamedResource;
import dev.roster.catalog.ResourceType;
import dev.roster.examples.portal.home.HomePages.Answer;
import dev.roster.examples.portal.host.Words;
import dev.roster.examples.portal.server.Visit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody is told about a permission. Resources that are within reach are answered one by one and by name; what is
 * beyond it stays nameless, and is one line however much it is.
 */
final class Answers {

    private final Visit visit;
    private final Words words;
    private final Access access;

    Answers(Visit visit) {
        this.visit = visit;
        words = visit.product().words();
        access = visit.access().pinned();
    }

    List<Answer> about(AnyPermission permission) {
        return permission
                .type()
                .map(type -> onEach(decisions(permission, type)))
                .orElseGet(() -> List.of(answer(words.name(permission.key()), access.explain(permission))));
    }

    private List<Decision> decisions(AnyPermission permission, ResourceType<?> type) {
        return visit.product().directory().all(type.key()).stream()
                .map(NamedResource::resource)
                .map(resource -> visit.roster().catalog().permissionNamed(permission.key(), resource.id()))
                .map(access::explain)
                .toList();
    }

    private List<Answer> onEach(List<Decision> decisions) {
        List<Answer> named = decisions.stream()
                .flatMap(decision -> decision.resourceName().map(name -> answer(name, decision)).stream())
                .toList();
        String rest = named.isEmpty() ? "any of them" : "any others";
        Stream<Answer> nameless = decisions.stream()
                .filter(decision -> decision.resourceName().isEmpty())
                .map(decision -> answer(rest, decision.named(rest)))
                .distinct();
        return Stream.concat(named.stream(), nameless).toList();
    }

    private Answer answer(String on, Decision decision) {
        return new Answer(on, decision.allowed(), words.told(decision).sentence());
    }
}
