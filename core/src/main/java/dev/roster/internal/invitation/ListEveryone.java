package dev.roster.internal.invitation;

import dev.roster.catalog.Management;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.internal.View;
import dev.roster.internal.page.Cursors;
import dev.roster.internal.page.Prefix;
import dev.roster.invitation.Everyone;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.ListedInvitation;
import dev.roster.invitation.MemberOrInvitation;
import dev.roster.member.ListedMember;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.organization.Organization;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.InvitationCriteria;
import dev.roster.port.MemberCriteria;
import dev.roster.port.Position;
import dev.roster.user.EmailAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows members and open invitations in one list: two index ranges, merged by address. */
public final class ListEveryone implements Everyone {

    private static final Comparator<Line> ORDER = Comparator.comparing(
                    (Line line) -> line.address().canonical())
            .thenComparing(line -> line.id().toString());

    private final View view;
    private final Optional<String> prefix;

    public ListEveryone(View view) {
        this(view, Optional.empty());
    }

    private ListEveryone(View view, Optional<String> prefix) {
        this.view = view;
        this.prefix = prefix;
    }

    private record Line(
            EmailAddress address,
            UUID id,
            @Nullable Member member,
            @Nullable Invitation invitation) {}

    @Override
    public Everyone startingWith(String typed) {
        return new ListEveryone(view, Optional.of(Prefix.ofAddress(typed)));
    }

    @Override
    public Page<MemberOrInvitation> page(int size) {
        return page(size, Optional.empty());
    }

    @Override
    public Page<MemberOrInvitation> page(int size, Cursor after) {
        return page(size, Optional.of(cursors().read(after)));
    }

    private Page<MemberOrInvitation> page(int size, Optional<Position> after) {
        Cursors.checkedSize(size);
        Organization organization = view.require(Management.SEE_MEMBERS);
        List<Line> lines = new ArrayList<>();
        view.storage()
                .listings()
                .members(view.organization(), members(), after, size + 1)
                .forEach(each -> lines.add(new Line(each.address(), each.user().value(), each, null)));
        view.storage()
                .listings()
                .invitations(view.organization(), invitations(), after, size + 1)
                .forEach(each -> lines.add(new Line(each.address(), each.id().value(), null, each)));
        lines.sort(ORDER);
        Page<Line> page = cursors()
                .cut(
                        lines.subList(0, Math.min(lines.size(), size + 1)),
                        size,
                        line -> new Position(line.address().canonical(), line.id()));
        return new Page<>(fill(organization, page.items()), page.next());
    }

    private List<MemberOrInvitation> fill(Organization organization, List<Line> lines) {
        Map<InvitationId, ListedInvitation> listed = new HashMap<>();
        List<Invitation> invitations = all(lines, Line::invitation);
        Map<UserId, ListedMember> members = view.listed(organization, all(lines, Line::member)).stream()
                .collect(Collectors.toMap(each -> each.member().user(), Function.identity()));
        new Listed(view)
                .all(invitations)
                .forEach(each -> listed.put(each.invitation().id(), each));
        return lines.stream()
                .map(line -> new MemberOrInvitation(
                        line.address(),
                        Optional.ofNullable(line.member()).map(member -> members.get(member.user())),
                        Optional.ofNullable(line.invitation()).map(each -> listed.get(each.id()))))
                .toList();
    }

    private static <T> List<T> all(List<Line> lines, Function<Line, @Nullable T> part) {
        List<T> all = new ArrayList<>();
        for (Line line : lines) {
            T value = part.apply(line);
            if (value != null) {
                all.add(value);
            }
        }
        return all;
    }

    private MemberCriteria members() {
        return new MemberCriteria(
                MemberCriteria.Order.ADDRESS,
                false,
                Set.of(MemberStatus.ACTIVE, MemberStatus.SUSPENDED),
                Optional.empty(),
                prefix);
    }

    private InvitationCriteria invitations() {
        return new InvitationCriteria(true, false, InvitationCriteria.Order.ADDRESS, prefix);
    }

    private Cursors cursors() {
        return new Cursors("everyone " + view.organization() + " " + prefix);
    }
}
