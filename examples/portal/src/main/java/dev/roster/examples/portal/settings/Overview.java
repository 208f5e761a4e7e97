package dev.roster.examples.portal.settings;

import dev.roster.catalog.Management;
import dev.roster.catalog.Plan;
import dev.roster.examples.portal.host.Words;
import dev.roster.examples.portal.server.Visit;
import dev.roster.examples.portal.server.When;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.Organization;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that is about the organization itself, as far as it is for this person.
 *
 * @param facts name and details, plan and seats: for whoever may see members
 * @param offer the offer of ownership that concerns this person
 * @param mayEdit whether details can be changed
 * @param owner whether this person is an owner
 * @param mayClose whether this person may close the organization
 */
record Overview(Optional<Facts> facts, Optional<OfferView> offer, boolean mayEdit, boolean owner, boolean mayClose) {

    /** What is known of the organization. A plan that a later catalog has no more is not shown. */
    record Facts(
            String name,
            String language,
            List<Field> fields,
            String policy,
            When opened,
            Optional<PlanView> plan,
            Optional<SeatsView> seats,
            boolean choice) {}

    /** A field of the product's own. */
    record Field(String label, String value) {}

    static Overview of(Visit visit) {
        boolean sees = visit.access().may(Management.SEE_MEMBERS);
        return new Overview(
                sees ? Optional.of(facts(visit)) : Optional.empty(),
                visit.me().ownershipOffer().map(offer -> OfferView.of(offer, visit)),
                visit.access().may(Management.CHANGE_DETAILS),
                sees && Owners.isOwner(visit.me().members().get(visit.user()).member(), visit),
                visit.access().may(Management.CLOSE_ORGANIZATION));
    }

    private static Facts facts(Visit visit) {
        Organization organization = visit.me().organization().get();
        Words words = visit.product().words();
        Optional<Plan> plan = visit.roster().catalog().findPlan(organization.plan());
        return new Facts(
                organization.name(),
                organization.locale().getDisplayLanguage(Locale.ENGLISH),
                visit.product().fields().stream()
                        .map(key -> new Field(
                                words.name(key), organization.attributes().getOrDefault(key, "")))
                        .toList(),
                told(organization.details().invitePolicy()),
                new When(organization.openedAt(), visit.now()),
                plan.map(each -> PlanView.of(each, words)),
                plan.map(each -> SeatsView.of(organization, each)),
                visit.roster().catalog().plans().size() > 1);
    }

    private static String told(InvitePolicy policy) {
        return switch (policy.kind()) {
            case EVERYBODY -> "Everybody";
            case DOMAINS -> "Addresses at " + String.join(", ", policy.domains());
            case NOBODY -> "Nobody";
        };
    }
}
