package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Organization;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;

/** The model of what is done to an organization itself. */
final class Governing {

    private static final Duration REOPEN_WITHIN = Duration.ofDays(30);

    private final Rules rules;

    Governing(Rules rules) {
        this.rules = rules;
    }

    String changePlan(int number, PlanFacts plan) {
        ModelChange change = byHost(number);
        int seatsOver = change.seatsOver(plan);
        int present = rules.state.presentIn(number).size();
        int membersOver = plan.additionalUsers ? 0 : Math.max(0, present - 1);
        Organization organization = change.organization;
        if (organization.plan != plan) {
            organization.plan = plan;
            organization.rightsRevision = change.number();
            change.line("o" + number, "PLAN", "[" + plan.key() + "]");
            change.end("PLAN_CHANGED", null);
        }
        return "over " + seatsOver + " " + membersOver + " masked " + new TreeSet<>(plan.masked) + " "
                + Shown.of(rules.state, organization);
    }

    String suspend(int number) {
        ModelChange change = byHost(number);
        Organization organization = change.organization;
        No.when(organization.closedAt != null, "ORGANIZATION_NOT_ACTIVE");
        return become(change, true, organization.closedAt, "ORGANIZATION_SUSPENDED");
    }

    String reactivate(int number) {
        ModelChange change = byHost(number);
        No.when(change.organization.closedAt != null, "ORGANIZATION_NOT_ACTIVE");
        return become(change, false, null, "ORGANIZATION_REACTIVATED");
    }

    String close(Actor actor, int number) {
        ModelChange change = actor.isMember()
                ? ModelChange.by(rules, actor, number, "CLOSE_ORGANIZATION")
                : new ModelChange(rules, actor, number);
        Organization organization = change.organization;
        Instant closedAt = organization.closedAt != null ? organization.closedAt : rules.now;
        return become(change, organization.suspended, closedAt, "ORGANIZATION_CLOSED");
    }

    String reopen(int number) {
        ModelChange change = byHost(number);
        Organization organization = change.organization;
        No.when(
                organization.closedAt != null && !rules.now.isBefore(organization.closedAt.plus(REOPEN_WITHIN)),
                "TOO_LATE");
        return become(change, organization.suspended, null, "ORGANIZATION_REOPENED");
    }

    /** @param name the new one, or null */
    String edit(Actor actor, int number, String name, PolicyFacts policy) {
        ModelChange change = ModelChange.by(rules, actor, number, "CHANGE_DETAILS");
        Organization organization = change.organization;
        if (name != null && !name.equals(organization.name)) {
            organization.name = name;
            change.line("o" + number, "DETAILS", "[name]");
        }
        if (policy != null && policy != organization.policy) {
            organization.policy = policy;
            change.line("o" + number, "INVITE_POLICY", "[" + policy.kind + "]");
        }
        change.end("ORGANIZATION_EDITED", null);
        return Shown.of(rules.state, organization);
    }

    private ModelChange byHost(int number) {
        return new ModelChange(rules, Actor.HOST, number);
    }

    private String become(ModelChange change, boolean suspended, Instant closedAt, String event) {
        Organization organization = change.organization;
        if (organization.suspended != suspended || (organization.closedAt == null) != (closedAt == null)) {
            organization.suspended = suspended;
            organization.closedAt = closedAt;
            organization.rightsRevision = change.number();
            change.line("o" + organization.number, "STATUS", "[" + organization.status() + "]");
            change.end(event, null);
        }
        return Shown.of(rules.state, organization);
    }
}
