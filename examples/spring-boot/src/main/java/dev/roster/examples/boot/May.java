package dev.roster.examples.boot;

import dev.roster.Roster;
import dev.roster.access.Decision;
import dev.roster.catalog.Switchable;
import java.util.UUID;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Answers {@code @PreAuthorize("@may...")} by Roster's access, in the organization that was entered. */
@Component("may")
final class May {

    private final Roster roster;
    private final ProjectsCatalog app;

    May(Roster roster, ProjectsCatalog app) {
        this.roster = roster;
        this.app = app;
    }

    public AuthorizationResult open() {
        return answer(app.open);
    }

    public AuthorizationResult rename(UUID project) {
        return answer(app.rename.on(project));
    }

    /** Whoever is no member is refused. Where Roster cannot be asked, its failure comes out, and nothing is done. */
    private AuthorizationResult answer(Switchable what) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof CurrentMember member)) {
            return new AuthorizationDecision(false);
        }
        return new Answer(roster.in(member.organization()).access(member.user()).explain(what));
    }

    /** With its reason, which {@link Refusals} shows. */
    record Answer(Decision decision) implements AuthorizationResult {

        @Override
        public boolean isGranted() {
            return decision.allowed();
        }
    }
}
