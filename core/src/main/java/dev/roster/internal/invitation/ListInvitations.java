package dev.roster.internal.invitation;

import dev.roster.catalog.Management;
import dev.roster.id.InvitationId;
import dev.roster.internal.Change;
import dev.roster.internal.Many;
import dev.roster.internal.View;
import dev.roster.internal.page.Prefix;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationList;
import dev.roster.invitation.Invitations;
import dev.roster.invitation.ListedInvitation;
import dev.roster.port.InvitationCriteria;
import dev.roster.port.InvitationCriteria.Order;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Shows invitations. */
public final class ListInvitations implements Invitations {

    private final View view;

    public ListInvitations(View view) {
        this.view = view;
    }

    @Override
    public InvitationList open() {
        return new InvitationQuery(view, new InvitationCriteria(true, false, Order.NEWEST, Optional.empty()));
    }

    @Override
    public InvitationList undelivered() {
        return new InvitationQuery(view, new InvitationCriteria(true, true, Order.NEWEST, Optional.empty()));
    }

    @Override
    public InvitationList openByAddress(String prefix) {
        return new InvitationQuery(
                view, new InvitationCriteria(true, false, Order.ADDRESS, Optional.of(Prefix.ofAddress(prefix))));
    }

    @Override
    public InvitationList past() {
        return new InvitationQuery(view, new InvitationCriteria(false, false, Order.NEWEST, Optional.empty()));
    }

    @Override
    public ListedInvitation get(InvitationId id) {
        view.require(Management.SEE_MEMBERS);
        return found(id == null ? List.of() : List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> Change.notFound("invitation"));
    }

    @Override
    public List<ListedInvitation> getAll(Collection<InvitationId> ids) {
        List<InvitationId> asked = Many.bounded(view.deployment(), Objects.requireNonNull(ids, "ids"), "invitation");
        view.require(Management.SEE_MEMBERS);
        return found(asked);
    }

    private List<ListedInvitation> found(List<InvitationId> asked) {
        Map<InvitationId, Invitation> found = view.storage().lookups().invitations(view.organization(), asked);
        return new Listed(view)
                .all(asked.stream()
                        .distinct()
                        .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                        .toList());
    }
}
