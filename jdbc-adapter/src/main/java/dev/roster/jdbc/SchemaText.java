package dev.roster.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The DDL, as it is shipped. */
final class SchemaText {

    /** Not a name that a package could have, so that Flyway may look into it. */
    static final String FOLDER = "roster-schema";

    /** One file for each version, from 1 on. */
    static final List<String> FILES = List.of("V1__organizations_members_invitations.sql");

    private SchemaText() {}

    /** The statements that follow a version, with the types of a database. */
    static String after(int version, Database database) {
        return FILES.subList(version, FILES.size()).stream()
                .map(file -> withTypes(read(file), database))
                .collect(Collectors.joining("\n"));
    }

    private static String withTypes(String text, Database database) {
        String typed = text;
        for (Map.Entry<String, String> type : database.types().entrySet()) {
            typed = typed.replace("${" + type.getKey() + "}", type.getValue());
        }
        return typed;
    }

    private static String read(String file) {
        try (InputStream text = SchemaText.class.getResourceAsStream("/" + FOLDER + "/" + file)) {
            if (text == null) {
                throw new IllegalStateException(file + " is missing from the jar of roster-jdbc.");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
