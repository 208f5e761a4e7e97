package dev.roster.examples.benchmarks.limit;

import dev.roster.Roster;
import dev.roster.examples.benchmarks.Portal;
import dev.roster.examples.benchmarks.growth.AcceptingMailer;
import dev.roster.failure.Outcome;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.user.PersonName;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Through the door, with all its rules. */
final class RosterContender implements Contender {

    private final Portal app = new Portal();
    private final Roster roster;

    RosterContender(DataSource pool, int longestList) {
        roster = Roster.builder()
                .storage(JdbcStorage.on(pool))
                .mailer(new AcceptingMailer())
                .catalog(app)
                .linkBase("https://portal.example/join")
                .longestList(longestList)
                .limits(Limits.none())
                .build();
    }

    @Override
    public String name() {
        return "Roster";
    }

    @Override
    public Organization open() {
        UserId owner = roster.asHost("benchmark")
                .addUser("owner-" + UUID.randomUUID() + "@acme.example", PersonName.of("Ada", "Lovelace"))
                .id();
        OrganizationId id = roster.asHost("benchmark")
                .openOrganization("Acme", opening -> opening.owner(owner))
                .id();
        return new InRoster(id, owner);
    }

    private final class InRoster implements Organization {

        private final OrganizationId id;
        private final UserId owner;

        InRoster(OrganizationId id, UserId owner) {
            this.id = id;
            this.owner = owner;
        }

        @Override
        public Invitation invite(String address) {
            Invited invited = roster.in(id)
                    .as(owner)
                    .invite(Invitee.of(address), offer -> offer.role(app.clerk).reach(app.partner.of("globex")));
            return () -> {
                String token = roster.in(id)
                        .asHost("benchmark")
                        .link(invited.invitation().id())
                        .token();
                return () -> roster.invitations()
                        .accept(token, Acceptance.asNewUser("Grace", "Hopper"))
                        .orElseThrow();
            };
        }

        @Override
        public void inviteAll(List<String> addresses) {
            roster.in(id)
                    .as(owner)
                    .invite(
                            addresses.stream().map(Invitee::of).toList(),
                            offer -> offer.role(app.clerk).reach(app.partner.of("globex")))
                    .forEach(Outcome::orElseThrow);
        }
    }
}
