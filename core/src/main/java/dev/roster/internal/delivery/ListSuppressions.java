package dev.roster.internal.delivery;

import dev.roster.catalog.Management;
import dev.roster.delivery.Suppression;
import dev.roster.internal.View;
import dev.roster.internal.page.Cursors;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the addresses that an organization mails nothing more to. */
public final class ListSuppressions {

    private final View view;

    public ListSuppressions(View view) {
        this.view = view;
    }

    public Page<Suppression> page(int size, @Nullable Cursor after) {
        Cursors.checkedSize(size);
        Optional<Position> position = Optional.ofNullable(after).map(cursors()::read);
        view.require(Management.SEE_MEMBERS);
        List<Suppression> found = view.storage().listings().suppressions(view.organization(), position, size + 1);
        return cursors()
                .cut(
                        found,
                        size,
                        each -> new Position(
                                each.address().canonical(), each.delivery().value()));
    }

    private Cursors cursors() {
        return new Cursors("suppressions " + view.organization());
    }
}
