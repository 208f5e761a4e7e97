package dev.roster.jdbc.reach;

import dev.roster.Roster;
import dev.roster.access.Access;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.invitation.Offer;
import dev.roster.member.MemberEdit;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.user.PersonName;
import java.util.function.Consumer;

/** A Roster, in memory, with one organization: who reaches what in the tables of a host. */
final class Portal {

    private final ReportCatalog app = new ReportCatalog();
    private final Roster roster = Roster.builder()
            .storage(new InMemoryStorage())
            .mailer(new RecordingMailer())
            .catalog(app)
            .linkBase("https://reports.example/join")
            .limits(Limits.none())
            .build();
    private final UserId ada = roster.asHost("test")
            .addUser("ada@reports.example", PersonName.of("Ada", "Tester"))
            .id();
    private final OrganizationId acme = roster.asHost("test")
            .openOrganization("Acme", opening -> opening.owner(ada))
            .id();
    private int members;

    ReportCatalog app() {
        return app;
    }

    OrganizationId acme() {
        return acme;
    }

    Access owner() {
        return access(ada);
    }

    Access access(UserId user) {
        return roster.in(acme).access(user);
    }

    UserId member(Consumer<? super Offer> offer) {
        String address = "member" + members++ + "@reports.example";
        InvitationId invitation = roster.in(acme)
                .as(ada)
                .invite(Invitee.of(address), offer::accept)
                .invitation()
                .id();
        String token = roster.in(acme).asHost("test").link(invitation).token();
        return roster.invitations()
                .accept(token, Acceptance.asNewUser("Member", "Tester"))
                .orElseThrow()
                .user();
    }

    void edit(UserId user, Consumer<? super MemberEdit> edit) {
        roster.in(acme).as(ada).edit(user, edit::accept);
    }

    void remove(UserId user) {
        roster.in(acme).as(ada).remove(user);
    }
}
