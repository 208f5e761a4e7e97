package dev.roster.examples.benchmarks.access;

import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules that all contenders are asked about, as a catalog: a role gives permissions, and those on partners hold for the
 * partners that the member was assigned.
 *
 * @param <I> the type of the partners' ids
 */
final class Rules<I> extends Catalog {

    /** How many permissions on partners there are. */
    static final int ON_PARTNERS = Duty.CHIEF.onPartners();

    /** How many permissions there are that are about no resource. */
    static final int PLAIN = Duty.CHIEF.plain();

    final ResourceType<I> partner;
    final List<PermissionOn<I>> onPartners;
    final List<Permission> plain;

    Rules(Class<I> idType) {
        partner = resource("partner", idType);
        onPartners = IntStream.range(0, ON_PARTNERS)
                .mapToObj(each -> permission(key(each), partner))
                .toList();
        plain = IntStream.range(0, PLAIN)
                .mapToObj(each -> permission("use." + each))
                .toList();
        Arrays.stream(Duty.values())
                .forEach(duty -> role(duty.key()).always(given(duty)).assigned(partner));
        owner("owner").always(all()).everything(partner).manages(everyRole());
    }

    /** The key of a permission on partners. */
    static String key(int permission) {
        return "partner." + permission;
    }

    private AnyPermission[] given(Duty duty) {
        return Stream.concat(
                        onPartners.stream().limit(duty.onPartners()),
                        plain.stream().limit(duty.plain()))
                .toArray(AnyPermission[]::new);
    }
}
