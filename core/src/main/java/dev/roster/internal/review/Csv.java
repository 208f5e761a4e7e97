package dev.roster.internal.review;

import dev.roster.text.CodePoints;
import java.io.IOException;
import java.util.List;

/**
 * Writes CSV (RFC 4180): each cell in double quotes, each record ended by CR and LF. What people wrote must not become a
 * formula in the spreadsheet of whoever opens it: where one would begin, an apostrophe stands before it. In a country where
 * a cell ends at a semicolon or a tab the next one begins there, so that it is looked for behind these too.
 */
final class Csv {

    /** Also in their wide and small forms, which spreadsheets of some countries take for the same. */
    private static final String BEGIN_FORMULAS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212";

    private final Appendable out;

    Csv(Appendable out) {
        this.out = out;
    }

    void record(List<String> cells) throws IOException {
        String between = "";
        for (String cell : cells) {
            out.append(between)
                    .append('"')
                    .append(harmless(cell).replace("\"", "\"\""))
                    .append('"');
            between = ",";
        }
        out.append("\r\n");
    }

    static String harmless(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        boolean begins = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (begins && BEGIN_FORMULAS.indexOf(c) >= 0) {
                text.append('\'');
            }
            begins = c == ';' || c == '\t' || c == '\r' || c == '\n' || begins && CodePoints.isBlank(c);
            text.append(c);
        }
        return text.toString();
    }
}
