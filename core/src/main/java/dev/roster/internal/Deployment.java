package dev.roster.internal;

import dev.roster.catalog.Catalog;
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
        RecordedCatalogs recordedCatalogs) {

    /** The same, inside a transaction of the host. */
    public Deployment joining(HostTransaction transaction) {
        return new Deployment(
                storage.joining(transaction),
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
                recordedCatalogs);
    }
}
