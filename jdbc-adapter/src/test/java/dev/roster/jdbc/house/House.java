package dev.roster.jdbc.house;

import dev.roster.ActingHost;
import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.access.AccessRules;
import dev.roster.catalog.Plan;
import dev.roster.catalog.Role;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.port.Storage;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** A Roster on a database, with Acme, which Ada owns. */
public final class House {

    private final RecordingMailer mailer = new RecordingMailer();
    private final HouseCatalog app = new HouseCatalog();
    private final Storage storage;
    private final Roster roster;
    private final UserId ada;
    private final OrganizationId acme;

    private House(DataSource dataSource, String owner, boolean small) {
        storage = JdbcStorage.on(dataSource);
        roster = Roster.builder()
                .storage(storage)
                .mailer(mailer)
                .catalog(app)
                .linkBase("https://app.example/join")
                .limits(Limits.none())
                // Nothing is read behind a test's back, which counts calls and connections.
                .access(AccessRules.usual().bound(Duration.ZERO))
                .build();
        ada = user(owner);
        acme = organization("Acme", ada, small ? app.four : app.open);
    }

    /** @return a house on a database with the schema; its tables need not be empty */
    public static House on(DataSource dataSource) {
        return new House(dataSource, "ada", false);
    }

    /** @return the same, but Acme has four seats */
    public static House withFourSeatsOn(DataSource dataSource) {
        return new House(dataSource, "ada", true);
    }

    /** @return one more house, for a database that has one by now */
    public static House withOwner(String owner, DataSource dataSource) {
        return new House(dataSource, owner, false);
    }

    public Storage storage() {
        return storage;
    }

    public Roster roster() {
        return roster;
    }

    public RecordingMailer mailer() {
        return mailer;
    }

    public HouseCatalog app() {
        return app;
    }

    public UserId ada() {
        return ada;
    }

    public OrganizationId acme() {
        return acme;
    }

    /** @return somebody's address */
    public static String at(String name) {
        return name + "@globex.example";
    }

    public UserId user(String name) {
        return user(roster, name);
    }

    public static UserId user(Roster door, String name) {
        return door.asHost("test")
                .addUser(at(name), PersonName.of(name, "Tester"))
                .id();
    }

    public OrganizationId organization(String name, UserId owner, Plan plan) {
        return roster.asHost("test")
                .openOrganization(name, opening -> opening.owner(owner).plan(plan))
                .id();
    }

    public ActingMember asAda() {
        return as(roster, ada);
    }

    /** @return Ada, by another door to the same */
    public ActingMember asAda(Roster door) {
        return as(door, ada);
    }

    public ActingMember as(Roster door, UserId user) {
        return door.in(acme).as(user);
    }

    public ActingHost asHost() {
        return roster.in(acme).asHost("test");
    }

    public Invitation invite(String name) {
        return invite(roster, name);
    }

    public Invitation invite(Roster door, String name) {
        return asAda(door)
                .invite(Invitee.of(at(name)), offer -> offer.role(app.clerk).reach(app.partner.of("globex")))
                .invitation();
    }

    /** @return what the host delivers by itself */
    public String link(InvitationId invitation) {
        return asHost().link(invitation).token();
    }

    public Admission accept(Roster door, String token, String name) {
        return door.invitations().accept(token, Acceptance.asNewUser(name, "Tester"));
    }

    /** @return somebody who came by invitation */
    public UserId member(String name) {
        return accept(roster, link(invite(name).id()), name).orElseThrow().user();
    }

    /** @return the same, and then raised */
    public UserId member(String name, Role role) {
        UserId user = member(name);
        asAda().edit(user, edit -> edit.role(role));
        return user;
    }

    /** @return to whom invitations of Acme are open, by address */
    public List<String> openAddresses() {
        return asHost().invitations().openByAddress("").page(10).items().stream()
                .map(listed -> listed.invitation().address().value())
                .toList();
    }

    /** Sends what is due. */
    public void dispatch() {
        while (roster.dispatcher().step() > 0) {
            // until nothing is
        }
    }

    /** @return what the newest mail to somebody leads by */
    public String mailed(String name) {
        dispatch();
        return mailer.linkTo(at(name)).token();
    }
}
