package dev.roster.examples.quickstart;

import dev.roster.ActingMember;
import dev.roster.access.Access;
import dev.roster.catalog.Management;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.ListedInvitation;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Plans and seats, a mail that does not arrive, what additional users may not do, and a removal. */
final class TeamAccountsStory implements Story {

    private final TeamAccounts app = new TeamAccounts();
    private final Host host;

    TeamAccountsStory(DataSource database, PostOffice postOffice) {
        host = new Host(database, postOffice, app, "Studio Accounts", "studio.example");
    }

    @Override
    public void tell(Transcript page) {
        UserId niko = host.signUp("Niko", "Lark", "niko@lark.example");
        UserId margaret = host.signUp("Margaret", "Wren", "margaret@wren.example");
        OrganizationId lark = host.roster
                .asHost("sign-up")
                .openOrganization("Studio Lark", opening -> opening.owner(niko).plan(app.basic))
                .id();
        OrganizationId wren = host.roster
                .asHost("sign-up")
                .openOrganization(
                        "Studio Wren", opening -> opening.owner(margaret).plan(app.pro))
                .id();
        ActingMember asMargaret = host.roster.in(wren).as(margaret);

        page.title(
                "Team accounts",
                "Only the pro plan has additional users. They do all that the holder does, but manage no users.");

        page.step("Niko's studio is on the basic plan. He is told before anything is sent.");
        Invitee friend = Invitee.of("friend@lark.example").named("Fred", "Finch");
        try {
            host.roster.in(lark).as(niko).invite(friend, offer -> offer.role(app.user));
        } catch (Refused refused) {
            page.say("Refused: " + refused.refusal().message());
        }
        page.say("And export? "
                + host.roster.in(lark).access(niko).explain(app.export).sentence());

        page.step("Margaret's is on pro, with four seats: hers, and three more.");
        page.table(InWords.invited(asMargaret.invite(Host.pasted("team-accounts.txt"), offer -> offer.role(app.user))));

        page.step("Mails go out; this is Barbara's. One comes back an hour later, and the list says so.");
        host.sendMails();
        page.mail(host.mailTo("barbara@wren.example"));
        host.pass(Duration.ofHours(1));
        host.mailReturned("per@wern.example", "5.1.2", "no such domain");
        ListedInvitation failed =
                asMargaret.invitations().undelivered().page(10).items().get(0);
        page.say(failed.invitation().address() + ": " + failed.advice().orElseThrow());

        page.step("Margaret corrects the address: one call, and all else that was offered stays.");
        asMargaret.correct(failed.invitation().id(), "per@wren.example");
        host.sendMails();
        host.pass(Duration.ofMinutes(30));
        UserId barbara = accept("barbara@wren.example");
        UserId per = accept("per@wren.example");
        page.table(new MembersPage(app.edit, app.export)
                .ofEveryone(asMargaret.everyone().page(50)));

        page.step("What the holder may do, and what an additional user may.");
        Access holders = host.roster.in(wren).access(margaret);
        Access users = host.roster.in(wren).access(barbara);
        page.table(List.of(
                List.of("", "HOLDER", "USER"),
                InWords.twice("edit projects", holders.can(app.edit), users.can(app.edit)),
                InWords.twice("see the bills", holders.can(app.billing), users.can(app.billing)),
                may("add users", Management.INVITE, holders, users),
                may("remove users", Management.REMOVE_MEMBERS, holders, users),
                may("change one's name", Management.RENAME_ONESELF, holders, users),
                may("close the account", Management.CLOSE_ORGANIZATION, holders, users)));
        try {
            host.roster.in(wren).as(barbara).remove(per);
        } catch (Refused refused) {
            page.say(
                    "Barbara tries to remove Per. Refused: " + refused.refusal().message());
        }

        page.step("Margaret removes Per. When he signs in again, he is told so, and of which organization.");
        host.pass(Duration.ofHours(1));
        asMargaret.remove(per);
        page.say("Per edits: "
                + host.roster.in(wren).access(per).explain(app.edit).sentence());
        host.roster.user(per).organizations(10).items().stream()
                .filter(membership -> !membership.member().orElseThrow().isPresent())
                .forEach(membership -> page.say("Per signs in: your access to "
                        + membership.organization().name() + " has been revoked."));

        page.step("The last holder cannot go: nobody would be left to manage the account.");
        try {
            asMargaret.leave();
        } catch (Refused refused) {
            page.say("Refused: " + refused.refusal().message());
        }

        page.step("The journal of Studio Wren.");
        page.table(new JournalPage(asMargaret).rows());
    }

    private UserId accept(String address) {
        return host.roster
                .invitations()
                .accept(host.tokenMailedTo(address), Acceptance.asNewUser())
                .orElseThrow()
                .user();
    }

    private static List<String> may(String what, Management right, Access holder, Access user) {
        return InWords.twice(what, holder.may(right), user.may(right));
    }
}
