package dev.roster.scenario.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of {@link ModelCatalog} once more, as plain facts: the model never asks the catalog. */
enum RoleFacts {
    ADMIN("*:always", "partner:everything site:everything", "*", "*"),
    LEAD(
            "report:always *:optional",
            "partner:everything site:assigned",
            "lead clerk external fixer watcher recruiter desk",
            "SEE_MEMBERS INVITE EDIT_MEMBERS REMOVE_MEMBERS READ_JOURNAL"),
    CLERK("partner.view:default report:default partner.comment:optional", "partner:assigned", "", ""),
    EXTERNAL("partner.view:always partner.comment:optional", "partner:one", "", ""),
    FIXER("site.restart:default partner.view:optional", "site:assigned partner:p1,p2", "", ""),
    WATCHER("billing:optional", "", "", "SEE_MEMBERS READ_JOURNAL"),
    RECRUITER(
            "report:default partner.view:optional partner.comment:optional",
            "partner:assigned",
            "clerk external",
            "INVITE"),
    DESK(
            "partner.view:default partner.comment:default report:default",
            "partner:assigned",
            "clerk external recruiter",
            "SEE_MEMBERS INVITE EDIT_MEMBERS REMOVE_MEMBERS");

    /** In the order of their declaration. */
    static final List<String> PERMISSIONS =
            List.of("partner.view", "partner.comment", "site.restart", "report", "billing");

    static final List<String> TYPES = List.of("partner", "site");

    /** Every resource that is ever named, and one of each type that never is: it stands for all others. */
    static final Map<String, List<String>> RESOURCES =
            Map.of("partner", List.of("p1", "p2", "p3", "p9"), "site", List.of("1", "2", "9"));

    private static final Map<String, RoleFacts> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RoleFacts::key, role -> role));

    private final String key = name().toLowerCase(Locale.ROOT);
    private final Map<String, String> levels;
    private final Map<String, String> reaches;
    private final Set<String> managed;
    private final Set<String> rights;

    RoleFacts(String levels, String reaches, String managed, String rights) {
        this.levels = pairs(levels);
        this.reaches = pairs(reaches);
        this.managed = words(managed);
        this.rights = words(rights);
    }

    static RoleFacts named(String key) {
        return BY_KEY.get(key);
    }

    /** The type of resource that a permission is about, or {@code ""}. */
    static String typeOf(String permission) {
        int dot = permission.indexOf('.');
        return dot < 0 ? "" : permission.substring(0, dot);
    }

    /** What a permission can be asked on: the resources of its type, or nothing in particular. */
    static List<String> placesOf(String permission) {
        return typeOf(permission).isEmpty() ? List.of("") : RESOURCES.get(typeOf(permission));
    }

    String key() {
        return key;
    }

    /** always, default, optional or none. */
    String level(String permission) {
        return levels.getOrDefault(permission, levels.getOrDefault("*", "none"));
    }

    boolean canHave(String permission) {
        return !level(permission).equals("none");
    }

    /** everything, assigned, one, nothing, or the ids of a fixed set. */
    String reach(String type) {
        return reaches.getOrDefault(type, "nothing");
    }

    boolean takes(String type) {
        return reach(type).equals("assigned") || reach(type).equals("one");
    }

    boolean manages(RoleFacts role) {
        return managed.contains("*") || managed.contains(role.key());
    }

    boolean may(String right) {
        return rights.contains("*") || rights.contains(right);
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split(":"))
                .forEach(pair -> pairs.put(pair[0], pair[1]));
        return pairs;
    }
}
