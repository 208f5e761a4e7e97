package dev.roster.docs;

import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.contract.StorageFixture;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.port.Storage;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.time.Instant;

/**
 * What a snippet may take for granted: a host in which Ada owns Acme, Grace is a clerk there, and Linus has a link. A new
 * one for each snippet; an adapter adds what is its own. Public, since compiled snippets extend it from a class loader of
 * their own. The addresses are none that a snippet would use, so that it can make an Ada on the same storage.
 */
public abstract class SnippetWorld<S extends Storage> implements AutoCloseable {

    public final SettableClock clock;
    public final S storage;
    public final RecordingMailer mailer = new RecordingMailer();
    public final ShopCatalog app = new ShopCatalog();
    public final Roster roster;
    public final UserId adaId;
    public final OrganizationId acme;
    public final ActingMember ada;
    public final UserId graceId;
    public final String token;
    public final Instant yearAgo;

    protected SnippetWorld(SettableClock clock, S storage) {
        this.clock = clock;
        this.storage = storage;
        roster = Roster.builder()
                .storage(storage)
                .mailer(mailer)
                .catalog(app)
                .linkBase("https://shop.example/join")
                .build();
        adaId = roster.asHost("sign-up")
                .addUser("ada@snippet.example", PersonName.of("Ada", "Lovelace"))
                .id();
        acme = roster.asHost("sign-up")
                .openOrganization("Acme", opening -> opening.owner(adaId))
                .id();
        ada = roster.in(acme).as(adaId);
        graceId = roster.invitations()
                .accept(invited("grace@snippet.example"), Acceptance.asNewUser("Grace", "Hopper"))
                .orElseThrow()
                .user();
        token = invited("linus@snippet.example");
        yearAgo = clock.instant().minus(Duration.ofDays(365));
    }

    /** Runs the snippet. */
    public abstract void run() throws Exception;

    /** A storage of the host's own, as far as a snippet is concerned: such a snippet is compiled, and not called. */
    public StorageFixture myStorage() {
        throw new UnsupportedOperationException();
    }

    /** Ends what was begun for the snippet. */
    @Override
    public void close() {
        // Nothing is held but memory, unless an adapter says so.
    }

    private String invited(String address) {
        ada.invite(Invitee.of(address), offer -> offer.role(app.clerk).reach(app.partner.of("globex", "initech")));
        roster.dispatcher().step();
        return mailer.linkTo(address).token();
    }

    /** The catalog of the README and of the Javadoc. */
    public static final class ShopCatalog extends Catalog {
        public final ResourceType<String> partner = resource("partner", String.class);
        public final PermissionOn<String> view = permission("partner.view", partner);
        public final Permission reprocess = permission("messages.reprocess");
        public final Role clerk =
                role("clerk").byDefault(view).optional(reprocess).assigned(partner);
        public final Role external = role("external").always(view).exactlyOne(partner);
        public final Role admin =
                owner("admin").always(all()).everything(partner).manages(everyRole());
    }
}
