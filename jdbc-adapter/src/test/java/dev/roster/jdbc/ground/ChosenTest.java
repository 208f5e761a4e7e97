package dev.roster.jdbc.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChosenTest {

    @Test
    void without_a_choice_all_databases_are_tested() {
        assertThat(new Chosen(null).databases()).containsExactly(DatabaseUnderTest.values());
    }

    @Test
    void a_word_chooses_a_database_and_its_beginning_those_of_a_kind() {
        assertThat(new Chosen("h2, postgresql-newest").databases())
                .containsExactly(
                        DatabaseUnderTest.H2_IN_MEMORY,
                        DatabaseUnderTest.H2_IN_FILE,
                        DatabaseUnderTest.POSTGRESQL_NEWEST);
    }

    @Test
    void a_word_for_no_database_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> new Chosen("h2,oracle").databases())
                .hasMessageContaining("oracle")
                .hasMessageContaining("h2-in-memory, h2-in-file, postgresql-oldest, postgresql-newest, mariadb");
    }
}
