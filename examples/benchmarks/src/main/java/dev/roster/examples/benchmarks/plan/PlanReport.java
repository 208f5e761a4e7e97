package dev.roster.examples.benchmarks.plan;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;

/** Looks at the plans of all statements, tells which do what grows with the data, and keeps all in a file. */
public final class PlanReport {

    private final PrintStream out;
    private final Path file;

    public PlanReport(PrintStream out, Path file) {
        this.out = out;
        this.file = file;
    }

    /** Returns how many plans are bad. */
    public int of(Collection<Seen> statements, Explainer explainer) throws SQLException, IOException {
        StringBuilder all = new StringBuilder();
        int plans = 0;
        int bad = 0;
        for (Seen statement : statements) {
            for (Plan plan : explainer.plans(statement)) {
                plans++;
                all.append("== ")
                        .append(statement.sql())
                        .append("\n-- ")
                        .append(plan.kind())
                        .append(' ');
                all.append(plan.faults()).append('\n').append(plan.text()).append("\n\n");
                if (!plan.faults().isEmpty()) {
                    bad++;
                    out.println(
                            "BAD PLAN (" + plan.kind() + "): " + plan.faults() + "\n    " + shortened(statement.sql()));
                }
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, all);
        out.println(statements.size() + " statements, " + plans + " plans looked at, " + bad + " bad; all of them: "
                + file);
        return bad;
    }

    /** Without the long lists of columns. */
    private static String shortened(String sql) {
        return sql.replaceAll("SELECT ([a-z]\\.[a-z_]+, ){2,}[a-z]\\.[a-z_]+", "SELECT ...")
                .replaceAll("(\\?, ){5,}", "?, ..., ");
    }
}
