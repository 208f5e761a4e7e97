package dev.roster.examples.benchmarks.access;

/** What members do: each gives the first permissions of {@link Rules}, so many of them. */
enum Duty {
    READER(5, 1),
    CLERK(10, 2),
    CHIEF(20, 4);

    private final int onPartners;
    private final int plain;

    Duty(int onPartners, int plain) {
        this.onPartners = onPartners;
        this.plain = plain;
    }

    /** The key of the role. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** How many permissions on partners it gives. */
    int onPartners() {
        return onPartners;
    }

    /** How many permissions it gives that are about no resource. */
    int plain() {
        return plain;
    }
}
