package dev.roster.internal.member;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Resource;
import dev.roster.id.Actor;
import dev.roster.id.UserId;
import dev.roster.internal.View;
import dev.roster.internal.access.Evaluator;
import java.util.Optional;

/** What a resource is called. It is told to whoever could reach the resource by one role or another, and to the host. */
final class ReachedNames {

    private final View view;

    ReachedNames(View view) {
        this.view = view;
    }

    /** The name, if the host has one for it and the actor may be told. */
    Optional<String> of(Resource resource) {
        return view.deployment().names().of(view.organization(), resource).filter(name -> isReached(resource));
    }

    private boolean isReached(Resource resource) {
        return !(view.actor() instanceof Actor.Member member) || isReached(member.user(), resource);
    }

    private boolean isReached(UserId user, Resource resource) {
        Catalog catalog = view.deployment().catalog();
        Evaluator actor = Evaluator.of(catalog, view.storage().lookups().membership(view.organization(), user));
        return actor.roles().stream()
                .anyMatch(role -> actor.reachOf(role, catalog.resourceNamed(resource.type()))
                        .includes(resource.id()));
    }
}
