package dev.roster.examples.boot;

import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.memory.RecordingMailer;
import dev.roster.user.PersonName;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes organizations and people, new ones for each test, and has their mails go out. */
final class Town {

    private static final AtomicInteger COUNT = new AtomicInteger();

    final RecordingMailer mailer;
    private final Roster roster;
    private final ProjectsCatalog app;
    private final Entrance entrance;

    Town(Roster roster, RecordingMailer mailer, ProjectsCatalog app, Entrance entrance) {
        this.roster = roster;
        this.mailer = mailer;
        this.app = app;
        this.entrance = entrance;
    }

    /** An address that nobody has yet. */
    String address() {
        return "person" + COUNT.incrementAndGet() + "@acme.example";
    }

    String addressOf(CurrentMember member) {
        return roster.user(member.user()).profile().address().value();
    }

    /** Ada, who owns an Acme. */
    CurrentMember owner() {
        UserId ada = roster.asHost("test")
                .addUser(address(), PersonName.of("Ada", "Lovelace"))
                .id();
        return entered(
                ada,
                roster.asHost("test")
                        .openOrganization("Acme", opening -> opening.owner(ada))
                        .id());
    }

    /** Grace, who leads some projects of that organization. */
    CurrentMember lead(CurrentMember owner, UUID... projects) {
        String address = address();
        roster.in(owner.organization())
                .as(owner.user())
                .invite(Invitee.of(address), offer -> offer.role(app.lead).reach(app.project.of(projects)));
        return accepting(tokenFor(address));
    }

    CurrentMember accepting(String token) {
        var joined = roster.invitations()
                .accept(token, Acceptance.asNewUser("Grace", "Hopper"))
                .orElseThrow();
        return entered(joined.user(), joined.organization());
    }

    /** The token in the mail that an address got. */
    String tokenFor(String address) {
        roster.dispatcher().drain();
        return mailer.linkTo(address).token();
    }

    private CurrentMember entered(UserId user, OrganizationId organization) {
        return entrance.enter(organization, user, roster.user(user).version().orElseThrow());
    }
}
