package dev.roster.examples.benchmarks.growth;

import dev.roster.Roster;
import dev.roster.failure.Outcome;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import dev.roster.user.User;
import java.util.List;
import java.util.stream.IntStream;

/** Everything that changes members and invitations, and the sending of mail. */
final class Writes {

    private static final int MANY = 100;

    private Writes() {}

    static List<Operation> all() {
        return List.of(
                new Operation("invite one", (town, door) -> {
                    Invitee invitee = Invitee.of(town.newAddress());
                    return () -> invite(town, door, invitee);
                }),
                new Operation("invite 100", (town, door) -> () -> inviteMany(town, door, MANY)),
                new Operation("dispatch 100", (town, door) -> {
                    // Of one call, only so many are due at once.
                    inviteMany(town, door, MANY / 2);
                    inviteMany(town, door, MANY / 2);
                    return () -> sent(door);
                }),
                new Operation("resend", (town, door) -> {
                    InvitationId open = invite(town, door, Invitee.of(town.newAddress()))
                            .invitation()
                            .id();
                    return () -> town.owner(door).resend(open);
                }),
                new Operation("accept, as a new user", (town, door) -> {
                    String token = token(town, door, town.newAddress());
                    return () -> joined(door.invitations().accept(token, Acceptance.asNewUser("Grace", "Hopper")));
                }),
                new Operation("accept, as an existing user", (town, door) -> {
                    UserId stranger = town.strangers.removeFirst();
                    User user = door.user(stranger).profile();
                    String token = token(town, door, user.address().value());
                    return () -> joined(door.invitations().accept(token, Acceptance.asExistingUser(stranger)));
                }),
                new Operation("change a role", (town, door) -> {
                    UserId member = town.members.removeFirst();
                    town.members.addLast(member);
                    return () -> town.owner(door).edit(member, edit -> edit.role(town.app.integrator));
                }),
                new Operation("remove one", (town, door) -> {
                    UserId member = town.members.removeLast();
                    return () -> {
                        town.owner(door).remove(member);
                        return member;
                    };
                }));
    }

    private static Invited invite(Town town, Roster door, Invitee invitee) {
        return town.owner(door)
                .invite(invitee, offer -> offer.role(town.app.clerk).reach(town.app.partner.of("partner-007")));
    }

    private static List<Invited> inviteMany(Town town, Roster door, int many) {
        List<Invitee> invitees = IntStream.range(0, many)
                .mapToObj(i -> Invitee.of(town.newAddress()))
                .toList();
        return town.owner(door).invite(invitees, offer -> offer.role(town.app.editor)).stream()
                .map(Outcome::orElseThrow)
                .toList();
    }

    /** As if the mail had come. */
    private static String token(Town town, Roster door, String address) {
        return town.host(door)
                .link(invite(town, door, Invitee.of(address)).invitation().id())
                .token();
    }

    private static Admission joined(Admission admission) {
        return admission.orElseThrow();
    }

    private static int sent(Roster door) {
        int sent = door.dispatcher().step();
        if (sent != MANY) {
            throw new IllegalStateException("There were to be " + MANY + " mails due, not " + sent);
        }
        return sent;
    }
}
