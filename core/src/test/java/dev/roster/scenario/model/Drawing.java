package dev.roster.scenario.model;

import java.util.List;
import java.util.function.Supplier;

/** Which command comes next. */
final class Drawing {

    private final World world;
    private final InviteCommands inviting;
    private final LinkCommands links;
    private final MemberCommands members;
    private final OwnershipCommands ownership;
    private final HostCommands host;
    private final ListCommands lists;
    private final TimeCommands time;

    Drawing(World world) {
        this.world = world;
        inviting = new InviteCommands(world);
        links = new LinkCommands(world);
        members = new MemberCommands(world);
        ownership = new OwnershipCommands(world);
        host = new HostCommands(world);
        lists = new ListCommands(world);
        time = new TimeCommands(world);
    }

    /** Somebody, and an organization or two. */
    List<Supplier<Command>> beginning() {
        return List.of(host::addUser, host::addUser, host::addUser, host::open, host::open);
    }

    /** No mail is left to the worlds that follow in the same storage. */
    List<Supplier<Command>> end() {
        return List.of(time::passLongerThanAnyInvitation, time::dispatch);
    }

    Command next() {
        int drawn = world.dice.below(100);
        if (drawn < 10) {
            return time.dispatch();
        }
        if (drawn < 14) {
            return time.pass();
        }
        return drawn < 17 ? members.request() : nextInTransaction();
    }

    /** Mails and the clock know nothing of a transaction of the host. */
    Command nextInTransaction() {
        int drawn = world.dice.below(100);
        if (world.state.organizations.isEmpty() || drawn < 3) {
            return world.dice.percent(60) ? host.addUser() : host.open();
        }
        if (drawn < 25) {
            return inviting.inviteMany();
        }
        if (drawn < 29) {
            return inviting.resend();
        }
        if (drawn < 32) {
            return inviting.revoke();
        }
        if (drawn < 37) {
            return inviting.handOut();
        }
        if (drawn < 56) {
            return answer();
        }
        if (drawn < 63) {
            return ownership.any();
        }
        if (drawn < 77) {
            return members.edit();
        }
        if (drawn < 83) {
            return leaving();
        }
        return drawn < 92 ? host.suspendOrTurn() : lists.any();
    }

    private Command answer() {
        int drawn = world.dice.below(100);
        if (drawn < 75) {
            return links.accept();
        }
        if (drawn < 88) {
            return links.peek();
        }
        return drawn < 94 ? links.decline() : links.linkOfAnotherPurpose();
    }

    private Command leaving() {
        int drawn = world.dice.below(100);
        if (drawn < 65) {
            return members.removeSome();
        }
        return drawn < 92 ? members.leave() : members.removeSelected();
    }
}
