package dev.roster.internal;

import dev.roster.catalog.Catalog;
import dev.roster.internal.access.Names;
import dev.roster.internal.freshness.RightsSource;
import dev.roster.internal.signin.Attempts;
import dev.roster.internal.signin.Passwords;
import dev.roster.port.HostTransaction;
import dev.roster.port.Mailer;
import dev.roster.port.Storage;
import java.time.InstantSource;

/** What one Roster was built with. */
public record Deployment(
        Storage storage,
        Mailer mailer,
        Catalog catalog,
        Names names,
        InstantSource clock,
        Settings settings,
        Ids ids,
        Tokens tokens,
        Recorder recorder,
        RecentlySeen recentlySeen,
        Passwords passwords,
        Attempts attempts,
        RecordedCatalogs recordedCatalogs,
        RightsSource rights) {

    /** The same, inside a transaction of the host. */
    public Deployment joining(HostTransaction transaction) {
        Storage joined = storage.joining(transaction);
        return new Deployment(
                joined,
                mailer,
                catalog,
                names,
                clock,
                settings,
                ids,
                tokens,
                recorder,
                recentlySeen,
                passwords,
                attempts,
                recordedCatalogs,
                rights.inside(joined));
    }
}
