package dev.roster.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A catalog as {@link CatalogText} wrote it. What is not understood is an exception: a catalog that says less than the one
 * that was in use would give wrong answers.
 */
final class RecordedCatalog extends Catalog {

    private final List<String> lines;

    RecordedCatalog(String text) {
        lines = text.lines().toList();
        wordsOf("resource ").forEach(this::resource);
        wordsOf("permission ").forEach(this::permission);
        wordsOf("role ").filter(RecordedCatalog::isHead).forEach(this::role);
        roles().forEach(role -> read((DeclaredRole) role));
        wordsOf("plan ").filter(RecordedCatalog::isSeats).forEach(this::plan);
        wordsOf("plan ").filter(words -> !isSeats(words)).forEach(this::mask);
        if (lines.contains("one role each")) {
            oneRoleEach();
        }
        if (!faults().isEmpty() || !text().equals(text)) {
            throw new IllegalArgumentException("not all of it was understood");
        }
        seal();
    }

    private Stream<String[]> wordsOf(String kind) {
        return lines.stream().filter(line -> line.startsWith(kind)).map(line -> line.split(" "));
    }

    private void resource(String[] words) {
        resource(words[1], ResourceType.idTypeNamed(words[2]));
    }

    private void permission(String[] words) {
        if (words.length == 2) {
            permission(words[1]);
        } else {
            permission(words[1], resourceNamed(words[3]));
        }
    }

    /** The line that names the role; the others tell of it. */
    private static boolean isHead(String[] words) {
        return words.length == 2 || words[2].equals("owner") || words[2].equals("template");
    }

    private void role(String[] words) {
        Set<String> more = Set.copyOf(Arrays.asList(words).subList(2, words.length));
        DeclaredRole role = more.contains("owner") ? owner(words[1]) : role(words[1]);
        if (more.contains("template")) {
            role.templateOnly();
        }
    }

    private void read(DeclaredRole role) {
        role.mayOnly(List.of());
        String start = "role " + role + " ";
        lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .forEach(said -> read(role, said));
    }

    private void read(DeclaredRole role, String said) {
        String[] words = said.split(" ");
        switch (words[0]) {
            case "owner", "template" -> {
                // the line that names it
            }
            case "reaches" -> reach(role, words);
            case "manages" -> role.manages(roleNamed(words[1]));
            case "may" ->
                role.mayOnly(
                        Arrays.stream(words).skip(1).map(Management::valueOf).toList());
            default -> role.at(Level.valueOf(words[0]), permissionNamed(words[1]));
        }
    }

    /** The resources of a fixed set follow in lines of their own. */
    private void reach(DeclaredRole role, String[] words) {
        if (!words[2].equals("fixed")) {
            String each = "role " + role + " reaches " + words[1] + " fixed ";
            Set<String> fixed = lines.stream()
                    .filter(line -> line.startsWith(each))
                    .map(line -> line.substring(each.length()))
                    .collect(Collectors.toSet());
            role.reaching(resourceNamed(words[1]), new ReachRule(ReachRule.Kind.valueOf(words[2]), fixed));
        }
    }

    private static boolean isSeats(String[] words) {
        return words[2].equals("seats");
    }

    private void plan(String[] words) {
        Plan plan = plan(words[1]);
        if (!words[3].equals("unlimited")) {
            plan.seats(Integer.parseInt(words[3]));
        }
        if (words.length > 4) {
            plan.onlyTheOwner();
        }
    }

    private void mask(String[] words) {
        planNamed(words[1]).without(permissionNamed(words[3]));
    }
}
