package dev.roster;

import dev.roster.catalog.Catalog;
import dev.roster.failure.InvalidCatalog;
import dev.roster.failure.StorageFailure;
import dev.roster.internal.Deployment;
import dev.roster.internal.Ids;
import dev.roster.internal.Names;
import dev.roster.internal.Settings;
import dev.roster.internal.Tokens;
import dev.roster.port.Mailer;
import dev.roster.port.ResourceNames;
import dev.roster.port.Storage;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
     * Required. Says where links lead; a link is this address with one more segment. It is fixed here, and never taken
     * from a request, so that nobody can bend it.
     *
     * @param address an https address without user, query or fragment; http is allowed for localhost and
     *     127.0.0.1
     * @return this
     * @throws IllegalArgumentException if it is none
     */
    public RosterBuilder linkBase(String address) {
        URI uri = URI.create(Objects.requireNonNull(address, "linkBase"));
        boolean secure = "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme())
                        && ("localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost())));
        if (!secure
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
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
        Roster.deploy(catalog, storage);
        SecureRandom random = new SecureRandom();
        InstantSource source = clock == null ? storage.clock() : clock;
        // Databases keep microseconds. InstantSource.tick would do, but its millis() divides by zero for so short a
        // tick.
        InstantSource time = () -> source.instant().truncatedTo(ChronoUnit.MICROS);
        Settings settings = new Settings(linkBase, invitationLifetime, longestLifetime, longestList);
        return new Roster(
                new Deployment(
                        storage,
                        mailer,
                        catalog,
                        new Names(resourceNames),
                        time,
                        settings,
                        new Ids(time, random),
                        new Tokens(random)),
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
