package dev.roster.internal.invitation;

import dev.roster.catalog.Management;
import dev.roster.internal.View;
import dev.roster.internal.page.Cursors;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationList;
import dev.roster.invitation.ListedInvitation;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.InvitationCriteria;
import dev.roster.port.InvitationCriteria.Order;
import dev.roster.port.Position;
import java.util.List;
import java.util.Optional;

/** Some invitations, and their pages. */
final class InvitationQuery implements InvitationList {

    private final View view;
    private final InvitationCriteria criteria;

    InvitationQuery(View view, InvitationCriteria criteria) {
        this.view = view;
        this.criteria = criteria;
    }

    @Override
    public Page<ListedInvitation> page(int size) {
        return page(size, Optional.empty());
    }

    @Override
    public Page<ListedInvitation> page(int size, Cursor after) {
        return page(size, Optional.of(cursors().read(after)));
    }

    private Page<ListedInvitation> page(int size, Optional<Position> after) {
        Cursors.checkedSize(size);
        view.require(Management.SEE_MEMBERS);
        List<Invitation> found = view.storage().listings().invitations(view.organization(), criteria, after, size + 1);
        Page<Invitation> page = cursors().cut(found, size, this::position);
        return new Page<>(new Listed(view).all(page.items()), page.next());
    }

    private Position position(Invitation invitation) {
        String key = criteria.order() == Order.ADDRESS ? invitation.address().canonical() : "";
        return new Position(key, invitation.id().value());
    }

    private Cursors cursors() {
        return new Cursors("invitations " + view.organization() + " " + criteria);
    }
}
