package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.roster.Acting;
import dev.roster.ActingReview;
import dev.roster.delivery.SecretLink;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.internal.Tokens;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitee;
import dev.roster.message.InvitationMessage;
import dev.roster.port.Answer;
import dev.roster.port.Link;
import dev.roster.port.Outgoing;
import dev.roster.review.ReviewScope;
import dev.roster.user.EmailAddress;
import dev.roster.user.IdentityClaims;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A token is in the mail and in the link that the host asked for, and nowhere else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretTest {

    private final House house = new House();
    private final List<Object> answers = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();

    /** A day in the life of a house, with failures; all that the door answered is kept. */
    private void live() {
        UserId mona = house.aMember("mona", house.app.manager);
        house.mailer.nextAnswers(
                new Answer.Deferred("451 later"), new Answer.Rejected("550 no"), new Answer.RelayDown("down"));
        keep(() -> house.as(mona)
                .invite(
                        "grace@globex.example, Linus <linus@globex.example>, nonsense, mary@globex.example",
                        offer -> offer.role(house.app.clerk).note("See you").requestKey("call-1")));
        InvitationId grace = Stored.in(house.memory).invitations().stream()
                .filter(each -> each.address().canonical().equals(House.at("grace")))
                .findAny()
                .orElseThrow()
                .id();
        keep(() -> house.as(mona)
                .rehearse("grace@globex.example, new@globex.example", offer -> offer.role(house.app.clerk)));
        house.dispatch();
        house.clock.advance(Duration.ofHours(2));
        house.mailer.answering(outgoing -> {
            throw new IllegalStateException("the mailer broke");
        });
        keep(() -> house.roster.dispatcher().step());
        house.mailer.answering(outgoing -> new Answer.Accepted("250 ok"));
        house.clock.advance(Duration.ofHours(2));
        house.dispatch();
        SecretLink link = house.asHost().link(grace);
        answers.add(link);
        tokens.add(link.token());
        keep(() -> house.as(mona).resend(grace));
        house.dispatch();
        for (Outgoing outgoing : house.mailer.attempts()) {
            tokens.add(((InvitationMessage) outgoing.message()).link().token());
            answers.add(outgoing);
        }
        for (String token : List.copyOf(tokens)) {
            keep(() -> house.roster.invitations().peek(token));
            keep(() -> house.roster.invitations().accept(token, Acceptance.asExistingUser(house.ada)));
            keep(() -> house.roster.invitations().accept(token, Acceptance.asNewUser()));
            keep(() -> house.roster.invitations().accept(token, Acceptance.asNewUser("Some", "One")));
            keep(() -> house.roster.invitations().accept(token, Acceptance.asNewUser("Some", "One")));
            keep(() -> house.roster.invitations().decline(token));
        }
        keep(() -> house.as(mona).revoke(grace));
        keep(() -> house.as(mona).resend(grace));
        keep(() -> house.asHost().link(grace));
        for (var actor : List.of(house.as(house.ada), house.asHost())) {
            keep(() -> actor.members().byName().page(100));
            keep(() -> actor.invitations().open().page(100));
            keep(() -> actor.invitations().past().page(100));
            keep(() -> actor.invitations().openByAddress("").page(100));
            keep(() -> actor.invitations().get(grace));
            keep(() -> actor.invitations().getAll(List.of(grace)));
            keep(() -> actor.members().getAll(List.of(house.ada, mona)));
            keep(() -> actor.everyone().page(100));
            keep(() -> actor.journal().page(100));
            keep(() -> actor.journal().page(2));
            keep(() -> actor.journal().ofMember(house.ada).page(100));
            keep(() -> actor.journal().ofInvitation(grace).page(100));
            keep(() -> review(actor));
            keep(() -> actor.journal().access(house.ada, house.clock.instant()));
        }
        keep(() -> house.roster.feed().after(0, 1000));
        Stored.in(house.memory).users().forEach(user -> {
            keep(() -> house.roster.user(user.id()).profile());
            keep(() -> house.roster.user(user.id()).history().page(100));
            keep(() -> house.roster.user(user.id()).invitations(100));
            keep(() -> house.roster.user(user.id()).organizations(100));
        });
        keep(() -> house.roster);
        keep(() -> house.roster.invitations());
        keep(() -> house.roster.dispatcher());
        keep(() -> house.mailer.toString());
    }

    /** Logins set up, used, missed, changed and reset; all that was typed is kept. */
    private List<String> signInAndOut() {
        List<String> typed = List.of(
                "seven geese cross the Elbe", "eight geese cross the Elbe", "nine storks left in August", "short one");
        IdentityClaims claims = IdentityClaims.of("https://login.globex.example", "248289761001");
        UserId grace = house.aMember("grace", login -> login.password(typed.get(0)));
        keep(() -> Acceptance.asNewUser("Mary", "Tester")
                .password(typed.get(0))
                .identity(claims)
                .toString());
        for (String password : typed) {
            keep(() -> house.roster.signIn().withPassword(House.at("grace"), password, "192.0.2.1"));
            keep(() -> house.roster.signIn().withPassword(password, password, "192.0.2.1"));
            keep(() -> house.roster.user(grace).changePassword(password, typed.get(3)));
            keep(() -> house.roster.user(grace).changePassword(password, typed.get(1)));
            keep(() -> house.roster.user(grace).setPassword(password));
            keep(() -> house.roster
                    .invitations()
                    .accept(
                            house.mail("linus"),
                            Acceptance.asNewUser("Linus", "Tester").password(password)));
            house.dispatch();
            house.roster.signIn().requestReset(House.at("grace"), "192.0.2.1");
            house.dispatch();
            String token = house.mailer.linkTo(House.at("grace")).token();
            keep(() -> house.roster.personalLinks().peekReset(token));
            keep(() -> house.roster.personalLinks().resetPassword(token, password));
            keep(() -> house.roster.personalLinks().resetPassword(token, password));
        }
        house.roster.user(grace).link(claims);
        keep(() -> house.roster.signIn().withIdentity(claims));
        keep(() -> house.roster.user(grace).profile());
        keep(() -> house.roster.user(grace).history().page(100));
        keep(() -> house.roster.feed().after(0, 1000));
        keep(() -> house.memory
                .lookups()
                .credential(EmailAddress.parse(House.at("grace")))
                .toString());
        keep(() -> house.roster.signIn());
        house.dispatch();
        answers.addAll(house.mailer.attempts());
        return typed;
    }

    @Test
    void case_6_no_answer_record_mail_or_log_holds_a_password_and_its_hash_stands_in_its_one_column() {
        List<String> typed = signInAndOut();
        Stored stored = Stored.in(house.memory);
        List<String> hashes =
                stored.tables().get("passwords").stream().map(String::valueOf).toList();
        Map<String, List<Object>> others = new HashMap<>(stored.tables());
        others.remove("passwords");
        String told = Everything.on(answers.toArray()).text()
                + Heard.all()
                + Everything.on(others).text();

        assertThat(answers).hasSizeGreaterThan(40);
        assertThat(hashes).isNotEmpty().allMatch(hash -> hash.startsWith("$fast$"));
        for (String secret : Stream.concat(typed.stream(), hashes.stream()).toList()) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            for (String writing : List.of(
                    secret,
                    Base64.getEncoder().withoutPadding().encodeToString(bytes),
                    HexFormat.of().formatHex(bytes),
                    Arrays.toString(bytes),
                    URLEncoder.encode(secret, StandardCharsets.UTF_8))) {
                assertThat(told.contains(writing))
                        .as("a secret, or a writing of it")
                        .isFalse();
            }
        }
        for (String secret : typed) {
            assertThat(hashes).noneMatch(hash -> hash.contains(secret));
        }
    }

    /** All that a review answers. */
    private static List<Object> review(Acting actor) {
        ActingReview review = actor.reviews()
                .review(actor.reviews().start(ReviewScope.everybody()).id());
        StringBuilder exported = new StringBuilder();
        review.exportCsv(exported);
        review.exportJsonLines(exported);
        return List.of(actor.reviews().page(100), review.items().page(100), exported.toString());
    }

    private void keep(Callable<?> call) {
        try {
            answers.add(call.call());
        } catch (Exception thrown) {
            answers.add(thrown);
        }
    }

    @Test
    void case_4_nothing_that_the_door_answers_carries_a_token_but_the_mail_and_the_link() {
        live();
        Everything everything = Everything.on(answers.toArray());

        assertThat(tokens).hasSizeGreaterThan(5);
        assertThat(everything.links()).isEqualTo(house.mailer.attempts().size() + 1);
        assertNoSecretIn(everything.text());
        System.out.printf(
                "case 4: %d answers, %d objects walked, %d tokens sought in 6 writings%n",
                answers.size(), everything.size(), tokens.size());
    }

    @Test
    void case_4_only_the_message_and_the_hosts_own_request_give_a_link() {
        Set<String> carriers = new HashSet<>();
        for (Class<?> type : api()) {
            for (Method method : type.getMethods()) {
                if (method.getReturnType() == SecretLink.class) {
                    carriers.add(type.getSimpleName() + "." + method.getName());
                }
            }
            for (Field field : type.getFields()) {
                assertThat(field.getType()).isNotEqualTo(SecretLink.class);
            }
        }
        assertThat(carriers)
                .containsExactlyInAnyOrder(
                        "ActingHost.link",
                        "InvitationMessage.link",
                        "PasswordResetMessage.link",
                        "AddressChangeMessage.link",
                        "RecordingMailer.linkTo");
    }

    @Test
    void case_4_the_mail_that_is_shown_before_it_is_sent_has_a_link_that_is_the_same_for_everybody() {
        house.mail("grace");
        Stored before = Stored.in(house.memory);
        Set<String> shown = new HashSet<>();
        for (var actor : List.of(house.as(house.ada), house.asHost())) {
            for (String name : List.of("grace", "linus")) {
                shown.add(actor.rehearseMail(Invitee.of(House.at(name)), offer -> offer.role(house.app.clerk))
                        .link()
                        .uri()
                        .toString());
                house.clock.advance(Duration.ofMinutes(1));
            }
        }

        assertThat(shown).containsExactly(House.BASE + "/sample");
        assertThat(Tokens.hash("sample")).as("it is looked for nowhere").isEmpty();
        assertThat(Stored.in(house.memory).links()).isEqualTo(before.links());
    }

    @Test
    void case_4_a_link_hides_itself_and_is_equal_to_itself_only() {
        InvitationId grace = house.invite("grace");
        SecretLink link = house.asHost().link(grace);
        SecretLink twin = new SecretLink(link.uri(), link.expiresAt());

        assertThat(link.toString()).doesNotContain(link.token());
        assertThat(link).isNotEqualTo(twin).isNotInstanceOf(Serializable.class);
        house.dispatch();
        assertThat(house.mailer.attempts().toString())
                .doesNotContain(house.mailer.linkTo(House.at("grace")).token());
    }

    @Test
    void case_6_neither_a_table_nor_a_log_holds_a_token_in_any_writing() {
        live();

        assertNoSecretIn(Everything.on(Stored.in(house.memory).tables()).text());
        assertThat(Heard.all()).contains("The mailer failed");
        assertNoSecretIn(Heard.all());
    }

    @Test
    void case_6_whoever_steals_the_tables_cannot_accept() {
        house.mail("grace");
        house.link(house.invite("linus"));
        Stored stolen = Stored.in(house.memory);
        List<String> guesses = new ArrayList<>();
        for (Link link : stolen.links()) {
            byte[] hash = HexFormat.of().parseHex(link.hash());
            guesses.add(link.hash());
            guesses.add(link.hash().substring(0, 43));
            guesses.add(link.hash().toUpperCase(Locale.ROOT));
            guesses.add(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
            guesses.add(Base64.getEncoder().withoutPadding().encodeToString(hash));
            guesses.add(Tokens.hash(Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                    .orElseThrow());
            guesses.add(link.subject().toString());
        }
        stolen.deliveries().forEach(delivery -> guesses.add(delivery.id().toString()));
        String before = house.state();

        for (String guess : guesses) {
            assertThat(house.roster.invitations().accept(guess, Acceptance.asNewUser("Mallory", "Tester")))
                    .isEqualTo(new Admission.Dead(DeadLink.UNKNOWN));
        }
        assertThat(house.state()).isEqualTo(before);
    }

    @Test
    void case_6_a_mail_system_that_quotes_the_link_in_its_answer_does_not_put_it_on_record() {
        house.mailer.answering(outgoing -> new Answer.Rejected("550 5.7.1 blocked: "
                + ((InvitationMessage) outgoing.message()).link().uri() + " looks like spam"));
        InvitationId grace = house.invite("grace");
        house.dispatch();
        Outgoing attempt = house.mailer.attempts().get(0);
        tokens.add(((InvitationMessage) attempt.message()).link().token());

        var listed = house.as(house.ada).invitations().get(grace);
        assertThat(listed.delivery().orElseThrow().detail().orElseThrow())
                .startsWith("550 5.7.1 blocked: ")
                .endsWith(" looks like spam");
        assertNoSecretIn(Everything.on(listed, Stored.in(house.memory).tables()).text());
    }

    @Test
    void case_6_a_mailer_that_breaks_with_the_link_in_its_exception_does_not_put_it_in_the_log() {
        house.mailer.answering(outgoing -> {
            SecretLink link = ((InvitationMessage) outgoing.message()).link();
            throw new IllegalStateException(
                    "POST failed: {\"url\": \"" + link.uri() + "\"}", new IllegalArgumentException(link.token()));
        });
        house.invite("grace");
        house.dispatch();
        Outgoing attempt = house.mailer.attempts().get(0);
        tokens.add(((InvitationMessage) attempt.message()).link().token());

        assertNoSecretIn(Heard.all());
    }

    private static List<Class<?>> api() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.roster").stream()
                        .filter(type -> !type.getPackageName().startsWith("dev.roster.internal"))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private void assertNoSecretIn(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        for (String token : tokens) {
            byte[] ascii = token.getBytes(StandardCharsets.US_ASCII);
            byte[] secret = Base64.getUrlDecoder().decode(token);
            assertThat(text.contains(token)).as("the token").isFalse();
            assertThat(folded.contains(token.toLowerCase(Locale.ROOT)))
                    .as("the token in another case")
                    .isFalse();
            assertThat(text.contains(URLEncoder.encode(House.BASE + "/" + token, StandardCharsets.UTF_8)))
                    .as("the link, URL-encoded")
                    .isFalse();
            assertThat(folded.contains(HexFormat.of().formatHex(secret)))
                    .as("the secret in hexadecimal")
                    .isFalse();
            assertThat(folded.contains(HexFormat.of().formatHex(ascii)))
                    .as("the token in hexadecimal")
                    .isFalse();
            assertThat(text.contains(Base64.getEncoder().withoutPadding().encodeToString(secret)))
                    .as("the secret in Base64")
                    .isFalse();
            assertThat(text.contains(Base64.getEncoder().withoutPadding().encodeToString(ascii)))
                    .as("the token in Base64")
                    .isFalse();
            assertThat(text.contains(Arrays.toString(secret))).as("the bytes").isFalse();
        }
    }
}
