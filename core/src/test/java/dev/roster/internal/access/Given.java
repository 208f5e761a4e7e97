package dev.roster.internal.access;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.contract.Fixtures;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.organization.Details;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rights, members and organizations for tests of access, said in a line. */
final class Given {

    static final OrganizationId ACME = new OrganizationId(new UUID(7, 1));

    static final UserId ADA = new UserId(new UUID(7, 2));

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    private Given() {}

    static Organization anOrganization(OrganizationStatus status, String plan) {
        return new Organization(
                ACME,
                Optional.empty(),
                new Details("Acme", Locale.ENGLISH, Map.of(), InvitePolicy.EVERYBODY),
                plan,
                Fixtures.aLifespan(status),
                1,
                0,
                1,
                1);
    }

    static Member aMember(MemberStatus status, Rights rights) {
        return new Member(
                ACME,
                ADA,
                status,
                rights,
                PersonName.of("Ada", "Lovelace"),
                EmailAddress.parse("ada@example.com"),
                Optional.empty(),
                Optional.empty(),
                THEN,
                THEN,
                THEN,
                Map.of(),
                1);
    }

    static Rights inRoles(Role... roles) {
        return new Rights(Arrays.stream(roles).map(Role::key).collect(Collectors.toSet()), Set.of(), Set.of());
    }

    static Rights assigned(Rights rights, Resources resources) {
        Set<Resource> all = new HashSet<>(rights.assigned());
        resources.ids().forEach(id -> all.add(new Resource(resources.type().key(), id)));
        return new Rights(rights.roles(), rights.switches(), all);
    }

    static Rights granted(Rights rights, Switchable what) {
        return with(rights, Switch.granted(what));
    }

    static Rights withdrawn(Rights rights, Switchable what) {
        return with(rights, Switch.withdrawn(what));
    }

    static Rights with(Rights rights, Switch each) {
        Set<Switch> all = new HashSet<>(rights.switches());
        all.add(each);
        return new Rights(rights.roles(), all, rights.assigned());
    }
}
