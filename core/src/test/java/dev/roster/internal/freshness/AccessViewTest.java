package dev.roster.internal.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.roster.access.Access;
import dev.roster.access.AccessDenied;
import dev.roster.access.Decision.Reason;
import dev.roster.access.Reach;
import dev.roster.catalog.Management;
import dev.roster.catalog.NamedResource;
import dev.roster.catalog.Permission;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.access.Names;
import dev.roster.port.ResourceNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessViewTest {

    private final TwoNodes nodes = new TwoNodes();
    private final Shop app = nodes.shop;
    private final UserId grace = nodes.aManager();
    private int asked;
    private final Access access = new AccessView(nodes.kept, nodes.acme, grace, new Names(new Partners()));

    @Test
    void every_answer_follows_the_rights_of_its_moment() {
        assertThat(access.can(app.reprocess)).isTrue();
        assertThat(access.can(app.view, "globex")).isTrue();
        assertThat(access.explain(app.view, "globex").reason()).isEqualTo(Reason.ALWAYS);
        assertThat(access.reach(app.view)).isEqualTo(Reach.EVERYTHING);
        assertThat(access.reaches()).containsEntry("partner.edit", Reach.EVERYTHING);
        assertThat(access.among(app.view, List.of("initech", "globex"))).containsExactly("initech", "globex");
        assertThat(access.may(Management.SEE_MEMBERS)).isTrue();
        assertThat(nodes.storage.reads()).isEqualTo(1);

        becomesAClerkFor("globex");
        assertThat(access.can(app.reprocess)).isFalse();
        assertThat(access.can(app.view, "initech")).isFalse();
        assertThat(access.reach(app.view)).isEqualTo(new Reach.Only(Set.of("globex")));
        assertThat(access.reaches()).containsEntry("partner.edit", Reach.NOTHING);
        assertThat(access.among(app.view, List.of("initech", "globex"))).containsExactly("globex");
        assertThat(access.may(Management.SEE_MEMBERS)).isFalse();
        assertThat(nodes.storage.reads()).isEqualTo(2);
    }

    @Test
    void a_pinned_access_answers_from_one_moment_for_good() {
        Access pinned = access.pinned();
        Access fresh = access.fresh();
        Access atLeast = access.atLeast(nodes.stamp());
        becomesAClerkFor("globex");
        nodes.passBound();
        nodes.storage.isDown(true);

        for (Access each : List.of(pinned, fresh, atLeast, pinned.pinned())) {
            assertThat(each.can(app.reprocess)).isTrue();
            assertThat(each.can(app.view, "initech")).isTrue();
            assertThat(each.may(Management.SEE_MEMBERS)).isTrue();
        }
        nodes.storage.isDown(false);
        assertThat(access.can(app.reprocess)).isFalse();
        assertThat(pinned.fresh().can(app.reprocess)).isFalse();
        assertThat(pinned.atLeast(nodes.stamp()).can(app.reprocess)).isFalse();
    }

    @Test
    void a_requirement_passes_or_says_why_not() {
        becomesAClerkFor("globex");

        assertThatNoException().isThrownBy(() -> access.require(app.view, "globex"));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> access.require(app.view, "initech"))
                .satisfies(denied -> {
                    assertThat(denied.decision().reason()).isEqualTo(Reason.OUT_OF_REACH);
                    assertThat(denied).hasMessage(denied.decision().sentence());
                });
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> access.require(app.reprocess))
                .satisfies(denied -> assertThat(denied.decision().reason()).isEqualTo(Reason.NOT_GRANTED));
    }

    @Test
    void an_id_that_is_none_is_refused_and_not_answered() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> access.can(app.view, " "));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> access.can(app.view, null));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> access.among(app.view, List.of("globex", " ")));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> access.explain(app.view, " "));
    }

    @Test
    void null_is_a_mistake_and_nothing_is_read_for_it() {
        nodes.storage.isDown(true);
        for (Runnable mistake : List.<Runnable>of(
                () -> access.can((Permission) null),
                () -> access.can(null, "globex"),
                () -> access.require((Permission) null),
                () -> access.require(null, "globex"),
                () -> access.explain(null),
                () -> access.reach(null),
                () -> access.may(null),
                () -> access.among(null, List.of()),
                () -> access.among(app.view, null),
                () -> access.atLeast(null))) {
            assertThatNullPointerException().isThrownBy(mistake::run);
        }
    }

    @Test
    void storage_that_cannot_be_asked_is_no_answer() {
        nodes.storage.isDown(true);

        assertThatExceptionOfType(StorageFailure.class).isThrownBy(() -> access.can(app.reprocess));
        assertThatExceptionOfType(StorageFailure.class).isThrownBy(access::pinned);
        assertThatExceptionOfType(StorageFailure.class).isThrownBy(access::reaches);
    }

    @Test
    void an_explanation_calls_a_resource_by_its_name_to_whom_it_is_within_reach() {
        becomesAClerkFor("globex");
        assertThat(access.explain(app.view, "globex").resourceName()).contains("Globex Corporation");
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> access.require(app.edit, "globex"))
                .withMessageContaining("Globex Corporation");

        becomesAClerkFor("initech");
        assertThat(access.explain(app.view, "globex").resourceName()).isEmpty();
    }

    @Test
    void a_check_asks_for_no_name() {
        becomesAClerkFor("globex");

        assertThat(access.can(app.view, "globex")).isTrue();
        assertThat(access.among(app.view, List.of("globex"))).hasSize(1);
        access.require(app.view, "globex");

        assertThat(asked).isZero();
    }

    private void becomesAClerkFor(String partner) {
        nodes.here().edit(grace, edit -> edit.role(app.clerk).reach(app.partner.of(partner)));
    }

    private final class Partners implements ResourceNames {

        @Override
        public Map<Resource, String> names(OrganizationId organization, Collection<Resource> resources) {
            asked++;
            return Map.of(new Resource("partner", "globex"), "Globex Corporation");
        }

        @Override
        public List<NamedResource> list(
                OrganizationId organization,
                ResourceType<?> type,
                String prefix,
                Optional<NamedResource> after,
                int most) {
            return List.of();
        }
    }
}
