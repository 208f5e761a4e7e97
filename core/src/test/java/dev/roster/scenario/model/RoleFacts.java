package dev.roster.scenario.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a role is, in plain words. */
interface RoleFacts {

    /** In the order of their declaration. */
    List<String> PERMISSIONS = List.of("partner.view", "partner.comment", "site.restart", "report", "billing");

    List<String> TYPES = List.of("partner", "site");

    /** Every resource that is ever named, and one of each type that never is: it stands for all others. */
    Map<String, List<String>> RESOURCES =
            Map.of("partner", List.of("p1", "p2", "p3", "p9"), "site", List.of("1", "2", "9"));

    /** The type of resource that a permission is about, or {@code ""}. */
    static String typeOf(String permission) {
        int dot = permission.indexOf('.');
        return dot < 0 ? "" : permission.substring(0, dot);
    }

    /** What a permission can be asked on: the resources of its type, or nothing in particular. */
    static List<String> placesOf(String permission) {
        return typeOf(permission).isEmpty() ? List.of("") : RESOURCES.get(typeOf(permission));
    }

    String key();

    /** The role of the catalog in whose envelope it lies. */
    CatalogRole template();

    /** What the organization calls it that defined it. */
    Optional<String> nameInOrganization();

    /** Whether nobody may hold it. */
    boolean templateOnly();

    /** always, default, optional or none. */
    String level(String permission);

    /** everything, assigned, one, nothing, or the ids of a fixed set. */
    String reach(String type);

    boolean manages(RoleFacts role);

    boolean may(String right);

    default boolean canHave(String permission) {
        return !level(permission).equals("none");
    }

    default boolean takes(String type) {
        return reach(type).equals("assigned") || reach(type).equals("one");
    }
}
