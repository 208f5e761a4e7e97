package dev.roster.scenario.past;

import dev.roster.ActingHost;
import dev.roster.Roster;
import dev.roster.access.Access;
import dev.roster.access.EditGrammar;
import dev.roster.access.RightsGrammar;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.PermissionOnResource;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.failure.Refused;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.Storage;
import dev.roster.role.CustomRole;
import dev.roster.role.RoleEdit;
import dev.roster.scenario.model.Dice;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** One organization to which random things happen. */
final class PastLife {

    final Storage storage;
    final List<UserId> users;
    private final Dice dice;
    private final SettableClock clock;
    private final String domain;
    private Roster roster;
    final OrganizationId organization;
    private final OrganizationId elsewhere;
    private final List<RoleId> roles = new ArrayList<>();

    PastLife(Storage storage, SettableClock clock, Dice dice, int number) {
        this.storage = storage;
        this.clock = clock;
        this.dice = dice;
        domain = "@h" + number + ".people.example";
        roster = deployed();
        users = IntStream.range(0, 5)
                .mapToObj(i -> roster.asHost("sign-up")
                        .addUser("u" + i + domain, PersonName.of("Person", "P"))
                        .id())
                .toList();
        organization = roster.asHost("sign-up")
                .openOrganization(
                        "Acme",
                        opening -> opening.owner(users.get(0))
                                .plan(roster.catalog().planNamed("open")))
                .id();
        UserId stranger = roster.asHost("sign-up")
                .addUser("stranger" + domain, PersonName.of("Stranger", "S"))
                .id();
        elsewhere = roster.asHost("sign-up")
                .openOrganization(
                        "Elsewhere",
                        opening -> opening.owner(stranger).plan(roster.catalog().planNamed("open")))
                .id();
    }

    Roster roster() {
        return roster;
    }

    Noted noted(UserId user) {
        return Noted.live(roster.catalog(), storage.lookups().membership(organization, user), access(user));
    }

    /** Where an organization is no more, everybody is what nobody's member is; to ask it about them is refused. */
    private Access access(UserId user) {
        return isOver()
                ? roster.in(elsewhere).access(user)
                : roster.in(organization).access(user).pinned();
    }

    /** Erased for good: nothing happens any more. */
    boolean isOver() {
        return status() == OrganizationStatus.ERASED;
    }

