package dev.roster.scenario.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of {@link ModelCatalog} once more, as plain facts: the model never asks the catalog. */
enum CatalogRole implements RoleFacts {
    ADMIN("*:always", "partner:everything site:everything", "*", "*"),
    LEAD(
            "report:always *:optional",
            "partner:everything site:assigned",
            "lead clerk external fixer watcher recruiter desk mould",
            "SEE_MEMBERS INVITE EDIT_MEMBERS REMOVE_MEMBERS DEFINE_ROLES READ_JOURNAL"),
    CLERK("partner.view:default report:default partner.comment:optional", "partner:assigned", "", ""),
    EXTERNAL("partner.view:always partner.comment:optional", "partner:one", "", ""),
    FIXER("site.restart:default partner.view:optional", "site:assigned partner:p1,p2", "", ""),
    WATCHER("billing:optional", "", "", "SEE_MEMBERS READ_JOURNAL"),
    RECRUITER(
            "report:default partner.view:optional partner.comment:optional",
            "partner:assigned",
            "clerk external",
            "INVITE DEFINE_ROLES"),
    DESK(
            "partner.view:default partner.comment:default report:default",
            "partner:assigned",
            "clerk external recruiter",
            "SEE_MEMBERS INVITE EDIT_MEMBERS REMOVE_MEMBERS DEFINE_ROLES"),
    MOULD("partner.view:always partner.comment:optional report:default", "partner:assigned site:assigned", "", "");

    private static final Map<String, CatalogRole> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(CatalogRole::key, role -> role));

    private final String key = name().toLowerCase(Locale.ROOT);
    private final Map<String, String> levels;
    private final Map<String, String> reaches;
    private final Set<String> managed;
    private final Set<String> rights;

    CatalogRole(String levels, String reaches, String managed, String rights) {
        this.levels = pairs(levels);
        this.reaches = pairs(reaches);
        this.managed = words(managed);
        this.rights = words(rights);
    }

    static Optional<CatalogRole> named(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public CatalogRole template() {
        return this;
    }

    @Override
    public Optional<String> nameInOrganization() {
        return Optional.empty();
    }

    @Override
    public boolean templateOnly() {
        return this == MOULD;
    }

    @Override
    public String level(String permission) {
        return levels.getOrDefault(permission, levels.getOrDefault("*", "none"));
    }

    @Override
    public String reach(String type) {
        return reaches.getOrDefault(type, "nothing");
    }

    @Override
    public boolean manages(RoleFacts role) {
        return managed.contains("*") || managed.contains(role.template().key());
    }

    @Override
    public boolean may(String right) {
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
