package dev.roster.examples.quickstart;

import dev.roster.ActingMember;
import dev.roster.InvitationLinks;
import dev.roster.access.Access;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invited;
import dev.roster.invitation.ListedInvitation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Switches for each report, one login for two organizations, and a link that a newer mail has killed. */
final class ReportPortalStory implements Story {

    private final ReportPortal app = new ReportPortal();
    private final Host host;
    private final InvitationLinks links;

    ReportPortalStory(DataSource database, PostOffice postOffice) {
        host = new Host(database, postOffice, app, "Report Portal", "reports.example");
        links = host.roster.invitations();
    }

    @Override
    public void tell(Transcript page) {
        UserId ada = host.signUp("Ada", "Lovelace", "ada@acme.example");
        UserId grace = host.signUp("Grace", "Hopper", "grace@globex.example");
        host.roster.asHost("sign-up").openOrganization("Globex", opening -> opening.owner(grace));
        OrganizationId acme = host.roster
                .asHost("sign-up")
                .openOrganization("Acme", opening -> opening.owner(ada))
                .id();
        ActingMember asAda = host.roster.in(acme).as(ada);

        page.title(
                "Report portal",
                "Everything is on when somebody joins. An administrator switches viewing and generating off, report by report.");

        page.step("Ada, administrator of Acme, pastes a list. Each entry has its own outcome.");
        List<Outcome<Invited>> outcomes =
                asAda.invite(Host.pasted("report-portal.txt"), offer -> offer.role(app.analyst));
        page.table(InWords.invited(outcomes));

        page.step("Mails go out. The links in them are secrets, kept nowhere and not printed here.");
        host.sendMails();
        page.mail(host.mailTo("grace@globex.example"));
        page.mail(host.mailTo("linus@acme.example"));

        page.step("Grace and Linus follow their links. Looking changes nothing; accepting is a step of its own.");
        host.pass(Duration.ofMinutes(20));
        String toGrace = host.tokenMailedTo("grace@globex.example");
        String toLinus = host.tokenMailedTo("linus@acme.example");
        page.table(List.of(
                List.of("Grace looks", InWords.preview(links.peek(toGrace))),
                List.of(
                        "Grace, not signed in",
                        InWords.admission(links.accept(toGrace, Acceptance.asNewUser("Grace", "Hopper")))),
                List.of("Grace, signed in", InWords.admission(links.accept(toGrace, Acceptance.asExistingUser(grace)))),
                List.of("Grace's choice", organizationsOf(grace) + ", with one login"),
                List.of("Linus looks", InWords.preview(links.peek(toLinus)))));
        Admission admission = links.accept(toLinus, Acceptance.asNewUser("Linus", "Berg"));
        UserId linus = admission.orElseThrow().user();
        page.say("Linus accepts: " + InWords.admission(admission) + ". The host takes him to its login page.");

        page.step("Ada switches one report off for Linus: generating only. It holds at once.");
        host.pass(Duration.ofMinutes(5));
        Access ofLinus = host.roster.in(acme).access(linus);
        Access before = ofLinus.pinned();
        asAda.edit(linus, member -> member.withdraw(app.generate.on("leads")));
        page.table(List.of(
                List.of("MAY LINUS", "BEFORE", "NOW"),
                InWords.twice("view leads", before.can(app.view, "leads"), ofLinus.can(app.view, "leads")),
                InWords.twice("generate leads", before.can(app.generate, "leads"), ofLinus.can(app.generate, "leads")),
                InWords.twice(
                        "generate budget", before.can(app.generate, "budget"), ofLinus.can(app.generate, "budget"))));
        page.say("Why not? " + ofLinus.explain(app.generate, "leads").sentence());

        page.step("The users page. Who has not accepted is not on it; invitations stand apart.");
        page.table(new MembersPage(app.view, app.generate)
                .ofMembers(asAda.members().byName().page(50)));
        ListedInvitation toZoe = asAda.invitations().open().page(50).items().get(0);
        page.say("Invited: " + toZoe.invitation().address().display() + ". "
                + toZoe.advice().orElseThrow());

        page.step("Zoe asks for the mail once more, and then takes the link of the first one.");
        host.pass(Duration.ofHours(2));
        String first = host.tokenMailedTo("zoe@büro.example");
        asAda.resend(toZoe.invitation().id());
        host.sendMails();
        page.table(List.of(
                List.of("first link", InWords.preview(links.peek(first))),
                List.of("second link", InWords.preview(links.peek(host.tokenMailedTo("zoe@büro.example"))))));

        page.step("Linus opens the users page. He is no administrator, so he learns nothing.");
        try {
            host.roster.in(acme).as(linus).members().byName().page(50);
        } catch (Refused refused) {
            page.say("Refused: " + refused.refusal().message());
        }

        page.step("The journal of Acme.");
        page.table(new JournalPage(asAda).rows());
    }

    private String organizationsOf(UserId user) {
        return host.roster.user(user).organizations(10).items().stream()
                .map(membership -> membership.organization().name())
                .sorted()
                .collect(Collectors.joining(" and "));
    }
}
