package dev.roster.contract;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes a queued mail for a test. */
public final class MailBuilder {

    private final DeliveryId id = Fixtures.aDeliveryId();
    private Optional<OrganizationId> organization = Optional.of(Fixtures.anOrganizationId());
    private DeliveryKind kind = DeliveryKind.INVITATION;
    private UUID subject = Fixtures.anInvitationId().value();
    private int generation = 1;
    private Instant dueAt = Fixtures.START;

    MailBuilder() {}

    /**
     * @param newOrganization the organization that it is sent for
     * @return this
     */
    public MailBuilder in(OrganizationId newOrganization) {
        organization = Optional.of(newOrganization);
        return this;
    }

    /**
     * Makes it a person's own, of no organization.
     *
     * @return this
     */
    public MailBuilder ofAPerson() {
        organization = Optional.empty();
        return this;
    }

    /**
     * @param invitation what it is about
     * @return this
     */
    public MailBuilder about(Invitation invitation) {
        organization = Optional.of(invitation.organization());
        subject = invitation.id().value();
        generation = invitation.generation();
        return this;
    }

    /**
     * @param newSubject the id of what it is about
     * @return this
     */
    public MailBuilder about(UUID newSubject) {
        subject = newSubject;
        return this;
    }

    /**
     * @param newKind what it says
     * @return this
     */
    public MailBuilder kind(DeliveryKind newKind) {
        kind = newKind;
        return this;
    }

    /**
     * @param number which sending of its subject it is
     * @return this
     */
    public MailBuilder generation(int number) {
        generation = number;
        return this;
    }

    /**
     * @param time when it may be sent
     * @return this
     */
    public MailBuilder dueAt(Instant time) {
        dueAt = time;
        return this;
    }

    /** @return the mail */
    public Delivery build() {
        return new Delivery(
                id,
                organization,
                kind,
                subject,
                generation,
                DeliveryState.QUEUED,
                dueAt,
                Optional.empty(),
                0,
                0,
                dueAt,
                Optional.empty());
    }
}
