package dev.roster.jdbc.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.EachDatabase;
import dev.roster.jdbc.ground.OpenDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** How many statements each operation sends: what the table in the README says, whatever the size of the organization. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementEconomyTest {

    private static final Path README = Path.of("README.md");

    @EachDatabase
    void each_operation_sends_as_many_statements_as_the_readme_says(DatabaseUnderTest database) throws IOException {
        Map<String, Integer> small = measured(database, 10);
        Map<String, Integer> big = measured(database, 600);

        assertThat(big).isEqualTo(small);
        assertThat(small).containsExactlyInAnyOrderEntriesOf(table(column(database)));
    }

    @EachDatabase
    void sixty_four_requests_at_once_of_one_member_are_one_statement(DatabaseUnderTest database) {
        try (OpenDatabase open = database.migrated()) {
            assertThat(new Workload(open.pool(), 1).requestsAtOnce(64, 5))
                    .hasSize(5)
                    .allMatch(statement -> statement.startsWith("UPDATE roster_member SET active_at"));
        }
    }

    private static Map<String, Integer> measured(DatabaseUnderTest database, int size) {
        try (OpenDatabase open = database.migrated()) {
            return new Workload(open.pool(), size).counts();
        }
    }

    /** MariaDB has no UPDATE that also reads. */
    private static int column(DatabaseUnderTest database) {
        return database == DatabaseUnderTest.MARIADB ? 2 : 1;
    }

    private static Map<String, Integer> table(int column) throws IOException {
        List<String> lines = Files.readAllLines(README);
        int first = lines.indexOf("| operation | PostgreSQL, H2 | MariaDB |") + 2;
        assertThat(first).as("the table of statements in the README").isGreaterThan(1);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = first; i < lines.size() && lines.get(i).startsWith("|"); i++) {
            String[] cells = lines.get(i).substring(1).split("\\|");
            counts.put(cells[0].strip(), Integer.valueOf(cells[column].strip()));
        }
        return counts;
    }
}
