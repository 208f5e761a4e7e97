package dev.roster.internal.user;

import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.Offers;
import dev.roster.internal.page.Cursors;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Offered;
import dev.roster.invitation.ReceivedInvitation;
import dev.roster.organization.Organization;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.Position;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows a person what is that person's own, over all organizations. */
public final class ListOwn {

    private final Deployment deployment;
    private final UserId user;

    public ListOwn(Deployment deployment, UserId user) {
        this.deployment = deployment;
        this.user = user;
    }

    public User profile() {
        return Optional.ofNullable(
                        deployment.storage().lookups().users(List.of(user)).get(user))
                .filter(found -> found.status() != UserStatus.ERASED)
                .orElseThrow(() -> Change.notFound("user"));
    }

    public Page<ReceivedInvitation> invitations(int size, @Nullable Cursor after) {
        Cursors cursors = new Cursors("received " + user);
        List<Invitation> found = deployment
                .storage()
                .listings()
                .invitationsTo(
                        profile().address(),
                        Optional.ofNullable(after)
                                .map(cursor ->
                                        new InvitationId(cursors.read(cursor).id())),
                        Cursors.checkedSize(size) + 1);
        Page<Invitation> page = cursors.cut(
                found, size, invitation -> new Position("", invitation.id().value()));
        Map<OrganizationId, Organization> organizations = deployment
                .storage()
                .lookups()
                .organizations(
                        page.items().stream().map(Invitation::organization).collect(Collectors.toSet()));
        Map<InvitationId, Offered> offered = new Offers(deployment).of(page.items());
        Instant now = deployment.clock().instant();
        return page.map(each -> new ReceivedInvitation(
                each.id(),
                each.organization(),
                Objects.requireNonNull(organizations.get(each.organization())).name(),
                Objects.requireNonNull(offered.get(each.id())),
                each.terms().note(),
                each.statusAt(now),
                each.expiresAt()));
    }
}
