package dev.roster.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The DDL of all versions, in resources.
 *
 * @param files the path of one for each version, from 1 on, named as Flyway wants it
 */
record SchemaText(List<String> files) {

    /** What is shipped. The folder has no name that a package could have, so that Flyway may look into it. */
    static final SchemaText SHIPPED =
            new SchemaText(List.of("roster-schema/V1__organizations_members_invitations.sql"));

    /** The newest version. */
    int version() {
        return files.size();
    }

    /** Where the files are. */
    List<String> folders() {
        return files.stream()
                .map(file -> file.substring(0, file.lastIndexOf('/')))
                .distinct()
                .toList();
    }

    /** The statements that follow a version, with the types of a database. */
    String after(int version, Database database) {
        return files.subList(version, files.size()).stream()
                .map(file -> withTypes(read(file), database))
                .collect(Collectors.joining("\n"));
    }

    private static String withTypes(String text, Database database) {
        String typed = text;
        for (Map.Entry<String, String> type : database.placeholders().entrySet()) {
            typed = typed.replace("${" + type.getKey() + "}", type.getValue());
        }
        return typed;
    }

    private static String read(String file) {
        try (InputStream text = SchemaText.class.getResourceAsStream("/" + file)) {
            if (text == null) {
                throw new IllegalStateException(file + " is missing from the jar of roster-jdbc.");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
