package dev.roster.scenario.race;

import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitee;
import dev.roster.role.CustomRole;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Somebody changes a role of the organization's own, and at the same moment somebody else does something about it. */
enum RoleBeside implements Contest {
    DEFINE_AND_DEFINE("one name defined twice") {
        @Override
        Heat heat(Ground ground, Place place) {
            String name = aName(ground.anAddress());
            return place.heat(
                    door -> place.define(door, name),
                    door -> place.define(door, name.toUpperCase(Locale.ROOT)),
                    sight -> sight.at(place.acme()).rolesNamed(name));
        }

        @Override
        public boolean isAlike() {
            return true;
        }
    },
    RENAME_AND_RENAME("two roles renamed to one name") {
        @Override
        Heat heat(Ground ground, Place place) {
            String name = aName(ground.anAddress());
            CustomRole one = place.role(name + " one");
            CustomRole other = place.role(name + " other");
            return place.heat(
                    door -> place.rename(door, one, name),
                    door -> place.rename(door, other, name),
                    sight -> sight.at(place.acme()).rolesNamed(name));
        }

        @Override
        public boolean isAlike() {
            return true;
        }
    },
    DELETE_AND_INVITE("a role deleted while it is offered") {
        @Override
        Heat heat(Ground ground, Place place) {
            String address = ground.anAddress();
            CustomRole role = place.role(aName(address));
            return place.heat(
                    place.deletes(role),
                    door -> place.owner(door)
                            .invite(Invitee.of(address), offer -> offer.role(role))
                            .how(),
                    sight -> List.of(
                            sight.at(place.acme()).hasRole(role.id()),
                            sight.at(place.acme()).invitationsTo(address).size()));
        }
    },
    DELETE_AND_GIVE("a role deleted while it is given") {
        @Override
        Heat heat(Ground ground, Place place) {
            String address = ground.anAddress();
            CustomRole role = place.role(aName(address));
            ground.invite(place.acme(), ground.ada, ground.app.clerk, List.of(address));
            ground.sendLetters();
            UserId grace = ground.join(List.of(address)).get(0);
            return place.heat(
                    place.deletes(role),
                    door -> {
                        place.owner(door).edit(grace, edit -> edit.role(role));
                        return "given";
                    },
                    sight -> List.of(
                            sight.at(place.acme()).hasRole(role.id()),
                            sight.at(place.acme()).membership(address).replace(role.key(), "the role")));
        }
    },
    EDIT_AND_ACCEPT("a role edited beyond the inviter while it is accepted") {
        @Override
        Heat heat(Ground ground, Place place) {
            String address = ground.anAddress();
            CustomRole role = place.role(aName(address));
            ground.invite(place.acme(), place.lead(), role, List.of(address));
            ground.sendLetters();
            String token = ground.letters.tokenTo(address);
            return place.heat(
                    door -> {
                        place.owner(door).roles().edit(role.id(), edit -> edit.fixed(ground.app.desk.of("b")));
                        return "edited";
                    },
                    door -> told(door.invitations().accept(token, Acceptance.asNewUser("Grace", ""))),
                    sight -> List.of(
                            sight.at(place.acme()).membership(address).replace(role.key(), "the role"),
                            sight.at(place.acme()).reachOf(role.id()),
                            sight.at(place.acme()).order(role.id().value(), address)));
        }

        private Object told(Admission admission) {
            return admission.refusal().<Object>map(refusal -> refusal.reason()).orElse("joined");
        }
    };

    private final String title;

    RoleBeside(String title) {
        this.title = title;
    }

    /** A name that no other role has. */
    static String aName(String address) {
        return "Role " + address.substring(0, address.indexOf('@'));
    }

    abstract Heat heat(Ground ground, Place place);

    @Override
    public String title() {
        return title;
    }

    @Override
    public int rivals() {
        return 2;
    }

    @Override
    public List<Heat> heats(Ground ground, int runs) {
        OrganizationId acme = ground.anOrganization(ground.app.open);
        UserId lead = ground.members(acme, ground.app.clerk, 1).get(0);
        ground.door()
                .in(acme)
                .as(ground.ada)
                .edit(lead, edit -> edit.role(ground.app.lead).reach(ground.app.desk.of("a")));
        Place place = new Place(ground, acme, lead);
        return IntStream.range(0, runs).mapToObj(i -> heat(ground, place)).toList();
    }

    /** An organization, and a lead who reaches one desk. */
    record Place(Ground ground, OrganizationId acme, UserId lead) {

        Heat heat(Act one, Act other, Function<Sight, Object> left) {
            return new Heat(acme, List.of(one, other), left);
        }

        ActingMember owner(Roster door) {
            return door.in(acme).as(ground.ada);
        }

        CustomRole role(String name) {
            return owner(ground.door())
                    .roles()
                    .define(name, ground.app.visitor, role -> role.fixed(ground.app.desk.of("a")));
        }

        Object define(Roster door, String name) {
            owner(door).roles().define(name, ground.app.visitor, role -> {});
            return "defined";
        }

        Object rename(Roster door, CustomRole role, String name) {
            owner(door).roles().edit(role.id(), edit -> edit.name(name));
            return "renamed";
        }

        Act deletes(CustomRole role) {
            return door -> {
                owner(door).roles().delete(role.id());
                return "deleted";
            };
        }
    }
}
