package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.Roster;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.PermissionOnResource;
import dev.roster.catalog.Plan;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.failure.Refused;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.organization.InvitePolicy;
import dev.roster.page.Cursor;
import dev.roster.review.ReviewScope;
import dev.roster.user.Adoptee;
import dev.roster.user.Identity;
import dev.roster.user.IdentityClaims;
import dev.roster.user.PersonName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A null in every place: refused in the words of the call, at the door, with nothing done. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NullTest {

    private final House house = new House();
    private final UserId grace = house.aMember("grace", house.app.clerk);
    private final InvitationId linus = house.invite("linus");
    private final ReviewId review =
            house.as(house.ada).reviews().start(ReviewScope.everybody()).id();
    private final List<String> complaints = new ArrayList<>();
    private int tried;

    @Test
    void a_null_at_any_parameter_of_the_door_is_named_and_changes_nothing() {
        String before = house.state();
        Roster roster = house.roster;
        for (Object view : List.of(
                roster,
                roster.asHost("test"),
                roster.in(house.acme),
                roster.in(house.acme).access(grace),
                roster.in(house.acme).access(grace).pinned(),
                roster.user(grace),
                roster.invitations(),
                roster.personalLinks(),
                roster.signIn(),
                roster.dispatcher(),
                house.as(house.ada),
                house.asHost(),
                house.as(house.ada).members(),
                house.as(house.ada).members().byName(),
                house.as(house.ada).members().byAddress(),
                house.as(house.ada).members().byActivity(),
                house.as(house.ada).invitations(),
                house.as(house.ada).invitations().open(),
                house.as(house.ada).everyone(),
                house.as(house.ada).journal(),
                house.as(house.ada).organization(),
                house.asHost().organization(),
                house.as(house.ada).journal().ofMember(grace),
                house.as(house.ada).journal().upTo(house.clock.instant()),
                house.as(house.ada).journal().access(grace, house.clock.instant()),
                roster.user(grace).history(),
                house.as(house.ada).roles(),
                house.as(house.ada).reviews(),
                house.as(house.ada).reviews().review(review),
                house.as(house.ada).reviews().review(review).items(),
                Roster.builder())) {
            attack(view);
        }
        assertThat(house.state()).isEqualTo(before);
        assertThat(complaints).isEmpty();
        assertThat(tried).isGreaterThan(60);
        System.out.println("nulls: " + tried + " calls");
    }

    @Test
    void a_null_in_what_is_said_is_named_and_changes_nothing() {
        String before = house.state();
        try {
            house.as(house.ada).invite(Invitee.of("mary@globex.example"), offer -> abandon(offer));
        } catch (Abandoned said) {
            // nothing was to be made of it
        }
        try {
            house.as(house.ada).edit(grace, edit -> abandon(edit));
        } catch (Abandoned said) {
            // nothing was to be made of it
        }
        try {
            house.as(house.ada).offerOwnership(grace, becoming -> abandon(becoming));
        } catch (Abandoned said) {
            // nothing was to be made of it
        }
        try {
            house.as(house.ada).roles().define("Night shift", house.app.clerk, role -> abandon(role));
        } catch (Abandoned said) {
            // nothing was to be made of it
        }
        try {
            house.roster.asHost("test").openOrganization("Globex", opening -> abandon(opening));
        } catch (Abandoned said) {
            // nothing was to be made of it
        }
        try {
            house.as(house.ada).organization().edit(edit -> abandon(edit));
        } catch (Abandoned said) {
            // nothing was to be made of it
        }
        try {
            house.roster.user(grace).edit(profile -> abandon(profile));
        } catch (Abandoned said) {
            // nothing was to be made of it
        }
        try {
            house.roster.asHost("test").editUser(grace, edit -> abandon(edit));
        } catch (Abandoned said) {
            // nothing was to be made of it
        }
        assertThat(house.state()).isEqualTo(before);
        assertThat(complaints).isEmpty();
        assertThat(tried).isGreaterThan(20);
    }

    private static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private void abandon(Object grammar) {
        attack(grammar);
        throw new Abandoned();
    }

    @Test
    void a_null_among_several_is_refused_and_changes_nothing() {
        String before = house.state();
        List<UserId> users = Arrays.asList(grace, null);
        List<Invitee> invitees = Arrays.asList(Invitee.of("mary@globex.example"), null);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> house.as(house.ada).remove(users));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> house.as(house.ada).invite(invitees, offer -> offer.role(house.app.clerk)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> house.as(house.ada).rehearse(invitees, offer -> offer.role(house.app.clerk)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> house.as(house.ada).members().getAll(users));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> house.as(house.ada).invitations().getAll(Arrays.asList(linus, null)));
        assertThat(house.state()).isEqualTo(before);
    }

    private void attack(Object target) {
        Class<?> type = shownType(target);
        Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::toString))
                .forEach(method -> {
                    for (int i = 0; i < method.getParameterCount(); i++) {
                        if (!method.getParameterTypes()[i].isPrimitive()) {
                            attack(target, method, i);
                        }
                    }
                });
    }

    private void attack(Object target, Method method, int missing) {
        tried++;
        String where = method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.toString(method.getParameterTypes()) + " null at " + missing;
        Object[] arguments =
                Arrays.stream(method.getParameterTypes()).map(this::something).toArray();
        arguments[missing] = null;
        try {
            method.setAccessible(true);
            Object answer = method.invoke(target, arguments);
            if (!mayTakeNull(method)) {
                complaints.add(where + " answered " + answer);
            }
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            boolean named = thrown instanceof NullPointerException
                    && thrown.getMessage() != null
                    && thrown.getMessage().matches("[a-zA-Z ]+");
            if (!named && !(thrown instanceof Refused)) {
                complaints.add(where + " threw " + thrown);
            }
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Any text is taken for a token, null too. */
    private static boolean mayTakeNull(Method method) {
        return method.getDeclaringClass().getSimpleName().matches("InvitationLinks|PersonalLinks|SignInPage");
    }

    /** The interface that a host sees, where the class itself is internal. */
    private static Class<?> shownType(Object target) {
        Class<?> type = target.getClass();
        if (type.getPackageName().equals("dev.roster")) {
            return type;
        }
        while (type.getInterfaces().length == 0) {
            type = type.getSuperclass();
        }
        return type.getInterfaces()[0];
    }

    private Object something(Class<?> type) {
        Map<Class<?>, Object> values = Map.ofEntries(
                Map.entry(String.class, "text"),
                Map.entry(int.class, 10),
                Map.entry(UserId.class, grace),
                Map.entry(OrganizationId.class, house.acme),
                Map.entry(InvitationId.class, linus),
                Map.entry(ReviewId.class, review),
                Map.entry(ReviewScope.class, ReviewScope.everybody()),
                Map.entry(Appendable.class, new StringBuilder()),
                Map.entry(RoleId.class, new RoleId(linus.value())),
                Map.entry(Cursor.class, new Cursor("x")),
                Map.entry(PersonName.class, PersonName.of("Mary", "Tester")),
                Map.entry(Acceptance.class, Acceptance.asNewUser("Mary", "Tester")),
                Map.entry(Invitee.class, Invitee.of("mary@globex.example")),
                Map.entry(Identity.class, new Identity("https://login.globex.example", "1")),
                Map.entry(IdentityClaims.class, IdentityClaims.of("https://login.globex.example", "1")),
                Map.entry(Duration.class, Duration.ofDays(1)),
                Map.entry(Instant.class, Instant.EPOCH),
                Map.entry(Locale.class, Locale.FRENCH),
                Map.entry(Role[].class, new Role[] {house.app.clerk}),
                Map.entry(Role.class, house.app.clerk),
                Map.entry(Switchable[].class, new Switchable[] {house.app.comment}),
                Map.entry(Switchable.class, house.app.comment),
                Map.entry(PermissionOn.class, house.app.view),
                Map.entry(PermissionOnResource.class, house.app.view.on("globex")),
                Map.entry(Permission.class, house.app.comment),
                Map.entry(Plan.class, house.app.plans().get(0)),
                Map.entry(Map.class, Map.of("desk", "12")),
                Map.entry(InvitePolicy.class, InvitePolicy.EVERYBODY),
                Map.entry(Adoptee.class, Adoptee.of("crm-1", "mary@globex.example", PersonName.of("Mary", "Tester"))),
                Map.entry(Collection.class, List.of()),
                Map.entry(Object.class, "globex"));
        if (type == Consumer.class) {
            return (Consumer<Object>) said -> {};
        }
        return values.get(type);
    }
}
