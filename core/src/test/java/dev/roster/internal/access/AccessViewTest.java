package dev.roster.internal.access;

import static dev.roster.internal.access.Given.aMember;
import static dev.roster.internal.access.Given.anOrganization;
import static dev.roster.internal.access.Given.assigned;
import static dev.roster.internal.access.Given.inRoles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.roster.access.Access;
import dev.roster.access.AccessDenied;
import dev.roster.access.Decision.Reason;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.catalog.Management;
import dev.roster.catalog.Resource;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.OrganizationStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessViewTest {

    private final ShopCatalog app = new ShopCatalog();
    private Optional<Membership> stored = Optional.empty();
    private int reads;
    private int asked;
    private final Access access = new AccessView(
            app,
            () -> {
                reads++;
                return stored;
            },
            this::name);

    @Test
    void every_answer_follows_the_rights_of_its_moment() {
        assertThat(access.can(app.reprocess)).isFalse();

        store(inRoles(app.admin));
        assertThat(access.can(app.reprocess)).isTrue();
        assertThat(access.can(app.view, "globex")).isTrue();
        assertThat(access.explain(app.view, "globex").reason()).isEqualTo(Reason.ALWAYS);
        assertThat(access.reach(app.view)).isEqualTo(Reach.EVERYTHING);
        assertThat(access.may(Management.INVITE)).isTrue();

        store(inRoles(app.local));
        assertThat(access.can(app.reprocess)).isFalse();
        assertThat(access.can(app.view, "initech")).isFalse();
        assertThat(access.reach(app.view)).isEqualTo(new Reach.Only(Set.of("globex")));
        assertThat(access.may(Management.INVITE)).isFalse();
        assertThat(reads).isEqualTo(10);
    }

    @Test
    void a_pinned_access_answers_from_one_read() {
        store(inRoles(app.admin));

        Access pinned = access.pinned();
        stored = Optional.empty();

        assertThat(pinned.can(app.reprocess)).isTrue();
        assertThat(pinned.pinned().can(app.view, "globex")).isTrue();
        assertThat(pinned.may(Management.INVITE)).isTrue();
        assertThat(reads).isEqualTo(1);
        assertThat(access.can(app.reprocess)).isFalse();
    }

    @Test
    void a_requirement_passes_or_says_why_not() {
        store(inRoles(app.local));

        assertThatNoException().isThrownBy(() -> access.require(app.view, "globex"));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> access.require(app.view, "initech"))
                .satisfies(denied -> {
                    assertThat(denied.decision().reason()).isEqualTo(Reason.OUT_OF_REACH);
                    assertThat(denied).hasMessage(denied.decision().sentence());
                });
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> access.require(app.reprocess))
                .satisfies(denied -> assertThat(denied.decision().grantableBy()).containsExactly("admin"));
    }

    @Test
    void an_id_that_is_none_is_refused_and_not_answered() {
        store(inRoles(app.admin));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> access.can(app.view, " "));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> access.can(app.view, null));
    }

    @Test
    void storage_that_cannot_be_asked_is_no_answer() {
        Access unreachable = new AccessView(
                app,
                () -> {
                    throw new StorageFailure("down", new IllegalStateException());
                },
                this::name);

        assertThatExceptionOfType(StorageFailure.class).isThrownBy(() -> unreachable.can(app.reprocess));
        assertThatExceptionOfType(StorageFailure.class).isThrownBy(unreachable::pinned);
    }

    @Test
    void an_explanation_calls_a_resource_by_its_name_to_whom_it_is_within_reach() {
        store(assigned(inRoles(app.clerk), app.partner.of("globex")));
        assertThat(access.explain(app.view, "globex").resourceName()).contains("Globex Corporation");
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> access.require(app.edit, "globex"))
                .withMessageContaining("Globex Corporation");

        store(inRoles(app.clerk));
        assertThat(access.explain(app.view, "globex").resourceName()).isEmpty();
    }

    @Test
    void a_check_asks_for_no_name() {
        store(assigned(inRoles(app.clerk), app.partner.of("globex")));

        assertThat(access.can(app.view, "globex")).isTrue();
        access.require(app.view, "globex");

        assertThat(asked).isZero();
    }

    private void store(Rights rights) {
        stored = Optional.of(new Membership(
                anOrganization(OrganizationStatus.ACTIVE, "full"),
                Optional.of(aMember(MemberStatus.ACTIVE, rights)),
                List.of()));
    }

    private Optional<String> name(Resource resource) {
        asked++;
        return resource.id().equals("globex") ? Optional.of("Globex Corporation") : Optional.empty();
    }
}