    /** Something that may happen, at once or some time later. What is refused does not happen. */
    boolean next() {
        if (dice.percent(70)) {
            clock.advance(Duration.ofNanos(dice.among(1_000L, 7_000L, 1_000_000L, 3_600_000_000_000L)));
        }
        try {
            happen();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private void happen() {
        OrganizationStatus status = status();
        if (status != OrganizationStatus.ACTIVE && dice.percent(60)) {
            revive(status);
            return;
        }
        switch (dice.below(20)) {
            case 0, 1, 2 -> join(dice.pick(users));
            case 3, 4, 5, 6 ->
                host().edit(dice.pick(users), edit -> {
                    say(edit, dice.percent(50));
                    reset(edit);
                });
            case 7, 8 ->
                roles.add(host().roles()
                        .define(
                                "Role " + dice.below(1_000_000),
                                dice.pick(roster.catalog().roles()),
                                this::shape)
                        .id());
            case 9, 10 -> host().roles().edit(dice.pick(ownRoles()), this::shape);
            case 11 -> host().roles().replace(dice.pick(ownRoles()), role());
            case 12 -> host().roles().delete(dice.pick(ownRoles()));
            case 13 -> host().suspend(dice.pick(users), "on leave");
            case 14 -> host().reactivate(dice.pick(users), "back");
            case 15 -> leave(dice.pick(users));
            case 16 ->
                host().organization().changePlan(dice.pick(roster.catalog().plans()));
            case 17 -> end();
            case 18 -> roster = deployed();
            default -> handOver();
        }
    }

    private Roster deployed() {
        return Roster.builder()
                .storage(storage)
                .mailer(new RecordingMailer())
                .catalog(new DrawnCatalog(dice))
                .linkBase("https://app.example/join")
                .limits(Limits.none())
                .clock(clock)
                .build();
    }

    private void revive(OrganizationStatus status) {
        if (status == OrganizationStatus.CLOSED) {
            host().organization().reopen();
        } else {
            host().organization().reactivate();
        }
    }

    private void end() {
        switch (dice.below(4)) {
            case 0, 1 -> host().organization().suspend();
            case 2 -> host().organization().close();
            default -> host().organization().erase();
        }
    }

    /** For the first time, or again. */
    private void join(UserId user) {
        InvitationId invitation = host().invite(Invitee.of("u" + users.indexOf(user) + domain), offer -> {
                    offer.withoutMail();
                    say(offer, true);
                })
                .invitation()
                .id();
        roster.invitations()
                .accept(host().link(invitation).token(), Acceptance.asExistingUser(user))
                .orElseThrow();
    }

    private void leave(UserId user) {
        if (dice.percent(50)) {
            host().remove(user);
        } else {
            roster.in(organization).as(user).leave();
        }
    }

    private void handOver() {
        UserId giver = dice.pick(users);
        UserId receiver = dice.pick(users);
        roster.in(organization).as(giver).offerOwnership(receiver, becoming -> {
            if (dice.percent(50)) {
                say(becoming, true);
            }
        });
        roster.in(organization).as(receiver).acceptOwnership();
    }

    private <S extends RightsGrammar<S>> void say(RightsGrammar<S> words, boolean inRoles) {
        if (inRoles) {
            words.role(dice.percent(60) ? new Role[] {role()} : new Role[] {role(), role()});
        }
        for (ResourceType<?> type : roster.catalog().resourceTypes()) {
            if (dice.percent(inRoles ? 60 : 30)) {
                words.reach(new Resources(type, some(type, dice.percent(40) ? 1 : 3)));
            }
        }
        for (int i = dice.below(3); i > 0; i--) {
            Switchable what = target();
            if (dice.percent(60)) {
                words.grant(what);
            } else {
                words.withdraw(what);
            }
        }
    }

    private <S extends EditGrammar<S>> void reset(EditGrammar<S> words) {
        if (dice.percent(15)) {
            words.reset(target());
        }
    }

    private void shape(RoleEdit role) {
        role.permissions(dice.some(roster.catalog().permissions(), 4).toArray(AnyPermission[]::new));
        for (ResourceType<?> type : roster.catalog().resourceTypes()) {
            if (dice.percent(40)) {
                role.fixed(new Resources(type, some(type, 3)));
            } else if (dice.percent(30)) {
                role.asTemplate(type);
            }
        }
    }

    private Set<String> some(ResourceType<?> type, int atMost) {
        return new HashSet<>(dice.some(DrawnCatalog.IDS.get(type.key()), atMost));
    }

    private Switchable target() {
        AnyPermission permission = dice.pick(roster.catalog().permissions());
        Optional<String> type = permission.type().map(ResourceType::key).filter(any -> dice.percent(60));
        return type.isEmpty()
                ? permission
                : new PermissionOnResource(
                        permission, new Resource(type.get(), dice.pick(DrawnCatalog.IDS.get(type.get()))));
    }

    private Role role() {
        return dice.percent(50) ? dice.pick(roster.catalog().roles()) : own(dice.pick(ownRoles()));
    }

    private CustomRole own(RoleId role) {
        return host().roles().get(role);
    }

    /** Some of them may be gone. Never empty: an unknown one is refused. */
    private List<RoleId> ownRoles() {
        return roles.isEmpty() ? List.of(new RoleId(organization.value())) : roles;
    }

    private ActingHost host() {
        return roster.in(organization).asHost("chance");
    }

    private OrganizationStatus status() {
        return storage.lookups()
                .organizations(List.of(organization))
                .get(organization)
                .status();
    }
}
