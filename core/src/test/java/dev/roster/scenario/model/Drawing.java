package dev.roster.scenario.model;

import java.util.List;
import java.util.function.Supplier;

/** Which command comes next. */
final class Drawing {

    private final World world;
    private final InviteCommands inviting;
    private final RenewCommands renewing;
    private final LinkCommands links;
    private final MemberCommands members;
    private final OwnershipCommands ownership;
    private final RoleCommands roles;
    private final HostCommands host;
    private final OrganizationCommands organizations;
    private final ListCommands lists;
    private final TimeCommands time;

    Drawing(World world) {
        this.world = world;
        inviting = new InviteCommands(world);
        renewing = new RenewCommands(world);
        links = new LinkCommands(world);
        members = new MemberCommands(world);
        ownership = new OwnershipCommands(world);
        roles = new RoleCommands(world);
        host = new HostCommands(world);
        organizations = new OrganizationCommands(world);
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
        if (drawn < 5) {
            return host.rename();
        }
        if (drawn < 23) {
            return inviting.inviteMany();
        }
        if (drawn < 30) {
            return renewing();
        }
        if (drawn < 34) {
            return inviting.handOut();
        }
        if (drawn < 51) {
            return answer();
        }
        if (drawn < 56) {
            return ownership.any();
        }
        if (drawn < 69) {
            return members.edit();
        }
        if (drawn < 77) {
            return roles.any();
        }
        if (drawn < 82) {
            return leaving();
        }
        if (drawn < 92) {
            return world.dice.percent(60) ? organizations.any() : members.suspendOrReactivate();
        }
        return lists.any();
    }

    private Command renewing() {
        int drawn = world.dice.below(100);
        if (drawn < 40) {
            return renewing.edit();
        }
        if (drawn < 60) {
            return inviting.resend();
        }
        if (drawn < 75) {
            return renewing.resendSome();
        }
        return drawn < 90 ? inviting.revoke() : renewing.revokeSome();
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
