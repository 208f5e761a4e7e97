package dev.roster.examples.quickstart;

import dev.roster.ActingMember;
import dev.roster.access.Access;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A list with a note, extra permissions, a partner that must be chosen, and many removed in one action. */
final class PartnerNetworkStory implements Story {

    private final PartnerNetwork app = new PartnerNetwork();
    private final Host host;

    PartnerNetworkStory(DataSource database, PostOffice postOffice) {
        host = new Host(database, postOffice, app, "Partner Network", "hub.example");
    }

    @Override
    public void tell(Transcript page) {
        UserId mary = host.signUp("Mary", "Shaw", "mary@hub.example");
        OrganizationId hub = host.roster
                .asHost("sign-up")
                .openOrganization("The Hub", opening -> opening.owner(mary))
                .id();
        ActingMember asMary = host.roster.in(hub).as(mary);

        page.title(
                "Partner network",
                "Role and extra permissions together decide. A partner's own people see that one partner, and no other.");

        page.step("Mary invites a list as normal members, for two partners, with one extra permission and a note.");
        page.table(InWords.invited(asMary.invite(
                Host.pasted("partner-network.txt"),
                offer -> offer.role(app.normal)
                        .reach(app.partner.of("globex", "initech"))
                        .grant(app.reprocess)
                        .note("See you on Monday. Bring your badge."))));

        page.step("Mary invites somebody of Globex. What does not fit together is refused, and nothing is sent.");
        List<List<String>> tries = new ArrayList<>();
        tries.add(tried(asMary, "no partner chosen", offer -> offer.role(app.external)));
        tries.add(tried(
                asMary, "two partners", offer -> offer.role(app.external).reach(app.partner.of("globex", "initech"))));
        tries.add(tried(
                asMary,
                "with reprocess",
                offer ->
                        offer.role(app.external).reach(app.partner.of("globex")).grant(app.reprocess)));
        tries.add(tried(
                asMary,
                "with comments",
                offer ->
                        offer.role(app.external).reach(app.partner.of("globex")).grant(app.comments)));
        page.table(tries);

        page.step("Mails go out; this is Tim's. The note is attributed to Mary.");
        host.sendMails();
        page.mail(host.mailTo("tim@hub.example"));

        page.step("Some accept, and the users page shows role, partners and extra permissions together.");
        host.pass(Duration.ofHours(1));
        UserId tim = accept("tim@hub.example", "Tim", "Lee");
        UserId anna = accept("anna@hub.example", "Anna", "Holm");
        UserId gus = accept("gus@globex.example", "Gus", "Okoye");
        MembersPage members = new MembersPage(app.messages, app.integrations, app.comments, app.reprocess);
        page.table(members.ofEveryone(asMary.everyone().page(50)));

        page.step("Mary gives Tim integrations, and takes Initech from him. One step, at once.");
        Access ofTim = host.roster.in(hub).access(tim);
        Access before = ofTim.pinned();
        asMary.edit(tim, member -> member.grant(app.integrations).reach(app.partner.of("globex")));
        page.table(List.of(
                List.of("MAY TIM", "BEFORE", "NOW"),
                InWords.twice("work with integrations", before.can(app.integrations), ofTim.can(app.integrations)),
                InWords.twice(
                        "see messages of initech",
                        before.can(app.messages, "initech"),
                        ofTim.can(app.messages, "initech"))));
        page.say("Initech? " + ofTim.explain(app.messages, "initech").sentence());
        page.say("Branding? " + ofTim.explain(app.branding).sentence());

        page.step("Mary selects everybody, herself too, and deletes. Each has an outcome of its own.");
        page.table(InWords.rows(asMary.remove(List.of(tim, anna, gus, mary)), user -> "removed").stream()
                .map(row -> List.of(nameOf(asMary, row.get(0)), row.get(1)))
                .toList());
        page.table(members.ofEveryone(asMary.everyone().page(50)));

        page.step("The journal of The Hub.");
        page.table(new JournalPage(asMary).rows());
    }

    private static List<String> tried(ActingMember inviter, String what, Consumer<Offer> offer) {
        try {
            inviter.invite(Invitee.of("gus@globex.example").named("Gus", "Okoye"), offer);
            return List.of(what, "invited");
        } catch (Refused refused) {
            return List.of(what, "refused: " + refused.refusal().message());
        }
    }

    private UserId accept(String address, String given, String family) {
        return host.roster
                .invitations()
                .accept(host.tokenMailedTo(address), Acceptance.asNewUser(given, family))
                .orElseThrow()
                .user();
    }

    private static String nameOf(ActingMember reader, String id) {
        return reader.members().get(UserId.of(id)).member().name().display();
    }
}
