package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.Roster;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.invitation.Limits.LinksInNotes;
import dev.roster.user.PersonName;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Case 57: whatever of a mail somebody else can choose holds nothing to click and nothing to call. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PhishingTest {

    private static final int LURES = 3_000;

    private static final List<String> BAITS = List.of(
            "https://evil.example/a",
            "ftp://evil",
            "www.evil",
            "evil.example",
            "a-b.co",
            "xn--80ak6aa92e.com",
            "me@evil.example",
            "me@evil",
            "+44 20 7946 0958",
            "(555) 010-99-88",
            "0800/1234567",
            "5550199 22");

    private static final List<UnaryOperator<String>> DISGUISES = List.of(
            bait -> bait,
            bait -> bait.toUpperCase(Locale.ROOT),
            PhishingTest::fullwidth,
            bait -> bait.replace('.', '\u3002'),
            bait -> bait.replace('.', '\u2024').replace('@', '\uFE6B'),
            bait -> bait.replace(".", ".\u0332").replace("e", "e\u0301"));

    private static final List<String> WORDS =
            List.of("Win", "now", "Security", "Team", "of", "2026:", "\u2764", "Mar\u00EDa");

    private final long seed = Long.getLong("roster.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final House house = new House();

    @Test
    void case_57_no_name_that_reaches_a_mail_holds_a_lure() {
        String link = house.mail("grace");
        String before = house.state();
        for (int i = 0; i < LURES; i++) {
            String lure = lure();
            String seen = "lure \"" + lure + "\", seed " + seed;
            refused(
                    seen,
                    () -> house.roster
                            .asHost("test")
                            .openOrganization(
                                    lure, opening -> opening.owner(house.ada).plan(house.app.open)));
            refused(seen, () -> house.roster.asHost("test").addUser("new@globex.example", PersonName.of("Ann", lure)));
            refused(seen, () -> house.roster.asHost("test").addUser("new@globex.example", PersonName.of(lure, "")));
            refused(seen, () -> house.as(house.ada).organization().edit(edit -> edit.name(lure)));
            refused(seen, () -> house.as(house.ada).roles().define(lure, house.app.clerk, role -> {}));
            refused(seen, () -> PersonName.fromDisplayName(lure));
            refused(seen, () -> Invitee.of("new@globex.example").named(lure, "Lee"));
            refused(seen, () -> house.roster.invitations().accept(link, Acceptance.asNewUser(lure, "")));
            List<Outcome<Invited>> listed = house.as(house.ada)
                    .invite("\"" + lure + "\" <new@globex.example>", offer -> offer.role(house.app.clerk));
            assertThat(listed)
                    .as(seen)
                    .hasSize(1)
                    .allSatisfy(outcome ->
                            assertThat(outcome.refusal().orElseThrow().reason()).isEqualTo(Reason.LOOKS_LIKE_A_LINK));
        }
        assertThat(house.state()).as("seed " + seed).isEqualTo(before);
        System.out.println("lures: " + LURES + " at 9 doors, seed " + seed);
    }

    @Test
    void case_57_no_note_that_may_hold_no_link_holds_a_lure() {
        Roster strict = Roster.builder()
                .storage(house.memory)
                .mailer(house.mailer)
                .catalog(house.app)
                .linkBase(House.BASE)
                .limits(Limits.none().linksInNotes(LinksInNotes.NEVER))
                .build();
        OrganizationId acme = house.acme;
        InvitationId open = house.invite("grace");
        String before = house.state();
        for (int i = 0; i < LURES; i++) {
            String lure = lure().replace(" now", "\nnow");
            refused(
                    "lure \"" + lure + "\", seed " + seed,
                    () -> strict.in(acme)
                            .as(house.ada)
                            .invite(
                                    "new@globex.example",
                                    offer -> offer.role(house.app.clerk).note(lure)));
            refused(
                    "lure \"" + lure + "\", seed " + seed,
                    () -> strict.in(acme).as(house.ada).edit(open, edit -> edit.note(lure)));
        }
        assertThat(house.state()).as("seed " + seed).isEqualTo(before);
        System.out.println("lures: " + LURES + " notes, seed " + seed);
    }

    private static void refused(String lure, ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as(lure).isNotNull();
        assertThat(refused.reason()).as(lure).isEqualTo(Reason.LOOKS_LIKE_A_LINK);
    }

    /** A bait in disguise, with words around it, not too long for a name. */
    private String lure() {
        StringBuilder lure = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--) {
            lure.append(pick(WORDS)).append(' ');
        }
        lure.append(pick(DISGUISES).apply(pick(BAITS)));
        for (int i = random.nextInt(3); i > 0; i--) {
            lure.append(' ').append(pick(WORDS));
        }
        return lure.toString();
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String fullwidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c > 0x20 && c < 0x7F ? (char) (c + 0xFEE0) : (char) c));
        return wide.toString();
    }
}
