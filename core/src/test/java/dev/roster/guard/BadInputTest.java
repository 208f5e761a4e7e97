package dev.roster.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roster.ActingHost;
import dev.roster.ActingReview;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Preview;
import dev.roster.member.MemberSelection;
import dev.roster.organization.InvitePolicy;
import dev.roster.page.Cursor;
import dev.roster.review.ReviewScope;
import dev.roster.user.Adoptee;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nonsense in every field where text is typed, and names that are meant to lure. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {

    private static final List<String> NOT_TEXT = Arrays.asList(
            null,
            "",
            "  ",
            "\u3000",
            "a\u0000b",
            "a\u0007b",
            "a\u001Bb",
            "a\u007Fb",
            "a\u0085b",
            "a\u202Eb",
            "a\u2066b",
            "a\u200Bb",
            "a\u2028b",
            "a\uFEFFb",
            "\uD800",
            "a\uFFFF",
            "x".repeat(100_000));

    private final MatrixCatalog words = new MatrixCatalog();
    private final Stage stage = new Stage(words);

    private Map<String, Consumer<String>> fields() {
        UserId target = stage.aMember(Said.inRoles(words.auditor));
        Map<String, Consumer<String>> fields = new LinkedHashMap<>();
        fields.put("note", text -> invite(offer -> offer.note(text)));
        fields.put(
                "note of a rehearsal",
                text -> host().rehearse(
                                "a@b.example",
                                offer -> offer.role(words.auditor).note(text)));
        fields.put(
                "attribute of a rehearsed mail",
                text -> host().rehearseMail(
                                Invitee.of("a@b.example"),
                                offer -> offer.role(words.auditor).attribute(text, "value")));
        fields.put("attribute", text -> invite(offer -> offer.attribute(text, "value")));
        fields.put("request key", text -> invite(offer -> offer.requestKey(text)));
        fields.put("given name", text -> PersonName.of(text, ""));
        fields.put("family name", text -> PersonName.of("", text));
        fields.put("both names", text -> Invitee.of("a@b.example").named(text, text));
        fields.put("accepted name", text -> Acceptance.asNewUser(text, text));
        fields.put("resource of a question", text -> host().whoCan(words.view, text));
        fields.put("edit reason", text -> host().edit(target, edit -> edit.because(text)));
        ReviewScope everybody = ReviewScope.everybody();
        ActingReview review =
                host().reviews().review(host().reviews().start(everybody).id());
        fields.put("review's note", text -> host().reviews().start(everybody, text));
        fields.put("reason to keep", text -> review.keep(target, text));
        fields.put("reason to remove", text -> review.remove(List.of(target), text));
        fields.put("reason to cancel", review::cancel);
        fields.put("organization's name", text -> host().organization().edit(edit -> edit.name(text)));
        fields.put("organization's edit reason", text -> host().organization().edit(edit -> edit.because(text)));
        fields.put(
                "organization's merged attribute",
                text -> host().organization().edit(edit -> edit.mergeAttributes(Collections.singletonMap(text, "v"))));
        fields.put(
                "organization's replaced attribute",
                text -> host().organization()
                        .edit(edit -> edit.replaceAttributes(Collections.singletonMap(text, "v"))));
        fields.put("domain of a policy", InvitePolicy::only);
        fields.put("source of a sign-in", text -> stage.roster.signIn().withPassword("a@b.example", "x", text));
        fields.put("source of a reset", text -> stage.roster.signIn().requestReset("a@b.example", text));
        fields.put("host reason", text -> stage.in().asHost(text));
        fields.put("host reason at the door", text -> stage.roster.asHost(text));
        fields.put("organization", text -> stage.roster.asHost("test").openOrganization(text, opening -> {}));
        fields.put(
                "organization's reference",
                text -> stage.roster
                        .asHost("test")
                        .openOrganization(
                                "New", opening -> opening.owner(target).hostReference(text)));
        fields.put(
                "organization's attribute",
                text -> stage.roster
                        .asHost("test")
                        .openOrganization(
                                "New", opening -> opening.owner(target).attribute(text, "value")));
        fields.put("user's address", text -> stage.roster.asHost("test").addUser(text, PersonName.of("A", "")));
        fields.put("address to be erased", stage.roster.asHost("test")::eraseAddress);
        fields.put(
                "adopted address",
                text -> stage.roster.asHost("test").adopt(Adoptee.of("crm-1", orEmpty(text), PersonName.of("A", ""))));
        fields.put(
                "adopted reference",
                text -> stage.roster
                        .asHost("test")
                        .adopt(Adoptee.of(orEmpty(text), "new@example.com", PersonName.of("A", ""))));
        fields.put(
                "adopted attribute",
                text -> stage.roster
                        .asHost("test")
                        .adopt(Adoptee.of("crm-1", "new@example.com", PersonName.of("A", ""))
                                .with(Map.of(orEmpty(text), "v"))));
        fields.put("new address", text -> stage.roster.user(target).changeAddress(text));
        fields.put(
                "user's reference",
                text -> stage.roster.asHost("test").editUser(target, edit -> edit.hostReference(text)));
        fields.put(
                "user's attribute",
                text -> stage.roster
                        .asHost("test")
                        .editUser(target, edit -> edit.mergeAttributes(Collections.singletonMap(text, "v"))));
        fields.put("reference looked for", text -> stage.roster.asHost("test").user(text));
        fields.put("address looked for", text -> stage.roster.asHost("test").userAt(text));
        fields.put("resource", text -> words.desk.of(text));
        fields.put("resource of a permission", text -> words.view.on(text));
        fields.put("resource by name", words.desk::named);
        fields.put("permission by name", words::permissionNamed);
        fields.put("permission by name, on a resource", text -> words.permissionNamed(text, "x"));
        fields.put("permission on a resource by name", text -> words.permissionNamed("view", text));
        fields.put("resource type by name", words::resourceNamed);
        fields.put("role by name", words::roleNamed);
        fields.put("plan by name", words::planNamed);
        return fields;
    }

    /** Where a null is no input, but a mistake in the code that is made at once. */
    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Test
    void what_is_no_text_is_refused_in_every_field() {
        fields().forEach((field, use) -> NOT_TEXT.forEach(text -> {
            Throwable thrown = catchThrowable(() -> use.accept(text));
            assertThat(thrown).as(field + " " + shown(text)).isInstanceOf(Refused.class);
            Refusal refusal = ((Refused) thrown).refusal();
            assertThat(refusal.reason())
                    .as(field + " " + shown(text))
                    .isIn(
                            Reason.MISSING,
                            Reason.TOO_LONG,
                            Reason.FORBIDDEN_CHARACTERS,
                            Reason.MALFORMED,
                            Reason.BAD_ADDRESS,
                            Reason.NOT_IN_CATALOG);
            assertThat(refusal.field()).isNotBlank();
            assertThat(refusal.message().length()).isLessThan(400);
        }));
    }

    @Test
    void a_second_line_is_refused_where_there_is_one() {
        fields().forEach((field, use) -> {
            if (!field.startsWith("note")) {
                assertThatThrownBy(() -> use.accept("a\nb")).as(field).isInstanceOf(Refused.class);
            }
        });
        invite(offer -> offer.role(words.auditor).note("a\r\nb"));
    }

    @Test
    void what_is_no_address_is_refused_for_its_entry_alone() {
        for (String text : NOT_TEXT) {
            if (text != null) {
                List<Outcome<Invited>> outcomes = host().invite(
                                List.of(Invitee.of("good@b.example"), Invitee.of(text)),
                                offer -> offer.role(words.auditor));
                assertThat(outcomes.get(0).refusal()).as(shown(text)).isEmpty();
                assertThat(outcomes.get(1).refusal().map(Refusal::reason))
                        .as(shown(text))
                        .isPresent();
            }
        }
        assertThatThrownBy(() -> Invitee.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("address");
    }

    @Test
    void a_link_of_any_shape_is_unknown() {
        for (String text : NOT_TEXT) {
            assertThat(stage.roster.invitations().peek(text)).isEqualTo(new Preview.Dead(DeadLink.UNKNOWN));
            assertThat(stage.roster.invitations().accept(text, Acceptance.asNewUser()))
                    .isEqualTo(new Admission.Dead(DeadLink.UNKNOWN));
            assertThat(stage.roster.invitations().decline(text)).contains(DeadLink.UNKNOWN);
        }
    }

    @Test
    void a_search_takes_any_character_for_itself_and_refuses_null_and_length() {
        ActingHost host = host();
        for (String text : List.of("%", "_", "\\", "'", "*", "..", "?")) {
            assertThat(host.members().byName().startingWith(text).page(10).items())
                    .as(shown(text))
                    .isEmpty();
            assertThat(host.members().byAddress().startingWith(text).page(10).items())
                    .as(shown(text))
                    .isEmpty();
            assertThat(host.everyone().startingWith(text).page(10).items())
                    .as(shown(text))
                    .isEmpty();
            assertThat(host.invitations().openByAddress(text).page(10).items())
                    .as(shown(text))
                    .isEmpty();
        }
        assertRefused(() -> host.members().byAddress().startingWith("a\u0000x"), Reason.FORBIDDEN_CHARACTERS);
        for (String text : Arrays.asList(null, "x".repeat(255))) {
            assertRefused(() -> host.members().byName().startingWith(text), Reason.MISSING, Reason.TOO_LONG);
            assertRefused(() -> host.members().byAddress().startingWith(text), Reason.MISSING, Reason.TOO_LONG);
            assertRefused(() -> host.everyone().startingWith(text), Reason.MISSING, Reason.TOO_LONG);
            assertRefused(() -> host.invitations().openByAddress(text), Reason.MISSING, Reason.TOO_LONG);
        }
    }

    @Test
    void a_cursor_of_any_shape_is_refused() {
        for (String text : NOT_TEXT) {
            if (text != null) {
                assertRefused(
                        () -> host().members().byName().page(1, new Cursor(text)),
                        Reason.BAD_CURSOR,
                        Reason.MISSING,
                        Reason.MALFORMED,
                        Reason.TOO_LONG);
            }
        }
        stage.aUser();
        stage.aMember(Said.inRoles(words.auditor));
        Cursor byName = host().members().byName().page(1).next().orElseThrow();
        assertRefused(() -> host().members().byAddress().page(1, byName), Reason.BAD_CURSOR);
        assertRefused(() -> host().members().byName().descending().page(1, byName), Reason.BAD_CURSOR);
        assertRefused(() -> host().members().byName().startingWith("u").page(1, byName), Reason.BAD_CURSOR);
        assertRefused(() -> host().everyone().page(1, byName), Reason.BAD_CURSOR);
        assertRefused(() -> host().journal().page(1, byName), Reason.BAD_CURSOR);
    }

    @Test
    void nulls_of_every_kind_are_refused_or_named() {
        UserId target = stage.aMember(Said.inRoles(words.auditor));
        List<ThrowingCallable> refused = List.of(
                () -> invite(offer -> offer.role((Role) null)),
                () -> invite(offer -> offer.grant((Switchable) null)),
                () -> invite(offer -> offer.reach(null)),
                () -> invite(offer -> offer.expiresIn(null)),
                () -> invite(offer -> offer.attribute("name", null)),
                () -> invite(offer -> offer.locale(null)),
                () -> host().organization().edit(edit -> edit.mergeAttributes(Collections.singletonMap("name", null))),
                () -> host().organization().edit(edit -> edit.locale(null)),
                () -> host().organization().edit(edit -> edit.name(null)),
                () -> host().invite((String) null, offer -> {}),
                () -> host().invite((List<Invitee>) null, offer -> {}),
                () -> host().invite(Arrays.asList((Invitee) null), offer -> offer.role(words.auditor)),
                () -> host().remove((List<UserId>) null),
                () -> host().remove(Arrays.asList((UserId) null)),
                () -> host().remove((MemberSelection<?>) null),
                () -> host().rehearse((String) null, offer -> offer.role(words.auditor)),
                () -> host().rehearse((List<Invitee>) null, offer -> offer.role(words.auditor)),
                () -> host().members().getAll(Arrays.asList((UserId) null)),
                () -> host().invitations().getAll(Arrays.asList((InvitationId) null)),
                () -> host().members().get(null),
                () -> host().invitations().get(null),
                () -> host().members().byName().withStatus(null),
                () -> host().members().byName().withRole(null));
        for (ThrowingCallable each : refused) {
            Throwable thrown = catchThrowable(each);
            assertThat(thrown).isInstanceOf(Refused.class);
        }
        assertThat(stage.member(target).rights()).isEqualTo(Said.inRoles(words.auditor));
    }

    @Test
    void an_id_or_cursor_that_is_null_is_a_mistake_in_the_program_and_named() {
        assertThatNullPointerException()
                .isThrownBy(() -> host().edit((UserId) null, edit -> {}))
                .withMessage("user");
        assertThatNullPointerException()
                .isThrownBy(() -> host().remove((UserId) null))
                .withMessage("user");
        assertThatNullPointerException()
                .isThrownBy(() -> host().resend((InvitationId) null))
                .withMessage("invitation");
        assertThatNullPointerException()
                .isThrownBy(() -> host().revoke((InvitationId) null))
                .withMessage("invitation");
        assertThatNullPointerException().isThrownBy(() -> host().link(null)).withMessage("invitation");
        assertThatNullPointerException()
                .isThrownBy(() -> host().journal().upTo(null))
                .withMessage("at");
        assertThatNullPointerException()
                .isThrownBy(() -> host().members().byName().page(1, null))
                .withMessage("cursor");
        assertThatNullPointerException().isThrownBy(() -> stage.in().as(null)).withMessage("user");
        assertThatNullPointerException().isThrownBy(() -> stage.roster.in(null)).withMessage("organization");
    }

    @Test
    void a_search_for_what_no_name_can_hold_does_not_select_everybody() {
        for (String text : List.of("\uD800", "\u202E", "\u200B", "\u0301")) {
            assertRefused(() -> host().members().byName().startingWith(text), Reason.MALFORMED);
        }
        assertThat(host().members().byName().startingWith("").page(10).items()).hasSize(1);
    }

    // ---- case 57

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "Win at evil.com",
                "www.evil.com",
                "evil.com/prize",
                "mail me@evil.com",
                "Call +1 (555) 123-4567",
                "Acme 0800 1234567",
                "\u202Emoc.live",
                "Acme\u200B",
                "Acme\nYour account is locked",
                "=?utf-8?q?Bank?=",
                "<a href=x>",
            })
    void case_57_names_that_lure_are_refused_wherever_a_stranger_reads_them(String lure) {
        UserId owner = stage.aUser();
        InvitationId open = stage.anInvitation(new Actor.Host("test"), Said.inRoles(words.auditor));
        String token = host().link(open).token();

        assertRefused(() -> stage.roster.asHost("test").openOrganization(lure, opening -> opening.owner(owner)));
        assertRefused(() -> host().organization().edit(edit -> edit.name(lure)));
        assertRefused(() -> PersonName.of(lure, "Smith"));
        assertRefused(() -> PersonName.of("Ann", lure));
        assertRefused(() -> Invitee.of("a@b.example").named("", lure));
        assertRefused(() -> stage.roster.invitations().accept(token, Acceptance.asNewUser(lure, "")));
        assertThat(stage.invitation(open).acceptedBy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Win at evil.com", "Call 0800 1234567", "=?utf-8?q?Bank?=", "evil.com"})
    void case_57_names_that_lure_in_a_list_are_refused_for_their_entry_alone(String lure) {
        var outcomes = host().invite(
                        "Ann <ann@b.example>, \"" + lure + "\" <bob@b.example>, cid@b.example",
                        offer -> offer.role(words.auditor));

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(0).refusal()).isEmpty();
        assertThat(outcomes.get(1).refusal().map(Refusal::reason))
                .isIn(Optional.of(Reason.LOOKS_LIKE_A_LINK), Optional.of(Reason.MALFORMED));
        assertThat(outcomes.get(2).refusal()).isEmpty();
    }

    @Test
    void case_57_two_harmless_halves_make_no_lure() {
        assertRefused(() -> PersonName.of("0800 123", "4567 89"));
    }

    @Test
    void an_expiry_within_the_bounds_is_taken() {
        for (Duration time : List.of(Duration.ofMinutes(1), Duration.ofDays(30))) {
            invite(offer -> offer.role(words.auditor).expiresIn(time));
        }
        assertRefused(() -> invite(offer -> offer.expiresIn(Duration.ofSeconds(Long.MAX_VALUE))), Reason.BAD_EXPIRY);
        assertRefused(() -> invite(offer -> offer.expiresIn(Duration.ofSeconds(Long.MIN_VALUE))), Reason.BAD_EXPIRY);
    }

    private ActingHost host() {
        return stage.in().asHost("test");
    }

    private void invite(Consumer<Offer> offer) {
        host().invite(Invitee.of("new@example.com"), offer);
    }

    private static String shown(String text) {
        return text == null
                ? "null"
                : text.length() > 20
                        ? "long"
                        : text.codePoints().boxed().toList().toString();
    }

    private static void assertRefused(ThrowingCallable what, Reason... reasons) {
        Throwable thrown = catchThrowable(what);
        assertThat(thrown).isInstanceOf(Refused.class);
        if (reasons.length > 0) {
            assertThat(((Refused) thrown).reason()).isIn((Object[]) reasons);
        }
    }
}
