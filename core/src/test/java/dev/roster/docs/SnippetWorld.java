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
import dev.roster.memory.InMemoryFixture;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.user.PersonName;

/**
 * What a snippet may take for granted: a host in which Ada owns Acme, Grace is a clerk there, and Linus has a link. A new
 * one for each snippet. Public, since compiled snippets extend it from a class loader of their own.
 */
public abstract class SnippetWorld {

    public final SettableClock clock = new SettableClock();
    public final InMemoryStorage storage = new InMemoryStorage(clock);
    public final RecordingMailer mailer = new RecordingMailer();
    public final ShopCatalog app = new ShopCatalog();
    public final Roster roster = Roster.builder()
            .storage(storage)
            .mailer(mailer)
            .catalog(app)
            .linkBase("https://shop.example/join")
            .build();
    public final UserId adaId = roster.asHost("sign-up")
            .addUser("ada@acme.example", PersonName.of("Ada", "Lovelace"))
            .id();
    public final OrganizationId acme = roster.asHost("sign-up")
            .openOrganization("Acme", opening -> opening.owner(adaId))
            .id();
    public final ActingMember ada = roster.in(acme).as(adaId);
    public final UserId graceId = roster.invitations()
            .accept(invited("grace@globex.example"), Acceptance.asNewUser("Grace", "Hopper"))
            .orElseThrow()
            .user();
    public final String token = invited("linus@initech.example");

    /** Runs the snippet. */
    public abstract void run() throws Exception;

    /** A storage of the host's own, as far as a snippet is concerned. */
    public StorageFixture myStorage() {
        return new InMemoryFixture();
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
