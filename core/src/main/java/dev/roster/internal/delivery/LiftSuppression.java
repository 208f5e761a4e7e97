package dev.roster.internal.delivery;

import dev.roster.catalog.Management;
import dev.roster.delivery.Suppression;
import dev.roster.internal.Change;
import dev.roster.internal.View;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.user.EmailAddress;
import java.util.List;
import java.util.Optional;

/** Lets an organization mail to an address again. */
public final class LiftSuppression {

    private final View view;

    public LiftSuppression(View view) {
        this.view = view;
    }

    public Suppression lift(String text) {
        EmailAddress address = EmailAddress.parse(text);
        return Change.in(
                view.deployment(),
                view.organization(),
                view.actor(),
                Management.INVITE,
                Event.SUPPRESSION_LIFTED,
                change -> lift(change, address));
    }

    private static Suppression lift(Change change, EmailAddress address) {
        List<EmailAddress> one = List.of(address);
        Suppression lifted = Optional.ofNullable(change.unit()
                        .suppressions()
                        .current(change.organization().id(), one)
                        .get(address))
                .orElseThrow(() -> Change.notFound("suppression"));
        change.unit().suppressions().delete(change.organization().id(), one);
        change.journal()
                .record(
                        change.organization().id(),
                        Facet.SUPPRESSION,
                        List.of("LIFTED", lifted.delivery().toString()));
        return lifted;
    }
}
