package dev.roster.failure;

import java.util.List;

/** The catalog contradicts itself. Thrown once at start-up, with all its faults. */
public final class InvalidCatalog extends RosterException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    /** @param faults what is wrong, a sentence each; at least one */
    public InvalidCatalog(List<String> faults) {
        super(
                "The catalog has " + faults.size() + (faults.size() == 1 ? " fault:" : " faults:") + "\n  - "
                        + String.join("\n  - ", faults),
                null);
        this.faults = List.copyOf(faults);
    }

    /** @return what is wrong, a sentence each */
    public List<String> faults() {
        return faults;
    }
}
