package dev.roster.internal.member;

import dev.roster.access.Assignable;
import dev.roster.access.Reach;
import dev.roster.catalog.Management;
import dev.roster.catalog.NamedResource;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.internal.View;
import dev.roster.internal.access.Evaluator;
import dev.roster.internal.access.Guard;
import dev.roster.internal.page.Cursors;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.Position;
import dev.roster.text.PlainText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Shows what an actor could assign: what the host lists, or of an actor who does not reach everything, what is reached. */
public final class ListAssignable implements Assignable {

    private static final int LONGEST_PREFIX = 254;
    private static final UUID NO_ID = new UUID(0, 0);

    private static final Comparator<NamedResource> ORDER =
            Comparator.comparing(NamedResource::name).thenComparing(NamedResource::resource);

    private final View view;
    private final ResourceType<?> type;
    private final String prefix;

    public ListAssignable(View view, ResourceType<?> type) {
        this(view, type, "");
        if (!type.catalog().equals(view.deployment().catalog())) {
            throw new Refused(
                    Reason.NOT_IN_CATALOG, "resource type", type + " is of another catalog; take it from this one.");
        }
    }

    private ListAssignable(View view, ResourceType<?> type, String prefix) {
        this.view = view;
        this.type = type;
        this.prefix = prefix;
    }

    @Override
    public Assignable startingWith(String typed) {
        if (typed == null || typed.length() > LONGEST_PREFIX) {
            throw new Refused(
                    typed == null ? Reason.MISSING : Reason.TOO_LONG,
                    "prefix",
                    "A search takes " + LONGEST_PREFIX + " characters.");
        }
        return new ListAssignable(view, type, PlainText.strip(typed));
    }

    @Override
    public Page<NamedResource> page(int size) {
        return page(size, Optional.empty());
    }

    @Override
    public Page<NamedResource> page(int size, Cursor after) {
        return page(size, Optional.of(resource(cursors().read(after))));
    }

    private Page<NamedResource> page(int size, Optional<NamedResource> after) {
        Cursors.checkedSize(size);
        Reach reach = reach();
        List<NamedResource> found = reach instanceof Reach.Only only
                ? among(only, after, size + 1)
                : view.deployment().names().list(view.organization(), type, prefix, after, size + 1);
        return cursors().cut(found, size, this::position);
    }

    /** All that the roles reach by which the actor could give it. */
    private Reach reach() {
        if (!(view.actor() instanceof Actor.Member member)) {
            view.require(Management.INVITE);
            return Reach.EVERYTHING;
        }
        Evaluator held = Evaluator.of(
                view.deployment().catalog(), view.storage().lookups().membership(view.organization(), member.user()));
        if (!held.may(Management.INVITE) && !held.may(Management.EDIT_MEMBERS)) {
            throw Guard.notAllowed(Management.INVITE);
        }
        return held.roles().stream()
                .filter(role -> role.has(Management.INVITE) || role.has(Management.EDIT_MEMBERS))
                .map(role -> held.reachOf(role, type))
                .reduce(Reach.NOTHING, Reach::or);
    }

    private List<NamedResource> among(Reach.Only reach, Optional<NamedResource> after, int most) {
        List<Resource> reached =
                reach.ids().stream().map(id -> new Resource(type.key(), id)).toList();
        String begin = prefix.toLowerCase(Locale.ROOT);
        return view.deployment().names().of(view.organization(), reached).stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).startsWith(begin))
                .filter(each ->
                        after.filter(last -> ORDER.compare(each, last) <= 0).isEmpty())
                .sorted(ORDER)
                .limit(most)
                .toList();
    }

    /** The id stands first, since it holds no line end. */
    private Position position(NamedResource last) {
        return new Position(last.resource().id() + "\n" + last.name(), NO_ID);
    }

    private NamedResource resource(Position position) {
        String[] parts = position.key().split("\n", 2);
        return new NamedResource(new Resource(type.key(), parts[0]), parts.length > 1 ? parts[1] : "");
    }

    private Cursors cursors() {
        return new Cursors("assignable " + view.organization() + " " + type + " " + prefix);
    }
}
