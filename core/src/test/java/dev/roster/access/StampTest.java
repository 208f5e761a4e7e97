package dev.roster.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.roster.id.OrganizationId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StampTest {

    private static final OrganizationId ACME = new OrganizationId(new UUID(7L << 12, 1L << 63 | 9));

    @Test
    void a_stamp_is_handed_on_as_text() {
        for (long revision : new long[] {1, 42, Long.MAX_VALUE}) {
            Stamp stamp = new Stamp(ACME, revision);
            assertThat(stamp).hasToString(ACME + "/" + revision);
            assertThat(Stamp.of(stamp.toString())).isEqualTo(stamp);
        }
    }

    @Test
    void changes_are_numbered_from_one() {
        for (long revision : new long[] {0, -1, Long.MIN_VALUE}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Stamp(ACME, revision));
        }
        assertThatNullPointerException().isThrownBy(() -> new Stamp(null, 1)).withMessage("organization");
    }

    @Test
    void other_text_is_no_stamp() {
        for (String text : List.of(
                "",
                "/",
                ACME.toString(),
                ACME + "/",
                ACME + "/x",
                ACME + "/0",
                ACME + "/-1",
                ACME + "/1/2",
                ACME + "/9223372036854775808",
                "/1",
                "acme/1")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Stamp.of(text));
        }
        assertThatNullPointerException().isThrownBy(() -> Stamp.of(null)).withMessage("text");
    }
}
