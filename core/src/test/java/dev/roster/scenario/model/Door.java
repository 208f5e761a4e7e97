package dev.roster.scenario.model;

import dev.roster.Acting;
import dev.roster.Roster;
import dev.roster.access.Access;
import dev.roster.access.EditGrammar;
import dev.roster.access.RightsGrammar;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.PermissionOnResource;
import dev.roster.catalog.Resource;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.invitation.InvitationEdit;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.member.MemberSelection;
import dev.roster.member.MemberStatus;
import dev.roster.member.MembersByAddress;
import dev.roster.member.MembersByName;
import dev.roster.role.CustomRole;
import dev.roster.role.RoleDefinition;
import dev.roster.scenario.model.Says.Kind;
import dev.roster.scenario.model.Says.Word;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says through the door what was drawn. */
final class Door {

    private final Catalog catalog;
    private final Known known;
    private Roster roster;
    private Roster elsewhere;

    /** @param elsewhere the door of another node, by which nothing is changed */
    Door(Roster roster, Roster elsewhere, Known known) {
        this.roster = roster;
        this.elsewhere = elsewhere;
        this.catalog = roster.catalog();
        this.known = known;
    }

    Roster roster() {
        return roster;
    }

    Roster elsewhere() {
        return elsewhere;
    }

    /** Goes through others from now on, such as those inside of a transaction of the host. */
    void through(Roster other, Roster otherElsewhere) {
        roster = other;
        elsewhere = otherElsewhere;
    }

    /** Asked in both ways that there are. */
    boolean can(Access access, String permission, String id) {
        return catalog.permissionNamed(permission) instanceof PermissionOn<?> on
                ? can(access, on, RoleFacts.typeOf(permission).equals("site") ? Long.valueOf(id) : id)
                : access.can((Permission) catalog.permissionNamed(permission));
    }

    @SuppressWarnings("unchecked")
    private static <I> boolean can(Access access, PermissionOn<I> permission, Object id) {
        boolean can = access.can(permission, (I) id);
        if (can != access.among(permission, List.of((I) id)).contains(id)) {
            throw new AssertionError("can says " + can + ", and among does not");
        }
        return can;
    }

    Acting acting(Actor actor, int organization) {
        var there = roster.in(known.organization(organization));
        return actor.isMember() ? there.as(known.user(actor.number())) : there.asHost("model");
    }

    void say(Offer offer, Inviting.Offer drawn) {
        drawn.says().words.forEach(word -> say(offer, word));
        if (drawn.note() != null) {
            offer.note(drawn.note());
        }
        if (drawn.locale() != null) {
            offer.locale(drawn.locale());
        }
        drawn.attributes().forEach(offer::attribute);
        if (!drawn.lifetime().equals(Duration.ofDays(7))) {
            offer.expiresIn(drawn.lifetime());
        }
        if (!drawn.mailed()) {
            offer.withoutMail();
        }
        if (drawn.key() != null) {
            offer.requestKey(drawn.key());
        }
        if (drawn.refuseIfInvited()) {
            offer.refuseIfInvited();
        }
        if (drawn.allOrNothing()) {
            offer.allOrNothing();
        }
    }

    void say(InvitationEdit edit, Renewing.Edit drawn) {
        say(edit, drawn.says(), drawn.fields(), drawn.reason());
        if (drawn.withoutNote()) {
            edit.withoutNote();
        }
        if (drawn.note() != null) {
            edit.note(drawn.note());
        }
        if (drawn.name() != null) {
            edit.name(name(drawn.name()));
        }
        if (drawn.locale() != null) {
            edit.locale(drawn.locale());
        }
        if (drawn.lifetime() != null) {
            edit.expiresIn(drawn.lifetime());
        }
        if (drawn.again()) {
            edit.sendAgain();
        }
    }

    void say(EditGrammar<?> edit, Says says, Fields fields, String reason) {
        for (Word word : says.words) {
            if (word.kind() == Kind.RESET) {
                edit.reset(target(word.what()));
            } else {
                say(edit, word);
            }
        }
        if (fields.all()) {
            edit.replaceAttributes(fields.said());
        } else {
            edit.mergeAttributes(fields.said());
        }
        if (reason != null) {
            edit.because(reason);
        }
    }

    void say(RightsGrammar<?> sentence, Says says) {
        says.words.forEach(word -> say(sentence, word));
    }

    private void say(RightsGrammar<?> sentence, Word word) {
        switch (word.kind()) {
            case ROLE -> sentence.role(word.names().stream().map(this::role).toArray(Role[]::new));
            case GRANT -> sentence.grant(target(word.what()));
            case WITHDRAW -> sentence.withdraw(target(word.what()));
            case REACH -> sentence.reach(new Resources(catalog.resourceNamed(word.what()), Set.copyOf(word.names())));
            case RESET -> throw new AssertionError("an offer takes nothing back");
        }
    }

    Switchable target(String target) {
        return target(Fitting.permission(target), Fitting.id(target));
    }

    Switchable target(String permission, String id) {
        AnyPermission found = catalog.permissionNamed(permission);
        return id.isEmpty() ? found : new PermissionOnResource(found, new Resource(RoleFacts.typeOf(permission), id));
    }

    /** One of the organization's own is known by its id alone. */
    Role role(String key) {
        return OwnRole.isKey(key)
                ? new CustomRole(
                        catalog,
                        new RoleDefinition(
                                known.organization(0),
                                known.role(OwnRole.number(key)),
                                "North",
                                "clerk",
                                Set.of(),
                                Map.of(),
                                1))
                : catalog.roleNamed(key);
    }

    MemberSelection<?> select(Actor actor, int organization, Lists.Selection drawn) {
        MemberSelection<?> selection;
        if (drawn.byName()) {
            MembersByName byName = acting(actor, organization).members().byName();
            byName = drawn.role() == null ? byName : byName.withRole(role(drawn.role()));
            selection = drawn.prefix() == null ? byName : byName.startingWith(drawn.prefix());
        } else {
            MembersByAddress byAddress = acting(actor, organization).members().byAddress();
            selection = drawn.prefix() == null ? byAddress : byAddress.startingWith(drawn.prefix());
        }
        selection = drawn.status() == null ? selection : selection.withStatus(MemberStatus.valueOf(drawn.status()));
        return drawn.descending() ? selection.descending() : selection;
    }

    static Invitee invitee(Inviting.Entry entry) {
        return new Invitee(entry.text(), Optional.ofNullable(entry.name()).map(Door::name));
    }

    static PersonName name(State.Name name) {
        return PersonName.of(name.given(), name.family());
    }
}
