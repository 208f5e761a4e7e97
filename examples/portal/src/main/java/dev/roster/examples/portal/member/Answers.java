package dev.roster.examples.portal.member;

import dev.roster.access.Decision;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Level;
import dev.roster.catalog.Switchable;
import dev.roster.examples.portal.member.MemberView.Answer;
import dev.roster.examples.portal.member.MemberView.Right;
import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.Visit;
import dev.roster.member.Member;
import java.util.List;

/** What a member can do and cannot, each with its reason. */
final class Answers {

    /** A page is no place for thousands. */
    private static final int MOST = 100;

    private final Visit visit;
    private final RoleList roles;
    private final Member member;

    Answers(Visit visit, RoleList roles, Member member) {
        this.visit = visit;
        this.roles = roles;
        this.member = member;
    }

    List<Right> read() {
        return visit.roster().catalog().permissions().stream()
                .map(each -> new Right(each.key(), visit.product().words().name(each.key()), answers(each)))
                .toList();
    }

    private List<Answer> answers(AnyPermission permission) {
        return permission
                .type()
                .map(type -> visit.product().directory().all(type.key()).stream()
                        .limit(MOST)
                        .map(each -> answer(
                                permission,
                                visit.roster()
                                        .catalog()
                                        .permissionNamed(
                                                permission.key(),
                                                each.resource().id()),
                                each.name()))
                        .toList())
                .orElseGet(() -> List.of(answer(permission, permission, "")));
    }

    private Answer answer(AnyPermission permission, Switchable what, String on) {
        Decision decision = visit.me().explain(member.user(), what);
        return new Answer(
                what.resource().map(each -> each.id()).orElse(""),
                on,
                decision.allowed(),
                visit.product().words().told(decision).sentence(),
                isSwitchable(permission) && isReached(decision));
    }

    private boolean isSwitchable(AnyPermission permission) {
        return member.rights().roles().stream()
                .map(roles::find)
                .anyMatch(role -> role != null
                        && (role.level(permission) == Level.BY_DEFAULT || role.level(permission) == Level.OPTIONAL));
    }

    private static boolean isReached(Decision decision) {
        return switch (decision.reason()) {
            case BY_DEFAULT, GRANTED, WITHDRAWN, NOT_GRANTED -> true;
            default -> false;
        };
    }
}
