package dev.roster.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.user.EmailAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case 51: which addresses a list of domains lets in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InvitePolicyTest {

    @ParameterizedTest
    @CsvSource({
        // the domain itself, in any case and spelling
        "corp.com, a@corp.com, true",
        "CORP.com, a@corp.COM, true",
        "corp.com, A.B+c@Corp.Com, true",
        "müller.example, a@xn--mller-kva.example, true",
        "xn--mller-kva.example, a@MÜLLER.example, true",
        "mu\u0308ller.example, a@müller.example, true",
        "пример.рф, a@xn--e1afmkfd.xn--p1ai, true",
        // what only looks like it, or ends or begins like it
        "corp.com, a@evilcorp.com, false",
        "corp.com, a@corp.com.evil, false",
        "corp.com, a@corp.com.evil.example, false",
        "corp.com, a@xcorp.com, false",
        "corp.com, a@corp.co, false",
        "corp.com, a@corp-com.example, false",
        "corp.com, a@\u0163orp.com, false",
        "corp.com, a@xn--orp-7za.com, false",
        "\u0163orp.com, a@corp.com, false",
        "corp.com, a@\u0441\u043E\u0433\u0440.com, false",
        "corp.com, corp.com@evil.example, false",
        "corp.com, a%corp.com@evil.example, false",
        "müller.example, a@muller.example, false",
        "muller.example, a@müller.example, false",
        // a domain is not those below it, and those below it are not the domain
        "corp.com, a@north.corp.com, false",
        "*.corp.com, a@north.corp.com, true",
        "*.corp.com, a@far.north.corp.com, true",
        "*.CORP.com, a@NORTH.corp.com, true",
        "*.corp.com, a@corp.com, false",
        "*.corp.com, a@evilcorp.com, false",
        "*.corp.com, a@north.evilcorp.com, false",
        "*.corp.com, a@north.corp.com.evil, false",
        "*.müller.example, a@x.xn--mller-kva.example, true"
    })
    void case_51_a_domain_is_compared_whole_and_by_its_a_labels(String rule, String address, boolean allowed) {
        assertThat(InvitePolicy.only(rule).allows(EmailAddress.parse(address))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@evil.com@corp.com",
                "a@corp.com.",
                "a@.corp.com",
                "a@corp..com",
                "a@corp.com\u0000",
                "a@corp.com\u0000.evil",
                "a\u0140evil.com@corp.com",
                "a@corp\u3002com",
                "a@*.corp.com",
                "a@fa\u00DF.corp.com",
                "a@corp.com, b@evil.com",
                "\"a@evil.com\"@corp.com"
            })
    void case_51_what_tricks_a_comparison_of_texts_is_no_address_at_all(String text) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> EmailAddress.parse(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "corp",
                "com",
                "*.com",
                "*",
                "*.",
                "**.corp.com",
                "*.*.corp.com",
                "*corp.com",
                "a.*.corp.com",
                ".corp.com",
                "corp.com.",
                "corp..com",
                " corp.com",
                "corp.com ",
                "corp .com",
                "corp.com\n",
                "corp\u0000.com",
                "@corp.com",
                "a@corp.com",
                "https://corp.com",
                "corp.com/",
                "corp.com:25",
                "-corp.com",
                "corp_x.com",
                "fa\u00DF.de",
                "corp\u3002com",
                "xn--0.com",
                "co\u0433p.com",
                "192.0.2.1",
                "[192.0.2.1]",
                "a,b.com"
            })
    void case_51_what_is_no_domain_is_refused_when_it_is_said(String text) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> InvitePolicy.only(text))
                .satisfies(refused -> {
                    assertThat(refused.refusal().field()).isEqualTo("domain");
                    assertThat(refused.reason()).isIn(Reason.MALFORMED, Reason.MISSING, Reason.TOO_LONG);
                });
    }

    @Test
    void case_51_a_domain_that_is_too_long_is_refused() {
        for (String text : List.of("x".repeat(64) + ".com", "x.".repeat(125) + "example", "x".repeat(1_000_000))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> InvitePolicy.only(text))
                    .satisfies(refused -> assertThat(refused.refusal().field()).isEqualTo("domain"));
        }
    }

    @Test
    void case_51_random_neighbours_of_a_domain_are_let_in_only_if_they_are_that_domain_or_below_it() {
        long seed = Long.getLong("roster.seed", 20261123L);
        Random random = new Random(seed);
        InvitePolicy exact = InvitePolicy.only("corp.com");
        InvitePolicy below = InvitePolicy.only("*.corp.com");
        int read = 0;
        int allowed = 0;
        for (int i = 0; i < 200_000; i++) {
            String domain = mutated(random);
            EmailAddress address;
            try {
                address = EmailAddress.parse("a@" + domain);
            } catch (Refused refused) {
                continue;
            }
            String lower = address.domain().toLowerCase(Locale.ROOT);
            read++;
            allowed += exact.allows(address) || below.allows(address) ? 1 : 0;
            assertThat(exact.allows(address))
                    .as("seed %s: %s", seed, domain)
                    .isEqualTo(Arrays.asList(lower.split("\\.")).equals(List.of("corp", "com")));
            assertThat(below.allows(address))
                    .as("seed %s: %s", seed, domain)
                    .isEqualTo(!lower.equals("corp.com") && endsWithLabels(lower, List.of("corp", "com")));
            assertThat(domain.chars().allMatch(c -> c < 0x80) || !exact.allows(address))
                    .as("seed %s: %s is none but in ASCII", seed, domain)
                    .isTrue();
        }
        System.out.println("Invite policy: seed " + seed + ", " + read + " domains, " + allowed + " let in");
        assertThat(allowed).isBetween(1000, read - 1000);
    }

    private static boolean endsWithLabels(String domain, List<String> end) {
        List<String> labels = Arrays.asList(domain.split("\\."));
        return labels.size() > end.size()
                && labels.subList(labels.size() - end.size(), labels.size()).equals(end);
    }

    private static String mutated(Random random) {
        String signs = "corpm.ORPM-*\u0163\u0441\u043E\u0440\u3002\u200Bevil@ ";
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "corp.com" : "north.corp.com");
        for (int changes = random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            char sign = signs.charAt(random.nextInt(signs.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, sign);
                case 1 -> text.setCharAt(at, sign);
                default -> text.deleteCharAt(at);
            }
        }
        return text.toString();
    }

    @Test
    void everybody_and_nobody_need_no_domain_and_take_none() {
        EmailAddress anybody = EmailAddress.parse("a@corp.com");
        assertThat(InvitePolicy.EVERYBODY.allows(anybody)).isTrue();
        assertThat(InvitePolicy.NOBODY.allows(anybody)).isFalse();
        for (InvitePolicy.Kind kind : List.of(InvitePolicy.Kind.EVERYBODY, InvitePolicy.Kind.NOBODY)) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> new InvitePolicy(kind, Set.of("corp.com")));
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new InvitePolicy(InvitePolicy.Kind.DOMAINS, Set.of()));
    }

    @Test
    void there_are_200_domains_at_most_and_each_counts_once() {
        List<String> most =
                IntStream.range(0, 200).mapToObj(i -> "d" + i + ".example").toList();
        assertThat(InvitePolicy.only(most).domains()).hasSize(200);
        assertThat(InvitePolicy.only("b.example", "B.EXAMPLE", "a.example").domains())
                .containsExactly("a.example", "b.example");
        List<String> more =
                IntStream.range(0, 201).mapToObj(i -> "d" + i + ".example").toList();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> InvitePolicy.only(more))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.LIST_TOO_LONG));
    }
}
