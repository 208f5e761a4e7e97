package dev.roster.examples.portal.users;

import dev.roster.access.Rights;
import dev.roster.examples.portal.rights.RightsInWords;
import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.Visit;
import dev.roster.examples.portal.server.When;
import dev.roster.examples.portal.users.UsersView.Line;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.ListedInvitation;
import dev.roster.invitation.MemberOrInvitation;
import dev.roster.member.ListedMember;
import dev.roster.member.Member;
import dev.roster.member.MemberSelection;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a page of the list, and puts it into words. */
final class Lines {

    private static final int PAGE = 50;

    private final Visit visit;
    private final RoleList roles;
    private final RightsInWords words;

    Lines(Visit visit, RoleList roles) {
        this.visit = visit;
        this.roles = roles;
        words = new RightsInWords(visit, roles);
    }

    Page<Line> read(Filter filter) {
        return filter.order().equals(Filter.EVERYBODY)
                ? everybody(filter).map(this::either)
                : members(filter).map(this::member);
    }

    private Page<ListedMember> members(Filter filter) {
        MemberSelection<?> chosen = Matching.of(filter, visit, roles);
        return page(after -> chosen.page(PAGE, after), () -> chosen.page(PAGE));
    }

    private Page<MemberOrInvitation> everybody(Filter filter) {
        var all = visit.me().everyone();
        var chosen = filter.beginning().isEmpty() ? all : all.startingWith(filter.beginning());
        return page(after -> chosen.page(PAGE, after), () -> chosen.page(PAGE));
    }

    private <T> Page<T> page(Function<Cursor, Page<T>> further, Supplier<Page<T>> first) {
        return visit.after().map(further).orElseGet(first);
    }

    private Line either(MemberOrInvitation line) {
        return line.member()
                .map(this::member)
                .orElseGet(() -> invitation(line.invitation().orElseThrow()));
    }

    private Line member(ListedMember listed) {
        Member member = listed.member();
        return line(
                "member " + member.user(),
                "/members/" + member.user(),
                member.name().display(),
                member.address().display(),
                member.rights(),
                member.status().name().toLowerCase(Locale.ROOT),
                false,
                Optional.of(new When(member.activeAt(), visit.now())));
    }

    private Line invitation(ListedInvitation listed) {
        String address = listed.invitation().address().display();
        boolean failed =
                listed.delivery().filter(mail -> mail.state().isUndelivered()).isPresent();
        boolean expired = listed.status() == InvitationStatus.EXPIRED;
        return line(
                "invitation " + listed.invitation().id(),
                "/invitations/" + listed.invitation().id(),
                listed.invitation().terms().name().map(name -> name.display()).orElse(address),
                address,
                listed.invitation().terms().rights(),
                failed ? "mail failed" : expired ? "invitation expired" : "invited",
                failed || expired,
                Optional.empty());
    }

    private Line line(
            String who,
            String path,
            String name,
            String address,
            Rights rights,
            String state,
            boolean trouble,
            Optional<When> active) {
        return new Line(
                who,
                path,
                name,
                address,
                words.roles(rights),
                String.join(", ", words.switches(rights)),
                words.assigned(rights),
                state,
                trouble,
                active);
    }
}
