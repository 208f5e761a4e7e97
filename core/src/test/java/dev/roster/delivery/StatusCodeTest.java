package dev.roster.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 3463, and what of it is held against an address. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"5.1.1", "2.0.0", "4.4.7", "5.7.606", "5.999.999"})
    void a_code_reads_as_it_is_written(String text) {
        assertThat(StatusCode.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "5.1", "3.1.1", "6.1.1", "5.1.1.1", "5.1.1000", "5.-1.1", " 5.1.1", "5.1.1 ", "5.1.x"})
    void what_is_no_code_is_refused(String text) {
        assertThatThrownBy(() -> StatusCode.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 1", "0, 1, 1", "5, -1, 1", "5, 1000, 1", "5, 1, -1", "5, 1, 1000"})
    void none_is_made_beyond_the_bounds(int severity, int subject, int detail) {
        assertThatThrownBy(() -> new StatusCode(severity, subject, detail))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(severity + "." + subject + "." + detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    550 5.1.1 <kim@globex.example>: no such user | 5.1.1
                    550-5.7.26 from 192.0.2.5: 5.1.1             | 5.7.26
                    mx.globex.example [192.5.1.1] said 4.2.2     | 4.2.2
                    version 15.1.1 of 5.1.1.2, then 5.2.2.       | 5.2.2
                    (#5.1.1)                                     | 5.1.1
                    """)
    void the_first_code_is_found_and_no_network_address_is_taken_for_one(String said, String code) {
        assertThat(StatusCode.findIn(said)).map(StatusCode::toString).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "550 no such user", "192.5.1.1", "5.1.1.1", "3.1.1"})
    void where_there_is_none_none_is_found(String said) {
        assertThat(StatusCode.findIn(said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4"})
    void no_such_mailbox_domain_or_host_is_about_the_address(String code) {
        assertThat(StatusCode.parse(code).blamesAddress()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.1.0", "5.1.7", "5.1.8", "5.2.2", "5.2.0", "5.3.4", "5.4.7", "5.7.1", "5.0.0", "4.1.1", "4.4.4",
                "2.1.5"
            })
    void what_is_about_the_sender_a_full_mailbox_a_rule_or_may_pass_is_not(String code) {
        assertThat(StatusCode.parse(code).blamesAddress()).isFalse();
    }

    @Test
    void only_a_five_will_not_pass() {
        assertThat(StatusCode.parse("5.0.0").isPermanent()).isTrue();
        assertThat(StatusCode.parse("4.0.0").isPermanent()).isFalse();
        assertThat(StatusCode.parse("2.0.0").isPermanent()).isFalse();
    }
}
