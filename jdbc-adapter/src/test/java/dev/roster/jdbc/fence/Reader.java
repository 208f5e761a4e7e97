package dev.roster.jdbc.fence;

import dev.roster.jdbc.fence.Block.Source;
import dev.roster.jdbc.fence.Piece.Group;
import dev.roster.jdbc.fence.Piece.Mark;
import dev.roster.jdbc.fence.Piece.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads from a statement which tables it touches, and by which equations. Whatever it does not know it refuses. */
final class Reader {

    private static final Set<String> VERBS = Set.of("select", "insert", "update", "delete", "with", "merge", "values");
    private static final Set<String> HEADS =
            Set.of("from", "where", "group", "having", "order", "limit", "for", "set", "returning", "using");

    /** With any of these, AND does not part what must all be true. */
    private static final Set<String> NOT_ALL_TRUE = Set.of("or", "xor", "case", "between");

    private final List<Block> blocks = new ArrayList<>();

    private Reader() {}

    /** All blocks of a statement. */
    static List<Block> read(List<Piece> statement) {
        Reader reader = new Reader();
        reader.statement(statement, Optional.empty());
        return reader.blocks;
    }

    private void statement(List<Piece> pieces, Optional<Block> outer) {
        for (List<Piece> part : Clauses.split(pieces, "union")) {
            List<Piece> one = part.get(0).is("all") ? part.subList(1, part.size()) : part;
            if (one.get(0) instanceof Group group) {
                statement(group.pieces(), outer);
                inside(one.subList(1, one.size()), outer);
            } else {
                block(one, new Block(outer));
            }
        }
    }

    private void block(List<Piece> pieces, Block block) {
        blocks.add(block);
        if (pieces.get(0).is("insert")) {
            insert(pieces, block);
            return;
        }
        Map<String, List<Piece>> clauses = Clauses.of(pieces, HEADS);
        List<Piece> first = clauses.remove("");
        switch (first.get(0) instanceof Word verb ? verb.text() : "") {
            case "select" -> {
                NotUnderstood.unless(!clauses.containsKey("set"), "SET in a SELECT");
                new From(block, this).read(clauses.getOrDefault("from", List.of()));
                inside(first, Optional.of(block));
            }
            case "update" -> {
                NotUnderstood.unless(!clauses.containsKey("from"), "UPDATE with FROM");
                new From(block, this).readOne(first.subList(1, first.size()));
                assignments(clauses.getOrDefault("set", List.of()), block);
            }
            case "delete" -> {
                NotUnderstood.unless(first.size() == 1, "DELETE of several tables");
                new From(block, this).readOne(clauses.getOrDefault("from", List.of()));
            }
            default -> throw new NotUnderstood("what begins with " + first.get(0));
        }
        NotUnderstood.unless(!clauses.containsKey("using"), "USING");
        conditions(clauses.getOrDefault("where", List.of()), block, block.sources());
        clauses.forEach((head, clause) -> {
            if (!Set.of("from", "where").contains(head)) {
                inside(clause, Optional.of(block));
            }
        });
    }

    private static void assignments(List<Piece> set, Block block) {
        for (List<Piece> each : Clauses.split(set, ",")) {
            NotUnderstood.unless(
                    each.size() > 2
                            && each.get(0) instanceof Word
                            && each.get(1).is("="),
                    "SET " + each);
            block.assign(((Word) each.get(0)).last());
        }
    }

    /** {@code INSERT [IGNORE] INTO table (columns) VALUES (…), (…) [ON CONFLICT DO NOTHING]}, and in no other way. */
    private void insert(List<Piece> pieces, Block block) {
        int at = pieces.get(1).is("ignore") ? 2 : 1;
        NotUnderstood.unless(
                pieces.size() > at + 4
                        && pieces.get(at).is("into")
                        && pieces.get(at + 1) instanceof Word
                        && pieces.get(at + 2) instanceof Group
                        && pieces.get(at + 3).is("values"),
                "an INSERT without columns and VALUES");
        String name = ((Word) pieces.get(at + 1)).last();
        Source table = new Source(name, name);
        block.add(table);
        inside(pieces.subList(at + 4, pieces.size()), Optional.empty());
        List<List<Piece>> columns = Clauses.split(((Group) pieces.get(at + 2)).pieces(), ",");
        List<List<Piece>> rows = Clauses.split(withoutConflict(pieces.subList(at + 4, pieces.size())), ",");
        for (int i = 0; i < columns.size(); i++) {
            List<Integer> marks = new ArrayList<>();
            for (List<Piece> row : rows) {
                NotUnderstood.unless(row.size() == 1 && row.get(0) instanceof Group, "VALUES " + row);
                List<List<Piece>> values = Clauses.split(((Group) row.get(0)).pieces(), ",");
                if (values.get(i).size() == 1 && values.get(i).get(0) instanceof Mark mark) {
                    marks.add(mark.number());
                }
            }
            if (marks.size() == rows.size()) {
                String column = ((Word) columns.get(i).get(0)).text();
                marks.forEach(mark -> block.equal(column, mark, List.of(table)));
            }
        }
    }

    private static List<Piece> withoutConflict(List<Piece> rows) {
        List<Piece> rest = rows.size() > 4 ? rows.subList(rows.size() - 4, rows.size()) : List.of();
        boolean ignores = rest.equals(Piece.of("on conflict do nothing"));
        return ignores ? rows.subList(0, rows.size() - 4) : rows;
    }

    /** What must all be true for the rows of some sources. */
    void conditions(List<Piece> pieces, Block block, List<Source> of) {
        inside(pieces, Optional.of(block));
        if (pieces.stream().noneMatch(piece -> piece instanceof Word word && NOT_ALL_TRUE.contains(word.text()))) {
            Clauses.split(pieces, "and").forEach(part -> condition(part, block, of));
        }
    }

    private void condition(List<Piece> part, Block block, List<Source> of) {
        if (part.size() == 3 && part.get(1).is("=") && part.get(0) instanceof Word column && column.isName()) {
            if (part.get(2) instanceof Mark mark) {
                block.equal(column.text(), mark.number(), of);
            } else if (part.get(2) instanceof Word other && other.isName()) {
                block.equal(column.text(), other.text(), of);
            }
        }
    }

    /** The statements that stand in brackets. */
    void inside(List<Piece> pieces, Optional<Block> outer) {
        for (Piece piece : pieces) {
            if (piece instanceof Group group && !group.pieces().isEmpty()) {
                Piece first = group.pieces().get(0);
                if (first instanceof Word word && VERBS.contains(word.text())) {
                    statement(group.pieces(), outer);
                } else {
                    inside(group.pieces(), outer);
                }
            }
        }
    }
}
