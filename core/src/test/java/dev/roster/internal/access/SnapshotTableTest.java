package dev.roster.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Decision.Reason;
import dev.roster.internal.access.EvaluatorTableTest.Asked;
import dev.roster.internal.access.EvaluatorTableTest.Case;
import dev.roster.internal.access.EvaluatorTableTest.Table;
import dev.roster.internal.access.EvaluatorTableTest.TypedCatalog;
import dev.roster.member.Membership;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is compiled, against the evaluator and the table written out plainly, on every combination and type of id. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotTableTest {

    private static final List<Asked> NAMED = List.of(Asked.X, Asked.Y, Asked.UNSEEN);

    private final Table table = new Table();

    @Test
    void with_long_ids_a_snapshot_allows_what_the_table_allows() {
        agrees(Long.class, Map.of(Asked.X, 0L, Asked.Y, Long.MIN_VALUE, Asked.UNSEEN, 5_000_000_000L));
    }

    @Test
    void with_integer_ids_a_snapshot_allows_what_the_table_allows() {
        agrees(Integer.class, Map.of(Asked.X, -1, Asked.Y, 0, Asked.UNSEEN, Integer.MAX_VALUE));
    }

    @Test
    void with_uuids_a_snapshot_allows_what_the_table_allows() {
        agrees(UUID.class, Map.of(Asked.X, new UUID(0, 0), Asked.Y, new UUID(1, 1), Asked.UNSEEN, new UUID(0, -1)));
    }

    @Test
    void with_text_a_snapshot_allows_what_the_table_allows() {
        agrees(String.class, Map.of(Asked.X, "x", Asked.Y, "Aa", Asked.UNSEEN, "BB"));
    }

    private <I> void agrees(Class<I> idType, Map<Asked, I> ids) {
        TypedCatalog<I> catalog = new TypedCatalog<>(idType, ids::get);
        Shapes shapes = new Shapes(catalog);
        List<String> disagreements = new ArrayList<>();
        int asked = 0;
        for (Case each : EvaluatorTableTest.allCases()) {
            Membership membership =
                    EvaluatorTableTest.membership(each, of -> ids.get(of).toString());
            Snapshot snapshot = new Snapshot(shapes, Given.ADA, membership);
            Evaluator evaluator = Evaluator.of(catalog, Optional.of(membership));
            Evaluator again = snapshot.evaluator();
            boolean agrees = agree(
                    table.answer(each, Asked.PLAIN),
                    evaluator.decide(catalog.plain, null),
                    again.decide(catalog.plain, null),
                    snapshot.allows(catalog.plain));
            for (Asked one : NAMED) {
                I id = ids.get(one);
                agrees &= agree(
                        table.answer(each, one),
                        evaluator.decide(catalog.on, id.toString()),
                        again.decide(catalog.on, id.toString()),
                        snapshot.allows(catalog.on, id));
            }
            if (!agrees || !evaluator.reaches().equals(again.reaches())) {
                disagreements.add(each.toString());
            }
            asked += 1 + NAMED.size();
        }
        System.out.println(asked + " questions about " + idType.getSimpleName() + ", " + shapes.size()
                + " shapes; disagreements: " + disagreements.size());
        assertThat(disagreements).isEmpty();
    }

    private static boolean agree(Reason expected, Reason evaluated, Reason again, boolean allowed) {
        return evaluated == expected && again == expected && allowed == expected.allows();
    }
}
