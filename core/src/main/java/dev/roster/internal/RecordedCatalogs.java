package dev.roster.internal;

import dev.roster.catalog.Catalog;
import dev.roster.port.KeptCatalog;
import java.util.LinkedHashMap;
import java.util.Map;

/** Catalogs that were in use once, read from the record. A few are remembered: most questions are about the same days. */
public final class RecordedCatalogs {

    private static final int MOST = 16;

    private final Map<String, Catalog> read = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Catalog> eldest) {
            return size() > MOST;
        }
    };

    public synchronized Catalog of(KeptCatalog kept) {
        return read.computeIfAbsent(kept.digest(), digest -> Catalog.recorded(kept.text()));
    }
}
