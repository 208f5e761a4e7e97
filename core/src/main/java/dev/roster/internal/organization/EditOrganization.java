package dev.roster.internal.organization;

import dev.roster.catalog.Management;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.organization.Details;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Changes what describes an organization, in one step. */
public final class EditOrganization {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor actor;

    public EditOrganization(Deployment deployment, OrganizationId organization, Actor actor) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
    }

    public Organization edit(Consumer<? super OrganizationEdit> saying) {
        DetailsDraft draft = new DetailsDraft();
        saying.accept(draft);
        return Change.in(
                deployment,
                organization,
                actor,
                Management.CHANGE_DETAILS,
                Event.ORGANIZATION_EDITED,
                change -> edit(change, draft));
    }

    private static Organization edit(Change change, DetailsDraft draft) {
        Organization before = change.organization();
        Details details = draft.applyTo(before.details());
        if (details.equals(before.details())) {
            return before.withRevision(before.revision() - 1);
        }
        change.journal().because(draft.reason());
        List<String> changed = changed(before.details(), details);
        if (!changed.isEmpty()) {
            change.journal().record(before.id(), Facet.DETAILS, changed);
        }
        if (!details.invitePolicy().equals(before.details().invitePolicy())) {
            change.journal()
                    .record(
                            before.id(),
                            Facet.INVITE_POLICY,
                            List.of(details.invitePolicy().kind().name()));
        }
        return change.alter(before.withDetails(details));
    }

    /** Names only: what stood or stands there may name a person. */
    private static List<String> changed(Details before, Details after) {
        List<String> changed = new ArrayList<>();
        if (!before.attributes().equals(after.attributes())) {
            changed.add("attributes");
        }
        if (!before.locale().equals(after.locale())) {
            changed.add("locale");
        }
        if (!before.name().equals(after.name())) {
            changed.add("name");
        }
        return changed;
    }
}
