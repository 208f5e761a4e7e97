package dev.roster.delivery;

import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The sending of one mail: which kind, about what, and how it went. Holds no text and no link.
 *
 * @param id names it; stands in the mail's return path
 * @param organization the organization that it is sent for, or empty if it is a person's own
 * @param kind the kind of mail
 * @param subject what it is about: the id of the invitation, or of the user whom a notice is about or whose own it is
 * @param generation which sending of that subject; an older one is void. Of a notice to a member, the minute of the change,
 *     counted from 1970
 * @param state how it went so far
 * @param dueAt when it may be tried (again)
 * @param leaseUntil while {@link DeliveryState#SENDING}: when the claim ends
 * @param attempt how often it was claimed; also the fencing token of the claim
 * @param tries how often the mail system was asked in vain, of the attempts: what a mail is given up for
 * @param changedAt when the state last changed
 * @param detail what the mail system said, such as {@code 550 5.1.1}, or empty
 */
public record Delivery(
        DeliveryId id,
        Optional<OrganizationId> organization,
        DeliveryKind kind,
        UUID subject,
        int generation,
        DeliveryState state,
        Instant dueAt,
        Optional<Instant> leaseUntil,
        int attempt,
        int tries,
        Instant changedAt,
        Optional<String> detail) {}
