package dev.roster.scenario;

import dev.roster.Roster;
import dev.roster.RosterBuilder;
import dev.roster.catalog.Catalog;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.organization.Opening;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** One product, running: its door, its clock, its mail, and the people at their screens. */
public final class Stage {

    /** Where links lead. */
    public static final String LINK_BASE = "https://app.example/join";

    /** Where mails come from. */
    public static final String SENDER = "invitations@app.example";

    private final SettableClock clock = new SettableClock();
    private final RecordingMailer mailer = new RecordingMailer(SENDER);
    private final Backing backing;
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
     * @param more what else it says when it is built
     */
    public Stage(Scenario scenario, Catalog product, Consumer<? super RosterBuilder> more) {
        backing = scenario.backing(clock);
        RosterBuilder builder = Roster.builder()
                .storage(backing.storage())
                .mailer(mailer)
                .catalog(product)
                .linkBase(LINK_BASE)
                .clock(clock);
        more.accept(builder);
        roster = builder.build();
    }

    Roster roster() {
        return roster;
    }

    RecordingMailer mailer() {
        return mailer;
    }

    SettableClock clock() {
        return clock;
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
