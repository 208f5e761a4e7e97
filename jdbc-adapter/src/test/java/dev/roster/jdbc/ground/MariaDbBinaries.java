package dev.roster.jdbc.ground;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs of MariaDB, as the build has unpacked them. */
final class MariaDbBinaries {

    private final Path base;

    private MariaDbBinaries(Path base) {
        this.base = base;
    }

    static MariaDbBinaries in(Path unpacked) throws IOException {
        try (Stream<Path> files = Files.walk(unpacked)) {
            // The directory between has platform and version in its name.
            Path server = files.filter(file -> file.endsWith("bin/mariadbd"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no mariadbd in " + unpacked));
            return new MariaDbBinaries(server.getParent().getParent());
        }
    }

    /** Makes a data directory, with the tables of accounts and the like. */
    void install(Path data) throws IOException, InterruptedException {
        Process process =
                start("scripts/mariadb-install-db", data, List.of("--skip-name-resolve", "--skip-test-db", "--force"));
        String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
    }

    /** Starts a server, and waits until it serves. */
    void serve(Path data, List<String> settings) throws IOException {
        BufferedReader output = start("bin/mariadbd", data, settings).inputReader();
        List<String> lines = new ArrayList<>();
        String line;
        do {
            line = output.readLine();
            if (line == null) {
                throw new IOException(String.join("\n", lines));
            }
            lines.add(line);
        } while (!line.contains("ready for connections"));
        // Nobody reads what it says from now on, but it must not be held up by that.
        Thread rest = new Thread(() -> output.lines().forEach(unread -> {}), "output of MariaDB");
        rest.setDaemon(true);
        rest.start();
    }

    private Process start(String program, Path data, List<String> more) throws IOException {
        for (String directory : List.of("bin", "scripts")) {
            makeExecutable(base.resolve(directory));
        }
        List<String> command = new ArrayList<>(
                List.of(base.resolve(program).toString(), "--no-defaults", "--basedir=" + base, "--datadir=" + data));
        // It refuses to run as root, unless told to.
        command.add("--user=" + System.getProperty("user.name"));
        command.addAll(more);
        ProcessBuilder process =
                new ProcessBuilder(command).directory(base.toFile()).redirectErrorStream(true);
        // Where macOS looks for what the programs were linked with.
        process.environment()
                .put("DYLD_FALLBACK_LIBRARY_PATH", base.resolve("libs").toString());
        return process.start();
    }

    /** Archives of Java do not keep that. */
    private static void makeExecutable(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            files.forEach(file -> file.toFile().setExecutable(true));
        }
    }
}
