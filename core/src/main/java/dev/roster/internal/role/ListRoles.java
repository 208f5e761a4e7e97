package dev.roster.internal.role;

import dev.roster.catalog.Management;
import dev.roster.id.RoleId;
import dev.roster.internal.Change;
import dev.roster.internal.View;
import dev.roster.internal.page.Cursors;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.Position;
import dev.roster.role.CustomRole;
import dev.roster.role.RoleDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the roles that an organization defined. */
public final class ListRoles {

    private final View view;

    public ListRoles(View view) {
        this.view = view;
    }

    public CustomRole get(RoleId id) {
        view.require(Management.SEE_MEMBERS);
        return view.roles().find(id.key()).map(CustomRole.class::cast).orElseThrow(() -> Change.notFound("role"));
    }

    public Page<CustomRole> page(int size, @Nullable Cursor after) {
        Cursors.checkedSize(size);
        Optional<Position> position = Optional.ofNullable(after).map(cursors()::read);
        view.require(Management.SEE_MEMBERS);
        List<RoleDefinition> found = view.storage().listings().roles(view.organization(), position, size + 1);
        return cursors()
                .cut(found, size, role -> new Position(role.nameKey(), role.id().value()))
                .map(role -> new CustomRole(view.deployment().catalog(), role));
    }

    private Cursors cursors() {
        return new Cursors("roles " + view.organization());
    }
}
