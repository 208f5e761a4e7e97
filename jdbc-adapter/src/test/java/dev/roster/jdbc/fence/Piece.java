package dev.roster.jdbc.fence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement is made of. */
sealed interface Piece {

    /** A name with what qualifies it, a keyword, a sign or a literal; small, and without the quotes of names. */
    record Word(String text) implements Piece {

        boolean isName() {
            return text.matches("[a-z_][a-z_0-9]*(\\.[a-z_][a-z_0-9]*)*");
        }

        /** The name without what qualifies it. */
        String last() {
            return text.substring(text.lastIndexOf('.') + 1);
        }
    }

    /** A parameter, by its number from 1 on. */
    record Mark(int number) implements Piece {}

    /** What stands between two brackets. */
    record Group(List<Piece> pieces) implements Piece {}

    default boolean is(String word) {
        return this instanceof Word it && it.text().equals(word);
    }

    /** The pieces of a statement. */
    static List<Piece> of(String sql) {
        Deque<List<Piece>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        int marks = 0;
        Matcher token = Tokens.TOKEN.matcher(sql);
        int end = 0;
        while (token.find() && token.start() == end) {
            end = token.end();
            String text = token.group(1);
            switch (text) {
                case "(" -> open.push(new ArrayList<>());
                case ")" -> {
                    List<Piece> inside = open.pop();
                    NotUnderstood.unless(!open.isEmpty(), "a bracket that closes nothing");
                    open.peek().add(new Group(inside));
                }
                case "?" -> open.peek().add(new Mark(++marks));
                default -> open.peek().add(word(text));
            }
        }
        NotUnderstood.unless(sql.substring(end).isBlank(), "what begins at " + sql.substring(end));
        NotUnderstood.unless(open.size() == 1, "a bracket that is not closed");
        return open.pop();
    }

    private static Word word(String text) {
        return new Word(
                text.startsWith("'") ? text : text.replaceAll("[\"`]", "").toLowerCase(Locale.ROOT));
    }

    /** How to find the next one. Comments are none, and so are refused. */
    final class Tokens {

        private static final String NAME = "(?:[A-Za-z_][A-Za-z_0-9]*|\"[^\"]+\"|`[^`]+`)";
        private static final Pattern TOKEN = Pattern.compile("\\s*(" + "'[^']*'|" + NAME + "(?:\\." + NAME
                + ")*|[0-9]+|<=|>=|<>|!=|\\|\\||[-+*/](?![-*])|[()?,=<>])");

        private Tokens() {}
    }
}
