package dev.roster.jdbc;

import java.util.regex.Pattern;

/** The name of a column of the host, which becomes part of a statement: so it is a name, or it is refused. */
final class ColumnName {

    private static final String PLAIN = "[A-Za-z_][A-Za-z0-9_]{0,127}";

    /** In double quotes it would be a text on MariaDB, unless a mode is set. */
    private static final Pattern ON_MARIADB = name("`[\\p{L}\\p{N}_][\\p{L}\\p{N}_ -]{0,127}`");

    private static final Pattern ON_OTHERS = name("\"[\\p{L}\\p{N}_][\\p{L}\\p{N}_ -]{0,127}\"");

    private ColumnName() {}

    private static Pattern name(String quoted) {
        String part = "(?:" + PLAIN + "|" + quoted + ")";
        return Pattern.compile(part + "(?:\\." + part + "){0,3}");
    }

    /** The name itself, if it is one. What was given is not repeated, since it may be anything. */
    static String require(Database database, String column) {
        boolean mariadb = database == Database.MARIADB;
        if (!(mariadb ? ON_MARIADB : ON_OTHERS).matcher(column).matches()) {
            throw new IllegalArgumentException(
                    "This is not the name of a column. A name is written as in r.partner_id: of "
                            + "letters, digits and _, with its table or without, or else in "
                            + (mariadb ? "backticks." : "double quotes."));
        }
        return column;
    }
}
