package dev.roster.internal.user;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.page.Cursors;
import dev.roster.member.Membership;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.Listings;
import dev.roster.port.Position;
import dev.roster.port.Storage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a person the organizations that she is in, or was in, or may enter. */
public final class ListPlaces {

    private final Storage storage;
    private final UserId user;

    public ListPlaces(Storage storage, UserId user) {
        this.storage = storage;
        this.user = user;
    }

    public Page<Membership> all(int size, @Nullable Cursor after) {
        return page("memberships", Listings::memberships, size, after);
    }

    public Page<Membership> enterable(int size, @Nullable Cursor after) {
        return page("enterable", Listings::enterable, size, after);
    }

    private Page<Membership> page(String name, Places list, int size, @Nullable Cursor after) {
        Cursors cursors = new Cursors(name + " " + user);
        List<Membership> found = list.of(
                storage.listings(),
                user,
                Optional.ofNullable(after)
                        .map(cursor -> new OrganizationId(cursors.read(cursor).id())),
                Cursors.checkedSize(size) + 1);
        return cursors.cut(
                found.stream().noneMatch(ListPlaces::isOfNobody) ? found : List.of(),
                size,
                membership -> new Position("", membership.organization().id().value()));
    }

    /** An erased user is answered as one that there is none of. What a member keeps of the user tells it. */
    private static boolean isOfNobody(Membership membership) {
        return membership.member().filter(member -> member.address().isErased()).isPresent();
    }

    /** A list of memberships, by organization. */
    private interface Places {
        List<Membership> of(Listings listings, UserId user, Optional<OrganizationId> after, int most);
    }
}
