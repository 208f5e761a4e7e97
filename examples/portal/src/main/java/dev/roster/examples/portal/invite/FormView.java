package dev.roster.examples.portal.invite;

import dev.roster.examples.portal.rights.RightsChoice;
import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refusal;
import java.util.Optional;

/**
 * The form to invite by.
 *
 * @param addresses a list of addresses
 * @param given the first name of a single person
 * @param family the last name
 * @param note a personal note
 * @param choice what can be offered, and what is chosen
 * @param faults what is wrong
 * @param preview what it would come to, if that was asked for
 */
record FormView(
        String addresses,
        String given,
        String family,
        String note,
        RightsChoice choice,
        Faults faults,
        Optional<PreviewView> preview) {

    /** A form to begin with. */
    static FormView fresh(Visit visit) {
        RightsChoice choice = RightsChoice.fresh(visit, RoleList.of(visit));
        return new FormView(visit.query("addresses"), "", "", "", choice, Faults.NONE, Optional.empty());
    }

    /** What was typed, and could not be done. */
    static FormView refused(Visit visit, RoleList roles, Refusal refusal) {
        return typed(visit, roles, faults(refusal), Optional.empty());
    }

    /** What was typed, and what it would come to. */
    static FormView previewed(Visit visit, RoleList roles, PreviewView preview) {
        return typed(visit, roles, Faults.NONE, Optional.of(preview));
    }

    private static FormView typed(Visit visit, RoleList roles, Faults faults, Optional<PreviewView> preview) {
        return new FormView(
                visit.field("addresses"),
                visit.field("given"),
                visit.field("family"),
                visit.field("note"),
                RightsChoice.typed(visit, roles),
                faults,
                preview);
    }

    private static Faults faults(Refusal refusal) {
        return switch (refusal.field()) {
            case "invitees", "address" -> Faults.at("addresses", refusal.message());
            case "name" -> Faults.at("given", refusal.message());
            default -> Faults.of(refusal, "role", "reach", "note");
        };
    }
}
