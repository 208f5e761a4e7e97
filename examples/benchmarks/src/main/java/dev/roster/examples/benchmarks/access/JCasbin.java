package dev.roster.examples.benchmarks.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.casbin.jcasbin.main.CachedEnforcer;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/**
 * RBAC with domains and resource roles: who has which role where, and who was assigned which partner where. What a role gives
 * is the same everywhere, so that there are few policies, and the matcher asks for the cheapest first. With a policy for each
 * member and partner, each check would walk all of these.
 */
final class JCasbin implements Contender<Object[]> {

    private static final String MODEL = """
            [request_definition]
            r = user, organization, partner, permission
            [policy_definition]
            p = role, permission
            [role_definition]
            g = _, _, _
            g2 = _, _, _
            [policy_effect]
            e = some(where (p.eft == allow))
            [matchers]
            m = r.permission == p.permission && g(r.user, p.role, r.organization) \
            && g2(r.user, r.partner, r.organization)
            """;

    private final World world;
    private final Enforcer enforcer;

    private JCasbin(World world, Enforcer enforcer) {
        this.world = world;
        this.enforcer = enforcer;
        enforcer.enableLog(false);
        enforcer.enableAutoSave(false);
        for (Duty duty : Duty.values()) {
            IntStream.range(0, duty.onPartners())
                    .forEach(permission -> enforcer.addPolicy(duty.key(), Rules.key(permission)));
        }
        List<List<String>> roles = new ArrayList<>();
        List<List<String>> assigned = new ArrayList<>();
        for (int member = 0; member < world.members(); member++) {
            String user = user(world.user(member));
            String organization = organization(world.organization(member));
            roles.add(List.of(user, world.duty(member).key(), organization));
            for (long partner : world.partners(member)) {
                assigned.add(List.of(user, partner(partner), organization));
            }
        }
        enforcer.addNamedGroupingPolicies("g", roles);
        enforcer.addNamedGroupingPolicies("g2", assigned);
    }

    static JCasbin plain(World world) {
        return new JCasbin(world, new Enforcer(model()));
    }

    /** Answers from what it answered before, also when a role has been taken away since. */
    static JCasbin cached(World world) {
        return new JCasbin(world, new CachedEnforcer(model()));
    }

    private static Model model() {
        Model model = new Model();
        model.loadModelFromText(MODEL);
        return model;
    }

    private static String user(int user) {
        return "u" + user;
    }

    private static String organization(int organization) {
        return "o" + organization;
    }

    private static String partner(long partner) {
        return "p" + partner;
    }

    @Override
    public Object[] prepared(Question question) {
        return new Object[] {
            user(world.user(question.member())),
            organization(world.organization(question.member())),
            partner(question.partner()),
            Rules.key(question.permission())
        };
    }

    @Override
    public boolean check(Object[] asked) {
        return enforcer.enforce(asked);
    }
}
