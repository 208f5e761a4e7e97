package dev.roster.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.Position;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CursorsTest {

    private static final UUID ID = UUID.fromString("01a2048e-e8d5-7021-8eef-8c544e2c0a90");

    private final Cursors cursors = new Cursors("members of acme");

    @Test
    void a_cursor_leads_back_to_its_place() {
        Position place = new Position("josé\nof two lines", ID);
        Page<Integer> page = cursors.cut(List.of(1, 2, 3), 2, item -> place);
        assertThat(page).containsExactly(1, 2);
        assertThat(cursors.read(page.next().orElseThrow())).isEqualTo(place);
    }

    @Test
    void the_last_page_has_no_cursor() {
        assertThat(cursors.cut(List.of(1, 2), 2, item -> new Position("", ID)).next())
                .isEmpty();
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        Cursor foreign = new Cursors("members of globex")
                .cut(List.of(1, 2), 1, item -> new Position("a", ID))
                .next()
                .orElseThrow();
        assertThatThrownBy(() -> cursors.read(foreign))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD_CURSOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "YQ", "YQpiCmM", "%00", "YQpiCmMKZA=="})
    void a_text_that_is_no_cursor_is_refused(String text) {
        assertThatThrownBy(() -> cursors.read(new Cursor(text))).isInstanceOf(Refused.class);
    }

    @Test
    void a_huge_text_is_refused_unread() {
        assertThatThrownBy(() -> cursors.read(new Cursor("A".repeat(5_000_000))))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1001})
    void a_page_has_bounds(int size) {
        assertThatThrownBy(() -> Cursors.checkedSize(size)).isInstanceOf(Refused.class);
    }
}
