package dev.roster.port;

import java.util.Collection;

/** The hashes of links, in one transaction. They never change. */
public interface LinkStore {

    /**
     * Adds links, in as few statements as the number allows.
     *
     * @param links new links
     */
    void insert(Collection<Link> links);
}
