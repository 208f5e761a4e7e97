package dev.roster.examples.portal;

import dev.roster.examples.portal.products.Products;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeTest {

    @TempDir
    Path folder;

    static java.util.stream.Stream<String> keys() {
        return Products.all().stream().map(product -> product.key());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void pages_about_the_organization_have_labels_headings_in_order_and_no_table_that_widens_them(String key) {
        try (OpenPortal portal = new OpenPortal(key, folder)) {
            String owner =
                    portal.server.stage().running().product().personas().get(0).address();
            Browser browser = portal.signedIn(owner);
            for (String path : new String[] {
                "/roles",
                "/roles/new",
                "/settings",
                "/settings/details",
                "/settings/ownership",
                "/settings/leave",
                "/settings/close",
                "/vendor"
            }) {
                Shape.check(browser.open(path));
            }
            browser.open("/roles/new");
            Shape.check(browser.follow("Start from"));
            browser.fill("role", "Somebody new");
            browser.page().select("[name=permission]").attr("checked", "");
            browser.submit("Define the role");
            Shape.check(browser.follow("Edit Somebody new"));
            Shape.check(browser.follow("Delete this role"));
        }
    }
}
