package dev.roster.user;

import dev.roster.id.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person, with one login, in any number of organizations. Each user owns the mailbox of her address: she has proved it
 * by a link, or the host vouches for it.
 *
 * @param id names her
 * @param hostReference the host's own name for her, if it has one; unique
 * @param address her address; unique by its canonical form
 * @param name her name
 * @param since when she became a user
 * @param revision counts the changes to what is her own; also the number of the newest entry of her journal
 */
public record User(
        UserId id,
        Optional<String> hostReference,
        EmailAddress address,
        PersonName name,
        Instant since,
        long revision) {}
