package dev.roster.internal;

import dev.roster.delivery.DeliveryKind;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.DeliveryId;
import dev.roster.port.Link;
import dev.roster.port.LinkPurpose;
import dev.roster.port.PersonalMail;
import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The link of a mail about what is a person's own. Good once, as long as its mail is there and its time is not over. */
public final class PersonalLink {

    private PersonalLink() {}

    /** What a token leads to, or empty if that is nothing, or not any more. Writes nothing. */
    public static Optional<PersonalMail> find(
            Storage storage, @Nullable String token, LinkPurpose purpose, DeliveryKind kind, Instant now) {
        return Tokens.hash(token)
                .flatMap(hash -> storage.lookups().link(purpose, hash))
                .map(Link::subject)
                .map(DeliveryId::new)
                .flatMap(id -> Optional.ofNullable(
                        storage.lookups().personalMails(List.of(id)).get(id)))
                .filter(mail -> mail.kind() == kind && now.isBefore(mail.expiresAt()));
    }

    /** Uses it up. To be called in the change that it is for, under the lock of its user. */
    public static PersonalMail use(UnitOfWork unit, PersonalMail found, Instant now) {
        return unit.personalMails()
                .take(found.id(), found.kind())
                .filter(mail -> now.isBefore(mail.expiresAt()))
                .orElseThrow(PersonalLink::dead);
    }

    /** The one answer for a link that was never made, was used, is overtaken or expired. */
    public static Refused dead() {
        return new Refused(Reason.NOT_FOUND, "link", "This link does nothing any more; ask for a new mail.");
    }
}
