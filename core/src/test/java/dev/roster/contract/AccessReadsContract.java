package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aRemovedMember;
import static dev.roster.contract.Fixtures.aRole;
import static dev.roster.contract.Fixtures.roles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.Lookups;
import dev.roster.port.OrganizationRevisions;
import dev.roster.role.RoleDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What storage promises of the reads that answers about access rest on, and by which they are found to be out of date. */
public abstract class AccessReadsContract extends StorageSuite {

    private static final int MANY = 1_100;

    // What many members rest on

    @Test
    void memberships_show_each_user_who_was_asked_for() {
        Organization acme = opened(Fixtures.anOrganization());
        RoleDefinition own = defined(acme.id(), aRole());
        Member rich = joined(acme.id(), aMember().rights(Fixtures.richRights()));
        Member holder = joined(acme.id(), aMember().rights(roles(own.id().key(), "normal", "admin")));
        Member removed = joined(acme.id(), aRemovedMember());
        joined(acme.id(), aMember());
        UserId elsewhere = joined(anOpenedOrganization(), aMember()).user();
        UserId nobody = Fixtures.aUserId();
        Organization now = stored(acme.id()).orElseThrow();

        assertThat(memberships(acme.id(), rich.user(), holder.user(), removed.user(), elsewhere, nobody))
                .containsOnly(
                        Map.entry(rich.user(), new Membership(now, Optional.of(rich), List.of())),
                        Map.entry(holder.user(), new Membership(now, Optional.of(holder), List.of(own))),
                        Map.entry(removed.user(), new Membership(now, Optional.of(removed), List.of())),
                        Map.entry(elsewhere, new Membership(now, Optional.empty(), List.of())),
                        Map.entry(nobody, new Membership(now, Optional.empty(), List.of())));
        assertThat(memberships(acme.id(), nobody))
                .containsOnly(Map.entry(nobody, new Membership(now, Optional.empty(), List.of())));
        assertThat(memberships(acme.id())).isEmpty();
    }

    @Test
    void memberships_in_an_organization_that_is_not_there_are_none() {
        OrganizationId acme = anOpenedOrganization();
        UserId ada = joined(acme, aMember()).user();

        assertThat(memberships(acme, ada)).containsOnlyKeys(ada);
        assertThat(memberships(Fixtures.anOrganizationId(), ada, Fixtures.aUserId()))
                .isEmpty();
    }

    @Test
    void memberships_show_the_organization_in_each_status() {
        for (OrganizationStatus status : OrganizationStatus.values()) {
            Organization there = opened(Fixtures.anOrganization().lifespan(Fixtures.aLifespan(status)));
            UserId nobody = Fixtures.aUserId();

            assertThat(memberships(there.id(), nobody))
                    .as("%s", status)
                    .containsOnly(Map.entry(nobody, new Membership(there, Optional.empty(), List.of())));
        }
    }

    @Test
    void memberships_show_what_the_organization_said_of_the_roles_of_each() {
        OrganizationId acme = anOpenedOrganization();
        List<RoleDefinition> own =
                IntStream.range(0, 4).mapToObj(i -> defined(acme, aRole())).toList();
        RoleDefinition there = defined(anOpenedOrganization(), aRole());
        Map<UserId, Set<RoleDefinition>> expected = new HashMap<>();
        for (int count = 0; count <= own.size(); count++) {
            List<String> keys = new ArrayList<>(List.of("normal", there.id().key()));
            own.stream().limit(count).forEach(role -> keys.add(role.id().key()));
            Member member = joined(acme, aMember().rights(roles(keys.toArray(String[]::new))));
            expected.put(member.user(), Set.copyOf(own.subList(0, count)));
        }

        Map<UserId, Membership> found = memberships(acme, expected.keySet().toArray(UserId[]::new));

        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((user, each) -> assertThat(each.customRoles())
                .containsExactlyInAnyOrderElementsOf(expected.getOrDefault(user, Set.of())));
    }

    @Test
    void a_user_who_is_asked_for_twice_is_one() {
        OrganizationId acme = anOpenedOrganization();
        RoleDefinition own = defined(acme, aRole());
        Member holder = joined(acme, aMember().rights(roles(own.id().key())));
        UserId nobody = Fixtures.aUserId();
        List<UserId> asked = new ArrayList<>(List.of(holder.user(), holder.user(), nobody, nobody));
        IntStream.range(0, MANY).forEach(i -> asked.add(Fixtures.aUserId()));
        asked.addAll(List.of(holder.user(), nobody));

        Map<UserId, Membership> found = storage().lookups().memberships(acme, asked);

        assertThat(found).hasSize(MANY + 2);
        assertThat(found.get(holder.user()).customRoles()).containsExactly(own);
        assertThat(found.get(nobody).member()).isEmpty();
    }

