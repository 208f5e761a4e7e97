package dev.roster.examples.quickstart;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A page of text, a hundred columns wide. Has nothing to do with Roster. */
final class Transcript {

    private static final int WIDTH = 100;
    private static final String INDENT = "   ";
    private static final String GAP = "  ";

    private final PrintStream out;
    private int steps;

    Transcript(PrintStream out) {
        this.out = out;
    }

    /** A heading, and what the product is about. */
    void title(String title, String about) {
        out.println();
        out.println(title.toUpperCase(Locale.ROOT) + "  " + "=".repeat(WIDTH - title.length() - 2));
        wrapped(about, WIDTH).forEach(out::println);
    }

    /** The next thing that happens. */
    void step(String what) {
        steps++;
        out.println();
        wrapped(steps + ". " + what, WIDTH).forEach(out::println);
    }

    /** A sentence or two. */
    void say(String text) {
        wrapped(text, WIDTH - INDENT.length()).forEach(line -> out.println(INDENT + line));
    }

    /** A mail. */
    void mail(ReceivedMail mail) {
        mail.head().forEach(line -> out.println(INDENT + line));
        for (String line : mail.body()) {
            wrapped(line, WIDTH - INDENT.length() - 2)
                    .forEach(part -> out.println((INDENT + "| " + part).stripTrailing()));
        }
    }

    /** Rows in columns; the last column goes on in the next line where it is too long. */
    void table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        int before = INDENT.length() + Arrays.stream(widths, 0, columns - 1).sum() + GAP.length() * (columns - 1);
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(INDENT);
            for (int i = 0; i < columns - 1; i++) {
                String cell = i < row.size() ? row.get(i) : "";
                line.append(cell).append(" ".repeat(widths[i] - cell.length())).append(GAP);
            }
            List<String> last = wrapped(row.size() == columns ? row.get(columns - 1) : "", WIDTH - before);
            out.println((line + last.get(0)).stripTrailing());
            last.stream().skip(1).forEach(more -> out.println(" ".repeat(before) + more));
        }
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
