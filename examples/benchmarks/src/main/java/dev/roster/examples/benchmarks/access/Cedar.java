package dev.roster.examples.benchmarks.access;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A policy for each role, kept parsed; who asks is handed over with each question, as Cedar wants it. */
final class Cedar implements Contender<Cedar.Asked> {

    private final AuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;
    private final World world;
    private final List<Entities> members;

    record Asked(AuthorizationRequest request, Entities who) {}

    Cedar(World world) throws AuthException, CacheException {
        this.world = world;
        policies = PolicySet.parsePolicies(
                Arrays.stream(Duty.values()).map(Cedar::policy).collect(Collectors.joining("\n")));
        policies.cache();
        members = IntStream.range(0, world.members()).mapToObj(this::entities).toList();
    }

    private static String policy(Duty duty) {
        String actions = IntStream.range(0, duty.onPartners())
                .mapToObj(permission -> "Action::\"" + Rules.key(permission) + "\"")
                .collect(Collectors.joining(", "));
        return "permit(principal in Role::\"%s\", action in [%s], resource) when { principal.partners.contains(resource) };"
                .formatted(duty.key(), actions);
    }

    private Entities entities(int member) {
        List<Value> partners = Arrays.stream(world.partners(member))
                .<Value>mapToObj(partner -> partner(member, partner))
                .toList();
        return new Entities(Set.of(new Entity(
                who(member),
                Map.of("partners", new CedarList(partners)),
                Set.of(uid("Role", world.duty(member).key())))));
    }

    private EntityUID who(int member) {
        return uid("Member", "o" + world.organization(member) + "/u" + world.user(member));
    }

    private EntityUID partner(int member, long partner) {
        return uid("Partner", "o" + world.organization(member) + "/p" + partner);
    }

    private static EntityUID uid(String type, String id) {
        return new EntityUID(EntityTypeName.parse(type).orElseThrow(), id);
    }

    @Override
    public Asked prepared(Question question) {
        int member = question.member();
        return new Asked(
                new AuthorizationRequest(
                        who(member),
                        uid("Action", Rules.key(question.permission())),
                        partner(member, question.partner()),
                        Map.of()),
                members.get(member));
    }

    @Override
    public boolean check(Asked asked) {
        try {
            return engine.isAuthorized(asked.request, policies, asked.who)
                    .success
                    .orElseThrow()
                    .isAllowed();
        } catch (AuthException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
