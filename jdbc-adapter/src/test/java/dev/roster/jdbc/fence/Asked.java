package dev.roster.jdbc.fence;

import dev.roster.id.OrganizationId;
import dev.roster.journal.Stream;
import dev.roster.port.HostTransaction;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import dev.roster.scenario.PassingOn;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells the fence in which organizations somebody looks, for no transaction says so. */
final class Asked extends PassingOn {

    private final ThreadLocal<Set<UUID>> organizations;

    /**
     * @param organizations where to tell, while it is being answered
     */
    Asked(Storage storage, ThreadLocal<Set<UUID>> organizations) {
        super(storage);
        this.organizations = organizations;
    }

    @Override
    public Lookups lookups() {
        return telling(Lookups.class, super.lookups());
    }

    @Override
    public Listings listings() {
        return telling(Listings.class, super.listings());
    }

    @Override
    public Storage joining(HostTransaction transaction) {
        return new Asked(super.joining(transaction), organizations);
    }

    private <P> P telling(Class<P> port, P target) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    organizations.set(Arrays.stream(arguments)
                            .flatMap(Asked::each)
                            .flatMap(argument -> id(argument).stream())
                            .collect(Collectors.toSet()));
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    } finally {
                        organizations.remove();
                    }
                }));
    }

    private static java.util.stream.Stream<?> each(Object argument) {
        return argument instanceof Map<?, ?> all ? all.keySet().stream() : java.util.stream.Stream.of(argument);
    }

    private static Optional<UUID> id(Object argument) {
        if (argument instanceof OrganizationId organization) {
            return Optional.of(organization.value());
        }
        return argument instanceof Stream stream ? Optional.of(stream.id()) : Optional.empty();
    }
}
