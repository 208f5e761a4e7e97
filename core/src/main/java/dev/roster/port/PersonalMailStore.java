package dev.roster.port;

import dev.roster.delivery.DeliveryKind;
import dev.roster.id.DeliveryId;
import dev.roster.id.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Mails about what is a person's own, in one transaction that has locked the person, where it puts one. */
public interface PersonalMailStore {

    /**
     * Puts a mail in place of the one of its kind that the user has, if there is one, whose link is dead then. A notice takes
     * the place of one to the same mailbox only.
     *
     * @param mail the mail
     */
    void put(PersonalMail mail);

    /**
     * Takes a mail away, so that nobody else can: of many who try at once, one gets it. In a database this is a DELETE whose
     * affected rows are looked at.
     *
     * @param id a mail
     * @param kind what it must be
     * @return the mail, expired or not, or empty if it is not there, or not any more
     */
    Optional<PersonalMail> take(DeliveryId id, DeliveryKind kind);

    /**
     * Deletes the mails that a user has, so that their links are dead and those not sent yet will not be.
     *
     * @param user a user
     * @param kinds which kinds
     */
    void delete(UserId user, Set<DeliveryKind> kinds);

    /**
     * Deletes mails that are dealt with, in as few statements as the number allows.
     *
     * @param ids mails, there or not
     */
    void delete(Collection<DeliveryId> ids);

    /**
     * Deletes mails that have expired, those that did so first.
     *
     * @param now the time; one that expires just then has expired
     * @param most how many at most
     * @return how many were deleted
     */
    int deleteExpired(Instant now, int most);
}
