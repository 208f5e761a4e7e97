package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.examples.portal.host.Persona;
import dev.roster.examples.portal.host.Settings;
import dev.roster.examples.portal.products.Products;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProductsTest {

    @TempDir
    Path folder;

    static java.util.stream.Stream<String> keys() {
        return Products.all().stream().map(product -> product.key());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everybody_of_the_sample_data_can_sign_in(String key) {
        try (OpenPortal portal = new OpenPortal(key, folder)) {
            for (Persona persona : portal.server.stage().running().product().personas()) {
                Browser browser = portal.signedIn(persona.address());
                assertThat(browser.page().select(".person").text()).isEqualTo(persona.name());
            }
        }
    }

    @Test
    void another_product_is_run_from_the_menu_and_nobody_stays_signed_in() {
        try (OpenPortal portal = new OpenPortal("report-portal", folder)) {
            Browser ada = portal.signedIn("ada@brightmedia.example");
            ada.open("/products").submit("Run Team Accounts");

            assertThat(ada.path()).isEqualTo("/sign-in");
            assertThat(ada.page().select(".brand").text()).isEqualTo("Team Accounts");
            assertThat(ada.page().select(".person")).isEmpty();
        }
    }

    @Test
    void a_portal_that_is_started_again_has_what_it_had() {
        try (OpenPortal first = new OpenPortal("team-accounts", folder)) {
            assertThat(first.signedIn("hedy@fernstudio.example").path()).isEqualTo("/");
        }
        try (OpenPortal second = new OpenPortal("team-accounts", folder)) {
            assertThat(second.signedIn("hedy@fernstudio.example").path()).isEqualTo("/");
        }
    }

    @Test
    void a_portal_that_cannot_start_says_why_and_lets_go_of_its_port() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() -> Portal.start(Settings.of(Map.of(
                        "portal.port", Integer.toString(port),
                        "portal.folder", folder.toString(),
                        "portal.product", "no-such-product"))))
                .hasMessageContaining("no-such-product")
                .hasMessageContaining("team-accounts");
        assertThatCode(() -> new ServerSocket(port).close()).doesNotThrowAnyException();
    }
}
