package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Invitation;
import dev.roster.scenario.model.State.Name;
import dev.roster.scenario.model.State.Offered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The model of inviting and handing out links. */
final class Inviting {

    private final Rules rules;

    Inviting(Rules rules) {
        this.rules = rules;
    }

    /**
     * One entry of a list.
     *
     * @param text as it comes back with the outcome
     * @param address as it is kept, or null if it is none
     * @param fault why it is none
     * @param name what the invitee is called, or null
     */
    record Entry(String text, String address, String fault, Name name) {}

    /** What is said with an invite call. */
    record Offer(
            Says says,
            String note,
            Locale locale,
            Map<String, String> attributes,
            Duration lifetime,
            boolean mailed,
            String key,
            boolean refuseIfInvited,
            boolean allOrNothing) {

        Offered holding(Held held) {
            return new Offered(held, note, locale, attributes, lifetime, mailed);
        }
    }

    /** What is to be done for one entry. */
    private record Plan(Entry entry, String refusal, String how, Invitation before) {

        boolean writes() {
            return refusal == null && before == null || "REFRESHED".equals(how);
        }
    }

    String invite(Actor actor, int organization, List<Entry> entries, Offer offer) {
        boolean said = offer.lifetime().compareTo(Duration.ofMinutes(1)) >= 0
                && offer.lifetime().compareTo(Duration.ofDays(30)) <= 0;
        No.when(!said, "BAD_EXPIRY");
        No.when(entries.isEmpty(), "LIST_EMPTY");
        No.when(entries.size() > Rules.LONGEST_LIST, "LIST_TOO_LONG");
        ModelChange change = ModelChange.by(rules, actor, organization, "INVITE");
        Held held = offer.says().applyTo(Held.NOTHING);
        change.fitting().check(held);
        change.giving(actor, "INVITE", Held.NOTHING, held);
        change.requireOpen();
        change.makeRoomFor(entries.size());
        List<Plan> plans = plans(change, entries, offer, held);
        if (offer.allOrNothing() && plans.stream().anyMatch(plan -> plan.refusal != null)) {
            return plans.stream()
                    .map(plan -> plan.refusal != null ? plan : new Plan(plan.entry, "BATCH_REFUSED", null, null))
                    .map(plan -> told(plan.entry, plan.refusal))
                    .toList()
                    .toString();
        }
        List<String> outcomes = plans.stream()
                .map(plan -> plan.refusal != null ? told(plan.entry, plan.refusal) : done(change, plan, offer, held))
                .toList();
        change.end("INVITED", null);
        return outcomes.toString();
    }

    private List<Plan> plans(ModelChange change, List<Entry> entries, Offer offer, Held held) {
        Set<String> seen = new HashSet<>();
        List<Plan> plans = new ArrayList<>();
        int seats = 0;
        for (Entry entry : entries) {
            Plan plan;
            try {
                No.when(entry.fault != null, entry.fault);
                No.when(!seen.add(State.canonical(entry.address)), "DUPLICATE_ENTRY");
                plan = plan(change, entry, offer, held, seats);
                boolean takes = plan.writes() && (plan.before == null || !plan.before.seat);
                seats += takes ? 1 : 0;
            } catch (No no) {
                plan = new Plan(entry, no.reason, null, null);
            }
            plans.add(plan);
        }
        return plans;
    }

    private Plan plan(ModelChange change, Entry entry, Offer offer, Held held, int seats) {
        String address = State.canonical(entry.address);
        int organization = change.organization.number;
        Optional<Invitation> repeated = rules.state.invitations.values().stream()
                .filter(each -> each.organization == organization && offer.key() != null)
                .filter(each -> offer.key().equals(each.key)
                        && State.canonical(each.address).equals(address))
                .findFirst();
        if (repeated.isPresent()) {
            return new Plan(entry, null, "REPEATED", repeated.get());
        }
        boolean member = rules.state.presentIn(organization).stream()
                .anyMatch(each -> each.user.canonical().equals(address));
        No.when(member, "ALREADY_MEMBER");
        change.requireOpenTo(entry.address);
        Optional<Invitation> open = rules.state.openIn(organization).stream()
                .filter(each -> State.canonical(each.address).equals(address))
                .findFirst();
        if (open.isPresent()) {
            No.when(offer.refuseIfInvited(), "ALREADY_INVITED");
            change.giving(change.actor, "INVITE", open.get().offered.held(), held);
        }
        if (open.isEmpty() || !open.get().seat) {
            change.requireSeat(seats);
        }
        return new Plan(entry, null, open.isPresent() ? "REFRESHED" : "NEW", open.orElse(null));
    }

    private String done(ModelChange change, Plan plan, Offer offer, Held held) {
        Invitation invitation = plan.before;
        if (plan.how.equals("NEW")) {
            invitation = new Invitation();
            invitation.number = ++rules.numbers.invitations;
            invitation.organization = change.organization.number;
            invitation.address = plan.entry.address;
            invitation.createdAt = rules.now;
            rules.state.invitations.put(invitation.number, invitation);
            change.line("i" + invitation.number, "STATUS", "[PENDING]");
        }
        if (plan.how.equals("REFRESHED")) {
            invitation.generation++;
            change.voidMails(invitation);
            change.line("i" + invitation.number, "GENERATION", "[" + invitation.generation + "]");
        }
        if (plan.writes()) {
            Name name = plan.entry.name != null ? plan.entry.name : invitation.name;
            if (plan.how.equals("NEW")) {
                change.lines("i" + invitation.number, held);
            } else {
                Renewing.lines(change, invitation, offer.holding(held), name);
            }
            invitation.offered = offer.holding(held);
            invitation.name = name;
            invitation.key = offer.key() != null ? offer.key() : invitation.key;
            Renewing.send(change, invitation);
        }
        return told(plan.entry, plan.how + " " + Shown.of(invitation));
    }

    String handOut(int organization, int number) {
        ModelChange change = new ModelChange(rules, Actor.HOST, organization);
        change.requireActive();
        Invitation invitation = change.invitation(number);
        No.when(!invitation.statusAt(rules.now).equals("PENDING"), "INVITATION_CLOSED");
        change.requireOpenTo(invitation.address);
        rules.state.links.put(++rules.numbers.links, new State.Link(number, invitation.generation, true));
        change.line("i" + number, "GENERATION", "[" + invitation.generation + "]");
        change.end("LINK_HANDED_OUT", null);
        return "a link until " + invitation.expiresAt;
    }

    private static String told(Entry entry, String outcome) {
        return entry.text + " -> " + outcome;
    }
}
