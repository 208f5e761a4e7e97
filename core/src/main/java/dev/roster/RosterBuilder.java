package dev.roster;

import dev.roster.access.AccessRules;
import dev.roster.catalog.Catalog;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.DispatchRules;
import dev.roster.failure.InvalidCatalog;
import dev.roster.failure.StorageFailure;
import dev.roster.internal.Deployment;
import dev.roster.internal.Ids;
import dev.roster.internal.RecentlySeen;
import dev.roster.internal.RecordedCatalogs;
import dev.roster.internal.Recorder;
import dev.roster.internal.Settings;
import dev.roster.internal.Tokens;
import dev.roster.internal.access.Names;
import dev.roster.internal.access.Shapes;
import dev.roster.internal.freshness.KeptRights;
import dev.roster.internal.signin.Attempts;
import dev.roster.internal.signin.HashingGate;
import dev.roster.internal.signin.Passwords;
import dev.roster.internal.signin.Pbkdf2;
import dev.roster.invitation.Limits;
import dev.roster.journal.Entry;
import dev.roster.port.Mailer;
import dev.roster.port.PasswordHasher;
import dev.roster.port.ResourceNames;
import dev.roster.port.Storage;
import dev.roster.signin.SignInLimits;
import dev.roster.text.WebAddress;
import dev.roster.user.PasswordRules;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says what a {@link Roster} is made of. Storage, mailer, catalog and link base are required; the rest has defaults. Not
 * safe for use by several threads at once.
 */
public final class RosterBuilder {

    private @Nullable Storage storage;
    private @Nullable Mailer mailer;
    private @Nullable Catalog catalog;
    private @Nullable URI linkBase;
    private @Nullable ResourceNames resourceNames;
    private @Nullable InstantSource clock;
    private Duration invitationLifetime = Duration.ofDays(7);
    private Duration longestLifetime = Duration.ofDays(30);
    private int longestList = 1000;
    private Limits limits = Limits.usual();
    private Duration reopenWithin = Duration.ofDays(30);
    private SignInLimits signInLimits = SignInLimits.usual();
    private final List<Consumer<? super Entry>> listeners = new ArrayList<>();
    private Set<DeliveryKind> notices = Set.of();
    private Duration activityInterval = Duration.ofHours(1);
    private @Nullable PasswordHasher passwordHasher;
    private PasswordRules passwordRules = PasswordRules.usual();
    private int hashesAtOnce = HashingGate.usual(Runtime.getRuntime().availableProcessors());
    private Duration longestWait = Duration.ofSeconds(2);
    private DispatchRules dispatchRules = DispatchRules.usual();
    private AccessRules accessRules = AccessRules.usual();

    RosterBuilder() {}

    /**
     * Required.
     *
     * @param where where everything is kept
     * @return this
     */
    public RosterBuilder storage(Storage where) {
        storage = Objects.requireNonNull(where, "storage");
        return this;
    }

    /**
     * Required.
     *
     * @param by what sends mails
     * @return this
     */
    public RosterBuilder mailer(Mailer by) {
        mailer = Objects.requireNonNull(by, "mailer");
        return this;
    }

    /**
     * Required.
     *
     * @param declared permissions, resource types, roles and plans
     * @return this
     */
    public RosterBuilder catalog(Catalog declared) {
        catalog = Objects.requireNonNull(declared, "catalog");
        return this;
    }

    /**
     * Required. Says where links lead: the link of an invitation is this address with one more segment, the token; one to
     * set a password has {@code password} before the token, and one to prove an address has {@code address}. It is fixed
     * here, and never taken from a request, so that nobody can bend it.
     *
     * @param address an https address without user, query or fragment; http is allowed for localhost and
     *     127.0.0.1
     * @return this
     * @throws IllegalArgumentException if it is none
     */
    public RosterBuilder linkBase(String address) {
        URI uri = URI.create(Objects.requireNonNull(address, "linkBase"));
        if (!WebAddress.isPlainAndSecure(uri)) {
            throw new IllegalArgumentException(
                    "linkBase takes an https address without user, query or fragment, such as https://app.example/join");
        }
        linkBase = uri;
        return this;
    }

    /**
     * Tells what resources are called, and which there are: for pickers, mails and explanations. Without this they are
     * shown by their ids, and there are no pickers of those who reach everything.
     *
     * @param host knows the resources
     * @return this
     */
    public RosterBuilder resourceNames(ResourceNames host) {
        resourceNames = Objects.requireNonNull(host, "resourceNames");
        return this;
    }

