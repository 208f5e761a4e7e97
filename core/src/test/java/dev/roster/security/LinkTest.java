package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.Roster;
import dev.roster.RosterBuilder;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Preview;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkTest {

    private final House house = new House();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example/join",
                "ftp://app.example/join",
                "javascript:alert(1)",
                "//app.example/join",
                "/join",
                "app.example/join",
                "https:app.example",
                "https:///join",
                "https://",
                "https://app.example/join?next=https://evil.example",
                "https://app.example/join?",
                "https://app.example/join#",
                "https://app.example/join#x",
                "https://app.example@evil.example/join",
                "https://user:pass@app.example/join",
                "https://@evil.example/",
                "https://app.example\\@evil.example/join",
                "https://app.example/jo in",
                "https://app.example/join\r\nX: y",
                "http://localhost.evil.example/",
                "http://127.0.0.1.evil.example/",
                "http://localhost@evil.example/",
                "",
                " https://app.example/join"
            })
    void case_45_a_link_base_that_could_lead_elsewhere_is_refused(String base) {
        assertThatIllegalArgumentException().isThrownBy(() -> Roster.builder().linkBase(base));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example",
                "https://app.example/",
                "https://app.example/join",
                "https://app.example:8443/a/b/",
                "http://localhost:8080/join"
            })
    void case_45_a_link_is_the_base_and_the_token_and_nothing_else(String base) {
        Roster roster = Roster.builder()
                .storage(house.memory)
                .mailer(house.mailer)
                .catalog(new HouseCatalog())
                .linkBase(base)
                .build();
        var link = roster.in(house.acme).asHost("test").link(house.invite("grace"));

        URI uri = link.uri();
        assertThat(uri.getHost()).isEqualTo(URI.create(base).getHost());
        assertThat(uri.getPort()).isEqualTo(URI.create(base).getPort());
        assertThat(uri.getRawQuery()).isNull();
        assertThat(uri.getRawFragment()).isNull();
        assertThat(uri).hasToString(base + (base.endsWith("/") ? "" : "/") + link.token());
        assertThat(roster.invitations().peek(link.token())).isInstanceOf(Preview.Open.class);
    }

    @Test
    void case_45_nothing_but_the_builder_says_where_links_lead() {
        assertThat(RosterBuilder.class.getMethods()).extracting(Method::getName).contains("linkBase");
        for (Class<?> type : List.of(Offer.class, Invitee.class)) {
            for (Method method : type.getMethods()) {
                assertThat(method.getParameterTypes()).doesNotContain(URI.class, URL.class);
                assertThat(method.getName().toLowerCase(Locale.ROOT)).doesNotContain("url", "redirect", "base");
            }
        }
    }

    @Test
    void case_46_a_thousand_looks_of_a_mail_scanner_change_nothing() {
        String token = house.mail("grace");
        String before = house.state();

        for (int i = 0; i < 1000; i++) {
            assertThat(house.roster.invitations().peek(token)).isInstanceOf(Preview.Open.class);
        }

        assertThat(house.state()).isEqualTo(before);
        assertThat(house.accept(token, "Grace")).isNotNull();
    }

    @Test
    void case_46_a_look_at_a_dead_or_unknown_link_shows_nothing_of_the_organization() {
        String dead = house.mail("grace");
        house.invite("grace");
        String superseded = house.mailed("grace");
        house.as(house.ada).revoke(Stored.in(house.memory).invitations().get(0).id());

        for (String token : List.of(dead, superseded, "A".repeat(43))) {
            Preview shown = house.roster.invitations().peek(token);
            assertThat(shown).isInstanceOf(Preview.Dead.class);
            assertThat(Everything.on(shown).text()).doesNotContain("Acme", "grace", "ada", "clerk");
        }
        assertThat(Arrays.stream(DeadLink.values()).map(DeadLink::sentence))
                .allMatch(sentence ->
                        sentence.contains("ask for a new invitation") || sentence.contains("Ask for a new invitation"));
    }
}
