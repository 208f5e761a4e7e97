package dev.roster.internal.member;

import dev.roster.internal.View;
import dev.roster.member.Member;
import dev.roster.port.MemberCriteria;
import dev.roster.port.Position;
import java.util.List;
import java.util.Optional;

/** All members that criteria match, batch by batch, for whoever has asked whether the actor may see them. Used once. */
public final class MemberBatches {

    private final View view;
    private final MemberCriteria criteria;
    private final int size;
    private Optional<Position> after = Optional.empty();
    private boolean ended;

    public MemberBatches(View view, MemberCriteria criteria, int size) {
        this.view = view;
        this.criteria = criteria;
        this.size = size;
    }

    /** The batch that follows; perhaps empty, if it is the last. */
    public List<Member> next() {
        List<Member> batch = view.storage().listings().members(view.organization(), criteria, after, size);
        ended = batch.size() < size;
        if (!batch.isEmpty()) {
            after = Optional.of(position(criteria, batch.get(batch.size() - 1)));
        }
        return batch;
    }

    /** Whether the last batch was given. */
    public boolean hasEnded() {
        return ended;
    }

    static Position position(MemberCriteria criteria, Member member) {
        String key = switch (criteria.order()) {
            case NAME -> member.name().sortKey();
            case ADDRESS -> member.address().canonical();
            case ACTIVITY -> member.activeAt().toString();
        };
        return new Position(key, member.user().value());
    }
}
