package dev.roster.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResourceTest {

    private static final UUID ID = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91");

    private static final class Typed extends Catalog {
        final ResourceType<String> partner = resource("partner", String.class);
        final ResourceType<Long> order = resource("order", Long.class);
        final ResourceType<Integer> year = resource("year", Integer.class);
        final ResourceType<UUID> tenant = resource("tenant", UUID.class);
        final PermissionOn<Long> ship = permission("order.ship", order);
        final Permission reprocess = permission("messages.reprocess");
    }

    private final Typed app = new Typed();

    @Test
    void an_id_of_each_type_goes_to_text_and_back() {
        assertThat(app.partner.one("globex")).hasToString("partner/globex");
        assertThat(app.order.one(7L)).hasToString("order/7");
        assertThat(app.year.one(2026)).hasToString("year/2026");
        assertThat(app.tenant.one(ID)).hasToString("tenant/" + ID);
        assertThat(app.partner.id("globex")).isEqualTo("globex");
        assertThat(app.order.id("7")).isEqualTo(7L);
        assertThat(app.year.id("2026")).isEqualTo(2026);
        assertThat(app.tenant.id(ID.toString())).isEqualTo(ID);
        assertThatIllegalArgumentException().isThrownBy(() -> app.order.id("seven"));
        assertThatIllegalArgumentException().isThrownBy(() -> app.tenant.id("one"));
    }

    @Test
    void an_id_that_is_none_is_refused() {
        assertRefused(Reason.MISSING, () -> app.order.one(null));
        assertRefused(Reason.MISSING, () -> app.partner.one(" "));
        assertRefused(Reason.MISSING, () -> app.partner.of("globex", null));
        assertRefused(Reason.MISSING, () -> app.partner.of(Arrays.asList("globex", null)));
        assertRefused(Reason.MALFORMED, () -> app.partner.one(" globex"));
        assertRefused(Reason.TOO_LONG, () -> app.partner.one("x".repeat(201)));
        assertRefused(Reason.FORBIDDEN_CHARACTERS, () -> app.partner.one("glo\nbex"));
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void raw_code_cannot_smuggle_in_an_id_of_another_type() {
        ResourceType raw = app.order;

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> raw.one("7")).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
            assertThat(refused.refusal().message()).isEqualTo("Ids of order are of type Long.");
        });
    }

    @Test
    void resources_are_sorted_told_once_and_kept() {
        Resources some = app.partner.of("initech", "globex", "globex");

        assertThat(some.type()).isEqualTo(app.partner);
        assertThat(some.ids()).containsExactly("globex", "initech").isUnmodifiable();
        assertThat(some).isEqualTo(app.partner.of(List.of("globex", "initech")));
        assertThat(app.partner.of().ids()).isEmpty();
    }

    @Test
    void resources_are_ordered_by_type_and_then_by_id() {
        assertThat(Stream.of(app.partner.one("b"), app.partner.one("a"), app.order.one(9L))
                        .sorted())
                .containsExactly(app.order.one(9L), app.partner.one("a"), app.partner.one("b"));
    }

    @Test
    void a_permission_is_narrowed_to_a_resource_of_its_type_only() {
        PermissionOnResource shipSeven = app.ship.on(7L);

        assertThat(shipSeven.permission()).isEqualTo(app.ship);
        assertThat(shipSeven.resource()).contains(new Resource("order", "7"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PermissionOnResource(app.ship, new Resource("partner", "7")))
                .withMessage("order.ship is not about resources of type partner");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PermissionOnResource(app.reprocess, new Resource("partner", "7")));
    }

    @Test
    void a_switch_is_told_by_sign_permission_and_resource() {
        assertThat(Switch.granted(app.ship.on(7L))).hasToString("+order.ship@order/7");
        assertThat(Switch.withdrawn(app.ship)).hasToString("-order.ship");
        assertThat(Switch.granted(app.ship)).isEqualTo(new Switch("order.ship", Optional.empty(), true));
    }

    @Test
    void switches_have_the_same_target_whatever_their_sign() {
        assertThat(Switch.granted(app.ship).sameTarget(Switch.withdrawn(app.ship)))
                .isTrue();
        assertThat(Switch.granted(app.ship).sameTarget(Switch.granted(app.ship.on(7L))))
                .isFalse();
        assertThat(Switch.granted(app.ship.on(7L)).sameTarget(Switch.granted(app.ship.on(8L))))
                .isFalse();
        assertThat(Switch.granted(app.ship).sameTarget(Switch.granted(app.reprocess)))
                .isFalse();
        assertThat(Stream.of(
                                Switch.granted(app.ship.on(7L)),
                                Switch.granted(app.ship),
                                Switch.withdrawn(app.ship),
                                Switch.granted(app.reprocess))
                        .sorted())
                .extracting(Switch::toString)
                .containsExactly("+messages.reprocess", "-order.ship", "+order.ship", "+order.ship@order/7");
    }

    @Test
    void resources_and_switches_are_read_back_from_their_text_whatever_their_ids() {
        for (String id : List.of("globex", "a/b", "a@b", "+x", "-y@z/0", "ä ö", "/", "@")) {
            Resource resource = app.partner.one(id);
            assertThat(Resource.of(resource.toString())).isEqualTo(resource);
            for (boolean granted : List.of(true, false)) {
                Switch named = new Switch("partner.view", Optional.of(resource), granted);
                Switch whole = new Switch("partner.view", Optional.empty(), granted);
                assertThat(Switch.of(named.toString())).isEqualTo(named);
                assertThat(Switch.of(whole.toString())).isEqualTo(whole);
            }
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Resource.of("partner"));
        assertThatIllegalArgumentException().isThrownBy(() -> Switch.of("partner.view"));
        assertThatIllegalArgumentException().isThrownBy(() -> Switch.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Switch.of("+partner.view@partner"));
        assertRefused(Reason.MISSING, () -> Resource.of("partner/"));
    }

    @Test
    void rights_are_sorted_and_kept() {
        Set<String> roles = new HashSet<>(Set.of("clerk", "admin"));
        Rights rights = new Rights(
                roles,
                Set.of(Switch.granted(app.ship), Switch.granted(app.reprocess)),
                Set.of(app.partner.one("b"), app.partner.one("a"), app.order.one(7L)));
        roles.clear();

        assertThat(rights.roles()).containsExactly("admin", "clerk").isUnmodifiable();
        assertThat(rights.switches())
                .extracting(Switch::permission)
                .containsExactly("messages.reprocess", "order.ship");
        assertThat(rights.assigned("partner")).containsExactlyInAnyOrder("a", "b");
        assertThat(rights.assigned("dragon")).isEmpty();
        assertThat(Rights.NONE.assigned()).isEmpty();
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(Refused.class).isThrownBy(call).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.refusal().field()).isEqualTo("resource");
        });
    }
}
