package dev.roster.examples.quickstart;

import dev.roster.ActingMember;
import dev.roster.InvitationLinks;
import dev.roster.access.Access;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.ListedInvitation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Links that work for seven days, resending from the list, and roles that decide what is reached. */
final class IntegrationPortalStory implements Story {

    private final IntegrationPortal app = new IntegrationPortal();
    private final Host host;
    private final InvitationLinks links;

    IntegrationPortalStory(DataSource database, PostOffice postOffice) {
        host = new Host(database, postOffice, app, "Integration Portal", "integrate.example");
        links = host.roster.invitations();
    }

    @Override
    public void tell(Transcript page) {
        UserId olga = host.signUp("Olga", "Tal", "olga@northwind.example");
        OrganizationId northwind = host.roster
                .asHost("sign-up")
                .openOrganization("Northwind", opening -> opening.owner(olga))
                .id();
        ActingMember asOlga = host.roster.in(northwind).as(olga);

        page.title(
                "Integration portal",
                "The role decides which tenants a member reaches. A link works for seven days, and not a minute longer.");

        page.step("Olga, administrator of Northwind, invites developers.");
        page.table(InWords.invited(
                asOlga.invite(Host.pasted("integration-portal.txt"), offer -> offer.role(app.developer))));

        page.step("Mails go out; this is Radia's. She accepts on the next day. The others wait.");
        host.sendMails();
        page.mail(host.mailTo("radia@northwind.example"));
        host.pass(Duration.ofDays(1));
        UserId radia = links.accept(host.tokenMailedTo("radia@northwind.example"), Acceptance.asNewUser())
                .orElseThrow()
                .user();

        page.step("A week goes by. Olga's page shows members and open invitations together.");
        host.pass(Duration.ofDays(6));
        MembersPage members = new MembersPage(app.open);
        page.table(members.ofEveryone(asOlga.everyone().page(50)));
        String expired = host.tokenMailedTo("ken@northwind.example");
        page.say("Ken follows his link: " + InWords.preview(links.peek(expired)));

        page.step("Olga finds Ken by his address and resends. He gets a new link, for seven days from now.");
        ListedInvitation line = asOlga.everyone()
                .startingWith("ken@")
                .page(10)
                .items()
                .get(0)
                .invitation()
                .orElseThrow();
        page.say("On the line: " + line.advice().orElseThrow());
        asOlga.resend(line.invitation().id());
        host.sendMails();
        page.mail(host.mailTo("ken@northwind.example"));
        String fresh = host.tokenMailedTo("ken@northwind.example");
        host.pass(Duration.ofHours(3));
        page.table(List.of(
                List.of("the old link", InWords.preview(links.peek(expired))),
                List.of("the new link", InWords.preview(links.peek(fresh))),
                List.of("Ken accepts", InWords.admission(links.accept(fresh, Acceptance.asNewUser("Ken", "Ito"))))));

        page.step("Radia goes over to operations. Her role changes, and her tenants with it, at once.");
        Access ofRadia = host.roster.in(northwind).access(radia);
        Access before = ofRadia.pinned();
        asOlga.edit(radia, member -> member.role(app.operator).because("moved to operations"));
        List<List<String>> tenants = new ArrayList<>(List.of(List.of("MAY RADIA OPEN", "BEFORE", "NOW")));
        for (String tenant : List.of("dev", "test", "production")) {
            tenants.add(InWords.twice(tenant, before.can(app.open, tenant), ofRadia.can(app.open, tenant)));
        }
        page.table(tenants);
        page.say("Why not dev? " + ofRadia.explain(app.open, "dev").sentence());

        page.step("Radia leaves the company, and Olga removes her. A page that she has open is dead too.");
        host.pass(Duration.ofDays(1));
        asOlga.remove(radia);
        page.say("production: " + ofRadia.explain(app.open, "production").sentence());
        page.table(members.ofEveryone(asOlga.everyone().page(50)));

        page.step("The journal of Northwind.");
        page.table(new JournalPage(asOlga).rows());
    }
}
