/**
 * What a host or an adapter implements: {@link dev.roster.port.Storage} with its small stores,
 * {@link dev.roster.port.HostTransaction} and {@link dev.roster.port.Mailer}; {@link dev.roster.port.PasswordHasher}, for a
 * host with hashes of its own. The clock port is {@link java.time.InstantSource}.
 *
 * <p>Storage keeps three kinds of read apart. The stores of a {@link dev.roster.port.UnitOfWork} read what is current,
 * under the lock of the organization that {@link dev.roster.port.OrganizationStore#change} took: decisions rest on these
 * alone. {@link dev.roster.port.Lookups} find single things, and {@link dev.roster.port.Listings} read pages; both see what
 * is committed. Collections that are handed in may be empty: then nothing is done. Contract suites for all of them come in
 * this library's {@code tests} jar.
 *
 * <p>Whatever is an organization's is asked for by the id of that organization too: an id from another one finds nothing.
 * Only these look across organizations:
 *
 * <ul>
 *   <li>for organizations by their own ids, {@link dev.roster.port.Lookups#organizations}, or only where these stand;
 *   <li>by the hash of a link, {@link dev.roster.port.Lookups#link}, and for links that are no organization's,
 *       {@link dev.roster.port.LinkStore#deleteUseless};
 *   <li>by the person, {@link dev.roster.port.Listings#memberships}, {@link dev.roster.port.Listings#enterable},
 *       {@link dev.roster.port.Listings#latest}, {@link dev.roster.port.Lookups#lastEntered},
 *       {@link dev.roster.port.Listings#invitationsTo} and {@link dev.roster.port.MemberStore#ofUser}, and to rewrite what
 *       organizations keep of the person, {@link dev.roster.port.UserStore#update};
 *   <li>for the erasure of a person, {@link dev.roster.port.InvitationStore#to} and
 *       {@link dev.roster.port.InvitationStore#acceptedBy}, and {@link dev.roster.port.Outbox#erase} for mails that are no
 *       organization's, and {@link dev.roster.port.SuppressionStore#deleteAll};
 *   <li>for the feed of all that happens, {@link dev.roster.port.JournalStore#publish} and
 *       {@link dev.roster.port.Listings#feed};
 *   <li>for the mail of all that is to be sent, {@link dev.roster.port.Outbox#claim}, and by the ids of mails,
 *       {@link dev.roster.port.Outbox#settle}, {@link dev.roster.port.Lookups#invitationsOf},
 *       {@link dev.roster.port.Lookups#suppressionsOf}, {@link dev.roster.port.Lookups#membersOf} and
 *       {@link dev.roster.port.Lookups#ownershipOffersOf};
 *   <li>for what came back about a mail, by the id in its return path, {@link dev.roster.port.Lookups#delivery} and
 *       {@link dev.roster.port.Outbox#report}.
 * </ul>
 */
@NullMarked
package dev.roster.port;

import org.jspecify.annotations.NullMarked;
