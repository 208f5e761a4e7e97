package dev.roster.review;

/**
 * How far a review is.
 *
 * @param items how many members it is about
 * @param kept of how many it is decided that they stay
 * @param toRemove of how many it is decided that they go
 * @param applied of how many of those who go closing has tried it, whatever came of it
 */
public record Progress(int items, int kept, int toRemove, int applied) {

    /** Of a review without items. */
    public static final Progress NONE = new Progress(0, 0, 0, 0);

    /**
     * Checks that the numbers go together.
     *
     * @param items how many members it is about
     * @param kept of how many it is decided that they stay
     * @param toRemove of how many it is decided that they go
     * @param applied of how many of those who go closing has tried it, whatever came of it
     */
    public Progress {
        if (kept < 0 || applied < 0 || applied > toRemove || kept + toRemove > items) {
            throw new IllegalArgumentException(
                    "no progress: " + items + ", " + kept + ", " + toRemove + ", " + applied);
        }
    }

    /** @return of how many members nothing is decided */
    public int undecided() {
        return items - kept - toRemove;
    }
}
