package dev.roster.scenario;

import dev.roster.Roster;
import dev.roster.RosterBuilder;
import dev.roster.access.AccessRules;
import dev.roster.catalog.Catalog;
import dev.roster.delivery.DispatchRules;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Limits;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.organization.Opening;
import dev.roster.port.Storage;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One product, running: its door, its clock, its mail, and the people at their screens. */
public final class Stage {

    /** Where links lead. */
    public static final String LINK_BASE = "https://app.example/join";

    /** Where mails come from. */
    public static final String SENDER = "invitations@app.example";

    private final SettableClock clock;
    private final RecordingMailer mailer;
    private final Backing backing;
    private final Catalog product;
    private final Roster roster;

    /**
     * @param scenario brings the storage
     * @param product what the product declares
     */
    public Stage(Scenario scenario, Catalog product) {
        this(scenario, product, builder -> {});
    }

    /**
     * @param scenario brings the storage
     * @param product what the product declares
     * @param more what else is set
     */
    Stage(Scenario scenario, Catalog product, Consumer<RosterBuilder> more) {
        this(scenario::backing, new SettableClock(), new RecordingMailer(SENDER), product, more);
    }

    private Stage(
            Function<SettableClock, Backing> backing,
            SettableClock clock,
            RecordingMailer mailer,
            Catalog product,
            Consumer<RosterBuilder> more) {
        this.clock = clock;
        this.mailer = mailer;
        this.backing = backing.apply(clock);
        this.product = product;
        RosterBuilder builder = builder(this.backing.storage(), clock);
        more.accept(builder);
        roster = builder.build();
    }

    /** The same product in another version: what was stored stays. */
    Stage with(Catalog next) {
        return new Stage(same -> backing, clock, mailer, next, builder -> {});
    }

    Roster roster() {
        return roster;
    }

    Storage storage() {
        return backing.storage();
    }

    /** Doors of the same product at each node that its storage has, eight at least. */
    List<Roster> nodes(DispatchRules rules) {
        List<Storage> nodes = backing.storages();
        return IntStream.range(0, Math.max(8, nodes.size()))
                .mapToObj(i -> builder(nodes.get(i % nodes.size()), clock)
                        .dispatching(rules)
                        .build())
                .toList();
    }

    /** A door of the same product at another node. */
    Roster elsewhere(AccessRules rules) {
        List<Storage> nodes = backing.storages();
        return builder(nodes.get(nodes.size() - 1), clock).access(rules).build();
    }

    /** Another door of the same product, at a host whose clock is wrong. */
    Roster skewed(Duration by) {
        return builder(backing.storage(), () -> clock.instant().plus(by)).build();
    }

    private RosterBuilder builder(Storage storage, InstantSource time) {
        return Roster.builder()
                .storage(storage)
                .mailer(mailer)
                .catalog(product)
                .linkBase(LINK_BASE)
                .limits(Limits.none())
                .clock(time);
    }

    RecordingMailer mailer() {
        return mailer;
    }

    SettableClock clock() {
        return clock;
    }

    String dump() {
        return backing.dump();
    }

    Backing.HostWork begin() {
        return backing.begin();
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    /** Sends all that is due at this moment. */
    void sendMail() {
        while (roster.dispatcher().step() > 0) {
            // the next run
        }
    }

    /** What somebody finds in the newest mail to an address. */
    String linkFor(String address) {
        sendMail();
        return mailer.linkTo(address).token();
    }

    Admission accept(String link, String given, String family) {
        return roster.invitations().accept(link, Acceptance.asNewUser(given, family));
    }

    Admission accept(String link, UserId signedIn) {
        return roster.invitations().accept(link, Acceptance.asExistingUser(signedIn));
    }

    /** Somebody whom the host knows: Ada is ada@people.example. */
    UserId user(String given) {
        return roster.asHost("sign-up")
                .addUser(addressOf(given), PersonName.of(given, "Example"))
                .id();
    }

    static String addressOf(String given) {
        return given.toLowerCase(Locale.ROOT) + "@people.example";
    }

    Team team(String name, UserId owner) {
        return team(name, owner, opening -> {});
    }

    Team team(String name, UserId owner, Consumer<Opening> more) {
        return new Team(
                this,
                roster.asHost("sign-up")
                        .openOrganization(name, opening -> more.accept(opening.owner(owner)))
                        .id(),
                owner);
    }
}