    /**
     * Sets the clock. Without this the storage's clock is taken, so that all nodes agree.
     *
     * @param source what tells the time
     * @return this
     */
    public RosterBuilder clock(InstantSource source) {
        clock = Objects.requireNonNull(source, "clock");
        return this;
    }

    /**
     * Sets how long invitations are good, unless an offer says otherwise. Seven days unless set.
     *
     * @param usual the lifetime of an invitation that says nothing
     * @param longest the most that an offer may say; 30 days unless set
     * @return this
     * @throws IllegalArgumentException if one is shorter than a minute, or the usual one longer than the longest
     */
    public RosterBuilder invitationLifetime(Duration usual, Duration longest) {
        Objects.requireNonNull(usual, "usual");
        Objects.requireNonNull(longest, "longest");
        if (usual.compareTo(Duration.ofMinutes(1)) < 0 || usual.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "an invitation is good for a minute at least, and not beyond the longest");
        }
        invitationLifetime = usual;
        longestLifetime = longest;
        return this;
    }

    /**
     * Sets how many entries one call takes. 1,000 unless set.
     *
     * @param entries at least one
     * @return this
     * @throws IllegalArgumentException if it is less than one
     */
    public RosterBuilder longestList(int entries) {
        if (entries < 1) {
            throw new IllegalArgumentException("a list takes at least one entry");
        }
        longestList = entries;
        return this;
    }

    /**
     * Sets how many may be invited, and whether notes may hold links. {@link Limits#usual()} unless set.
     *
     * @param most the limits
     * @return this
     */
    public RosterBuilder limits(Limits most) {
        limits = Objects.requireNonNull(most, "limits");
        return this;
    }

    /**
     * Sets how often passwords may be tried, and mails to reset them asked for. {@link SignInLimits#usual()} unless set.
     *
     * @param most the limits
     * @return this
     */
    public RosterBuilder signInLimits(SignInLimits most) {
        signInLimits = Objects.requireNonNull(most, "signInLimits");
        return this;
    }

    /**
     * Sets for how long after it was closed an organization can be reopened. 30 days unless set.
     *
     * @param time zero or more; with zero, what is closed stays closed
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public RosterBuilder reopenWithin(Duration time) {
        if (Objects.requireNonNull(time, "time").isNegative()) {
            throw new IllegalArgumentException("an organization cannot be reopened before it is closed");
        }
        reopenWithin = time;
        return this;
    }

    /**
     * Has somebody told of each change that went on record, once it is committed: by the host, where Roster joined the host's
     * transaction. Never of what was rolled back or came to nothing. Told on the thread that committed, which waits; what it
     * throws is logged and stops nothing. A node that dies after the commit tells nobody: who must miss nothing reads
     * {@link Roster#feed()}. May be called several times; listeners are told in that order.
     *
     * @param told what to do with an entry; safe for use by any number of threads
     * @return this
     */
    public RosterBuilder listener(Consumer<? super Entry> told) {
        listeners.add(Objects.requireNonNull(told, "listener"));
        return this;
    }

    /**
     * Has members told by mail what others, and the host, make of them. Of nothing unless set: who cleans up or imports would
     * else mail thousands by surprise. Always told are an offer of ownership, and what was done to a person's own login.
     *
     * @param kinds {@link DeliveryKind#REMOVED}, {@link DeliveryKind#ROLES_CHANGED}, or both; these and no others from now on
     * @return this
     * @throws IllegalArgumentException if it is another kind
     */
    public RosterBuilder notices(DeliveryKind... kinds) {
        Set<DeliveryKind> told = new HashSet<>();
        for (DeliveryKind kind : Objects.requireNonNull(kinds, "kinds")) {
            Objects.requireNonNull(kind, "kinds");
            if (kind != DeliveryKind.REMOVED && kind != DeliveryKind.ROLES_CHANGED) {
                throw new IllegalArgumentException(
                        "name REMOVED, ROLES_CHANGED or both; all else is told whenever it is due");
            }
            told.add(kind);
        }
        notices = Set.copyOf(told);
        return this;
    }

    /**
     * Sets how often it is written down that a member is active. An hour unless set: then a member's last activity is true
     * to the hour, and somebody at work all day costs eight writes.
     *
     * @param interval the least time between two writes for one member; zero writes with each call of
     *     {@link InOrganization#seen}
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public RosterBuilder activityInterval(Duration interval) {
        if (Objects.requireNonNull(interval, "interval").isNegative()) {
            throw new IllegalArgumentException("activity is written with each call, or after an interval");
        }
        activityInterval = interval;
        return this;
    }

    /**
     * Sets how passwords are hashed. PBKDF2-HMAC-SHA256 of the JDK with 600,000 iterations unless set.
     *
     * @param by what hashes
     * @return this
     */
    public RosterBuilder passwordHasher(PasswordHasher by) {
        passwordHasher = Objects.requireNonNull(by, "passwordHasher");
        return this;
    }

    /**
     * Sets which new passwords are good enough. {@link PasswordRules#usual()} unless set.
     *
     * @param rules the rules
     * @return this
     */
    public RosterBuilder passwordRules(PasswordRules rules) {
        passwordRules = Objects.requireNonNull(rules, "passwordRules");
        return this;
    }

    /**
     * Sets how many passwords this Roster hashes at once, so that a flood of sign-ins leaves processors and threads to the
     * rest of the host. Unless set, as many as half of the processors, and at least one; and one waits two seconds for a
     * turn. Eight times as many as hash may wait; who comes then is answered at once.
     *
     * @param atOnce from 1 to 1,000
     * @param wait how long one waits for a turn: up to a minute; zero if nobody waits
     * @return this
     * @throws IllegalArgumentException if one is out of bounds
     */
    public RosterBuilder hashing(int atOnce, Duration wait) {
        Objects.requireNonNull(wait, "wait");
        if (atOnce < 1 || atOnce > 1_000) {
            throw new IllegalArgumentException("from 1 to 1,000 passwords are hashed at once");
        }
        if (wait.isNegative() || wait.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("one waits for a turn not at all, or up to a minute");
        }
        hashesAtOnce = atOnce;
        longestWait = wait;
        return this;
    }

    /**
     * Sets how mails are sent once {@link Roster#dispatcher()} is started. {@link DispatchRules#usual()} unless set.
     *
     * @param rules the rules
     * @return this
     */
    public RosterBuilder dispatching(DispatchRules rules) {
        dispatchRules = Objects.requireNonNull(rules, "rules");
        return this;
    }

    /**
     * Sets how fresh answers about access are, and how much is kept for them. {@link AccessRules#usual()} unless set.
     *
     * @param rules the rules
     * @return this
     */
    public RosterBuilder access(AccessRules rules) {
        accessRules = Objects.requireNonNull(rules, "rules");
        return this;
    }

    /**
     * Checks what was said, puts the catalog on record, and opens the door.
     *
     * @return a Roster, to be kept
     * @throws IllegalStateException if something required was not said; the message lists all of it
     * @throws InvalidCatalog if the catalog contradicts itself, with all its faults
     * @throws StorageFailure if storage cannot be asked
     */
    public Roster build() {
        if (storage == null || mailer == null || catalog == null || linkBase == null) {
            throw new IllegalStateException("Roster needs " + String.join(", ", missing()) + "; say it before build()");
        }
        catalog.check();
        SecureRandom random = new SecureRandom();
        InstantSource source = clock == null ? storage.clock() : clock;
        // Databases keep microseconds. InstantSource.tick would do, but its millis() divides by zero for so short a
        // tick.
        InstantSource time = () -> source.instant().truncatedTo(ChronoUnit.MICROS);
        Roster.deploy(catalog, storage, time);
        Settings settings =
                new Settings(linkBase, invitationLifetime, longestLifetime, longestList, limits, reopenWithin, notices);
        Passwords passwords = new Passwords(
                passwordHasher == null ? new Pbkdf2(random) : passwordHasher,
                passwordRules,
                new HashingGate(hashesAtOnce, longestWait));
        KeptRights rights = new KeptRights(storage, new Shapes(catalog), accessRules);
        List<Consumer<? super Entry>> told = new ArrayList<>();
        // First, so that other listeners find what they are told of.
        told.add(rights::committed);
        told.addAll(listeners);
        return new Roster(
                new Deployment(
                        storage,
                        mailer,
                        catalog,
                        new Names(resourceNames),
                        time,
                        settings,
                        new Ids(time, random),
                        new Tokens(random),
                        new Recorder(told),
                        new RecentlySeen(activityInterval),
                        passwords,
                        new Attempts(storage, time, signInLimits),
                        new RecordedCatalogs(),
                        rights),
                rights,
                dispatchRules,
                random);
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (storage == null) {
            missing.add("storage(...)");
        }
        if (mailer == null) {
            missing.add("mailer(...)");
        }
        if (catalog == null) {
            missing.add("catalog(...)");
        }
        if (linkBase == null) {
            missing.add("linkBase(...)");
        }
        return missing;
    }
}
