package dev.roster.examples.benchmarks.access;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.cache.MemoryConstrainedCacheManager;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;
import org.apache.shiro.subject.SimplePrincipalCollection;

/** Wildcard permissions: a string of organization, permission and partners for each permission that a member has. */
final class Shiro implements Contender<Shiro.Asked> {

    private final World world;
    private final DefaultSecurityManager security;

    record Asked(PrincipalCollection who, String permission) {}

    Shiro(World world) {
        this.world = world;
        Realm realm = new Realm(world);
        realm.setCacheManager(new MemoryConstrainedCacheManager());
        realm.setAuthorizationCachingEnabled(true);
        security = new DefaultSecurityManager(realm);
    }

    private static String permission(int organization, int permission, String partners) {
        return "o" + organization + ":" + Rules.key(permission) + ":" + partners;
    }

    @Override
    public Asked prepared(Question question) {
        return new Asked(
                new SimplePrincipalCollection(world.user(question.member()), "world"),
                permission(
                        world.organization(question.member()),
                        question.permission(),
                        Long.toString(question.partner())));
    }

    @Override
    public boolean check(Asked asked) {
        return security.isPermitted(asked.who, asked.permission);
    }

    /** Knows what a user was given, in both organizations. */
    private static final class Realm extends AuthorizingRealm {

        private final World world;

        Realm(World world) {
            this.world = world;
        }

        @Override
        protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection who) {
            int first = (Integer) who.getPrimaryPrincipal() * 2;
            SimpleAuthorizationInfo given = new SimpleAuthorizationInfo();
            for (int member = first; member <= first + 1; member++) {
                String partners = Arrays.stream(world.partners(member))
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(","));
                for (int permission = 0; permission < world.duty(member).onPartners(); permission++) {
                    given.addStringPermission(permission(world.organization(member), permission, partners));
                }
            }
            return given;
        }

        @Override
        protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
            throw new UnsupportedOperationException("Nobody signs in here.");
        }
    }
}
