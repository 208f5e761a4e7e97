package dev.roster.member;

import java.time.Instant;

/**
 * Members in the order of their last activity, the longest ago first. Whoever becomes active while pages are read moves on
 * to a later page.
 */
public interface MembersByActivity extends MemberSelection<MembersByActivity> {

    /**
     * @param since a moment that has passed
     * @return another selection: only those who were last active before it, or joined before it and never were
     * @throws dev.roster.failure.Refused if that moment is still to come: nobody could have been active since
     */
    MembersByActivity inactiveSince(Instant since);
}
