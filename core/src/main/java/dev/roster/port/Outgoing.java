package dev.roster.port;

import dev.roster.id.DeliveryId;
import dev.roster.message.Message;

/**
 * A message on its way.
 *
 * @param id names this sending; the same at each attempt, so Message-ID and return path are made of it
 * @param message what to send
 */
public record Outgoing(DeliveryId id, Message message) {}
