package dev.roster.examples.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks a page over: keeps a picture of it, and wants nothing to be wider than the screen, nothing to be refused by the
 * content security policy, and nothing that axe takes for a serious or critical barrier.
 */
final class Look {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String AXE = script();

    /** Runs axe, and tells what is serious: the rule, and where. Frames hold mails, which their senders answer for. */
    private static final String FINDINGS = """
            async () => {
              const found = await axe.run(document, {
                iframes: false, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } }
              });
              return found.violations
                .filter(each => ['serious', 'critical'].includes(each.impact))
                .map(each => `${each.id}: ${each.nodes.map(node => node.target + ' ' + node.failureSummary).join(' | ')}`);
            }""";

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Look(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            // That an answer was no page is what some tests want.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    void wide(String name) {
        look(name, 1200, ColorScheme.LIGHT);
    }

    void everywhere(String name) {
        look(name + "-dark", 1200, ColorScheme.DARK);
        look(name + "-phone", 360, ColorScheme.LIGHT);
        look(name + "-phone-dark", 360, ColorScheme.DARK);
        look(name, 1200, ColorScheme.LIGHT);
    }

    private void look(String name, int width, ColorScheme colours) {
        int height = width < 500 ? 740 : 900;
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        // All of it at once, since frames below the screen are not painted.
        page.setViewportSize(width, Math.max(height, (int) page.evaluate("document.documentElement.scrollHeight")));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s: how wide it is on a screen of %d pixels", name, width)
                .isLessThanOrEqualTo(width);
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate(FINDINGS))
                .as("what axe finds in %s", name)
                .isEmpty();
        assertThat(complaints).as("what the browser complains of in %s", name).isEmpty();
    }

    private static String script() {
        try (InputStream script = Look.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
