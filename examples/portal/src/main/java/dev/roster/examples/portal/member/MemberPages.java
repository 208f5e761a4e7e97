package dev.roster.examples.portal.member;

import dev.roster.access.Rights;
import dev.roster.catalog.Management;
import dev.roster.catalog.Switchable;
import dev.roster.examples.portal.member.MemberView.Happening;
import dev.roster.examples.portal.rights.People;
import dev.roster.examples.portal.rights.RightsChoice;
import dev.roster.examples.portal.rights.RightsForm;
import dev.roster.examples.portal.rights.RightsInWords;
import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.examples.portal.server.When;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.journal.Entry;
import dev.roster.member.Edited;
import dev.roster.member.Member;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One member: looked at and changed. */
public final class MemberPages implements Room {

    private static final int ENTRIES = 20;

    @Override
    public void open(Routes routes) {
        routes.get("/members/{id}", this::show)
                .post("/members/{id}/rights", this::changeRights)
                .post("/members/{id}/switch", this::flip)
                .post("/members/{id}/suspend", this::suspend)
                .post("/members/{id}/reactivate", this::reactivate);
    }

    private void show(Visit visit) {
        RoleList roles = RoleList.of(visit);
        Member member = member(visit);
        visit.show("member/page", view(visit, roles, RightsChoice.of(visit, roles, member.rights()), Faults.NONE));
    }

    private void changeRights(Visit visit) {
        RoleList roles = RoleList.of(visit);
        Member member = member(visit);
        try {
            RightsForm form = RightsForm.read(visit, roles);
            Edited edited = visit.me().edit(member.user(), edit -> {
                form.change(edit, member.rights());
                because(visit).ifPresent(edit::because);
            });
            String lost = edited.droppedSwitches().isEmpty()
                            && edited.droppedResources().isEmpty()
                    ? ""
                    : " What does not go with the new role was dropped.";
            visit.go(
                    path(visit),
                    "The change holds from now on." + lost,
                    WayBack.fromEdit(visit, member.rights(), edited.member().member()));
        } catch (Refused refused) {
            Faults faults = Faults.of(refused.refusal(), "role", "reach", "reason");
            visit.showAgain("member/page", view(visit, roles, RightsChoice.typed(visit, roles), faults));
        }
    }

    /** Switches one permission, as a whole or on one resource. */
    private void flip(Visit visit) {
        String resource = visit.field("resource");
        Switchable what = resource.isEmpty()
                ? visit.roster().catalog().permissionNamed(visit.field("permission"))
                : visit.roster().catalog().permissionNamed(visit.field("permission"), resource);
        boolean on = visit.field("to").equals("on");
        Rights before = member(visit).rights();
        Edited edited = visit.me().edit(id(visit), edit -> {
            if (on) {
                edit.grant(what);
            } else {
                edit.withdraw(what);
            }
        });
        visit.go(
                path(visit),
                "Switched " + (on ? "on" : "off") + ", from now on.",
                WayBack.fromEdit(visit, before, edited.member().member()));
    }

    private void suspend(Visit visit) {
        visit.me().suspend(id(visit), because(visit).orElse("no reason given"));
        visit.go(
                path(visit),
                "Suspended: no access until reactivated. Rights and seat are kept.",
                WayBack.fromSuspending(visit, id(visit)));
    }

    private void reactivate(Visit visit) {
        visit.me().reactivate(id(visit), because(visit).orElse("no reason given"));
        visit.go(
                path(visit),
                "Active again, with the same rights as before.",
                WayBack.fromReactivating(visit, id(visit)));
    }

    private static MemberView view(Visit visit, RoleList roles, RightsChoice choice, Faults faults) {
        Member member = member(visit);
        RightsInWords words = new RightsInWords(visit, roles);
        People people = new People(visit);
        return new MemberView(
                member.user().toString(),
                member.name().display(),
                member.address().display(),
                member.status().name().toLowerCase(Locale.ROOT),
                words.roles(member.rights()),
                words.assigned(member.rights()),
                new When(member.joinedAt(), visit.now()),
                new When(member.activeAt(), visit.now()),
                member.invitedBy().map(people::name),
                choice,
                new Answers(visit, roles, member).read(),
                history(visit, member.user(), people),
                faults);
    }

    private static List<Happening> history(Visit visit, UserId user, People people) {
        if (!visit.access().may(Management.READ_JOURNAL)) {
            return List.of();
        }
        return visit.me().journal().ofMember(user).page(ENTRIES).items().stream()
                .map(entry -> new Happening(
                        new When(entry.at(), visit.now()), told(entry), people.name(entry.actor()), entry.reason()))
                .toList();
    }

    /** MEMBER_EDITED is "Member edited". */
    private static String told(Entry entry) {
        String name = entry.event().name().replace('_', ' ');
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> because(Visit visit) {
        return Optional.of(visit.field("reason").strip()).filter(reason -> !reason.isEmpty());
    }

    private static Member member(Visit visit) {
        return visit.me().members().get(id(visit)).member();
    }

    private static UserId id(Visit visit) {
        return Visit.id(UserId::of, visit.path("id"));
    }

    private static String path(Visit visit) {
        return "/members/" + id(visit);
    }
}
