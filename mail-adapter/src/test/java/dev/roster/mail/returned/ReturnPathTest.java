package dev.roster.mail.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.failure.Refused;
import dev.roster.id.DeliveryId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnPathTest {

    private static final ReturnPath PATH = ReturnPath.to("bounces@app.example");
    private static final DeliveryId ID = new DeliveryId(UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"));
    private static final String TEXT = "0fhumlnmeb8qfq2pbggprih58e";

    static Stream<DeliveryId> ids() {
        return Stream.concat(
                Stream.of(new UUID(0, 0), new UUID(0, 1), new UUID(-1, -1), new UUID(Long.MIN_VALUE, 0))
                        .map(DeliveryId::new),
                Stream.generate(UUID::randomUUID).limit(50).map(DeliveryId::new));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_id_goes_there_and_back(DeliveryId id) {
        assertThat(ReturnPath.text(id)).matches("[0-7][0-9a-v]{25}");
        assertThat(PATH.read(PATH.of(id).value())).contains(id);
        assertThat(ReturnPath.findIn("<" + ReturnPath.text(id) + "@app.example>"))
                .contains(id);
    }

    @Test
    void the_address_has_the_id_in_it() {
        assertThat(PATH.of(ID).value()).isEqualTo("bounces+" + TEXT + "@app.example");
        assertThat(PATH.mailbox().value()).isEqualTo("bounces@app.example");
    }

    @Test
    void a_mail_system_may_change_case() {
        String address = PATH.of(ID).value();
        assertThat(PATH.read(address.toUpperCase(Locale.ROOT))).contains(ID);
        assertThat(PATH.read("Bounces+" + TEXT + "@App.Example")).contains(ID);
        assertThat(ReturnPath.findIn(TEXT.toUpperCase(Locale.ROOT))).contains(ID);
    }

    @Test
    void neighbours_are_told_apart() {
        List<DeliveryId> neighbours = Stream.of(-1L, 0L, 1L)
                .map(step -> new DeliveryId(
                        new UUID(ID.value().getMostSignificantBits(), ID.value().getLeastSignificantBits() + step)))
                .toList();

        assertThat(neighbours.stream().map(ReturnPath::text)).doesNotHaveDuplicates();
        assertThat(neighbours)
                .allSatisfy(id -> assertThat(PATH.read(PATH.of(id).value())).contains(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "bounces@app.example",
                "bounces+@app.example",
                "bounces+0fhumlnmeb8qfq2pbggprih58@app.example",
                "bounces+0fhumlnmeb8qfq2pbggprih58e0@app.example",
                "bounces+8fhumlnmeb8qfq2pbggprih58e@app.example",
                "bounces+0fhumlnmeb8qfq2pbggprih58w@app.example",
                "bounces+0fhumlnmeb8qfq2pbggprih58-@app.example",
                "bounces+x+0fhumlnmeb8qfq2pbggprih58e@app.example",
                "bounces-0fhumlnmeb8qfq2pbggprih58e@app.example",
                "bounce+0fhumlnmeb8qfq2pbggprih58e@app.example",
                "xbounces+0fhumlnmeb8qfq2pbggprih58e@app.example",
                "bounces+0fhumlnmeb8qfq2pbggprih58e@app.example.com",
                "bounces+0fhumlnmeb8qfq2pbggprih58e@xapp.example",
                "bounces+0fhumlnmeb8qfq2pbggprih58e@other.example",
                "bounces+0fhumlnmeb8qfq2pbggprih58e",
                "bounces+0fhumlnmeb8qfq2pbggprıh58e@app.example"
            })
    void case_62_an_address_of_another_shape_or_domain_is_none_of_ours(String address) {
        assertThat(PATH.read(address)).isEmpty();
    }

    @Test
    void case_62_a_piece_of_something_longer_is_no_id() {
        assertThat(ReturnPath.findIn("x" + TEXT)).isEmpty();
        assertThat(ReturnPath.findIn(TEXT + "0")).isEmpty();
        assertThat(ReturnPath.findIn("")).isEmpty();
    }

    @Test
    void the_longest_mailbox_leaves_room_for_the_id() {
        String longest = "b".repeat(37);
        assertThat(ReturnPath.to(longest + "@app.example").of(ID).localPart()).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReturnPath.to(longest + "b@app.example"))
                .withMessageContaining("at most 37");
    }

    @Test
    void a_mailbox_is_an_address() {
        assertThatThrownBy(() -> ReturnPath.to("bounces")).isInstanceOf(Refused.class);
    }
}
