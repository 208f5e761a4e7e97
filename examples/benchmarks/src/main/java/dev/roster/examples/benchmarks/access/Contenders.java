package dev.roster.examples.benchmarks.access;

import java.util.List;
import java.util.stream.Stream;

/** Who is measured. */
enum Contenders {
    NOTHING("taking a question", "nothing", world -> new Nothing()),
    ARRAY("array read", "permission", ArrayRead::new),
    ARRAY_AND_SET("array read and set probe", "permission, resource", ArrayAndSet::new),
    MAP("bare map, key at hand", "who is a member", world -> new BareMap(world, false)),
    MAP_NEW_KEY("bare map, key made anew", "who is a member", world -> new BareMap(world, true)),
    ROSTER_PLAIN("Roster, bound, no resource", "organization, permission", RosterPlain::new),
    ROSTER_BOUND("Roster, bound", Contenders.ALL, RosterBound::new),
    ROSTER_BOXING("Roster, bound, id a long", Contenders.ALL, RosterBoxing::new),
    ROSTER("Roster, from ids", Contenders.ALL, RosterFull::new),
    SPRING_AUTHORITIES("Spring Security, authorities", "organization, permission", SpringAuthorities::new),
    SPRING_ACL("Spring Security, ACL", Contenders.ALL, SpringAcl::new),
    JCASBIN_CACHED("jCasbin, cached", Contenders.ALL, JCasbin::cached),
    JCASBIN("jCasbin", Contenders.ALL, JCasbin::plain),
    SHIRO("Apache Shiro", Contenders.ALL, Shiro::new),
    CEDAR("Cedar", Contenders.ALL, Cedar::new);

    private static final String ALL = "organization, permission, resource";

    private final String title;
    private final String answers;
    private final Maker maker;

    Contenders(String title, String answers, Maker maker) {
        this.title = title;
        this.answers = answers;
        this.maker = maker;
    }

    String title() {
        return title;
    }

    /** What it answers of a question. */
    String answers() {
        return answers;
    }

    boolean answersAll() {
        return answers.equals(ALL);
    }

    /** Roster, as it is asked with all that a question needs at hand. */
    static List<Contenders> rosters() {
        return List.of(ROSTER_PLAIN, ROSTER_BOUND, ROSTER);
    }

    /** All others that hosts could ask. */
    static List<Contenders> peers() {
        return Stream.of(values()).filter(each -> each.compareTo(ROSTER) > 0).toList();
    }

    /** Sets it up. */
    @SuppressWarnings("unchecked") // it is asked nothing but what it has prepared itself
    Contender<Object> in(World world) {
        try {
            return (Contender<Object>) maker.in(world);
        } catch (Exception failure) {
            throw new IllegalStateException(title, failure);
        }
    }

    @FunctionalInterface
    private interface Maker {

        Contender<?> in(World world) throws Exception;
    }
}
