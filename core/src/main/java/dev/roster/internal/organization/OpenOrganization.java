package dev.roster.internal.organization;

import dev.roster.access.Rights;
import dev.roster.catalog.Plan;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Deployment;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.Lifespan;
import dev.roster.organization.Opening;
import dev.roster.organization.Organization;
import dev.roster.port.UnitOfWork;
import dev.roster.text.PlainText;
import dev.roster.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Opens an organization together with its owner, so that there is none without. */
public final class OpenOrganization {

    private final Deployment deployment;
    private final Actor.Host host;

    public OpenOrganization(Deployment deployment, Actor.Host host) {
        this.deployment = deployment;
        this.host = host;
    }

    public Organization open(String name, Consumer<? super Opening> saying) {
        String checked = PlainText.name("organization", name);
        OpeningDraft opening = new OpeningDraft(deployment.catalog());
        saying.accept(opening);
        Plan plan = opening.plan();
        return deployment.storage().inTransaction(unit -> open(unit, checked, plan, opening));
    }

    private Organization open(UnitOfWork unit, String name, Plan plan, OpeningDraft opening) {
        Instant now = deployment.clock().instant();
        User owner = unit.users()
                .toCopy(opening.owner())
                .filter(User::isActive)
                .orElseThrow(
                        () -> new Refused(Reason.NOT_FOUND, "owner", "There is no such user; add the user first."));
        Organization organization = new Organization(
                new OrganizationId(deployment.ids().next()),
                opening.hostReference(),
                opening.details(name),
                plan.key(),
                Lifespan.since(now),
                1,
                0,
                1,
                1);
        if (!unit.organizations().insert(organization)) {
            throw new Refused(Reason.ALREADY_TAKEN, "host reference", "Another organization has it; look that one up.");
        }
        Rights rights = new Rights(Set.of(deployment.catalog().ownerRole().key()), Set.of(), Set.of());
        unit.members()
                .insert(new Member(
                        organization.id(),
                        owner.id(),
                        MemberStatus.ACTIVE,
                        rights,
                        owner.name(),
                        owner.address(),
                        Optional.empty(),
                        Optional.empty(),
                        now,
                        now,
                        now,
                        Map.of(),
                        1));
        deployment
                .recorder()
                .record(
                        unit,
                        new Entry(
                                Stream.of(organization.id()),
                                1,
                                now,
                                host,
                                Event.ORGANIZATION_OPENED,
                                Optional.empty(),
                                lines(organization, owner, rights)));
        return organization;
    }

    private static List<Line> lines(Organization organization, User owner, Rights rights) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                organization.id(), Facet.STATUS, List.of(organization.status().name())));
        lines.add(Line.of(organization.id(), Facet.PLAN, List.of(organization.plan())));
        InvitePolicy policy = organization.details().invitePolicy();
        if (!policy.equals(InvitePolicy.EVERYBODY)) {
            lines.add(Line.of(
                    organization.id(),
                    Facet.INVITE_POLICY,
                    List.of(policy.kind().name())));
        }
        lines.add(Line.of(owner.id(), Facet.STATUS, List.of(MemberStatus.ACTIVE.name())));
        lines.add(Line.of(owner.id(), Facet.ROLES, List.copyOf(rights.roles())));
        return lines;
    }
}
