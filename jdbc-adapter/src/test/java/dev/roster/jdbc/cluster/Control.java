package dev.roster.jdbc.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts, kills and freezes nodes, by the script that started the cluster. */
final class Control {

    private static final Path SCRIPT = Path.of("..", ".ci", "galera");

    private Control() {}

    static void kill(int... nodes) {
        run("kill", nodes);
    }

    static void start(int... nodes) {
        run("start", nodes);
    }

    static void freeze(int node) {
        run("freeze", node);
    }

    static void thaw(int node) {
        run("thaw", node);
    }

    private static void run(String command, int... nodes) {
        List<String> line = new ArrayList<>(List.of(SCRIPT.toString(), command));
        Arrays.stream(nodes).mapToObj(String::valueOf).forEach(line::add);
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", line) + ": " + said);
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
