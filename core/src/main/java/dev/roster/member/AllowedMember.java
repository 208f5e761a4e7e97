package dev.roster.member;

import dev.roster.access.Decision;
import java.util.Objects;

/**
 * A member who may do something, and by what.
 *
 * @param member the member, with roles, switches and assigned resources
 * @param decision the answer, which allows, with its reason and the role that decided
 */
public record AllowedMember(Member member, Decision decision) {

    /**
     * Checks for nulls.
     *
     * @param member the member, with roles, switches and assigned resources
     * @param decision the answer, which allows, with its reason and the role that decided
     */
    public AllowedMember {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(decision, "decision");
    }
}
