package dev.roster.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.roster.invitation.Limits.Limit;
import dev.roster.invitation.Limits.LinksInNotes;
import dev.roster.invitation.Limits.Per;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LimitsTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void the_usual_limits_are_what_their_description_says() {
        Limits usual = Limits.usual();

        assertThat(usual.limit(Per.INVITER, false)).contains(new Limit(500, DAY));
        assertThat(usual.limit(Per.ORGANIZATION, false)).contains(new Limit(1_000, DAY));
        assertThat(usual.limit(Per.INVITER, true)).contains(new Limit(100, DAY));
        assertThat(usual.limit(Per.ORGANIZATION, true)).contains(new Limit(200, DAY));
        for (boolean young : new boolean[] {true, false}) {
            assertThat(usual.limit(Per.RECIPIENT, young)).contains(new Limit(5, DAY));
            assertThat(usual.limit(Per.DOMAIN, young)).isEmpty();
            assertThat(usual.mayLink(young)).isEqualTo(!young);
        }
        Instant opened = Instant.parse("2026-01-05T09:00:00Z");
        assertThat(usual.isYoung(opened, opened.plus(Duration.ofDays(30)).minusNanos(1_000)))
                .isTrue();
        assertThat(usual.isYoung(opened, opened.plus(Duration.ofDays(30)))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void each_limit_is_switched_off_by_itself(Per off) {
        Limits all = Limits.usual().perDomain(7, DAY);
        Limits rest = all.without(off);

        for (Per per : Per.values()) {
            for (boolean young : new boolean[] {true, false}) {
                assertThat(all.limit(per, young)).isPresent();
                assertThat(rest.limit(per, young).isPresent()).isEqualTo(per != off);
            }
        }
    }

    @Test
    void without_limits_nothing_is_limited_and_nobody_is_young() {
        Limits none = Limits.none();

        assertThat(Per.values())
                .allSatisfy(per -> assertThat(none.limit(per, true)).isEmpty());
        assertThat(none.mayLink(true)).isTrue();
        assertThat(none.isYoung(Instant.EPOCH, Instant.EPOCH)).isFalse();
    }

    @Test
    void a_young_organization_never_may_more_than_another() {
        Limits strict = Limits.usual().perInviter(10, Duration.ofHours(1)).young(DAY, 100, 20);

        assertThat(strict.limit(Per.INVITER, true)).contains(new Limit(10, Duration.ofHours(1)));
        assertThat(strict.limit(Per.ORGANIZATION, true)).contains(new Limit(20, DAY));
    }

    @Test
    void what_is_set_yields_other_limits_and_leaves_these() {
        Limits none = Limits.none();

        none.perInviter(1, DAY).perOrganization(1, DAY).perRecipient(1, DAY).perDomain(1, DAY);
        none.young(DAY, 1, 1).linksInNotes(LinksInNotes.NEVER);

        assertThat(Per.values())
                .allSatisfy(per -> assertThat(none.limit(per, false)).isEmpty());
        assertThat(none.mayLink(true)).isTrue();
    }

    @Test
    void notes_may_hold_links_where_it_is_said() {
        assertThat(Limits.usual().linksInNotes(LinksInNotes.NEVER).mayLink(false))
                .isFalse();
        assertThat(Limits.usual().linksInNotes(LinksInNotes.ALWAYS).mayLink(true))
                .isTrue();
    }

    @Test
    void nonsense_is_refused_when_it_is_said() {
        Limits usual = Limits.usual();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.perInviter(0, DAY))
                .withMessageContaining("without()");
        assertThatIllegalArgumentException().isThrownBy(() -> usual.perDomain(-1, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> usual.perRecipient(1, Duration.ofMillis(999)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.perRecipient(1, Duration.ofDays(366).plusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> usual.young(Duration.ofNanos(-1), 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> usual.young(DAY, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> usual.young(DAY, 1, 0));
        assertThatNullPointerException()
                .isThrownBy(() -> usual.perInviter(1, null))
                .withMessage("window");
        assertThatNullPointerException()
                .isThrownBy(() -> usual.young(null, 1, 1))
                .withMessage("age");
        assertThatNullPointerException().isThrownBy(() -> usual.without(null)).withMessage("per");
        assertThatNullPointerException()
                .isThrownBy(() -> usual.linksInNotes(null))
                .withMessage("when");
    }
}
