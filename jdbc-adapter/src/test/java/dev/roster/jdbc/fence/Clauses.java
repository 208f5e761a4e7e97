package dev.roster.jdbc.fence;

import dev.roster.jdbc.fence.Piece.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parts of pieces, outside of brackets. */
final class Clauses {

    private Clauses() {}

    /** By the words that they begin with; what is before the first is by nothing. No word may begin two. */
    static Map<String, List<Piece>> of(List<Piece> pieces, Set<String> heads) {
        Map<String, List<Piece>> clauses = new LinkedHashMap<>();
        List<Piece> clause = new ArrayList<>();
        clauses.put("", clause);
        for (Piece piece : pieces) {
            if (piece instanceof Word word && heads.contains(word.text())) {
                clause = new ArrayList<>();
                NotUnderstood.unless(clauses.put(word.text(), clause) == null, "a second " + word.text());
            } else {
                clause.add(piece);
            }
        }
        return clauses;
    }

    /** What stands between some words. */
    static List<List<Piece>> split(List<Piece> pieces, String word) {
        List<List<Piece>> parts = new ArrayList<>();
        List<Piece> part = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.is(word)) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(piece);
            }
        }
        parts.add(part);
        return parts;
    }
}
