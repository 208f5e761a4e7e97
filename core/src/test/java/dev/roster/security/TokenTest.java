package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Tokens;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Preview;
import dev.roster.port.Link;
import dev.roster.port.LinkPurpose;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenTest {

    private static final int MANY = 100_000;

    private final House house = new House();

    @Test
    void case_1_every_forged_token_gets_the_one_answer_and_changes_nothing() {
        String token = house.mail("grace");
        String before = house.state();

        for (String forged : forgeries(token)) {
            assertUnknown(forged);
        }

        assertThat(house.state()).isEqualTo(before);
        assertThat(house.roster.invitations().peek(token)).isInstanceOf(Preview.Open.class);
    }

    private static List<String> forgeries(String token) {
        List<String> all = new ArrayList<>();
        byte[] text = token.getBytes(StandardCharsets.ISO_8859_1);
        byte[] secret = Base64.getUrlDecoder().decode(token);
        for (int bit = 0; bit < text.length * 8; bit++) {
            all.add(new String(flipped(text, bit), StandardCharsets.ISO_8859_1));
        }
        for (int bit = 0; bit < secret.length * 8; bit++) {
            all.add(Base64.getUrlEncoder().withoutPadding().encodeToString(flipped(secret, bit)));
        }
        for (int length = 0; length < token.length(); length++) {
            all.add(token.substring(0, length));
            all.add(token.substring(token.length() - length));
        }
        for (String more : List.of("=", " ", "\n", "\u0000", "A", "/", "%00", "\u200B")) {
            all.add(token + more);
            all.add(more + token);
        }
        String encoded = URLEncoder.encode("/" + token, StandardCharsets.UTF_8);
        all.add(encoded);
        all.add(URLEncoder.encode(encoded, StandardCharsets.UTF_8));
        all.add(URLEncoder.encode(token.replace("", "%41"), StandardCharsets.UTF_8));
        all.add(swappedCase(token));
        all.add(House.BASE + "/" + token);
        all.add(Base64.getUrlEncoder().withoutPadding().encodeToString(text));
        all.add(Tokens.hash(token).orElseThrow());
        all.add(Tokens.hash(token).orElseThrow().substring(0, token.length()));
        all.add("");
        all.add(" ".repeat(token.length()));
        all.add("\uD800".repeat(token.length()));
        all.add("a".repeat(10_000_000));
        all.add(token.repeat(200_000));
        all.add(null);
        return all;
    }

    private static String swappedCase(String token) {
        String upper = token.toUpperCase(Locale.ROOT);
        return upper.equals(token) ? token.toLowerCase(Locale.ROOT) : upper;
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] copy = bytes.clone();
        copy[bit / 8] ^= (byte) (1 << bit % 8);
        return copy;
    }

    private void assertUnknown(String token) {
        var links = house.roster.invitations();
        assertThat(links.peek(token)).isEqualTo(new Preview.Dead(DeadLink.UNKNOWN));
        assertThat(links.accept(token, Acceptance.asNewUser("Mallory", "Tester")))
                .isEqualTo(new Admission.Dead(DeadLink.UNKNOWN));
        assertThat(links.accept(token, Acceptance.asExistingUser(house.ada)))
                .isEqualTo(new Admission.Dead(DeadLink.UNKNOWN));
        assertThat(links.decline(token)).contains(DeadLink.UNKNOWN);
    }

    @Test
    void case_1_none_of_many_random_tokens_is_accepted() {
        house.mail("grace");
        String before = house.state();
        long seed = new SecureRandom().nextLong();
        Random random = new Random(seed);
        byte[] guess = new byte[32];

        for (int i = 0; i < MANY; i++) {
            random.nextBytes(guess);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(guess);
            assertThat(house.roster.invitations().accept(token, Acceptance.asNewUser("Mallory", "Tester")))
                    .as("seed %s", seed)
                    .isEqualTo(new Admission.Dead(DeadLink.UNKNOWN));
        }
        assertThat(house.state()).isEqualTo(before);
    }

    @Test
    void case_2_each_token_takes_256_bits_from_the_secure_random_and_none_comes_twice() {
        AtomicLong drawn = new AtomicLong();
        SecureRandom counted = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                drawn.addAndGet(bytes.length);
                super.nextBytes(bytes);
            }
        };
        Tokens tokens = new Tokens(counted);
        Set<String> seen = new HashSet<>();
        int[] ones = new int[256];

        for (int i = 0; i < MANY; i++) {
            String token = tokens.mint();
            seen.add(token);
            byte[] secret = Base64.getUrlDecoder().decode(token);
            assertThat(secret).hasSize(32);
            for (int bit = 0; bit < 256; bit++) {
                ones[bit] += secret[bit / 8] >> bit % 8 & 1;
            }
        }

        assertThat(seen).hasSize(MANY);
        assertThat(drawn).hasValue(32L * MANY);
        // Seven standard deviations: a bit that does not move fails, chance does not.
        assertThat(Arrays.stream(ones).boxed())
                .allMatch(count -> Math.abs(count - MANY / 2.0) < 7 * Math.sqrt(MANY / 4.0));
    }

    @Test
    void case_2_a_mailed_token_holds_32_bytes_and_neither_id_nor_address() {
        String token = house.mail("grace");

        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(house.mailer.linkTo(House.at("grace")).uri()).hasToString(House.BASE + "/" + token);
    }

    @Test
    void case_5_a_link_made_for_another_purpose_is_unknown() {
        InvitationId grace = house.invite("grace");
        SecureRandom random = new SecureRandom();

        for (LinkPurpose purpose : LinkPurpose.values()) {
            String token = new Tokens(random).mint();
            insert(token, purpose, house.acme, grace);
            if (purpose == LinkPurpose.INVITATION) {
                assertThat(house.roster.invitations().peek(token)).isInstanceOf(Preview.Open.class);
            } else {
                assertUnknown(token);
            }
        }
    }

    @Test
    void case_5_a_link_of_another_database_is_unknown() {
        House other = new House();
        String token = other.mail("grace");
        house.mail("grace");

        assertUnknown(token);
    }

    @Test
    void case_7_a_link_is_bound_to_its_organization() {
        InvitationId grace = house.invite("grace");
        OrganizationId globex = house.anOrganization("Globex", house.aUser("bob"), house.app.open);
        String before = membersOf(globex);

        String elsewhere = new Tokens(new SecureRandom()).mint();
        insert(elsewhere, LinkPurpose.INVITATION, globex, grace);

        assertUnknown(elsewhere);
        assertThat(membersOf(globex)).isEqualTo(before);
        assertThat(house.accept(house.link(grace), "Grace")).isNotNull();
        assertThat(membersOf(globex)).isEqualTo(before);
    }

    private String membersOf(OrganizationId organization) {
        return Stored.in(house.memory).members().stream()
                .filter(member -> member.organization().equals(organization))
                .toList()
                .toString();
    }

    private void insert(String token, LinkPurpose purpose, OrganizationId organization, InvitationId about) {
        Optional<String> hash = Tokens.hash(token);
        house.memory.inTransaction(unit -> {
            unit.links()
                    .insert(List.of(
                            new Link(hash.orElseThrow(), purpose, Optional.of(organization), about.value(), 1)));
            return hash;
        });
    }
}
