package dev.roster.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Decision.Reason;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import dev.roster.id.RoleId;
import dev.roster.internal.access.EvaluatorTableTest.Asked;
import dev.roster.internal.access.EvaluatorTableTest.Case;
import dev.roster.internal.access.EvaluatorTableTest.Grade;
import dev.roster.internal.access.EvaluatorTableTest.Membered;
import dev.roster.internal.access.EvaluatorTableTest.PlanShape;
import dev.roster.internal.access.EvaluatorTableTest.Reached;
import dev.roster.internal.access.EvaluatorTableTest.Rule;
import dev.roster.internal.access.EvaluatorTableTest.Shape;
import dev.roster.internal.access.EvaluatorTableTest.Sign;
import dev.roster.internal.access.EvaluatorTableTest.Table;
import dev.roster.internal.access.EvaluatorTableTest.TableCatalog;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.OrganizationStatus;
import dev.roster.role.RoleDefinition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The table of reasons for roles that organizations define: of every kind of template, saying all that can be said, alone
 * and beside every kind of role of the catalog, with all switches and assigned sets.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomRoleTableTest {

    private static final RoleId ID = new RoleId(new UUID(7, 3));

    private static final List<Held> CASES = new ArrayList<>();
    private static final List<Map<Asked, Reason>> ANSWERS = new ArrayList<>();
    private static int disagreementsOfReach;
    private static int disagreementsOfSnapshots;

    /**
     * A role that an organization defined.
     *
     * @param template what it is made of, or empty if the catalog has that no more
     * @param listed whether it lists the permissions
     * @param named the resources that it names, or empty if it says nothing of them
     */
    private record Custom(Optional<Shape> template, boolean listed, Optional<Set<Asked>> named) {}

    /** A member in such a role, and in one of the catalog or in none. */
    private record Held(Custom own, Optional<Shape> beside, Case with) {}

    /** The rule, in words of its own. */
    private static class Model {

        final Table table = new Table();

        Reason answer(Held held, Asked asked) {
            Reason own = ofOwn(held.own(), held.with(), asked);
            return held.beside()
                    .map(beside -> table.better(own, table.ofRole(held.with(), beside, asked)))
                    .orElse(own);
        }

        private Reason ofOwn(Custom own, Case with, Asked asked) {
            Grade grade = grade(own);
            if (grade == Grade.NOT_AVAILABLE) {
                return Reason.NOT_IN_ROLE;
            }
            return switch (asked == Asked.PLAIN ? Reached.YES : reached(own, with, asked)) {
                case YES -> table.ofLevel(grade, table.signFor(with, asked));
                case NO -> Reason.OUT_OF_REACH;
                case BROKEN -> Reason.REACH_BROKEN;
            };
        }

        Grade grade(Custom own) {
            if (own.template().isEmpty() || !own.listed()) {
                return Grade.NOT_AVAILABLE;
            }
            Grade most = own.template().get().level();
            return most == Grade.OPTIONAL ? Grade.BY_DEFAULT : most;
        }

        Reached reached(Custom own, Case with, Asked asked) {
            Shape template = own.template().orElseThrow();
            Reached most = table.reached(with, template, asked);
            if (own.named().isEmpty()) {
                return most;
            }
            boolean named = own.named().get().contains(asked);
            return switch (template.rule()) {
                case EVERYTHING, ASSIGNED -> named ? Reached.YES : Reached.NO;
                case FIXED_X, FIXED_Y -> named && most == Reached.YES ? Reached.YES : Reached.NO;
                case EXACTLY_ONE, NOTHING -> most;
            };
        }
    }

    @BeforeAll
    static void ask_everything() {
        TableCatalog catalog = new TableCatalog();
        Shapes shapes = new Shapes(catalog);
        for (Custom own : everyCustomRole()) {
            RoleDefinition definition = definition(catalog, own);
            for (Held held : everyCaseOf(own)) {
                Membership membership = membership(catalog, definition, held);
                Evaluator evaluator = Evaluator.of(catalog, Optional.of(membership));
                Snapshot snapshot = new Snapshot(shapes, Given.ADA, membership);
                Map<Asked, Reason> answers = new EnumMap<>(Asked.class);
                answers.put(Asked.PLAIN, evaluator.decide(catalog.plain, null));
                Reach reach = evaluator.reach(catalog.on);
                boolean isSame = snapshot.allows(catalog.plain)
                        == answers.get(Asked.PLAIN).allows();
                boolean agrees = evaluator
                        .reach(catalog.plain)
                        .equals(answers.get(Asked.PLAIN).allows() ? Reach.EVERYTHING : Reach.NOTHING);
                for (Asked asked : List.of(Asked.X, Asked.Y, Asked.UNSEEN)) {
                    Reason answer = evaluator.decide(catalog.on, asked.id());
                    answers.put(asked, answer);
                    agrees &= reach.includes(asked.id()) == answer.allows();
                    isSame &= snapshot.allows(catalog.on, asked.id()) == answer.allows();
                }
                disagreementsOfSnapshots += isSame ? 0 : 1;
                CASES.add(held);
                ANSWERS.add(answers);
                disagreementsOfReach += agrees ? 0 : 1;
            }
        }
    }

    @AfterAll
    static void forget() {
        CASES.clear();
        ANSWERS.clear();
    }

    @Test
    void the_evaluator_agrees_with_the_rule_on_every_combination() {
        long disagreements = disagreements(new Model());

        System.out.println(CASES.size() * Asked.values().length + " combinations with a role of an organization's own: "
                + disagreements + " disagreements; " + CASES.size() + " compiled reaches");
        assertThat(disagreements).isZero();
        assertThat(disagreementsOfReach).isZero();
    }

    @Test
    void a_snapshot_agrees_on_every_combination() {
        assertThat(disagreementsOfSnapshots).isZero();
    }

    @Test
    void a_rule_with_one_thing_wrong_is_found_out() {
        Map<String, Model> wrong = new LinkedHashMap<>();
        wrong.put("what is optional in the template stays so", new Model() {
            @Override
            Grade grade(Custom own) {
                return super.grade(own) == Grade.BY_DEFAULT
                        ? own.template().orElseThrow().level()
                        : super.grade(own);
            }
        });
        wrong.put("always becomes by default", new Model() {
            @Override
            Grade grade(Custom own) {
                return super.grade(own) == Grade.ALWAYS ? Grade.BY_DEFAULT : super.grade(own);
            }
        });
        wrong.put("what is not listed is as in the template", new Model() {
            @Override
            Grade grade(Custom own) {
                return super.grade(new Custom(own.template(), true, own.named()));
            }
        });
        wrong.put("resources that are named come on top of the template's", new Model() {
            @Override
            Reached reached(Custom own, Case with, Asked asked) {
                Reached most = table.reached(with, own.template().orElseThrow(), asked);
                return most == Reached.YES ? most : super.reached(own, with, asked);
            }
        });
        wrong.put("a fixed template is left by naming more", new Model() {
            @Override
            Reached reached(Custom own, Case with, Asked asked) {
                return own.named().filter(named -> named.contains(asked)).isPresent()
                        ? Reached.YES
                        : super.reached(own, with, asked);
            }
        });
        wrong.put("naming none says nothing", new Model() {
            @Override
            Reached reached(Custom own, Case with, Asked asked) {
                return own.named().filter(Set::isEmpty).isPresent()
                        ? table.reached(with, own.template().orElseThrow(), asked)
                        : super.reached(own, with, asked);
            }
        });
        wrong.put("it borrows the reach of the role beside it", new Model() {
            @Override
            Reached reached(Custom own, Case with, Asked asked) {
                return with.roles().stream().anyMatch(role -> table.reached(with, role, asked) == Reached.YES)
                        ? Reached.YES
                        : super.reached(own, with, asked);
            }
        });

        wrong.forEach((rule, model) -> {
            long found = disagreements(model);
            System.out.println(found + " disagreements if " + rule);
            assertThat(found).as(rule).isPositive();
        });
    }

    private static long disagreements(Model model) {
        long found = 0;
        for (int i = 0; i < CASES.size(); i++) {
            for (Asked asked : Asked.values()) {
                found += model.answer(CASES.get(i), asked) == ANSWERS.get(i).get(asked) ? 0 : 1;
            }
        }
        return found;
    }

    private static List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        for (Grade level : Grade.values()) {
            for (Rule rule : Rule.values()) {
                shapes.add(new Shape(level, rule));
            }
        }
        return shapes;
    }

    private static List<Optional<Shape>> shapesOrNone() {
        List<Optional<Shape>> all =
                shapes().stream().map(Optional::of).collect(Collectors.toCollection(ArrayList::new));
        all.add(Optional.empty());
        return all;
    }

    private static List<Custom> everyCustomRole() {
        List<Custom> all = new ArrayList<>();
        for (Optional<Shape> template : shapesOrNone()) {
            for (boolean listed : new boolean[] {true, false}) {
                for (Optional<Set<Asked>> named : List.<Optional<Set<Asked>>>of(
                        Optional.empty(),
                        Optional.of(Set.of()),
                        Optional.of(Set.of(Asked.X)),
                        Optional.of(Set.of(Asked.X, Asked.Y)))) {
                    all.add(new Custom(template, listed, named));
                }
            }
        }
        return all;
    }

    private static List<Held> everyCaseOf(Custom own) {
        List<Held> all = new ArrayList<>();
        for (Optional<Shape> beside : shapesOrNone()) {
            for (Sign whole : Sign.values()) {
                for (Sign named : Sign.values()) {
                    for (Set<Asked> assigned :
                            List.of(Set.<Asked>of(), Set.of(Asked.X), Set.of(Asked.Y), Set.of(Asked.X, Asked.Y))) {
                        Case with = new Case(
                                beside.stream().toList(),
                                whole,
                                named,
                                assigned,
                                PlanShape.OPEN,
                                OrganizationStatus.ACTIVE,
                                Membered.ACTIVE);
                        all.add(new Held(own, beside, with));
                    }
                }
            }
        }
        return all;
    }

    private static RoleDefinition definition(TableCatalog catalog, Custom own) {
        return new RoleDefinition(
                Given.ACME,
                ID,
                "Night shift",
                own.template().map(shape -> "first-" + shape.key()).orElse("gone"),
                own.listed() ? Set.of(catalog.on.key(), catalog.plain.key(), "gone") : Set.of("gone"),
                own.named()
                        .map(ids -> Map.of("thing", ids.stream().map(Asked::id).collect(Collectors.toSet())))
                        .orElse(Map.of()),
                1);
    }

    private static Membership membership(TableCatalog catalog, RoleDefinition definition, Held held) {
        Set<String> roles = new HashSet<>(Set.of(ID.key()));
        held.beside().ifPresent(beside -> roles.add("second-" + beside.key()));
        Case with = held.with();
        Set<Switch> switches = new HashSet<>();
        for (String permission : List.of(catalog.on.key(), catalog.plain.key())) {
            if (with.whole() != Sign.UNSET) {
                switches.add(new Switch(permission, Optional.empty(), with.whole() == Sign.GRANTED));
            }
            if (with.named() != Sign.UNSET) {
                switches.add(
                        new Switch(permission, Optional.of(new Resource("thing", "x")), with.named() == Sign.GRANTED));
            }
        }
        Set<Resource> assigned = with.assigned().stream()
                .map(asked -> new Resource("thing", asked.id()))
                .collect(Collectors.toSet());
        return new Membership(
                Given.anOrganization(OrganizationStatus.ACTIVE, "open"),
                Optional.of(Given.aMember(MemberStatus.ACTIVE, new Rights(roles, switches, assigned))),
                List.of(definition));
    }
}
