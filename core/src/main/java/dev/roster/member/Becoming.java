package dev.roster.member;

import dev.roster.access.RightsGrammar;
import java.time.Duration;

/**
 * What a giver of ownership becomes when it is accepted, and for how long it is offered. Nothing said of rights leaves the
 * giver an owner beside the receiver. Not for use outside of the call.
 */
public interface Becoming extends RightsGrammar<Becoming> {

    /**
     * @param time how long the offer is good: at least a minute, and no longer than an invitation may be
     * @return this
     */
    Becoming expiresIn(Duration time);
}
