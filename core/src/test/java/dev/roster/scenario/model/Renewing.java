package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Invitation;
import dev.roster.scenario.model.State.Name;
import dev.roster.scenario.model.State.Offered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;

/** The model of resending, revoking and changing open invitations. */
final class Renewing {

    private final Rules rules;

    Renewing(Rules rules) {
        this.rules = rules;
    }

    /** What is said to change; null for what is not. */
    record Edit(
            Says says,
            Fields fields,
            String note,
            boolean withoutNote,
            Name name,
            Locale locale,
            Duration lifetime,
            boolean again,
            String reason) {

        Offered applyTo(Offered before, Held held) {
            return new Offered(
                    held,
                    note != null ? note : withoutNote ? null : before.note(),
                    locale != null ? locale : before.locale(),
                    fields.applyTo(before.attributes()),
                    lifetime != null ? lifetime : before.lifetime(),
                    before.mailed());
        }
    }

    String resend(Actor actor, int organization, int number) {
        ModelChange change = ModelChange.by(rules, actor, organization, "INVITE");
        change.makeRoomFor(1);
        String shown = resend(change, number);
        change.end("INVITATION_RESENT", null);
        return shown;
    }

    String resend(Actor actor, int organization, List<Integer> numbers) {
        ModelChange change = begun(actor, organization, numbers);
        change.makeRoomFor(numbers.size());
        String outcomes = each(numbers, number -> resend(change, number));
        change.end("INVITATION_RESENT", null);
        return outcomes;
    }

    private String resend(ModelChange change, int number) {
        Invitation invitation = open(change, number);
        Offered offered = fitting(change, invitation, invitation.offered);
        change.requireOpenTo(invitation.address);
        if (!invitation.seat) {
            change.requireSeat(0);
        }
        lines(change, invitation, offered, invitation.name);
        invitation.offered = offered;
        anew(change, invitation);
        return Shown.of(invitation);
    }

    String revoke(Actor actor, int organization, int number) {
        ModelChange change = ModelChange.by(rules, actor, organization, "INVITE");
        String shown = revoke(change, number);
        change.end("INVITATION_REVOKED", null);
        return shown;
    }

    String revoke(Actor actor, int organization, List<Integer> numbers) {
        ModelChange change = begun(actor, organization, numbers);
        String outcomes = each(numbers, number -> revoke(change, number));
        change.end("INVITATION_REVOKED", null);
        return outcomes;
    }

    private String revoke(ModelChange change, int number) {
        Invitation invitation = open(change, number);
        change.taking("INVITE", invitation.offered.held());
        change.close(List.of(invitation), "REVOKED");
        return Shown.of(invitation);
    }

    String edit(Actor actor, int organization, int number, Edit edit) {
        ModelChange change = ModelChange.by(rules, actor, organization, "INVITE");
        change.makeRoomFor(1);
        Invitation invitation = open(change, number);
        Held before = invitation.offered.held();
        change.taking("INVITE", before);
        Held said = edit.says().applyTo(before);
        Held after = edit.says().cameTo(said, change.fitting());
        Offered offered = edit.applyTo(invitation.offered, after);
        Name name = edit.name() != null ? edit.name() : invitation.name;
        Instant expiry = edit.lifetime() != null ? rules.now.plus(edit.lifetime()) : invitation.expiresAt;
        boolean same = offered.equals(invitation.offered)
                && Objects.equals(name, invitation.name)
                && expiry.equals(invitation.expiresAt);
        if (edit.again() || !same) {
            offered = fitting(change, invitation, offered);
            change.requireOpenTo(invitation.address);
            boolean alive = edit.again() || rules.now.isBefore(expiry);
            if (alive && !invitation.seat) {
                change.requireSeat(0);
            }
            lines(change, invitation, offered, name);
            invitation.offered = offered;
            invitation.name = name;
            renew(change, invitation, edit.again(), expiry, alive);
        }
        change.end("INVITATION_EDITED", edit.reason());
        return Shown.of(invitation) + Editing.dropped(said, offered.held());
    }

    /** Whoever sends or changes it stands for all that is left of it, now that roles may have changed. */
    private static Offered fitting(ModelChange change, Invitation invitation, Offered offered) {
        Held held = change.fitting().fitting(offered.held());
        change.giving(change.actor, "INVITE", invitation.offered.held(), held);
        change.giving(change.actor, "INVITE", Held.NOTHING, held);
        change.fitting().check(held);
        return offered.holding(held);
    }

    private static void renew(ModelChange change, Invitation invitation, boolean again, Instant expiry, boolean alive) {
        if (again) {
            anew(change, invitation);
        } else {
            if (!expiry.equals(invitation.expiresAt)) {
                change.line("i" + invitation.number, "EXPIRY", "[" + expiry + "]");
            }
            invitation.inviter = change.actor;
            invitation.expiresAt = expiry;
            invitation.seat |= alive;
        }
    }

    private static void anew(ModelChange change, Invitation invitation) {
        change.voidMails(invitation);
        invitation.generation++;
        send(change, invitation);
        change.line("i" + invitation.number, "GENERATION", "[" + invitation.generation + "]");
    }

    private ModelChange begun(Actor actor, int organization, List<Integer> numbers) {
        No.when(numbers.isEmpty(), "LIST_EMPTY");
        No.when(numbers.size() > Rules.LONGEST_LIST, "LIST_TOO_LONG");
        return ModelChange.by(rules, actor, organization, "INVITE");
    }

    private static Invitation open(ModelChange change, int number) {
        Invitation invitation = change.invitation(number);
        No.when(!invitation.open(), "INVITATION_CLOSED");
        return invitation;
    }

    private static String each(List<Integer> numbers, IntFunction<String> act) {
        Set<Integer> seen = new HashSet<>();
        List<String> outcomes = new ArrayList<>();
        for (int number : numbers) {
            try {
                No.when(!seen.add(number), "DUPLICATE_ENTRY");
                outcomes.add("i" + number + " " + act.apply(number));
            } catch (No no) {
                outcomes.add("i" + number + " " + no.reason);
            }
        }
        return outcomes.toString();
    }

    /** What changes in an open invitation, but for the sending. */
    static void lines(ModelChange change, Invitation before, Offered after, Name name) {
        String subject = "i" + before.number;
        change.lines(subject, before.offered.held(), after.held());
        change.lines(subject, before.offered.attributes(), after.attributes());
        boolean sameMail = Objects.equals(before.offered.note(), after.note())
                && Objects.equals(before.offered.locale(), after.locale())
                && Objects.equals(before.name, name);
        if (!sameMail) {
            List<String> has = new ArrayList<>();
            if (after.locale() != null) {
                has.add("locale " + after.locale().toLanguageTag());
            }
            if (name != null) {
                has.add("name");
            }
            if (after.note() != null) {
                has.add("note");
            }
            change.line(subject, "MAIL", has.toString());
        }
    }

    /** A new link, a new expiry and a seat. */
    static void send(ModelChange change, Invitation invitation) {
        invitation.inviter = change.actor;
        invitation.expiresAt = change.now.plus(invitation.offered.lifetime());
        invitation.seat = true;
        change.queue(invitation);
    }
}
