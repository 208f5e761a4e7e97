package dev.roster.examples.portal;

import dev.roster.examples.portal.home.HomePages;
import dev.roster.examples.portal.host.Settings;
import dev.roster.examples.portal.invitations.InvitationsPages;
import dev.roster.examples.portal.invite.InvitePages;
import dev.roster.examples.portal.invite.PreviewPages;
import dev.roster.examples.portal.journal.JournalPages;
import dev.roster.examples.portal.links.AddressPages;
import dev.roster.examples.portal.links.JoinByIdentityPages;
import dev.roster.examples.portal.links.JoinPages;
import dev.roster.examples.portal.links.ResetPages;
import dev.roster.examples.portal.mailbox.MailboxPages;
import dev.roster.examples.portal.member.MemberPages;
import dev.roster.examples.portal.products.ProductPages;
import dev.roster.examples.portal.products.Products;
import dev.roster.examples.portal.profile.IdentityPages;
import dev.roster.examples.portal.profile.ProfilePages;
import dev.roster.examples.portal.reviews.ReviewsPages;
import dev.roster.examples.portal.roles.RoleEndPages;
import dev.roster.examples.portal.roles.RolePages;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Server;
import dev.roster.examples.portal.server.UndoPages;
import dev.roster.examples.portal.settings.EndPages;
import dev.roster.examples.portal.settings.OwnershipPages;
import dev.roster.examples.portal.settings.SettingsPages;
import dev.roster.examples.portal.settings.VendorPages;
import dev.roster.examples.portal.signin.OrganizationPages;
import dev.roster.examples.portal.signin.SignInPages;
import dev.roster.examples.portal.sso.ProviderPages;
import dev.roster.examples.portal.users.RemovalPages;
import dev.roster.examples.portal.users.UsersPages;
import java.util.List;

/** A web application with user management. Here its rooms are put together, in the order of the menu. */
public final class Portal {

    private Portal() {}

    /** Starts, says where, and runs until the process is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = Settings.ofSystem();
        System.out.println(
                "Starting " + settings.product() + ". The first start makes sample data, which takes a moment.");
        Server server = start(settings);
        System.out.println();
        System.out.println("  " + server.stage().running().product().title() + " runs at " + server.url());
        System.out.println("  Ctrl+C ends it.");
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        Thread.currentThread().join();
    }

    /** Starts. */
    static Server start(Settings settings) {
        return new Server(settings, Products.all(), rooms());
    }

    private static List<Room> rooms() {
        return List.of(
                new HomePages(),
                new UsersPages(),
                new RemovalPages(),
                new InvitePages(),
                new PreviewPages(),
                new InvitationsPages(),
                new MemberPages(),
                new ReviewsPages(),
                new JournalPages(),
                new SignInPages(),
                new OrganizationPages(),
                new JoinByIdentityPages(),
                new JoinPages(),
                new ResetPages(),
                new AddressPages(),
                new ProfilePages(),
                new IdentityPages(),
                new ProviderPages(),
                new UndoPages(),
                new ProductPages(),
                new MailboxPages(),
                new RolePages(),
                new RoleEndPages(),
                new SettingsPages(),
                new OwnershipPages(),
                new EndPages(),
                new VendorPages());
    }
}
