package dev.roster.examples.portal.host;

import dev.roster.access.Decision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a product calls its roles, permissions and resource types, and what it says about them: Roster knows keys only. */
public final class Words {

    private final Map<String, Word> words = new LinkedHashMap<>();

    /**
     * A name, and a sentence that tells more.
     *
     * @param name the name
     * @param about the sentence; empty if there is nothing to add
     */
    public record Word(String name, String about) {}

    /** Names something by its key in the catalog. */
    public Words call(String key, String name, String about) {
        words.put(key, new Word(name, about));
        return this;
    }

    /** What is not named goes by its key. */
    public String name(String key) {
        return of(key).name();
    }

    /** What is said about it; empty if nothing is. */
    public String about(String key) {
        return of(key).about();
    }

    /** Names by keys, for mails. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        words.forEach((key, word) -> names.put(key, word.name()));
        return names;
    }

    /** A decision about access in these words, for its sentence. */
    public Decision told(Decision decision) {
        return new Decision(
                decision.reason(),
                "“" + name(decision.permission()) + "”",
                decision.resource(),
                decision.role().map(this::name),
                names(decision.grantableBy()),
                names(decision.grantableBySome()),
                decision.roleName(),
                decision.resourceName());
    }

    private Set<String> names(Set<String> keys) {
        return keys.stream().map(this::name).collect(Collectors.toSet());
    }

    private Word of(String key) {
        return words.getOrDefault(key, new Word(key, ""));
    }
}
