package dev.roster.jdbc.fence;

import dev.roster.jdbc.fence.Block.Source;
import dev.roster.jdbc.fence.Piece.Group;
import dev.roster.jdbc.fence.Piece.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the sources of a block, and on what they are joined. Right and full joins it does not know. */
final class From {

    private static final Set<String> JOINTS = Set.of("join", "left", "inner", ",");
    private static final Set<String> NO_ALIAS =
            Set.of("join", "left", "inner", ",", "on", "right", "full", "cross", "natural", "outer");

    private final Block block;
    private final Reader reader;
    private List<Piece> pieces = List.of();
    private int at;

    From(Block block, Reader reader) {
        this.block = block;
        this.reader = reader;
    }

    /** One table alone. */
    void readOne(List<Piece> only) {
        read(only);
        NotUnderstood.unless(block.sources().size() == 1, "several tables to be changed");
    }

    void read(List<Piece> from) {
        pieces = from;
        boolean outerJoin = false;
        while (at < pieces.size()) {
            Source source = source();
            block.add(source);
            if (takes("on")) {
                // Rows that an outer join finds nothing for are there all the same.
                reader.conditions(untilJoint(), block, outerJoin ? List.of(source) : List.copyOf(block.sources()));
            }
            if (at < pieces.size()) {
                outerJoin = joint();
                NotUnderstood.unless(at < pieces.size(), "a join with nothing");
            }
        }
    }

    /** Whether it is an outer join. */
    private boolean joint() {
        if (takes(",")) {
            return false;
        }
        boolean left = takes("left");
        if (!left) {
            takes("inner");
        }
        NotUnderstood.unless(takes("join"), "in FROM: " + pieces.get(at));
        return left;
    }

    private Source source() {
        String table = "";
        if (takes("final")) {
            NotUnderstood.unless(takes("table"), "FINAL without TABLE");
            bracket();
        } else if (takes("unnest") || pieces.get(at) instanceof Group) {
            bracket();
        } else {
            NotUnderstood.unless(pieces.get(at) instanceof Word name && name.isName(), "in FROM: " + pieces.get(at));
            table = ((Word) pieces.get(at++)).last();
        }
        takes("as");
        String alias = table;
        if (at < pieces.size() && pieces.get(at) instanceof Word name && !NO_ALIAS.contains(name.text())) {
            alias = name.text();
            at++;
        }
        if (at < pieces.size() && pieces.get(at) instanceof Group) {
            at++;
        }
        return new Source(table, alias);
    }

    private void bracket() {
        NotUnderstood.unless(at < pieces.size() && pieces.get(at) instanceof Group, "FROM without brackets");
        reader.inside(List.of(pieces.get(at++)), Optional.of(block));
    }

    private List<Piece> untilJoint() {
        List<Piece> conditions = new ArrayList<>();
        while (at < pieces.size() && !(pieces.get(at) instanceof Word word && JOINTS.contains(word.text()))) {
            conditions.add(pieces.get(at++));
        }
        return conditions;
    }

    private boolean takes(String word) {
        boolean there = at < pieces.size() && pieces.get(at).is(word);
        if (there) {
            at++;
        }
        return there;
    }
}
