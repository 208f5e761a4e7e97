package dev.roster.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Decision.Reason;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.DeclaredRole;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.Plan;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.OrganizationStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The table of reasons, written out once more as plainly as can be, against the evaluator, on every combination. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluatorTableTest {

    private static final List<Case> CASES = new ArrayList<>();
    private static final List<Map<Asked, Reason>> ANSWERS = new ArrayList<>();
    private static int disagreementsOfReach;

    @BeforeAll
    static void ask_everything() {
        TableCatalog catalog = new TableCatalog();
        for (Case each : allCases()) {
            Evaluator evaluator = evaluator(catalog, each);
            Map<Asked, Reason> answers = new EnumMap<>(Asked.class);
            answers.put(Asked.PLAIN, evaluator.decide(catalog.plain, null));
            for (Asked asked : List.of(Asked.X, Asked.Y, Asked.UNSEEN)) {
                answers.put(asked, evaluator.decide(catalog.on, asked.id()));
            }
            CASES.add(each);
            ANSWERS.add(answers);
            Reach reach = evaluator.reach(catalog.on);
            boolean agrees = evaluator
                            .reach(catalog.plain)
                            .equals(answers.get(Asked.PLAIN).allows() ? Reach.EVERYTHING : Reach.NOTHING)
                    && List.of(Asked.X, Asked.Y, Asked.UNSEEN).stream()
                            .allMatch(asked -> reach.includes(asked.id())
                                    == answers.get(asked).allows());
            disagreementsOfReach += agrees ? 0 : 1;
        }
    }

    @Test
    void the_evaluator_agrees_with_the_table_on_every_combination() {
        List<String> disagreements = disagreements(new Table());

        System.out.println(CASES.size() * Asked.values().length + " combinations of the table agree");
        assertThat(disagreements).isEmpty();
    }

    @Test
    void a_compiled_reach_and_a_single_check_never_differ() {
        System.out.println(CASES.size() + " compiled reaches agree with single checks");
        assertThat(disagreementsOfReach).isZero();
    }

    @Test
    void every_reason_is_the_answer_to_some_combination() {
        Set<Reason> seen = new HashSet<>();
        ANSWERS.forEach(answers -> seen.addAll(answers.values()));

        assertThat(seen).containsExactlyInAnyOrder(Reason.values());
    }

    @Test
    void a_table_with_one_wrong_rule_is_found_out() {
        Map<String, Table> wrong = new LinkedHashMap<>();
        wrong.put("a whole switch beats a named one", new Table() {
            @Override
            Sign signFor(Case of, Asked asked) {
                return of.whole() != Sign.UNSET || asked != Asked.X ? of.whole() : of.named();
            }
        });
        wrong.put("roles lend each other reach", new Table() {
            @Override
            Reached reached(Case of, Shape role, Asked asked) {
                return of.roles().stream()
                        .map(other -> super.reached(of, other, asked))
                        .min(Enum::compareTo)
                        .orElseThrow();
            }
        });
        wrong.put("the plan is looked at first", new Table() {
            @Override
            Reason ofMember(Case of, Asked asked) {
                return of.plan() == PlanShape.MASKING ? Reason.NOT_IN_PLAN : super.ofMember(of, asked);
            }
        });
        wrong.put("an unknown plan masks nothing", new Table() {
            @Override
            boolean masks(PlanShape plan) {
                return plan == PlanShape.MASKING;
            }
        });
        wrong.put("switches come before reach", new Table() {
            @Override
            Reason ofRole(Case of, Shape role, Asked asked) {
                Reason bySwitch = ofLevel(role.level(), signFor(of, asked));
                return bySwitch.allows() ? super.ofRole(of, role, asked) : bySwitch;
            }
        });
        wrong.put("exactly one of two is any of them", new Table() {
            @Override
            Reached reached(Case of, Shape role, Asked asked) {
                return role.rule() == Rule.EXACTLY_ONE && of.assigned().size() > 1
                        ? super.reached(of, new Shape(role.level(), Rule.ASSIGNED), asked)
                        : super.reached(of, role, asked);
            }
        });
        wrong.put("no row means everything", new Table() {
            @Override
            Reached reached(Case of, Shape role, Asked asked) {
                return role.rule() == Rule.ASSIGNED && of.assigned().isEmpty()
                        ? Reached.YES
                        : super.reached(of, role, asked);
            }
        });
        wrong.put("always can be withdrawn", new Table() {
            @Override
            Reason ofLevel(Grade level, Sign sign) {
                return level == Grade.ALWAYS && sign == Sign.WITHDRAWN ? Reason.WITHDRAWN : super.ofLevel(level, sign);
            }
        });
        wrong.put("a grant gives what the role cannot have", new Table() {
            @Override
            Reason ofRole(Case of, Shape role, Asked asked) {
                return signFor(of, asked) == Sign.GRANTED && role.level() == Grade.NOT_AVAILABLE
                        ? Reason.GRANTED
                        : super.ofRole(of, role, asked);
            }
        });
        wrong.put("the first role decides alone", new Table() {
            @Override
            Reason better(Reason one, Reason other) {
                return one;
            }
        });
        wrong.put("a suspended organization has removed members", new Table() {
            @Override
            Reason answer(Case of, Asked asked) {
                return of.organization() == OrganizationStatus.SUSPENDED && of.member() == Membered.REMOVED
                        ? Reason.MEMBER_REMOVED
                        : super.answer(of, asked);
            }
        });

        wrong.forEach((rule, table) -> {
            int found = disagreements(table).size();
            System.out.println(found + " disagreements if " + rule);
            assertThat(found).as(rule).isPositive();
        });
    }

    enum Grade {
        ALWAYS,
        BY_DEFAULT,
        OPTIONAL,
        NOT_AVAILABLE
    }

    enum Rule {
        EVERYTHING,
        ASSIGNED,
        EXACTLY_ONE,
        FIXED_X,
        FIXED_Y,
        NOTHING
    }

    enum Sign {
        UNSET,
        GRANTED,
        WITHDRAWN
    }

    enum Asked {
        PLAIN,
        X,
        Y,
        UNSEEN;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum PlanShape {
        OPEN,
        MASKING,
        UNKNOWN
    }

    enum Membered {
        NONE,
        ACTIVE,
        SUSPENDED,
        REMOVED
    }

    enum Reached {
        YES,
        NO,
        BROKEN
    }

    record Shape(Grade level, Rule rule) {
        String key() {
            return (level + "-" + rule).toLowerCase(Locale.ROOT);
        }
    }

    record Case(
            List<Shape> roles,
            Sign whole,
            Sign named,
            Set<Asked> assigned,
            PlanShape plan,
            OrganizationStatus organization,
            Membered member) {}

    /** The table, transcribed. */
    static class Table {

        private static final List<Reason> BEST_FIRST = List.of(
                Reason.ALWAYS,
                Reason.BY_DEFAULT,
                Reason.GRANTED,
                Reason.WITHDRAWN,
                Reason.NOT_GRANTED,
                Reason.OUT_OF_REACH,
                Reason.REACH_BROKEN,
                Reason.NOT_IN_ROLE);

        Reason answer(Case of, Asked asked) {
            if (of.member() == Membered.NONE || of.organization() == OrganizationStatus.ERASED) {
                return Reason.NOT_A_MEMBER;
            }
            if (of.organization() == OrganizationStatus.CLOSED) {
                return Reason.ORGANIZATION_CLOSED;
            }
            if (of.organization() == OrganizationStatus.SUSPENDED) {
                return Reason.ORGANIZATION_SUSPENDED;
            }
            if (of.member() == Membered.REMOVED) {
                return Reason.MEMBER_REMOVED;
            }
            if (of.member() == Membered.SUSPENDED) {
                return Reason.MEMBER_SUSPENDED;
            }
            return ofMember(of, asked);
        }

        Reason ofMember(Case of, Asked asked) {
            Reason best = of.roles().stream()
                    .map(role -> ofRole(of, role, asked))
                    .reduce(this::better)
                    .orElseThrow();
            boolean on =
                    Set.of(Reason.ALWAYS, Reason.BY_DEFAULT, Reason.GRANTED).contains(best);
            return on && masks(of.plan()) ? Reason.NOT_IN_PLAN : best;
        }

        boolean masks(PlanShape plan) {
            return plan != PlanShape.OPEN;
        }

        Reason better(Reason one, Reason other) {
            return BEST_FIRST.indexOf(one) <= BEST_FIRST.indexOf(other) ? one : other;
        }

        Reason ofRole(Case of, Shape role, Asked asked) {
            if (role.level() == Grade.NOT_AVAILABLE) {
                return Reason.NOT_IN_ROLE;
            }
            return switch (reached(of, role, asked)) {
                case YES -> ofLevel(role.level(), signFor(of, asked));
                case NO -> Reason.OUT_OF_REACH;
                case BROKEN -> Reason.REACH_BROKEN;
            };
        }

        Sign signFor(Case of, Asked asked) {
            return asked == Asked.X && of.named() != Sign.UNSET ? of.named() : of.whole();
        }

        Reason ofLevel(Grade level, Sign sign) {
            Reason[][] rows = {
                {Reason.ALWAYS, Reason.ALWAYS, Reason.ALWAYS},
                {Reason.BY_DEFAULT, Reason.BY_DEFAULT, Reason.WITHDRAWN},
                {Reason.NOT_GRANTED, Reason.GRANTED, Reason.WITHDRAWN},
                {Reason.NOT_IN_ROLE, Reason.NOT_IN_ROLE, Reason.NOT_IN_ROLE}
            };
            return rows[level.ordinal()][sign.ordinal()];
        }

        Reached reached(Case of, Shape role, Asked asked) {
            if (asked == Asked.PLAIN) {
                return Reached.YES;
            }
            return switch (role.rule()) {
                case EVERYTHING -> Reached.YES;
                case ASSIGNED -> of.assigned().contains(asked) ? Reached.YES : Reached.NO;
                case EXACTLY_ONE ->
                    of.assigned().size() != 1
                            ? Reached.BROKEN
                            : of.assigned().contains(asked) ? Reached.YES : Reached.NO;
                case FIXED_X -> asked == Asked.X ? Reached.YES : Reached.NO;
                case FIXED_Y -> asked == Asked.Y ? Reached.YES : Reached.NO;
                case NOTHING -> Reached.NO;
            };
        }
    }

    /** A role for each shape, twice, so that a member can hold two of one shape. Not checked: rules may contradict. */
    static final class TableCatalog extends TypedCatalog<String> {

        TableCatalog() {
            super(String.class, Asked::id);
        }
    }

    /** The same, whatever the ids are. */
    static class TypedCatalog<I> extends Catalog {

        final ResourceType<I> thing;
        final PermissionOn<I> on;
        final Permission plain;
        final Plan open;
        final Plan masking;
        private final Function<Asked, I> ids;

        TypedCatalog(Class<I> idType, Function<Asked, I> ids) {
            this.ids = ids;
            thing = resource("thing", idType);
            on = permission("thing.use", thing);
            plain = permission("plain");
            open = plan("open");
            masking = plan("masking").without(on, plain);
            for (Grade level : Grade.values()) {
                for (Rule rule : Rule.values()) {
                    declare(level, rule, role("first-" + new Shape(level, rule).key()));
                    declare(level, rule, role("second-" + new Shape(level, rule).key()));
                }
            }
        }

        private void declare(Grade level, Rule rule, DeclaredRole role) {
            switch (level) {
                case ALWAYS -> role.always(on, plain);
                case BY_DEFAULT -> role.byDefault(on, plain);
                case OPTIONAL -> role.optional(on, plain);
                case NOT_AVAILABLE -> {}
            }
            switch (rule) {
                case EVERYTHING -> role.everything(thing);
                case ASSIGNED -> role.assigned(thing);
                case EXACTLY_ONE -> role.exactlyOne(thing);
                case FIXED_X -> role.fixed(thing.of(List.of(ids.apply(Asked.X))));
                case FIXED_Y -> role.fixed(thing.of(List.of(ids.apply(Asked.Y))));
                case NOTHING -> {}
            }
        }
    }

    private static List<String> disagreements(Table table) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < CASES.size(); i++) {
            for (Asked asked : Asked.values()) {
                Reason expected = table.answer(CASES.get(i), asked);
                Reason answer = ANSWERS.get(i).get(asked);
                if (answer != expected) {
                    found.add(CASES.get(i) + " asked for " + asked + ": " + answer + ", not " + expected);
                }
            }
        }
        return found;
    }

    static List<Case> allCases() {
        List<Case> cases = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        for (Grade level : Grade.values()) {
            for (Rule rule : Rule.values()) {
                shapes.add(new Shape(level, rule));
            }
        }
        for (Sign whole : Sign.values()) {
            for (Sign named : Sign.values()) {
                for (Set<Asked> assigned :
                        List.of(Set.<Asked>of(), Set.of(Asked.X), Set.of(Asked.Y), Set.of(Asked.X, Asked.Y))) {
                    for (PlanShape plan : PlanShape.values()) {
                        for (Shape one : shapes) {
                            for (OrganizationStatus organization : OrganizationStatus.values()) {
                                for (Membered member : Membered.values()) {
                                    cases.add(
                                            new Case(List.of(one), whole, named, assigned, plan, organization, member));
                                }
                            }
                            for (Shape other : shapes) {
                                cases.add(new Case(
                                        List.of(one, other),
                                        whole,
                                        named,
                                        assigned,
                                        plan,
                                        OrganizationStatus.ACTIVE,
                                        Membered.ACTIVE));
                            }
                        }
                    }
                }
            }
        }
        return cases;
    }

    private static Evaluator evaluator(TableCatalog catalog, Case of) {
        return Evaluator.of(catalog, Optional.of(membership(of, Asked::id)));
    }

    /** The member, whose resources' ids are said here. */
    static Membership membership(Case of, Function<Asked, String> ids) {
        Set<String> roles = new HashSet<>();
        roles.add("first-" + of.roles().get(0).key());
        if (of.roles().size() > 1) {
            roles.add("second-" + of.roles().get(1).key());
        }
        Set<Switch> switches = new HashSet<>();
        for (String permission : List.of("thing.use", "plain")) {
            if (of.whole() != Sign.UNSET) {
                switches.add(new Switch(permission, Optional.empty(), of.whole() == Sign.GRANTED));
            }
            if (of.named() != Sign.UNSET) {
                switches.add(new Switch(
                        permission,
                        Optional.of(new Resource("thing", ids.apply(Asked.X))),
                        of.named() == Sign.GRANTED));
            }
        }
        Set<Resource> assigned = new HashSet<>(Set.of(new Resource("other", "x"), new Resource("other", "unseen")));
        of.assigned().forEach(asked -> assigned.add(new Resource("thing", ids.apply(asked))));
        return new Membership(
                Given.anOrganization(of.organization(), of.plan().name().toLowerCase(Locale.ROOT)),
                of.member() == Membered.NONE
                        ? Optional.empty()
                        : Optional.of(Given.aMember(
                                MemberStatus.valueOf(of.member().name()), new Rights(roles, switches, assigned))),
                List.of());
    }
}
