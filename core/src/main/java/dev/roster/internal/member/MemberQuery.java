package dev.roster.internal.member;

import dev.roster.catalog.Management;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.internal.View;
import dev.roster.internal.page.Cursors;
import dev.roster.internal.page.Prefix;
import dev.roster.member.ListedMember;
import dev.roster.member.Member;
import dev.roster.member.MemberSelection;
import dev.roster.member.MemberStatus;
import dev.roster.member.MembersByActivity;
import dev.roster.member.MembersByAddress;
import dev.roster.member.MembersByName;
import dev.roster.organization.Organization;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.MemberCriteria;
import dev.roster.port.MemberCriteria.Order;
import dev.roster.port.Position;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A selection of members while it is said, and its pages. Immutable. */
abstract sealed class MemberQuery<S extends MemberSelection<S>> implements MemberSelection<S> {

    private static final Set<MemberStatus> PRESENT = Set.of(MemberStatus.ACTIVE, MemberStatus.SUSPENDED);

    final View view;
    final MemberCriteria criteria;

    private MemberQuery(View view, MemberCriteria criteria) {
        this.view = view;
        this.criteria = criteria;
    }

    static MembersByName byName(View view) {
        return new ByName(view, new MemberCriteria(Order.NAME, false, PRESENT, Optional.empty(), Optional.empty()));
    }

    static MembersByAddress byAddress(View view) {
        return new ByAddress(
                view, new MemberCriteria(Order.ADDRESS, false, PRESENT, Optional.empty(), Optional.empty()));
    }

    static MembersByActivity byActivity(View view) {
        return new ByActivity(
                view, new MemberCriteria(Order.ACTIVITY, false, PRESENT, Optional.empty(), Optional.empty()));
    }

    abstract S with(MemberCriteria narrowed);

    @Override
    public S withStatus(MemberStatus status) {
        if (status == null) {
            throw new Refused(Reason.MISSING, "status", "Name a status.");
        }
        return with(new MemberCriteria(
                criteria.order(),
                criteria.descending(),
                Set.of(status),
                criteria.role(),
                criteria.prefix(),
                criteria.inactiveSince()));
    }

    @Override
    public S descending() {
        return with(new MemberCriteria(
                criteria.order(),
                !criteria.descending(),
                criteria.statuses(),
                criteria.role(),
                criteria.prefix(),
                criteria.inactiveSince()));
    }

    S withPrefix(String prefix) {
        return with(new MemberCriteria(
                criteria.order(), criteria.descending(), criteria.statuses(), criteria.role(), Optional.of(prefix)));
    }

    @Override
    public Page<ListedMember> page(int size) {
        return page(size, Optional.empty());
    }

    @Override
    public Page<ListedMember> page(int size, Cursor after) {
        return page(size, Optional.of(cursors().read(after, this::isKey)));
    }

    private Page<ListedMember> page(int size, Optional<Position> after) {
        Cursors.checkedSize(size);
        Organization organization = view.require(Management.SEE_MEMBERS);
        Page<Member> page = cursors().cut(read(after, size + 1), size, this::position);
        return new Page<>(view.listed(organization, page.items()), page.next());
    }

    private List<Member> read(Optional<Position> after, int most) {
        return view.storage().listings().members(view.organization(), criteria, after, most);
    }

    private Position position(Member member) {
        return MemberBatches.position(criteria, member);
    }

    private boolean isKey(String key) {
        return criteria.order() != Order.ACTIVITY || ByActivity.isMoment(key);
    }

    private Cursors cursors() {
        return new Cursors("members " + view.organization() + " " + criteria.order() + " " + criteria.descending() + " "
                + criteria.statuses().stream().sorted().toList() + " " + criteria.role() + " " + criteria.prefix() + " "
                + criteria.inactiveSince());
    }

    private static final class ByName extends MemberQuery<MembersByName> implements MembersByName {

        ByName(View view, MemberCriteria criteria) {
            super(view, criteria);
        }

        @Override
        MembersByName with(MemberCriteria narrowed) {
            return new ByName(view, narrowed);
        }

        @Override
        public MembersByName withRole(Role role) {
            if (role == null || !role.catalog().equals(view.deployment().catalog())) {
                throw new Refused(Reason.NOT_IN_CATALOG, "role", "Name a role of this catalog.");
            }
            return with(new MemberCriteria(
                    Order.NAME,
                    criteria.descending(),
                    criteria.statuses(),
                    Optional.of(role.key()),
                    criteria.prefix()));
        }

        @Override
        public MembersByName startingWith(String prefix) {
            return withPrefix(Prefix.ofName(prefix));
        }
    }

    private static final class ByAddress extends MemberQuery<MembersByAddress> implements MembersByAddress {

        ByAddress(View view, MemberCriteria criteria) {
            super(view, criteria);
        }

        @Override
        MembersByAddress with(MemberCriteria narrowed) {
            return new ByAddress(view, narrowed);
        }

        @Override
        public MembersByAddress startingWith(String prefix) {
            return withPrefix(Prefix.ofAddress(prefix));
        }
    }

    private static final class ByActivity extends MemberQuery<MembersByActivity> implements MembersByActivity {

        /** What every database takes for a time. */
        private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

        ByActivity(View view, MemberCriteria criteria) {
            super(view, criteria);
        }

        @Override
        MembersByActivity with(MemberCriteria narrowed) {
            return new ByActivity(view, narrowed);
        }

        @Override
        public MembersByActivity inactiveSince(Instant since) {
            if (since == null) {
                throw new Refused(Reason.MISSING, "since", "Name a moment.");
            }
            if (since.isAfter(view.now())) {
                throw new Refused(Reason.MALFORMED, "since", "That is still to come; name a moment that has passed.");
            }
            Instant first = since.isBefore(Instant.EPOCH) ? Instant.EPOCH : since.truncatedTo(ChronoUnit.MICROS);
            return with(new MemberCriteria(
                    Order.ACTIVITY,
                    criteria.descending(),
                    criteria.statuses(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(first)));
        }

        static boolean isMoment(String key) {
            try {
                Instant moment = Instant.parse(key);
                return !moment.isBefore(Instant.EPOCH) && !moment.isAfter(LATEST);
            } catch (DateTimeException notWrittenByUs) {
                return false;
            }
        }
    }
}
