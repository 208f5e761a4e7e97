package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.internal.Minted;
import java.time.Instant;
import java.util.Optional;

/**
 * A claimed mail that is still wanted.
 *
 * @param delivery the mail
 * @param about what it is about
 * @param minted the link that it brings, if it brings one
 * @param until until when it is worth sending
 * @param <T> what such mails are about
 */
record Mailing<T>(Delivery delivery, T about, Optional<Minted> minted, Instant until) {}
