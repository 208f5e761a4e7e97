package dev.roster.examples.benchmarks.access;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An authority for each permission in each of the user's organizations. It knows of no partners. */
final class SpringAuthorities implements Contender<SpringAuthorities.Asked> {

    private final World world;
    private final List<Authentication> users;

    record Asked(AuthorityAuthorizationManager<Object> manager, Supplier<Authentication> who) {}

    SpringAuthorities(World world) {
        this.world = world;
        users = IntStream.range(0, world.members() / 2)
                .mapToObj(this::authentication)
                .toList();
    }

    private Authentication authentication(int user) {
        List<GrantedAuthority> given = Stream.of(user * 2, user * 2 + 1)
                .flatMap(member -> IntStream.range(0, world.duty(member).onPartners())
                        .mapToObj(permission -> authority(member, permission)))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated("u" + user, null, given);
    }

    private String authority(int member, int permission) {
        return "o" + world.organization(member) + ":" + Rules.key(permission);
    }

    @Override
    public Asked prepared(Question question) {
        Authentication who = users.get(world.user(question.member()));
        return new Asked(
                AuthorityAuthorizationManager.hasAuthority(authority(question.member(), question.permission())),
                () -> who);
    }

    @Override
    public boolean check(Asked asked) {
        return asked.manager.authorize(asked.who, this).isGranted();
    }

    @Override
    public boolean expected(Question question) {
        return question.isHeld();
    }
}
