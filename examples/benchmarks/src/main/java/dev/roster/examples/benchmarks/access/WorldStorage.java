package dev.roster.examples.benchmarks.access;

import dev.roster.access.Rights;
import dev.roster.catalog.Resource;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.memory.InMemoryStorage;
import dev.roster.organization.Details;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.Lifespan;
import dev.roster.organization.Organization;
import dev.roster.port.HostTransaction;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.OrganizationRevisions;
import dev.roster.port.Storage;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A storage that answers from a {@link World} what access asks of it: who is a member and with which rights, and that nothing
 * has changed. All else is in memory, and empty.
 */
final class WorldStorage implements Storage {

    private static final long REVISION = 1_000;
    private static final Instant JOINED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Details ACME = new Details("Acme", Locale.ENGLISH, Map.of(), InvitePolicy.EVERYBODY);
    private static final PersonName ANN = PersonName.of("Ann", "Archer");
    private static final EmailAddress ADDRESS = EmailAddress.parse("ann@acme.example");

    private final Storage rest = new InMemoryStorage();
    private final Lookups lookups = (Lookups) Proxy.newProxyInstance(
            Lookups.class.getClassLoader(),
            new Class<?>[] {Lookups.class},
            (proxy, method, asked) -> answer(method, asked));
    private final World world;
    private final IntFunction<Membership> memberships;

    private WorldStorage(World world, IntFunction<Membership> memberships) {
        this.world = world;
        this.memberships = memberships;
    }

    /** Keeps nothing: for many members. */
    static WorldStorage of(World world) {
        return new WorldStorage(world, member -> membership(world, member));
    }

    /** Has everything ready, so that reading costs next to nothing. */
    static WorldStorage ready(World world) {
        List<Membership> ready = IntStream.range(0, world.members())
                .mapToObj(member -> membership(world, member))
                .toList();
        return new WorldStorage(world, ready::get);
    }

    private Object answer(Method asked, Object... about) {
        return switch (asked.getName()) {
            case "memberships" -> memberships((OrganizationId) about[0], (Collection<?>) about[1]);
            // Of organizations, that they stand where they stood; of a member nothing, so that the member is read.
            case "revisions" -> about.length == 1 ? revisions((Collection<?>) about[0]) : Optional.empty();
            case "revisedSince" -> Map.of();
            default -> throw new UnsupportedOperationException(asked.getName());
        };
    }

    private Map<UserId, Membership> memberships(OrganizationId organization, Collection<?> users) {
        int number = World.number(organization.value());
        return users.stream()
                .map(UserId.class::cast)
                .collect(Collectors.toMap(
                        user -> user, user -> memberships.apply(world.member(number, World.number(user.value())))));
    }

    private static Map<OrganizationId, OrganizationRevisions> revisions(Collection<?> organizations) {
        OrganizationRevisions unchanged = new OrganizationRevisions(REVISION, 1);
        return organizations.stream()
                .map(OrganizationId.class::cast)
                .collect(Collectors.toMap(organization -> organization, organization -> unchanged));
    }

    private static Membership membership(World world, int number) {
        OrganizationId id = world.organizationId(world.organization(number));
        Organization organization =
                new Organization(id, Optional.empty(), ACME, "unlimited", Lifespan.since(JOINED), 100, 0, REVISION, 1);
        Set<Resource> assigned = LongStream.of(world.partners(number))
                .mapToObj(partner -> new Resource("partner", Long.toString(partner)))
                .collect(Collectors.toSet());
        Member member = new Member(
                id,
                world.userId(world.user(number)),
                MemberStatus.ACTIVE,
                new Rights(Set.of(world.duty(number).key()), Set.of(), assigned),
                ANN,
                ADDRESS,
                Optional.empty(),
                Optional.empty(),
                JOINED,
                JOINED,
                JOINED,
                Map.of(),
                2);
        return new Membership(organization, Optional.of(member), List.of());
    }

    @Override
    public Lookups lookups() {
        return lookups;
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        return rest.inTransaction(work);
    }

    @Override
    public Listings listings() {
        return rest.listings();
    }

    @Override
    public InstantSource clock() {
        return rest.clock();
    }

    @Override
    public Storage joining(HostTransaction transaction) {
        return rest.joining(transaction);
    }
}