    @Test
    void memberships_of_many_are_found_in_one_call() {
        OrganizationId acme = anOpenedOrganization();
        List<Member> members = joined(
                acme,
                IntStream.range(0, MANY)
                        .mapToObj(i -> i % 7 == 0 ? aRemovedMember() : aMember())
                        .toArray(MemberBuilder[]::new));
        List<UserId> strangers =
                IntStream.range(0, MANY).mapToObj(i -> Fixtures.aUserId()).toList();
        List<UserId> asked = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            asked.add(members.get(i).user());
            asked.add(strangers.get(i));
        }

        Map<UserId, Membership> found = storage().lookups().memberships(acme, asked);

        assertThat(found).hasSize(2 * MANY);
        assertThat(members)
                .allSatisfy(each -> assertThat(member(found, each.user())).contains(each));
        assertThat(strangers).allSatisfy(each -> assertThat(member(found, each)).isEmpty());
    }

    private static Optional<Member> member(Map<UserId, Membership> found, UserId user) {
        return Optional.ofNullable(found.get(user)).orElseThrow().member();
    }

    /** Else what is kept would be taken for newer than it is. */
    @Test
    void organization_and_member_are_of_one_moment() {
        OrganizationId acme = anOpenedOrganization();
        Member member = joined(acme, aMember());
        UserId newcomer = anAddedUser();
        int changes = 40;

        List<Boolean> seen = Together.run(
                2,
                each -> each == 0
                        ? changed(acme, member, newcomer, changes)
                        : IntStream.range(0, changes).allMatch(i -> isOfOneMoment(acme, member.user(), newcomer)));

        assertThat(seen).containsOnly(true);
        assertThat(isOfOneMoment(acme, member.user(), newcomer)).isTrue();
    }

    /** Each change gives the member the organization's revision; with the last one somebody joins. */
    private boolean changed(OrganizationId acme, Member member, UserId newcomer, int changes) {
        for (int i = 1; i <= changes; i++) {
            boolean last = i == changes;
            changing(acme, unit -> {
                long revision = revision(acme) + 1;
                unit.members().update(List.of(member.with(MemberStatus.ACTIVE, member.rights(), revision)));
                return !last
                        || unit.members()
                                .insert(aMember().in(acme).user(newcomer).build());
            });
        }
        return true;
    }

    private boolean isOfOneMoment(OrganizationId acme, UserId user, UserId newcomer) {
        Map<UserId, Membership> found = memberships(acme, user, newcomer);
        long organization = found.get(user).organization().revision();
        long member = member(found, user).orElseThrow().revision();
        boolean joined = member(found, newcomer).isPresent();
        return found.get(newcomer).organization().revision() == organization
                && (member == organization || member == 2)
                && (!joined || member == organization);
    }

    private long revision(OrganizationId organization) {
        return stored(organization).orElseThrow().revision();
    }

    // Where organizations stand

    @Test
    void revisions_are_told_of_organizations_that_there_are() {
        OrganizationId acme = anOpenedOrganization();
        OrganizationId globex = anOpenedOrganization();
        anOpenedOrganization();
        changing(acme, unit -> {
            Organization locked = unit.organizations().change(acme).orElseThrow();
            unit.organizations().update(locked.withRights(locked.plan(), locked.lifespan()));
            return locked;
        });
        joined(acme, aMember());
        Organization now = stored(acme).orElseThrow();
        assertThat(now.revision()).isGreaterThan(now.rightsRevision());

        assertThat(revisions(List.of(acme, globex, Fixtures.anOrganizationId(), acme)))
                .containsOnly(
                        Map.entry(acme, new OrganizationRevisions(now.revision(), now.rightsRevision())),
                        Map.entry(globex, new OrganizationRevisions(1, 1)));
        assertThat(revisions(List.of())).isEmpty();
    }

    @Test
    void revisions_are_told_of_organizations_in_each_status() {
        for (OrganizationStatus status : OrganizationStatus.values()) {
            OrganizationId there = opened(Fixtures.anOrganization().lifespan(Fixtures.aLifespan(status)))
                    .id();

            assertThat(revisions(List.of(there))).containsOnlyKeys(there);
        }
    }

    @Test
    void revisions_of_a_thousand_organizations_are_found_in_one_call() {
        List<OrganizationId> many = organizations(MANY);

        assertThat(revisions(many).keySet()).isEqualTo(Set.copyOf(many));
    }

    // Who was changed since

    @Test
    void members_of_a_higher_revision_were_changed_since() {
        OrganizationId acme = anOpenedOrganization();
        OrganizationId globex = anOpenedOrganization();
        Member second = atRevision(acme, 2, MemberStatus.ACTIVE);
        Member third = atRevision(acme, 3, MemberStatus.REMOVED);
        Member fourth = atRevision(acme, 4, MemberStatus.SUSPENDED);
        Member there = atRevision(globex, 9, MemberStatus.ACTIVE);
        atRevision(anOpenedOrganization(), 9, MemberStatus.ACTIVE);

        assertThat(revisedSince(Map.of(acme, 2L), 10))
                .containsOnly(Map.entry(acme, Set.of(third.user(), fourth.user())));
        assertThat(revisedSince(Map.of(acme, 3L, globex, 8L), 10))
                .containsOnly(Map.entry(acme, Set.of(fourth.user())), Map.entry(globex, Set.of(there.user())));
        assertThat(revisedSince(Map.of(acme, 0L), 10))
                .containsOnly(Map.entry(acme, Set.of(second.user(), third.user(), fourth.user())));
        assertThat(revisedSince(Map.of(acme, 4L, globex, 9L, Fixtures.anOrganizationId(), 0L), 10))
                .isEmpty();
        assertThat(revisedSince(Map.of(), 10)).isEmpty();
    }

    @Test
    void a_member_who_is_changed_again_was_changed_since() {
        OrganizationId acme = anOpenedOrganization();
        Member member = atRevision(acme, 5, MemberStatus.ACTIVE);
        assertThat(revisedSince(Map.of(acme, 5L), 10)).isEmpty();

        changing(acme, unit -> {
            unit.members().update(List.of(member.with(MemberStatus.SUSPENDED, member.rights(), 6)));
            return member;
        });

        assertThat(revisedSince(Map.of(acme, 5L), 10)).containsOnly(Map.entry(acme, Set.of(member.user())));
    }

    @Test
    void no_more_are_told_than_were_asked_for_and_none_is_missing_below_that() {
        OrganizationId acme = anOpenedOrganization();
        OrganizationId globex = anOpenedOrganization();
        Set<UserId> all = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            all.add(atRevision(acme, 3 + i, MemberStatus.ACTIVE).user());
            all.add(atRevision(globex, 3 + i, MemberStatus.ACTIVE).user());
        }
        Map<OrganizationId, Long> since = Map.of(acme, 2L, globex, 2L);

        for (int most : List.of(1, 5, 9, 10, 11)) {
            Set<UserId> told = users(revisedSince(since, most));
            assertThat(told).as("at most %s", most).hasSize(Math.min(most, 10)).isSubsetOf(all);
        }
    }

    @Test
    void who_was_changed_is_found_in_a_thousand_organizations_in_one_call() {
        List<OrganizationId> many = organizations(MANY);
        Map<OrganizationId, Long> since = new HashMap<>();
        Map<OrganizationId, Set<UserId>> expected = new HashMap<>();
        for (int i = 0; i < many.size(); i++) {
            since.put(many.get(i), 4L);
            if (i % 50 == 0) {
                atRevision(many.get(i), 4, MemberStatus.ACTIVE);
                expected.put(
                        many.get(i),
                        Set.of(atRevision(many.get(i), 5, MemberStatus.ACTIVE).user()));
            }
        }

        assertThat(revisedSince(since, MANY)).isEqualTo(expected);
        assertThat(users(revisedSince(since, 7))).hasSize(7).isSubsetOf(users(expected));
    }

    private static Set<UserId> users(Map<OrganizationId, Set<UserId>> found) {
        Set<UserId> users = new HashSet<>();
        found.values().forEach(users::addAll);
        return users;
    }

    private Member atRevision(OrganizationId organization, long revision, MemberStatus status) {
        Member member = joined(organization, aMember());
        Member changed = member.with(status, member.rights(), revision);
        changing(organization, unit -> {
            unit.members().update(List.of(changed));
            return changed;
        });
        return changed;
    }

    private List<OrganizationId> organizations(int number) {
        return storage()
                .inTransaction(unit -> IntStream.range(0, number)
                        .mapToObj(i -> Fixtures.anOrganization().build())
                        .peek(unit.organizations()::insert)
                        .map(Organization::id)
                        .toList());
    }

    private Map<UserId, Membership> memberships(OrganizationId organization, UserId... users) {
        return lookups().memberships(organization, List.of(users));
    }

    private Map<OrganizationId, OrganizationRevisions> revisions(Collection<OrganizationId> organizations) {
        return lookups().revisions(organizations);
    }

    private Map<OrganizationId, Set<UserId>> revisedSince(Map<OrganizationId, Long> since, int most) {
        return lookups().revisedSince(since, most);
    }

    private Lookups lookups() {
        return storage().lookups();
    }
}
