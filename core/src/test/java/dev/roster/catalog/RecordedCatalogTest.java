package dev.roster.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roster.scenario.model.Dice;
import dev.roster.scenario.past.DrawnCatalog;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A catalog is read back from the record as it was. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedCatalogTest {

    @Test
    void a_catalog_is_read_back_with_all_that_it_says() {
        Declared app = new Declared() {
            {
                resource("number", Integer.class);
                resource("thing", UUID.class);
                role("fixer")
                        .templateOnly()
                        .optional(view)
                        .fixed(partner.of("a b", "c fixed d", "ä/ö@ü", "owner"))
                        .may(Management.INVITE, Management.REVIEW);
                role("external")
                        .always(view)
                        .byDefault(reprocess)
                        .exactlyOne(partner)
                        .manages(clerk);
                plan("basic").seats(7).onlyTheOwner().without(view, reprocess);
                plan("free");
                oneRoleEach();
            }
        };
        app.check();

        Catalog read = Catalog.recorded(app.text());

        assertAlike(app, read);
        assertThat(read.isOneRoleEach()).isTrue();
        assertThat(read.planNamed("basic").seats()).hasValue(7);
        assertThat(read.planNamed("basic").additionalUsers()).isFalse();
        assertThat(read.resourceNamed("order").id("7")).isEqualTo(7L);
        assertThat(read.resourceNamed("number").id("7")).isEqualTo(7);
        assertThat(read.resourceNamed("thing").id("00000000-0000-0000-0000-000000000001"))
                .isEqualTo(new UUID(0, 1));
    }

    @Test
    void catalogs_at_random_are_read_back_and_decide_alike() {
        long seed = Long.getLong("roster.seed", System.nanoTime());
        for (int number = 0; number < 1_000; number++) {
            Catalog drawn = new DrawnCatalog(new Dice(seed, number));
            drawn.check();

            assertAlike(drawn, Catalog.recorded(drawn.text()));
        }
        System.out.println("Catalogs at random, read back: 1,000, seed " + seed);
    }

    @Test
    void an_owner_has_the_rights_of_its_day() {
        Declared app = new Declared();
        app.check();
        String before = app.text().replace(" REVIEW", "");

        assertThat(Catalog.recorded(before).ownerRole().has(Management.REVIEW)).isFalse();
        assertThat(Catalog.recorded(before).ownerRole().has(Management.INVITE)).isTrue();
    }

    @Test
    void a_catalog_that_was_read_back_cannot_change() {
        Declared app = new Declared();
        app.check();

        Catalog read = Catalog.recorded(app.text());

        assertThatIllegalStateException()
                .isThrownBy(() -> read.planNamed("unlimited").seats(3));
        read.check();
        assertThat(read.digest()).isEqualTo(app.digest());
    }

    @Test
    void what_is_no_text_of_a_catalog_is_refused_and_never_taken_for_less() {
        Declared app = new Declared();
        app.check();

        for (String text : List.of(
                "nonsense",
                "role",
                "role ",
                "permission ",
                "resource partner",
                "resource partner Double",
                app.text() + "\nrole clerk may FLY",
                app.text() + "\nrole clerk SOMETIMES partner.view",
                app.text() + "\nrole clerk ALWAYS partner.gone",
                app.text() + "\nrole clerk is nice",
                app.text() + "\nplan unlimited masks gone",
                app.text() + "\nplan unlimited since yesterday",
                app.text() + "\nsomething else",
                app.text().substring(1))) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> Catalog.recorded(text))
                    .withMessage("This is not the text of a catalog, or one of a later version.");
        }
    }

    private static void assertAlike(Catalog one, Catalog other) {
        assertThat(other.text()).isEqualTo(one.text());
        assertThat(other.digest()).isEqualTo(one.digest());
        assertThat(keys(other.roles())).containsExactlyInAnyOrderElementsOf(keys(one.roles()));
        assertThat(other.ownerRole()).hasToString(one.ownerRole().toString());
        for (Role role : one.roles()) {
            Role read = other.roleNamed(role.key());
            assertThat(read.isOwner()).isEqualTo(role.isOwner());
            assertThat(read.isTemplateOnly()).isEqualTo(role.isTemplateOnly());
            one.permissions()
                    .forEach(permission -> assertThat(read.level(other.permissionNamed(permission.key())))
                            .isEqualTo(role.level(permission)));
            one.resourceTypes()
                    .forEach(type -> assertThat(read.reach(other.resourceNamed(type.key())))
                            .isEqualTo(role.reach(type)));
            one.roles()
                    .forEach(managed -> assertThat(read.canManage(other.roleNamed(managed.key())))
                            .isEqualTo(role.canManage(managed)));
            assertThat(Management.values()).allMatch(right -> read.has(right) == role.has(right));
        }
        for (Plan plan : one.plans()) {
            Plan read = other.planNamed(plan.key());
            assertThat(read.seats()).isEqualTo(plan.seats());
            assertThat(read.additionalUsers()).isEqualTo(plan.additionalUsers());
            assertThat(one.permissions())
                    .allMatch(permission ->
                            read.masks(other.permissionNamed(permission.key())) == plan.masks(permission));
        }
    }

    private static List<String> keys(List<Role> roles) {
        return roles.stream().map(Role::key).toList();
    }
}
