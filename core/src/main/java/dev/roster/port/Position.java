package dev.roster.port;

import java.util.UUID;

/**
 * The place of the last entry of a page in its order: the page that follows begins after it.
 *
 * @param key what the list is ordered by: sort key, canonical address, or a moment as {@link java.time.Instant} writes it;
 *     empty for an order by id alone
 * @param id the entry's id, which orders entries of equal key
 */
public record Position(String key, UUID id) {}
