package dev.roster.jdbc;

import dev.roster.access.Rights;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Terms;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** How an invitation lies in its table. */
final class InvitationRow {

    static final Table TABLE = Table.of(
            "roster_invitation",
            "organization_id, id",
            "is_open, open_key, address_key, open_inviter, seat_until, status, generation, address, rights, given_name, "
                    + "family_name, note, locale, attributes, lifetime_micros, mailed, inviter_kind, inviter_id, "
                    + "inviter_reason, created_at, expires_at, request_key, closed_at, accepted_by");

    static final Table ROLES = Table.of("roster_invitation_role", "organization_id, invitation_id, role");

    private InvitationRow() {}

    static List<Object> of(Invitation invitation) {
        boolean open = !invitation.status().isClosed();
        Terms terms = invitation.terms();
        ActorColumns inviter = ActorColumns.of(invitation.inviter());
        Optional<UUID> member = invitation.inviter() instanceof Actor.Member ? inviter.id() : Optional.empty();
        return Session.parameters(
                invitation.organization().value(),
                invitation.id().value(),
                open,
                open ? new Key(invitation.address().canonical()) : null,
                invitation.address().isErased()
                        ? null
                        : new Key(invitation.address().canonical()),
                open ? member : null,
                invitation.holdsSeat() ? invitation.expiresAt() : null,
                invitation.status(),
                invitation.generation(),
                invitation.address().value(),
                Json.of(terms.rights()),
                terms.name().map(PersonName::given),
                terms.name().map(PersonName::family),
                terms.note(),
                terms.locale().map(Locale::toLanguageTag),
                Json.of(terms.attributes()),
                ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(terms.lifetime())),
                terms.mailed(),
                inviter.kind(),
                inviter.id(),
                inviter.reason(),
                invitation.createdAt(),
                invitation.expiresAt(),
                Key.ifAny(invitation.requestKey()),
                invitation.closedAt(),
                invitation.acceptedBy().map(UserId::value));
    }

    /** The roles that the organization defined, of an open one: none of them can be deleted. */
    static List<List<Object>> rolesOf(Invitation invitation) {
        return invitation.status().isClosed()
                ? List.of()
                : customRoles(invitation)
                        .map(role -> Session.parameters(
                                invitation.organization().value(),
                                invitation.id().value(),
                                new Key(role)))
                        .toList();
    }

    /**
     * Whether roles of it in their table must go: what an open one offered before, nobody knows here. What is left of one
     * that is closed does no harm, since only open ones are asked for.
     */
    static boolean mayHaveRoles(Invitation invitation) {
        return !invitation.status().isClosed()
                || customRoles(invitation).findAny().isPresent();
    }

    private static Stream<String> customRoles(Invitation invitation) {
        return invitation.terms().rights().roles().stream()
                .filter(role -> RoleId.ofKey(role).isPresent());
    }

    static Invitation read(Row row) throws SQLException {
        OrganizationId organization = new OrganizationId(row.id());
        InvitationId id = new InvitationId(row.id());
        row.skip();
        row.skip();
        row.skip();
        row.skip();
        boolean holdsSeat = row.timeIfAny().isPresent();
        InvitationStatus status = row.constant(InvitationStatus.class);
        int generation = row.integer();
        EmailAddress address = EmailAddress.stored(row.text());
        Terms terms = terms(row);
        Actor inviter = ActorColumns.read(row);
        return new Invitation(
                organization,
                id,
                address,
                terms,
                inviter,
                status,
                generation,
                row.time(),
                row.time(),
                holdsSeat,
                row.textIfAny(),
                row.timeIfAny(),
                row.idIfAny().map(UserId::new));
    }

    private static Terms terms(Row row) throws SQLException {
        Rights rights = Json.rights(row.text());
        Optional<String> given = row.textIfAny();
        Optional<String> family = row.textIfAny();
        Optional<String> note = row.textIfAny();
        Optional<Locale> locale = row.textIfAny().map(Locale::forLanguageTag);
        Map<String, String> attributes = Json.map(row.text());
        Duration lifetime = Duration.of(row.number(), ChronoUnit.MICROS);
        return new Terms(
                rights,
                given.map(name -> new PersonName(name, family.orElse(""))),
                note,
                locale,
                attributes,
                lifetime,
                row.flag());
    }
}
