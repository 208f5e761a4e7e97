package dev.roster;

import dev.roster.access.AccessCounts;
import dev.roster.catalog.Catalog;
import dev.roster.delivery.DeliveryReport;
import dev.roster.delivery.DispatchRules;
import dev.roster.delivery.Dispatcher;
import dev.roster.delivery.Reported;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.delivery.DispatchMail;
import dev.roster.internal.delivery.RecordReport;
import dev.roster.internal.entering.Welcome;
import dev.roster.internal.freshness.KeptRights;
import dev.roster.internal.journal.ReadFeed;
import dev.roster.journal.Feed;
import dev.roster.port.HostTransaction;
import dev.roster.port.Storage;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;

/**
 * The one door. A host builds one Roster when it starts and keeps it; it is safe for use by any number of threads, and
 * cheap to ask for views.
 *
 * <pre>{@code
 * Roster roster = Roster.builder()
 *         .storage(new InMemoryStorage())
 *         .mailer(new RecordingMailer())
 *         .catalog(new ShopCatalog())
 *         .linkBase("https://shop.example/join")
 *         .build();
 * }</pre>
 *
 * <p>What Roster will not do is thrown as {@link Refused}, with a reason and a sentence; calls on many return an outcome
 * for each. {@link StorageFailure} means that nothing was changed and nothing was answered.
 */
public final class Roster {

    private final Deployment deployment;
    private final Dispatcher dispatcher;
    private final Feed feed;
    private final SignInPage signIn;
    private final KeptRights rights;

    Roster(Deployment deployment, KeptRights rights, DispatchRules dispatchRules, SecureRandom random) {
        this(
                deployment,
                new DispatchMail(deployment, dispatchRules, random),
                new ReadFeed(deployment.storage()),
                new SignInPage(deployment, new Welcome(deployment.storage())::answer),
                rights);
    }

    private Roster(Deployment deployment, Dispatcher dispatcher, Feed feed, SignInPage signIn, KeptRights rights) {
        this.deployment = deployment;
        this.dispatcher = dispatcher;
        this.feed = feed;
        this.signIn = signIn;
        this.rights = rights;
    }

    /** @return a builder, on which storage, mailer, catalog and link base must be said */
    public static RosterBuilder builder() {
        return new RosterBuilder();
    }

    /**
     * Looks at one organization. Nothing is read yet: an id that names none is answered when something is asked.
     *
     * @param organization an organization's id
     * @return that organization, to be acted in
     */
    public InOrganization in(OrganizationId organization) {
        return new InOrganization(deployment, Objects.requireNonNull(organization, "organization"));
    }

    /**
     * Acts as the host itself, outside of any organization.
     *
     * @param reason why, for the journal, such as {@code "sign-up"}; one line of at most 200 characters
     * @return what the host may do
     * @throws Refused if the reason is missing, too long or not plain text
     */
    public AsHost asHost(String reason) {
        return new AsHost(deployment, new Actor.Host(reason));
    }

    /**
     * Looks at one person, over all organizations. For that person's own eyes: the host has signed the person in.
     *
     * @param user a user's id
     * @return what is that person's own
     */
    public OneUser user(UserId user) {
        return new OneUser(deployment, Objects.requireNonNull(user, "user"));
    }

    /** @return what the host's sign-in page asks for; outside of any transaction */
    public SignInPage signIn() {
        return signIn;
    }

    /** @return what the holder of an invitation's link may do */
    public InvitationLinks invitations() {
        return new InvitationLinks(deployment);
    }

    /** @return what the holder of a link may do that is about a person's own, such as one that proves a new address */
    public PersonalLinks personalLinks() {
        return new PersonalLinks(deployment);
    }

    /** @return what sends the mails that are due; to be started or stepped by the host, outside of any transaction */
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /**
     * Records what came back about a mail: to be called by whoever reads returned mail, or is called by the host's mail
     * provider. A report proves nothing, so it changes what is shown of that mail, and whether more mail goes to its
     * address; never a membership, and no mail is sent. The same report again, and one that comes too late, change nothing.
     *
     * @param report what came back
     * @return what was made of it
     */
    public Reported report(DeliveryReport report) {
        return new RecordReport(deployment).record(Objects.requireNonNull(report, "report"));
    }

    /** @return what happens, over all organizations and users; for the host, outside of any transaction */
    public Feed feed() {
        return feed;
    }

    /** @return how answers about access were come by on this node, and how fresh they are; for a host to publish */
    public AccessCounts accessCounts() {
        return rights.counts();
    }

    /** @return the catalog that this Roster was built with */
    public Catalog catalog() {
        return deployment.catalog();
    }

    /**
     * The same door, inside a transaction of the host: what is done through it is there when the host commits, or not at
     * all. Roster then neither commits nor rolls back nor repeats. {@link #dispatcher()}, {@link #feed()} and
     * {@link #signIn()} stay outside.
     *
     * @param transaction the host's transaction, of a kind that the storage knows
     * @return this Roster in that transaction; not for use after its end, nor by other threads than the transaction's
     * @throws IllegalArgumentException if the storage does not know that kind of transaction
     */
    public Roster joining(HostTransaction transaction) {
        return new Roster(
                deployment.joining(Objects.requireNonNull(transaction, "transaction")),
                dispatcher,
                feed,
                signIn,
                rights);
    }

    /** Puts the catalog on record, if it is another than the last one: it changes what people may do. */
    static void deploy(Catalog catalog, Storage storage, InstantSource clock) {
        storage.inTransaction(unit -> unit.journal().recordCatalog(catalog.digest(), catalog.text(), clock.instant()));
    }
}
