package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.Acting;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.InvitationId;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.review.ReviewScope;
import dev.roster.user.PersonName;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is longer than a line of a mail may be is no name, and nothing else that people write. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LongTextTest {

    private static final String LONG = "a".repeat(10_000);
    private static final String LONG_IN_PAIRS = "\uD83D\uDE42".repeat(5_000);

    private final House house = new House();

    @Test
    void case_55_ten_thousand_characters_are_refused_wherever_text_is_taken() {
        InvitationId open = house.invite("grace");
        String link = house.link(open);
        UserId mona = house.aMember("mona", house.app.clerk);
        Acting ada = house.as(house.ada);
        ReviewId review = ada.reviews().start(ReviewScope.everybody()).id();
        String before = house.state();
        for (String text : List.of(LONG, LONG_IN_PAIRS)) {
            List<ThrowingCallable> doors = List.of(
                    () -> house.roster.asHost(text),
                    () -> house.roster.asHost("test").openOrganization(text, opening -> opening.owner(house.ada)),
                    () -> house.roster.asHost("test").user(text),
                    () -> house.roster.asHost("test").editUser(mona, edit -> edit.hostReference(text)),
                    () -> house.roster
                            .asHost("test")
                            .editUser(mona, edit -> edit.mergeAttributes(Map.of("field", text))),
                    () -> PersonName.of(text, ""),
                    () -> PersonName.of("Ann", text),
                    () -> house.roster.invitations().accept(link, Acceptance.asNewUser(text, "")),
                    () -> ada.invite(Invitee.of("new@globex.example").named(text, ""), offer -> {}),
                    () -> ada.invite("new@globex.example", offer -> offer.note(text)),
                    () -> ada.invite("new@globex.example", offer -> offer.attribute("field", text)),
                    () -> ada.invite("new@globex.example", offer -> offer.attribute(text, "value")),
                    () -> ada.invite("new@globex.example", offer -> offer.requestKey(text)),
                    () -> ada.edit(open, edit -> edit.note(text)),
                    () -> ada.edit(open, edit -> edit.because(text)),
                    () -> ada.edit(mona, edit -> edit.mergeAttributes(Map.of("field", text))),
                    () -> ada.suspend(mona, text),
                    () -> ada.organization().edit(edit -> edit.name(text)),
                    () -> ada.organization().edit(edit -> edit.mergeAttributes(Map.of("field", text))),
                    () -> ada.reviews().start(ReviewScope.everybody(), text),
                    () -> ada.reviews().review(review).keep(mona, text),
                    () -> ada.reviews().review(review).remove(mona, text),
                    () -> ada.reviews().review(review).cancel(text),
                    () -> ada.roles().define(text, house.app.clerk, role -> {}));
            for (ThrowingCallable door : doors) {
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(door)
                        .matches(refused -> refused.reason() == Reason.TOO_LONG, "is too long");
            }
        }
        assertThat(house.state()).isEqualTo(before);
    }
}
