package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.journal.Entry;
import dev.roster.journal.Feed;
import dev.roster.journal.FeedEntry;
import dev.roster.journal.Stream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who follows the feed, and remembers nothing but the last position. */
public final class FeedReader {

    private final Feed feed;
    private final int most;
    private final List<FeedEntry> read = new ArrayList<>();
    private long position;

    /**
     * @param most how many entries this one asks for at a time
     */
    public FeedReader(Feed feed, int most) {
        this.feed = feed;
        this.most = most;
    }

    /** Reads once. */
    public int readOn() {
        List<FeedEntry> found = feed.after(position, most);
        for (FeedEntry each : found) {
            position = each.position();
            read.add(each);
        }
        return found.size();
    }

    /** Reads until there is no more. */
    public FeedReader readAll() {
        while (readOn() > 0) {
            // the next ones
        }
        return this;
    }

    /** @return all that was read, in order, after a look whether each came once and each stream in its own order */
    public List<Entry> entries() {
        Map<Stream, Long> last = new HashMap<>();
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).position()).as("positions without gaps").isEqualTo(i + 1L);
            Entry entry = read.get(i).entry();
            assertThat(entry.number())
                    .as("numbers of " + entry.stream())
                    .isEqualTo(last.getOrDefault(entry.stream(), 0L) + 1);
            last.put(entry.stream(), entry.number());
        }
        return read.stream().map(FeedEntry::entry).toList();
    }
}
