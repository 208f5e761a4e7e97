package dev.roster.internal.invitation;

import dev.roster.access.Rights;
import dev.roster.catalog.Management;
import dev.roster.internal.Change;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Terms;
import dev.roster.journal.Facet;
import dev.roster.user.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Open invitations that are sent anew or changed, within one change. Whoever does that stands for them from then on, and so
 * must be able to give all that they offer, whether it was offered before or not.
 */
final class Renewals {

    /**
     * One of them.
     *
     * @param before as it was read in this change
     * @param after as it is to be
     */
    private record Renewal(Invitation before, Invitation after) {

        boolean isSentAnew() {
            return after.generation() != before.generation();
        }

        boolean takesSeat() {
            return after.holdsSeat() && !before.holdsSeat();
        }
    }

    private final Change change;
    private final Reachable reachable;
    private final Allowances allowances;
    private final List<Renewal> all = new ArrayList<>();

    /**
     * @param allowances for all that are sent anew; to be written by whoever brings them, before these are
     */
    Renewals(Change change, Reachable reachable, Allowances allowances) {
        this.change = change;
        this.reachable = reachable;
        this.allowances = allowances;
    }

    /** Sends it anew: the next generation, a new expiry, a new mail. */
    Invitation send(Invitation open, Terms terms, Optional<String> requestKey) {
        return add(new Renewal(open, open.renewed(fitting(terms), change.actor(), requestKey, change.now())));
    }

    /** Changes it in its present generation: links stay good. */
    Invitation edit(Invitation open, Terms terms, Instant expiry) {
        return add(new Renewal(open, open.edited(fitting(terms), change.actor(), expiry, change.now())));
    }

    /** A role of the organization's own may have changed since, so that a switch or a resource says nothing more. */
    private Terms fitting(Terms terms) {
        return terms.offering(change.rules().fitting(terms.rights()));
    }

    private Invitation add(Renewal renewal) {
        Rights offered = renewal.after().terms().rights();
        change.guard().checkGiving(Management.INVITE, renewal.before().terms().rights(), offered);
        change.guard().checkGiving(Management.INVITE, Rights.NONE, offered);
        change.rules().check(offered);
        EmailAddress address = renewal.after().address();
        change.entrance().requireOpenTo(address);
        if (renewal.isSentAnew()) {
            reachable.require(address, renewal.after().terms());
            allowances.requireLeft(address);
        }
        if (renewal.takesSeat()) {
            change.seats().take();
        }
        if (renewal.isSentAnew()) {
            allowances.count(address);
        }
        all.add(renewal);
        return renewal.after();
    }

    /** Does nothing of it: the seats are given back. */
    void abandon() {
        change.seats().giveBack(all.stream().filter(Renewal::takesSeat).count());
        all.clear();
    }

    /** Writes them, and puts them on record. Mails of those that are sent anew are left to be queued. */
    void write() {
        if (all.isEmpty()) {
            return;
        }
        new Mails(change).replace(sentAnew());
        ChangeInvitation.write(change, all.stream().map(Renewal::after).toList());
        all.forEach(this::record);
    }

    List<Invitation> sentAnew() {
        return all.stream().filter(Renewal::isSentAnew).map(Renewal::after).toList();
    }

    private void record(Renewal renewal) {
        Invitation before = renewal.before();
        Invitation after = renewal.after();
        if (renewal.isSentAnew()) {
            change.journal().record(after.id(), Facet.GENERATION, String.valueOf(after.generation()));
        } else if (!after.expiresAt().equals(before.expiresAt())) {
            change.journal().record(after.id(), Facet.EXPIRY, after.expiresAt().toString());
        }
        change.journal().record(after.id(), before.terms(), after.terms());
    }
}
