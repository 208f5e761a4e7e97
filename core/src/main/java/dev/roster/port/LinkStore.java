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

    /**
     * Deletes links that are a person's own and whose mail is gone: used, overtaken or expired. Those of an organization
     * stay, since they tell what became of an invitation.
     *
     * @param most how many at most
     * @return how many were deleted
     */
    int deleteUseless(int most);
}
