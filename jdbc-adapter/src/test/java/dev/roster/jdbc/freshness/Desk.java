package dev.roster.jdbc.freshness;

import dev.roster.ActingHost;
import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.access.Access;
import dev.roster.catalog.PermissionOn;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.user.PersonName;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** An organization with an owner, and a clerk who may view Globex until that is revoked. */
public final class Desk {

    public static final String PARTNER = "globex";

    private final Roster writing;
    private final DeskCatalog app;
    private final Revoke revoke;
    private final OrganizationId organization;
    private final UserId owner;
    private final UserId clerk;

    private Desk(Roster writing, Revoke revoke) {
        this.writing = writing;
        this.app = (DeskCatalog) writing.catalog();
        this.revoke = revoke;
        this.owner = writing.asHost("test")
                .addUser(address("owner"), PersonName.of("Ow", "Ner"))
                .id();
        this.organization = writing.asHost("test")
                .openOrganization("Desk", opening -> opening.owner(owner).plan(app.large))
                .id();
        this.clerk = joined(revoke);
    }

    /** @return for each kind of revoke, a desk where that is to happen */
    public static List<Desk> ofEach(Roster writing) {
        return Arrays.stream(Revoke.values()).map(revoke -> of(writing, revoke)).toList();
    }

    /**
     * Opens one.
     *
     * @param writing through whom
     * @param revoke what is to happen there
     */
    public static Desk of(Roster writing, Revoke revoke) {
        return new Desk(writing, revoke);
    }

    private UserId joined(Revoke revoke) {
        var role = revoke.role(this);
        InvitationId invitation = owner(writing)
                .invite(Invitee.of(address("clerk")), offer -> {
                    offer.role(role);
                    if (role == app.clerk) {
                        offer.reach(app.partner.of(PARTNER));
                    }
                })
                .invitation()
                .id();
        return writing.invitations()
                .accept(host(writing).link(invitation).token(), Acceptance.asNewUser("Cle", "Rk"))
                .orElseThrow()
                .user();
    }

    private static String address(String name) {
        return name + "-" + UUID.randomUUID() + "@globex.example";
    }

    DeskCatalog app() {
        return app;
    }

    public OrganizationId organization() {
        return organization;
    }

    public UserId clerk() {
        return clerk;
    }

    /** Through whom changes are made, if nothing else is said. */
    Roster writing() {
        return writing;
    }

    public ActingMember owner(Roster door) {
        return door.in(organization).as(owner);
    }

    ActingHost host(Roster door) {
        return door.in(organization).asHost("test");
    }

    /** What the clerk may do is taken; done when this returns. */
    void revoke() {
        revokeThrough(writing);
    }

    void revokeThrough(Roster door) {
        revoke.of(this, door);
    }

    /** What the clerk may do, asked of a node. */
    public Access at(Roster node) {
        return node.in(organization).access(clerk);
    }

    /** Whether a node lets the clerk view Globex. */
    public boolean isAllowedAt(Roster node) {
        return at(node).can(viewAt(node), PARTNER);
    }

    /** What it is called in the catalog of a node. */
    public static PermissionOn<String> viewAt(Roster node) {
        return ((DeskCatalog) node.catalog()).view;
    }

    @Override
    public String toString() {
        return revoke.name();
    }
}
