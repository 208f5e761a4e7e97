package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Member;
import dev.roster.scenario.model.State.OwnershipOffer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The model of offering ownership, and of what is answered. */
final class Owning {

    private final Rules rules;

    Owning(Rules rules) {
        this.rules = rules;
    }

    String offer(int organization, int giver, int receiver, Says says, Duration lifetime) {
        No.when(lifetime.compareTo(Duration.ofMinutes(1)) < 0, "BAD_EXPIRY");
        ModelChange change = ModelChange.by(rules, Actor.member(giver), organization, "EDIT_MEMBERS");
        Member owner = member(organization, giver, "NOT_ALLOWED");
        No.when(!Rules.isActiveOwner(owner), "NOT_ALLOWED");
        Member other = member(organization, receiver, "NOT_FOUND");
        No.when(!other.present(), "NOT_FOUND");
        No.when(!other.status.equals("ACTIVE"), "MEMBER_NOT_ACTIVE");
        No.when(Rules.isActiveOwner(other), "ALREADY_OWNER");
        OwnershipOffer there = rules.state.ownershipOffers.get(organization);
        No.when(there != null && there.giver() != giver && couldBeAccepted(organization, there), "ALREADY_OFFERED");
        Held after = says.withoutEffectless(says.applyTo(owner.held), change.fitting());
        change.fitting().check(after, says.switches());
        OwnershipOffer offer =
                new OwnershipOffer(giver, receiver, after.equals(owner.held) ? null : after, rules.now.plus(lifetime));
        check(change, offer, owner, other);
        rules.state.ownershipOffers.put(organization, offer);
        Noticing.ownershipOffered(change, receiver);
        List<String> both = Stream.of("u" + giver, "u" + receiver).sorted().toList();
        change.line("o" + organization, "OWNERSHIP_OFFER", both.toString());
        change.end("OWNERSHIP_OFFERED", null);
        return shown(offer);
    }

    String accept(int organization, int user) {
        ModelChange change = new ModelChange(rules, Actor.member(user), organization);
        Member accepting = active(organization, user);
        OwnershipOffer offer = rules.state.ownershipOffers.get(organization);
        No.when(offer == null || offer.receiver() != user, "NOT_FOUND");
        change.requireActive();
        No.when(!rules.now.isBefore(offer.expiresAt()), "OFFER_EXPIRED");
        Member giver = member(organization, offer.giver(), "GIVER_LOST_RIGHT");
        No.when(!Rules.isActiveOwner(giver), "GIVER_LOST_RIGHT");
        Held owning;
        try {
            owning = check(change, offer, giver, accepting);
        } catch (No no) {
            throw new No("GIVER_LOST_RIGHT");
        }
        become(change, accepting, owning);
        if (offer.becoming() != null) {
            become(change, giver, fitted(change, offer.becoming()));
        }
        end(change);
        change.end("OWNERSHIP_ACCEPTED", null);
        return "accepted";
    }

    String decline(int organization, int user) {
        return end(organization, user, "OWNERSHIP_DECLINED");
    }

    String withdraw(int organization, int user) {
        return end(organization, user, "OWNERSHIP_WITHDRAWN");
    }

    private String end(int organization, int user, String event) {
        ModelChange change = new ModelChange(rules, Actor.member(user), organization);
        Member actor = active(organization, user);
        OwnershipOffer offer = rules.state.ownershipOffers.get(organization);
        boolean own = offer != null
                && (event.equals("OWNERSHIP_DECLINED")
                        ? offer.receiver() == user
                        : offer.giver() == user || Rules.isActiveOwner(actor));
        No.when(!own, "NOT_FOUND");
        end(change);
        change.end(event, null);
        return "ended";
    }

    String show(int organization, int user) {
        OwnershipOffer offer = rules.state.ownershipOffers.get(organization);
        return rules.state
                .member(organization, user)
                .filter(each -> each.status.equals("ACTIVE") && offer != null)
                .filter(each -> rules.now.isBefore(offer.expiresAt()))
                .filter(each -> offer.concerns(user) || Rules.isActiveOwner(each))
                .map(each -> shown(offer))
                .orElse("none");
    }

    static void endIfOf(ModelChange change, Collection<Integer> going) {
        OwnershipOffer offer = change.state.ownershipOffers.get(change.organization.number);
        if (offer != null && going.stream().anyMatch(offer::concerns)) {
            end(change);
        }
    }

    private static void end(ModelChange change) {
        change.state.ownershipOffers.remove(change.organization.number);
        change.line("o" + change.organization.number, "OWNERSHIP_OFFER", "[]");
    }

    private boolean couldBeAccepted(int organization, OwnershipOffer offer) {
        return rules.now.isBefore(offer.expiresAt())
                && rules.state
                        .member(organization, offer.giver())
                        .filter(Rules::isActiveOwner)
                        .isPresent();
    }

    /** What the receiver comes to hold, if the giver could give it, and become what was said. */
    private Held check(ModelChange change, OwnershipOffer offer, Member giver, Member receiver) {
        Actor actor = Actor.member(offer.giver());
        Held owning = owning(change, receiver.held);
        change.giving(actor, "EDIT_MEMBERS", receiver.held, owning);
        if (offer.becoming() != null) {
            Held becoming = fitted(change, offer.becoming());
            change.giving(actor, "EDIT_MEMBERS", giver.held, becoming);
            Guarding.lowering(change.organization.known(), giver.held, becoming);
        }
        return owning;
    }

    private static Held owning(ModelChange change, Held held) {
        SortedSet<String> roles = new TreeSet<>(held.roles());
        roles.add("admin");
        SortedMap<String, Boolean> granted = new TreeMap<>(held.switches());
        granted.values().removeIf(each -> !each);
        try {
            return fitted(change, new Held(roles, granted, held.assigned()));
        } catch (No excluded) {
            return fitted(change, new Held(new TreeSet<>(List.of("admin")), granted, held.assigned()));
        }
    }

    private static Held fitted(ModelChange change, Held held) {
        Held fitted = new Says().withoutEffectless(held, change.fitting());
        change.fitting().check(fitted, Map.of());
        return fitted;
    }

    private static void become(ModelChange change, Member member, Held after) {
        Held before = member.held;
        if (!after.equals(before)) {
            member.held = after;
            member.revision = change.number();
            change.lines("u" + member.user.number(), before, after);
        }
    }

    private Member active(int organization, int user) {
        Member member = member(organization, user, "NOT_FOUND");
        No.when(!member.status.equals("ACTIVE"), "NOT_FOUND");
        return member;
    }

    private Member member(int organization, int user, String otherwise) {
        return rules.state.member(organization, user).orElseThrow(() -> new No(otherwise));
    }

    private static String shown(OwnershipOffer offer) {
        return Shown.line("u" + offer.giver(), "to", "u" + offer.receiver(), offer.becoming(), offer.expiresAt());
    }
}
