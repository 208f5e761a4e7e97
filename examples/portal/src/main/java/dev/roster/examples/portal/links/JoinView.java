package dev.roster.examples.portal.links;

import dev.roster.examples.portal.server.Faults;
import java.util.Optional;

/**
 * An invitation, to somebody who may answer it, or be somebody else.
 *
 * @param offer what is offered
 * @param signedIn the address of who is signed in
 * @param given what was typed
 * @param family what was typed
 * @param faults what is wrong with it
 */
record JoinView(OfferView offer, Optional<String> signedIn, String given, String family, Faults faults) {}
