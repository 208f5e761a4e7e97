package dev.roster.scenario.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is, in plain collections. Things have numbers in the order of their making, which is also the order of the ids
 * that the library gives them. A copy shares nothing that changes.
 */
final class State {

    final SortedMap<Integer, User> users = new TreeMap<>();
    final SortedMap<Integer, Organization> organizations = new TreeMap<>();
    final SortedMap<Integer, Invitation> invitations = new TreeMap<>();
    final SortedMap<Integer, Link> links = new TreeMap<>();
    final SortedMap<Integer, OwnershipOffer> ownershipOffers = new TreeMap<>();
    final SortedMap<String, Instant> seen = new TreeMap<>();
    final List<Member> members = new ArrayList<>();
    final List<Mail> mails = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();

    State copy() {
        State copy = new State();
        copy.users.putAll(users);
        copy.links.putAll(links);
        copy.ownershipOffers.putAll(ownershipOffers);
        copy.seen.putAll(seen);
        organizations.forEach((number, each) -> copy.organizations.put(number, each.copy()));
        invitations.forEach((number, each) -> copy.invitations.put(number, each.copy()));
        members.forEach(each -> copy.members.add(each.copy()));
        mails.forEach(each -> copy.mails.add(each.copy()));
        copy.notices.addAll(notices);
        return copy;
    }

    Optional<User> userAt(String canonical) {
        return users.values().stream()
                .filter(each -> each.canonical().equals(canonical))
                .findFirst();
    }

    Optional<Member> member(int organization, int user) {
        return members.stream()
                .filter(each -> each.organization == organization && each.user.number == user)
                .findFirst();
    }

    List<Member> presentIn(int organization) {
        return members.stream()
                .filter(each -> each.organization == organization && each.present())
                .toList();
    }

    List<Invitation> openIn(int organization) {
        return invitations.values().stream()
                .filter(each -> each.organization == organization && each.open())
                .toList();
    }

    long seatsHeld(int organization) {
        return openIn(organization).stream().filter(each -> each.seat).count();
    }

    Optional<Mail> mailOf(Invitation invitation) {
        return mails.stream()
                .filter(each -> each.invitation == invitation.number && each.generation == invitation.generation)
                .findFirst();
    }

    static String canonical(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /**
     * What a person is called.
     *
     * @param given the given name
     * @param family the family name
     * @param key what lists are sorted by
     */
    record Name(String given, String family, String key) {

        @Override
        public String toString() {
            return given + "|" + family;
        }
    }

    /** A user, with one address for life. */
    record User(int number, String address, Name name, String reference) {

        String canonical() {
            return State.canonical(address);
        }
    }

    /** What an owner offers another member; what the giver becomes is null if that is nothing else. */
    record OwnershipOffer(int giver, int receiver, Held becoming, Instant expiresAt) {

        boolean concerns(int user) {
            return giver == user || receiver == user;
        }
    }

    /** A mail to a member that waits to be sent, about what was done at a time. */
    record Notice(String kind, int organization, int user, Instant at, Instant dueAt) {}

    /** What a link leads to. */
    record Link(int invitation, int generation, boolean answersInvitations) {}

    /** One number of an organization's journal. */
    record Entry(long number, Instant at, String event, Actor actor, String reason, List<String> lines) {}

    /** What an invitation offers and says, but for the name. */
    record Offered(
            Held held, String note, Locale locale, Map<String, String> attributes, Duration lifetime, boolean mailed) {

        Offered holding(Held other) {
            return new Offered(other, note, locale, attributes, lifetime, mailed);
        }
    }

    /** What changes in place. */
    abstract static class Row<R extends Row<R>> implements Cloneable {

        @SuppressWarnings("unchecked")
        R copy() {
            try {
                return (R) clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    /** An organization. */
    static final class Organization extends Row<Organization> {
        int number;
        String name;
        String reference;
        PlanFacts plan;
        Locale locale = Locale.ENGLISH;
        PolicyFacts policy = PolicyFacts.EVERYBODY;
        boolean suspended;
        Instant closedAt;
        long revision = 1;
        long rightsRevision = 1;
        List<Entry> journal = new ArrayList<>();
        SortedMap<Integer, OwnRole> roles = new TreeMap<>();

        String status() {
            return closedAt != null ? "CLOSED" : suspended ? "SUSPENDED" : "ACTIVE";
        }

        Roles known() {
            return new Roles(roles);
        }

        boolean letsIn(String address) {
            return status().equals("ACTIVE") && plan.additionalUsers && policy.lets(State.canonical(address));
        }

        @Override
        Organization copy() {
            Organization copy = super.copy();
            copy.journal = new ArrayList<>(journal);
            copy.roles = new TreeMap<>(roles);
            return copy;
        }
    }

    /** A user in one organization. */
    static final class Member extends Row<Member> {
        int organization;
        User user;
        String status = "ACTIVE";
        Held held = Held.NOTHING;
        Integer invitedBy;
        Instant invitedAt;
        Instant joinedAt;
        Instant activeAt;
        Map<String, String> attributes = Map.of();
        long revision;

        boolean present() {
            return !status.equals("REMOVED");
        }
    }

    /** An invitation. */
    static final class Invitation extends Row<Invitation> {
        int number;
        int organization;
        String address;
        Offered offered;
        Name name;
        Actor inviter;
        String status = "PENDING";
        int generation = 1;
        Instant createdAt;
        Instant expiresAt;
        boolean seat = true;
        String key;
        Instant closedAt;
        Integer acceptedBy;

        boolean open() {
            return status.equals("PENDING");
        }

        String statusAt(Instant now) {
            return open() && !now.isBefore(expiresAt) ? "EXPIRED" : status;
        }
    }

    /** The sending of one mail. */
    static final class Mail extends Row<Mail> {
        int invitation;
        int generation;
        String state = "QUEUED";
        int attempt;
        Instant putOffAt;
        String detail;

        boolean waiting() {
            return state.equals("QUEUED") || state.equals("DEFERRED");
        }
    }
}
