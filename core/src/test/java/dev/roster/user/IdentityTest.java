package dev.roster.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who somebody is for an identity provider, and what it proves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentityTest {

    private static final String ISSUER = "https://login.globex.example";
    private static final EmailAddress GRACE = EmailAddress.parse("grace@globex.example");

    // --- who it is

    @Test
    void case_39_the_same_subject_at_two_providers_is_two_identities() {
        assertThat(new Identity(ISSUER, "1")).isNotEqualTo(new Identity("https://login.initech.example", "1"));
        assertThat(new Identity(ISSUER, "1")).isNotEqualTo(new Identity(ISSUER + "/", "1"));
        assertThat(new Identity(ISSUER + "/a", "1")).isNotEqualTo(new Identity(ISSUER + "/A", "1"));
    }

    @Test
    void case_39_subjects_that_differ_in_case_are_two_identities() {
        assertThat(new Identity(ISSUER, "abc")).isNotEqualTo(new Identity(ISSUER, "ABC"));
        assertThat(new Identity(ISSUER, "abc"))
                .isEqualTo(new Identity(ISSUER, "abc"))
                .hasSameHashCodeAs(new Identity(ISSUER, "abc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.globex.example",
                "https://login.globex.example/",
                "https://login.globex.example:8443/realms/main",
                "http://localhost:8080/realms/main",
                "http://127.0.0.1"
            })
    void an_issuer_is_an_https_address(String issuer) {
        assertThat(new Identity(issuer, "1").issuer()).isEqualTo(issuer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login.globex.example",
                "http://login.globex.example",
                "HTTPS://login.globex.example",
                "http://localhost.evil.example",
                "https://user@login.globex.example",
                "https://login.globex.example?tenant=1",
                "https://login.globex.example#1",
                "https://login globex.example",
                "https:///realms",
                "https://",
                "urn:globex:login",
                "https://login.globex.example/\u00E9"
            })
    void anything_else_is_no_issuer(String issuer) {
        assertRefused(Reason.MALFORMED, "issuer", () -> new Identity(issuer, "1"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void both_are_needed(String nothing) {
        assertRefused(Reason.MISSING, "issuer", () -> new Identity(nothing, "1"));
        assertRefused(Reason.MISSING, "subject", () -> new Identity(ISSUER, nothing));
    }

    @ParameterizedTest
    @ValueSource(strings = {" 1", "1 ", "\u00E9", "\uD83D\uDE00"})
    void a_subject_is_ascii_without_blanks_around_it(String subject) {
        assertRefused(Reason.MALFORMED, "subject", () -> new Identity(ISSUER, subject));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0", "a\nb", "a\u007Fb", "a\u200Bb", "a\uD83Db"})
    void a_subject_holds_nothing_that_cannot_be_seen(String subject) {
        assertRefused(Reason.FORBIDDEN_CHARACTERS, "subject", () -> new Identity(ISSUER, subject));
    }

    @Test
    void each_has_up_to_255_characters() {
        String path = "/x".repeat(113) + "/";
        assertThat(new Identity(ISSUER + path, "x".repeat(255)).issuer()).hasSize(255);
        assertRefused(Reason.TOO_LONG, "issuer", () -> new Identity(ISSUER + path + "x", "1"));
        assertRefused(Reason.TOO_LONG, "subject", () -> new Identity(ISSUER, "x".repeat(256)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "248289761001", "auth0|5f7c", "user name", "AAAAAAAA-_.~", "<&\"'%"})
    void a_subject_is_kept_as_it_is(String subject) {
        assertThat(new Identity(ISSUER, subject).subject()).isEqualTo(subject);
    }

    // --- what it proves

    static Stream<Arguments> claims() {
        String grace = "grace@globex.example";
        return Stream.of(
                Arguments.of(true, grace, true),
                Arguments.of(Boolean.TRUE, "GRACE@Globex.Example", true),
                Arguments.of(null, grace, false),
                Arguments.of(false, grace, false),
                Arguments.of("true", grace, false),
                Arguments.of("TRUE", grace, false),
                Arguments.of(1, grace, false),
                Arguments.of(List.of(true), grace, false),
                Arguments.of(true, null, false),
                Arguments.of(true, "", false),
                Arguments.of(true, 7, false),
                Arguments.of(true, List.of(grace), false),
                Arguments.of(true, "mallory@evil.example", false),
                Arguments.of(true, "grace@globex.example.evil.example", false),
                Arguments.of(true, "gr\u00E4ce@globex.example", false),
                Arguments.of(true, "grace+1@globex.example", false),
                Arguments.of(true, "g.race@globex.example", false),
                Arguments.of(true, "\u0131grace@globex.example", false),
                Arguments.of(true, grace + ", mallory@evil.example", false),
                Arguments.of(true, "mallory@evil.example\0" + grace, false));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void case_38_only_a_verified_address_that_is_equal_proves_a_mailbox(Object verified, Object email, boolean proven) {
        Map<String, Object> token = new HashMap<>(Map.of("iss", ISSUER, "sub", "1"));
        token.put("email", email);
        token.put("email_verified", verified);

        IdentityClaims claims = IdentityClaims.fromToken(token);

        assertThat(claims.proves(GRACE)).isEqualTo(proven);
        assertThat(claims.identity()).as("who it is, all the same").isEqualTo(new Identity(ISSUER, "1"));
        if (!Boolean.TRUE.equals(verified)) {
            assertThat(claims.verifiedEmail())
                    .as("what is not verified is not kept")
                    .isEmpty();
        }
    }

    @Test
    void case_38_a_token_without_address_says_who_it_is_and_proves_nothing() {
        IdentityClaims claims = IdentityClaims.fromToken(Map.of("iss", ISSUER, "sub", "1", "email_verified", true));

        assertThat(claims).isEqualTo(IdentityClaims.of(ISSUER, "1"));
        assertThat(claims.proves(GRACE)).isFalse();
    }

    @Test
    void case_38_a_token_must_say_who_it_is() {
        for (Object nobody : Arrays.asList(null, "", 1, List.of("1"))) {
            Map<String, Object> token = new HashMap<>(Map.of("iss", ISSUER, "sub", "1"));
            token.put("sub", nobody);
            assertRefused(Reason.MISSING, "subject", () -> IdentityClaims.fromToken(token));
            token.put("iss", nobody);
            assertRefused(Reason.MISSING, "issuer", () -> IdentityClaims.fromToken(token));
        }
        assertThatNullPointerException()
                .isThrownBy(() -> IdentityClaims.fromToken(null))
                .withMessage("claims");
    }

    @Test
    void a_host_says_by_itself_that_an_address_is_verified() {
        IdentityClaims claims = IdentityClaims.of(ISSUER, "1").withVerifiedEmail("Grace@globex.example");

        assertThat(claims.proves(GRACE)).isTrue();
        assertThat(claims.proves(EmailAddress.parse("ada@globex.example"))).isFalse();
        assertRefused(Reason.BAD_ADDRESS, "address", () -> claims.withVerifiedEmail("grace"));
        assertThatNullPointerException().isThrownBy(() -> claims.proves(null)).withMessage("address");
    }

    private static void assertRefused(Reason reason, String field, ThrowingCallable act) {
        Refused refused = catchThrowableOfType(Refused.class, act);
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.refusal().field()).isEqualTo(field);
    }
}
