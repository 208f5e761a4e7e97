package dev.roster.scenario.race;

import dev.roster.Roster;
import dev.roster.catalog.Plan;
import dev.roster.catalog.Role;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.memory.SettableClock;
import dev.roster.port.Storage;
import dev.roster.scenario.Backing;
import dev.roster.scenario.Scenario;
import dev.roster.user.PersonName;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Where one kind of race is run: a storage, with a door at each of its nodes, and a clock for all of them. */
final class Ground {

    final RaceCatalog app = new RaceCatalog();
    final SettableClock clock = new SettableClock();
    final Letters letters = new Letters();
    final Turns turns = new Turns();
    final Random random;

    /** One for each node. The first makes ready, and looks at what is left. */
    final List<Roster> doors;

    /** The same, but each reads, decides, and writes afterwards. */
    final List<Roster> naiveDoors;

    /** Owns every organization. */
    final UserId ada;

    private final Storage storage;
    private final Limits limits;
    private int addresses;

    Ground(Scenario scenario, Limits limits, Random random) {
        this.random = random;
        this.limits = limits;
        Backing backing = scenario.backing(clock);
        storage = backing.storage();
        List<Storage> nodes = backing.storages();
        doors = nodes.stream().map(this::door).toList();
        naiveDoors =
                nodes.stream().map(node -> door(new ReadThenWrite(node, turns))).toList();
        ada = aUser(anAddress());
    }

    private Roster door(Storage node) {
        return Roster.builder()
                .storage(node)
                .mailer(letters)
                .catalog(app)
                .limits(limits)
                .linkBase("https://app.example/join")
                .clock(clock)
                .build();
    }

    Roster door() {
        return doors.get(0);
    }

    /** Somebody's whom nobody knows yet. */
    String anAddress() {
        addresses++;
        return "p" + addresses + "@people.example";
    }

    List<String> addresses(int count) {
        return IntStream.range(0, count).mapToObj(i -> anAddress()).toList();
    }

    UserId aUser(String address) {
        return door().asHost("races")
                .addUser(address, PersonName.of("Grace", ""))
                .id();
    }

    OrganizationId anOrganization(Plan plan) {
        return door().asHost("races")
                .openOrganization("Acme", opening -> opening.owner(ada).plan(plan))
                .id();
    }

    /** A member invites all of them in one call. */
    List<InvitationId> invite(OrganizationId organization, UserId by, Role role, List<String> addresses) {
        return door()
                .in(organization)
                .as(by)
                .invite(addresses.stream().map(Invitee::of).toList(), offer -> offer.role(role))
                .stream()
                .map(outcome -> outcome.orElseThrow().invitation().id())
                .toList();
    }

    void sendLetters() {
        door().dispatcher().drain();
    }

    /** Those who were invited and written to accept. */
    List<UserId> join(List<String> addresses) {
        return addresses.stream()
                .map(address -> door().invitations()
                        .accept(letters.tokenTo(address), Acceptance.asNewUser("Grace", ""))
                        .orElseThrow()
                        .user())
                .toList();
    }

    /** Ada's members in a role, from the mail to the membership. */
    List<UserId> members(OrganizationId organization, Role role, int count) {
        List<String> addresses = addresses(count);
        invite(organization, ada, role, addresses);
        sendLetters();
        return join(addresses);
    }

    /** All that is stored of the organizations in which some heats were played. */
    Sight look(List<Heat> heats) {
        Set<OrganizationId> all = new HashSet<>();
        heats.forEach(heat -> all.addAll(heat.where()));
        // A change is agreed on by all nodes. What this node reads after it is no older than what the rivals were told.
        storage.inTransaction(unit -> all.stream()
                .findFirst()
                .flatMap(unit.organizations()::change)
                .map(found -> {
                    unit.organizations().update(found.withRevision(found.revision() - 1));
                    return found;
                }));
        sendLetters();
        return Sight.of(storage, letters, all);
    }
}
