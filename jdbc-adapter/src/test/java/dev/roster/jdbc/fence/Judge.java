package dev.roster.jdbc.fence;

import dev.roster.jdbc.fence.Block.Source;
import dev.roster.jdbc.fence.Piece.Group;
import dev.roster.jdbc.fence.Piece.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells of a statement whether each table of an organization's that it names is held to one by a parameter. */
final class Judge {

    private final Owners owners;

    Judge(Owners owners) {
        this.owners = owners;
    }

    /**
     * What is to be said of a statement.
     *
     * @param organizations the parameters that are ids of organizations
     * @param kinds the parameters that say of an id in the journal whether it is an organization's
     * @param fault why it must not pass
     */
    record Verdict(Set<Integer> organizations, Set<Integer> kinds, Optional<String> fault) {}

    /** Whether one names such a table at all. It may seem to: then it is judged. */
    boolean concerns(String sql) {
        String small = sql.toLowerCase(Locale.ROOT);
        return owners.tables().stream().anyMatch(small::contains);
    }

    Verdict of(String sql) {
        try {
            List<Piece> pieces = Piece.of(sql);
            List<Block> blocks = Reader.read(pieces);
            long read = blocks.stream()
                    .flatMap(block -> block.sources().stream())
                    .filter(source -> owners.columnOf(source.table()).isPresent())
                    .count();
            NotUnderstood.unless(read == named(pieces), named(pieces) + " tables are named, " + read + " read");
            Set<Integer> organizations = new TreeSet<>();
            Set<Integer> kinds = new TreeSet<>();
            for (Block block : blocks) {
                organizations.addAll(organizationsOf(block));
                block.sources().forEach(source -> kinds.addAll(block.marksOf(source, "stream_kind")));
            }
            return new Verdict(organizations, kinds, Optional.empty());
        } catch (NotUnderstood | Unbound fault) {
            return new Verdict(Set.of(), Set.of(), Optional.of(fault.getMessage()));
        }
    }

    private Set<Integer> organizationsOf(Block block) {
        Set<Integer> found = new TreeSet<>();
        for (Source source : block.sources()) {
            owners.columnOf(source.table()).ifPresent(column -> {
                Set<Integer> marks = block.marksOf(source, column);
                if (marks.isEmpty()) {
                    throw new Unbound(source.table() + " " + source.alias() + " without " + column + " = ?");
                }
                if (block.assigns(column)) {
                    throw new Unbound(source.table() + " to be given to another organization");
                }
                found.addAll(marks);
            });
        }
        return found;
    }

    /** However deep: what the reader did not come by must not pass. */
    private long named(List<Piece> pieces) {
        return pieces.stream()
                .mapToLong(piece -> {
                    if (piece instanceof Group group) {
                        return named(group.pieces());
                    }
                    return piece instanceof Word word
                                    && owners.columnOf(word.last()).isPresent()
                            ? 1
                            : 0;
                })
                .sum();
    }

    private static final class Unbound extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unbound(String message) {
            super(message);
        }
    }
}
