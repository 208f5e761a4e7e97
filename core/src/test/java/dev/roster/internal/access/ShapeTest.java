package dev.roster.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Switch;
import dev.roster.catalog.Role;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShapeTest {

    private final ShopCatalog app = new ShopCatalog();

    @Test
    void shapes_that_say_the_same_are_shared() {
        assertThat(shape(app)).isEqualTo(shape(app)).hasSameHashCodeAs(shape(app));
    }

    @Test
    void shapes_of_which_anything_differs_are_not() {
        Shape shape = shape(app);

        assertThat(shape)
                .isNotEqualTo(of(app, Standing.NOT_A_MEMBER, app.clerk, List.of(), 1, 0))
                .isNotEqualTo(of(app, Standing.UNHINDERED, app.local, List.of(), 1, 0))
                .isNotEqualTo(of(app, Standing.UNHINDERED, app.clerk, List.of(Switch.granted(app.edit)), 1, 0))
                .isNotEqualTo(of(app, Standing.UNHINDERED, app.clerk, List.of(), 2, 0))
                .isNotEqualTo(of(app, Standing.UNHINDERED, app.clerk, List.of(), 1, 1))
                .isNotEqualTo(of(new ShopCatalog(), Standing.UNHINDERED, app.clerk, List.of(), 1, 0))
                .isNotEqualTo("another thing");
    }

    private static Shape shape(ShopCatalog app) {
        return of(app, Standing.UNHINDERED, app.clerk, List.of(), 1, 0);
    }

    private static Shape of(
            ShopCatalog catalog, Standing standing, Role role, List<Switch> switches, int code, int assigned) {
        return new Shape(catalog, standing, List.of(role), switches, new int[] {code}, new int[] {assigned});
    }
}
