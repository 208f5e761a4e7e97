package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What each page must be like for a keyboard and for a reader of screens, as far as it can be seen without a browser. */
final class Shape {

    private Shape() {}

    static void check(Browser browser) {
        Document page = browser.page();
        assertThat(browser.status()).as(browser.path()).isEqualTo(200);
        assertThat(page.select("[id]").eachAttr("id")).as("ids").doesNotHaveDuplicates();
        for (Element field : page.select("main input:not([type=hidden]), main select, main textarea")) {
            assertThat(page.select("label[for=\"" + field.id() + "\"]").text())
                    .as("label of " + field)
                    .isNotEmpty();
        }
        for (String attribute : List.of("aria-describedby", "aria-labelledby")) {
            for (Element about : page.select("[" + attribute + "]")) {
                for (String id : about.attr(attribute).split(" ")) {
                    assertThat(page.getElementById(id)).as(attribute + " " + id).isNotNull();
                }
            }
        }
        checkHeadings(page);
        assertThat(page.select("table").stream().filter(table -> !table.hasClass("stack")))
                .allSatisfy(table -> {
                    assertThat(table.closest(".scroll[tabindex=0]"))
                            .as("box to scroll in")
                            .isNotNull();
                    assertThat(table.select("th[scope]")).isNotEmpty();
                });
        assertThat(page.select("form[method=post]"))
                .allSatisfy(form -> assertThat(form.select("[name=_token]")).hasSize(1));
    }

    private static void checkHeadings(Document page) {
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            assertThat(level).as("level of " + heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(page.select("h1")).hasSize(1);
    }
}
