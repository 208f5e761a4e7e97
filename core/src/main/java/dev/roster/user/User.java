package dev.roster.user;

import dev.roster.id.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person, with one login, in any number of organizations. Each user owns the mailbox of the address: a link
 * has proved it, or the host vouches for it.
 *
 * @param id names the user
 * @param hostReference the host's own name for the user, if it has one; unique
 * @param address where mail reaches the user; unique by its canonical form
 * @param name what the user is called
 * @param since when the user was added
 * @param revision counts the changes to what is the user's own; also the number of the newest entry of the user's stream
 */
public record User(
        UserId id,
        Optional<String> hostReference,
        EmailAddress address,
        PersonName name,
        Instant since,
        long revision) {}
