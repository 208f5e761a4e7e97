package dev.roster.examples.portal.users;

import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.Visit;
import dev.roster.member.ListedMember;
import dev.roster.member.MemberSelection;
import dev.roster.member.MembersByActivity;
import dev.roster.member.MembersByAddress;
import dev.roster.member.MembersByName;
import dev.roster.page.Page;
import java.time.Duration;

/** The members whom a filter lets pass, however many pages they fill. */
final class Matching {

    private static final int MOST_IN_A_PAGE = 1_000;

    private Matching() {}

    static MemberSelection<?> of(Filter filter, Visit visit, RoleList roles) {
        return switch (filter.order()) {
            case Filter.NAME -> byName(filter, visit, roles);
            case Filter.ACTIVITY -> byActivity(filter, visit);
            default -> byAddress(filter, visit);
        };
    }

    static int count(MemberSelection<?> members) {
        Page<ListedMember> page = members.page(MOST_IN_A_PAGE);
        int count = page.items().size();
        while (page.next().isPresent()) {
            page = members.page(MOST_IN_A_PAGE, page.next().get());
            count += page.items().size();
        }
        return count;
    }

    private static MembersByName byName(Filter filter, Visit visit, RoleList roles) {
        MembersByName members = visit.me().members().byName();
        if (!filter.beginning().isEmpty()) {
            members = members.startingWith(filter.beginning());
        }
        return roles.find(filter.role()) == null ? members : members.withRole(roles.find(filter.role()));
    }

    private static MembersByActivity byActivity(Filter filter, Visit visit) {
        MembersByActivity members = visit.me().members().byActivity();
        return filter.days() == 0 ? members : members.inactiveSince(visit.now().minus(Duration.ofDays(filter.days())));
    }

    private static MembersByAddress byAddress(Filter filter, Visit visit) {
        MembersByAddress members = visit.me().members().byAddress();
        return filter.beginning().isEmpty() ? members : members.startingWith(filter.beginning());
    }
}
