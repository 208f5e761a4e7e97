package dev.roster.examples.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without script: follows links and redirects, keeps cookies, and sends the forms that it finds. */
final class Browser {

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String site;
    private HttpResponse<String> answer;
    private Document page;
    private Duration took = Duration.ZERO;

    Browser(String site) {
        this.site = site;
    }

    Browser open(String path) {
        return send(HttpRequest.newBuilder(URI.create(site).resolve(path)).build());
    }

    /** Sends fields that no page has offered, to see what comes of it. */
    Browser post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, body);
    }

    /** Fills in the one field of that name on the page. */
    Browser fill(String name, String value) {
        Element field = page.selectFirst("[name=" + name + "]:not([type=hidden])");
        if (field == null) {
            throw new AssertionError("no field " + name + " in " + page.body().text());
        }
        if (field.normalName().equals("textarea")) {
            field.text(value);
        } else if (field.normalName().equals("select")) {
            field.select("option").removeAttr("selected");
            option(field, value).attr("selected", "");
        } else {
            field.val(value);
        }
        return this;
    }

    /** Ticks the box or the button of that name and value. */
    Browser tick(String name, String value) {
        box(name, value).attr("checked", "");
        return this;
    }

    /** Ticks the box of that name and value no more. */
    Browser untick(String name, String value) {
        box(name, value).removeAttr("checked");
        return this;
    }

    /** Presses the first button whose words begin so, and sends its form. */
    Browser submit(String label) {
        Element button = page.select("button").stream()
                .filter(each -> each.text().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no button " + label + " in " + page.body().text()));
        Element form = button.hasAttr("form") ? page.getElementById(button.attr("form")) : button.closest("form");
        String fields = Forms.encoded(form, button);
        String action = button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
        return form.attr("method").equalsIgnoreCase("post") ? post(action, fields) : open(action + "?" + fields);
    }

    /** Follows the first link whose words begin so. */
    Browser follow(String label) {
        Element link = page.select("a").stream()
                .filter(each -> each.text().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no link " + label + " in " + page.body().text()));
        return open(link.attr("href"));
    }

    Document page() {
        return page;
    }

    /** All that can be read in the page itself. */
    String text() {
        return page.selectFirst("main").text();
    }

    String title() {
        return page.selectFirst("h1").text();
    }

    int status() {
        return answer.statusCode();
    }

    String path() {
        return answer.uri().getPath();
    }

    HttpResponse<String> answer() {
        return answer;
    }

    /** From the request until all of the answer was there. */
    Duration took() {
        return took;
    }

    private Browser post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(site).resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private Browser send(HttpRequest request) {
        long start = System.nanoTime();
        try {
            answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
        took = Duration.ofNanos(System.nanoTime() - start);
        page = Jsoup.parse(answer.body(), site);
        return this;
    }

    private Element box(String name, String value) {
        return page.select("input[name=" + name + "]").stream()
                .filter(each -> each.val().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no box " + name + " " + value + " in " + page.body().text()));
    }

    private static Element option(Element select, String value) {
        return select.select("option").stream()
                .filter(each -> each.val().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice " + value + " in " + select.text()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
