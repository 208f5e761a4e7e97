package dev.roster.examples.benchmarks.access;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.security.access.PermissionEvaluator;
import org.springframework.security.acls.AclPermissionEvaluator;
import org.springframework.security.acls.domain.AbstractPermission;
import org.springframework.security.acls.domain.AclImpl;
import org.springframework.security.acls.domain.ObjectIdentityImpl;
import org.springframework.security.acls.domain.PrincipalSid;
import org.springframework.security.acls.model.Acl;
import org.springframework.security.acls.model.AclService;
import org.springframework.security.acls.model.NotFoundException;
import org.springframework.security.acls.model.ObjectIdentity;
import org.springframework.security.acls.model.Permission;
import org.springframework.security.acls.model.Sid;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * A list of who has which permission for each partner of each organization. All lists are in a map, where the module's own
 * service has them in a cache at best.
 */
final class SpringAcl implements Contender<SpringAcl.Asked> {

    private static final String TYPE = "partner";

    private final World world;
    private final PermissionEvaluator evaluator;
    private final List<Bit> permissions =
            IntStream.range(0, Rules.ON_PARTNERS).mapToObj(Bit::new).toList();

    record Asked(Authentication who, String partner, Permission permission) {}

    SpringAcl(World world) {
        this.world = world;
        Lists lists = new Lists();
        for (int member = 0; member < world.members(); member++) {
            Sid who = new PrincipalSid(user(world.user(member)));
            for (long partner : world.partners(member)) {
                AclImpl list = lists.of(partner(world.organization(member), partner));
                for (int permission = 0; permission < world.duty(member).onPartners(); permission++) {
                    list.insertAce(list.getEntries().size(), permissions.get(permission), who, true);
                }
            }
        }
        evaluator = new AclPermissionEvaluator(lists);
    }

    private static String user(int user) {
        return "u" + user;
    }

    private static String partner(int organization, long partner) {
        return "o" + organization + "/" + partner;
    }

    @Override
    public Asked prepared(Question question) {
        return new Asked(
                UsernamePasswordAuthenticationToken.authenticated(user(world.user(question.member())), null, List.of()),
                partner(world.organization(question.member()), question.partner()),
                permissions.get(question.permission()));
    }

    @Override
    public boolean check(Asked asked) {
        return evaluator.hasPermission(asked.who, asked.partner, TYPE, asked.permission);
    }

    private static final class Bit extends AbstractPermission {

        private static final long serialVersionUID = 1L;

        Bit(int number) {
            super(1 << number);
        }
    }

    private static final class Lists implements AclService {

        private final Map<ObjectIdentity, AclImpl> lists = new ConcurrentHashMap<>();

        AclImpl of(String partner) {
            return lists.computeIfAbsent(
                    new ObjectIdentityImpl(TYPE, partner),
                    identity -> new AclImpl(identity, partner, (acl, change) -> {}, (granted, entry) -> {}));
        }

        @Override
        public Acl readAclById(ObjectIdentity object) {
            Acl found = lists.get(object);
            if (found == null) {
                throw new NotFoundException("Nobody was assigned " + object);
            }
            return found;
        }

        @Override
        public Acl readAclById(ObjectIdentity object, List<Sid> who) {
            return readAclById(object);
        }

        @Override
        public List<ObjectIdentity> findChildren(ObjectIdentity parent) {
            return List.of();
        }

        @Override
        public Map<ObjectIdentity, Acl> readAclsById(List<ObjectIdentity> objects) {
            throw new UnsupportedOperationException("One is read at a time.");
        }

        @Override
        public Map<ObjectIdentity, Acl> readAclsById(List<ObjectIdentity> objects, List<Sid> who) {
            throw new UnsupportedOperationException("One is read at a time.");
        }
    }
}
