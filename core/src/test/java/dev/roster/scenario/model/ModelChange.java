package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Entry;
import dev.roster.scenario.model.State.Invitation;
import dev.roster.scenario.model.State.Mail;
import dev.roster.scenario.model.State.Member;
import dev.roster.scenario.model.State.Organization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The model's frame of one change in an organization: who may, on which number, with which seats. */
final class ModelChange {

    final State state;
    final Rules rules;
    final Instant now;
    final Actor actor;
    final Organization organization;
    private final List<String> lines = new ArrayList<>();

    /** For whom no right is needed; what there is none of is the same answer for all. */
    ModelChange(Rules rules, Actor actor, int organization) {
        this.rules = rules;
        this.state = rules.state;
        this.now = rules.now;
        this.actor = actor;
        this.organization = state.organizations.get(organization);
        No.when(this.organization == null, "NOT_FOUND");
    }

    /** For members with a right, and the host. To a member without it, nothing is told. */
    static ModelChange by(Rules rules, Actor actor, int organization, String right) {
        rules.require(actor, organization, right);
        ModelChange change = new ModelChange(rules, actor, organization);
        change.requireActive();
        return change;
    }

    void requireActive() {
        No.when(!organization.status().equals("ACTIVE"), "ORGANIZATION_NOT_ACTIVE");
    }

    long number() {
        return organization.revision + 1;
    }

    Fitting fitting() {
        return rules.fitting(organization.number);
    }

    void line(String subject, String facet, String value) {
        lines.add(subject + " " + facet + " " + value);
    }

    void lines(String subject, Held held) {
        line(subject, "ROLES", held.roles().toString());
        line(subject, "SWITCHES", held.switchTexts().toString());
        line(subject, "REACH", held.assigned().toString());
    }

    /** Only the sides that changed. */
    void lines(String subject, Held before, Held after) {
        if (!before.roles().equals(after.roles())) {
            line(subject, "ROLES", after.roles().toString());
        }
        if (!before.switches().equals(after.switches())) {
            line(subject, "SWITCHES", after.switchTexts().toString());
        }
        if (!before.assigned().equals(after.assigned())) {
            line(subject, "REACH", after.assigned().toString());
        }
    }

    /** The names of the host's fields, if anything in them changed. */
    void lines(String subject, Map<String, String> before, Map<String, String> after) {
        if (!before.equals(after)) {
            line(subject, "ATTRIBUTES", new TreeSet<>(after.keySet()).toString());
        }
    }

    void lines(Member member) {
        line("u" + member.user.number(), "STATUS", "[" + member.status + "]");
        lines("u" + member.user.number(), member.held);
    }

    /** Takes the number, if anything was altered. */
    void end(String event, String reason) {
        if (!lines.isEmpty()) {
            organization.revision++;
            organization.journal.add(new Entry(
                    organization.revision,
                    now,
                    event,
                    actor,
                    reason,
                    lines.stream().sorted().toList()));
        }
    }

    /** Takes the seats of expired invitations, if there would not be enough. */
    void makeRoomFor(int more) {
        makeRoomFor(more, organization.plan);
    }

    private void makeRoomFor(int more, PlanFacts plan) {
        if (taken() + more > plan.seats) {
            state.openIn(organization.number).stream()
                    .filter(each -> each.statusAt(now).equals("EXPIRED"))
                    .forEach(each -> each.seat = false);
        }
    }

    /** Whether so many seats, and one more, are within the plan. */
    void requireSeat(int planned) {
        No.when(taken() + planned + 1 > organization.plan.seats, "NO_SEAT_LEFT");
    }

    /** How many are beyond a plan, without the seats of expired invitations. */
    int seatsOver(PlanFacts plan) {
        makeRoomFor(0, plan);
        return (int) Math.max(0, taken() - plan.seats);
    }

    /** Whether no more seats are taken than the plan has. */
    void requireEnough() {
        No.when(taken() > organization.plan.seats, "NO_SEAT_LEFT");
    }

    void requireOpen() {
        requireAdditionalUsers();
        No.when(organization.policy == PolicyFacts.NOBODY, "INVITATIONS_NOT_ALLOWED");
    }

    void requireAdditionalUsers() {
        No.when(!organization.plan.additionalUsers, "PLAN_WITHOUT_ADDITIONAL_USERS");
    }

    void requireOpenTo(String address) {
        requireOpen();
        No.when(!organization.policy.lets(State.canonical(address)), "DOMAIN_NOT_ALLOWED");
    }

    private long taken() {
        return state.presentIn(organization.number).size() + state.seatsHeld(organization.number);
    }

    void giving(Actor who, String right, Held before, Held after) {
        if (who.isMember()) {
            No.when(!rules.may(who, organization.number, right), "NOT_ALLOWED");
            rules.guarding(who, organization.number, right).giving(before, after);
        }
    }

    void taking(String right, Held held) {
        if (actor.isMember()) {
            rules.guarding(actor, organization.number, right).taking(held);
        }
    }

    Invitation invitation(int number) {
        Invitation found = state.invitations.get(number);
        No.when(found == null || found.organization != organization.number, "NOT_FOUND");
        return found;
    }

    void close(Collection<Invitation> open, String end) {
        for (Invitation each : open) {
            each.status = end;
            each.seat = false;
            each.closedAt = now;
            voidMails(each);
            line("i" + each.number, "STATUS", "[" + end + "]");
        }
    }

    void voidMails(Invitation invitation) {
        state.mails.stream()
                .filter(each -> each.invitation == invitation.number && each.waiting())
                .forEach(each -> each.state = "VOID");
    }

    void queue(Invitation invitation) {
        if (invitation.offered.mailed()) {
            Mail mail = new Mail();
            mail.invitation = invitation.number;
            mail.generation = invitation.generation;
            state.mails.add(mail);
        }
    }
}
