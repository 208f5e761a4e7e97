package dev.roster;

import dev.roster.delivery.Suppression;
import dev.roster.failure.Refused;
import dev.roster.internal.View;
import dev.roster.internal.delivery.LiftSuppression;
import dev.roster.internal.delivery.ListSuppressions;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import java.util.Objects;

/**
 * The addresses that an organization mails nothing more to, since mail to them came back for good or was reported as junk,
 * and somebody who acts on them. To list them takes {@link dev.roster.catalog.Management#SEE_MEMBERS}, to lift one
 * {@link dev.roster.catalog.Management#INVITE}. Safe for use by any number of threads.
 */
public final class ActingSuppressions {

    private final View view;

    ActingSuppressions(View view) {
        this.view = view;
    }

    /**
     * @param size how many at most, from 1 to 1,000
     * @return the first ones, by address
     * @throws Refused if the actor may not see them, or the size is out of bounds
     */
    public Page<Suppression> page(int size) {
        return new ListSuppressions(view).page(size, null);
    }

    /**
     * @param size how many at most, from 1 to 1,000
     * @param after where the page before this one ended
     * @return the page that follows
     * @throws Refused if the actor may not see them, the size is out of bounds, or the cursor belongs to another list
     */
    public Page<Suppression> page(int size, Cursor after) {
        return new ListSuppressions(view).page(size, Objects.requireNonNull(after, "after"));
    }

    /**
     * Lets mail be sent to an address again. No mail is sent by this: resend the invitation.
     *
     * @param address an address, in any case
     * @return what there was against it
     * @throws Refused if the actor may not invite, the organization is not in use, that is no address, or there is nothing
     *     against it
     */
    public Suppression lift(String address) {
        return new LiftSuppression(view).lift(address);
    }
}
