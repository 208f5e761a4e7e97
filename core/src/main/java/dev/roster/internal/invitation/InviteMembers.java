package dev.roster.internal.invitation;

import dev.roster.access.Rights;
import dev.roster.catalog.Management;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.invitation.Entries.Entry;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invited.How;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Terms;
import dev.roster.journal.Event;
import dev.roster.member.Member;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Invites one or many. Each entry has its own outcome; the number of statements does not grow with their number. */
public final class InviteMembers {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor actor;
    private final OfferDraft offer;

    public InviteMembers(
            Deployment deployment, OrganizationId organization, Actor actor, Consumer<? super Offer> saying) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
        this.offer = new OfferDraft(deployment);
        saying.accept(offer);
    }

    public List<Outcome<Invited>> all(String list) {
        return invite(Entries.of(list, deployment.settings().longestList()));
    }

    public List<Outcome<Invited>> all(Collection<Invitee> invitees) {
        return invite(Entries.of(invitees, deployment.settings().longestList()));
    }

    public Invited one(Invitee invitee) {
        return all(List.of(invitee)).get(0).orElseThrow();
    }

    private List<Outcome<Invited>> invite(List<Entry> entries) {
        return Change.in(deployment, organization, actor, Management.INVITE, Event.INVITED, change -> {
            Round round = new Round(change, entries, Allowances::new);
            List<Outcome<Invited>> outcomes = round.outcomes();
            round.write();
            return outcomes;
        });
    }

    /** What inviting them would come to. The invitations are made, but never written. */
    List<Outcome<Invited>> foresee(List<Entry> entries) {
        return Change.undone(
                deployment,
                organization,
                actor,
                Management.INVITE,
                Event.INVITED,
                change -> new Round(change, entries, Allowances::ofItsOwn).outcomes());
    }

    static Refused alreadyMember(EmailAddress address) {
        return new Refused(
                Reason.ALREADY_MEMBER, "address", address + " is a member already; change the member instead.");
    }

    /** One attempt, inside of its transaction. */
    private final class Round {

        private final Change change;
        private final Rights rights;
        private final List<Entry> entries;
        private final Map<EmailAddress, Invitation> repeated = new HashMap<>();
        private final Map<EmailAddress, Member> members;
        private final Map<EmailAddress, Invitation> open;
        private final Allowances allowances;
        private final NewInvitations made;
        private final Renewals refreshed;

        Round(Change change, List<Entry> entries, BiFunction<Change, List<EmailAddress>, Allowances> allowing) {
            this.change = change;
            this.entries = entries;
            Notes.check(change, offer.note());
            rights = offer.rights().applyTo(Rights.NONE);
            change.rules().check(rights);
            change.guard().checkGiving(Management.INVITE, Rights.NONE, rights);
            change.entrance().requireOpen();
            change.seats().makeRoomFor(entries.size());
            List<EmailAddress> addresses = entries.stream()
                    .map(Entry::address)
                    .filter(Objects::nonNull)
                    .toList();
            offer.requestKey()
                    .ifPresent(key -> change.unit()
                            .invitations()
                            .withRequestKey(organization, key)
                            .forEach(each -> repeated.put(each.address(), each)));
            members = change.unit().members().presentAt(organization, addresses);
            open = change.unit().invitations().open(organization, addresses);
            List<EmailAddress> left = addresses.stream()
                    .filter(address -> !members.containsKey(address) && !repeated.containsKey(address))
                    .toList();
            Reachable reachable = new Reachable(change, left);
            allowances = allowing.apply(change, left);
            made = new NewInvitations(change, reachable, allowances);
            refreshed = new Renewals(change, reachable, allowances);
        }

        List<Outcome<Invited>> outcomes() {
            List<Outcome<Invited>> outcomes = entries.stream().map(this::decide).toList();
            if (offer.isAllOrNothing()
                    && outcomes.stream().anyMatch(outcome -> outcome.refusal().isPresent())) {
                allowances.abandon();
                made.abandon();
                refreshed.abandon();
                return outcomes.stream().map(this::refusedWithTheOthers).toList();
            }
            return outcomes;
        }

        private Outcome<Invited> decide(Entry entry) {
            if (entry.address() == null) {
                return new Outcome.NotDone<>(entry.text(), Objects.requireNonNull(entry.refusal()));
            }
            try {
                return new Outcome.Done<>(entry.text(), decide(entry, entry.address()));
            } catch (Refused refused) {
                return new Outcome.NotDone<>(entry.text(), refused.refusal());
            }
        }

        private Invited decide(Entry entry, EmailAddress address) {
            Invitation before = repeated.get(address);
            if (before != null) {
                return new Invited(before, How.REPEATED);
            }
            if (members.containsKey(address)) {
                throw alreadyMember(address);
            }
            change.entrance().requireOpenTo(address);
            Invitation existing = open.get(address);
            return existing == null ? make(entry, address) : refresh(entry, existing);
        }

        private Invited make(Entry entry, EmailAddress address) {
            return new Invited(made.make(address, offer.terms(rights, entry.name()), offer.requestKey()), How.NEW);
        }

        private Invited refresh(Entry entry, Invitation existing) {
            if (offer.isRefusedIfInvited()) {
                throw new Refused(
                        Reason.ALREADY_INVITED,
                        "address",
                        existing.address() + " has an open invitation; resend or revoke that one.");
            }
            Terms terms = offer.terms(rights, entry.name().or(existing.terms()::name));
            return new Invited(
                    refreshed.send(existing, terms, offer.requestKey().or(existing::requestKey)), How.REFRESHED);
        }

        private Outcome<Invited> refusedWithTheOthers(Outcome<Invited> outcome) {
            return outcome.refusal().isPresent()
                    ? outcome
                    : new Outcome.NotDone<>(
                            outcome.entry(),
                            new Refusal(
                                    Reason.BATCH_REFUSED,
                                    "invitees",
                                    "Nothing was sent, because another entry was refused; mend or leave out that one."));
        }

        void write() {
            allowances.write();
            made.write();
            refreshed.write();
            new Mails(change)
                    .queue(Stream.concat(made.made().stream(), refreshed.sentAnew().stream())
                            .toList());
        }
    }
}
