package dev.roster.internal.member;

import dev.roster.access.Decision;
import dev.roster.catalog.Management;
import dev.roster.catalog.Switchable;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.View;
import dev.roster.internal.access.Evaluator;
import dev.roster.member.Membership;
import java.util.Optional;

/** Explains to somebody who may see the members what one of them can do. */
public final class ExplainAccess {

    private final View view;

    public ExplainAccess(View view) {
        this.view = view;
    }

    public Decision of(UserId user, Switchable what) {
        view.require(Management.SEE_MEMBERS);
        Optional<Membership> asked = view.storage().lookups().membership(view.organization(), user);
        if (asked.flatMap(Membership::member).isEmpty()) {
            throw Change.notFound("member");
        }
        Decision decision = Evaluator.of(view.deployment().catalog(), asked).explain(what);
        return decision.resource()
                .flatMap(new ReachedNames(view)::of)
                .map(decision::named)
                .orElse(decision);
    }
}
