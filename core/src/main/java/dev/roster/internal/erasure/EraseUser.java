package dev.roster.internal.erasure;

import dev.roster.delivery.DeliveryKind;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.PersonalChange;
import dev.roster.internal.member.EraseMember;
import dev.roster.internal.member.SoleOwner;
import dev.roster.internal.organization.EraseOrganization;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.port.MemberStore;
import dev.roster.port.UnitOfWork;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Erases a person, in many transactions, so that nobody is held up for long. First the person leaves each organization, and
 * the invitations are erased; then, in one transaction under the user's lock, the user becomes nobody, if nothing came up
 * meanwhile; what is on record about that user is the last to lose its texts, since from then on nothing is added. Whatever
 * stops it in between, the next call goes on.
 */
public final class EraseUser {

    private static final int PAGE = 100;

    private final Deployment deployment;
    private final Actor.Host host;
    private final UserId user;

    public EraseUser(Deployment deployment, Actor.Host host, UserId user) {
        this.deployment = deployment;
        this.host = host;
        this.user = user;
    }

    public void erase() {
        User known = known();
        if (!isErased(known)) {
            new SoleOwner(deployment, user).refuse();
        }
        while (!isErased(known)) {
            leaveAll();
            eraseInvitations(known.address());
            end();
            known = known();
        }
        eraseTexts();
    }

    private User known() {
        return Optional.ofNullable(
                        deployment.storage().lookups().users(List.of(user)).get(user))
                .orElseThrow(() -> Change.notFound("user"));
    }

    private static boolean isErased(User known) {
        return known.status() == UserStatus.ERASED;
    }

    private void leaveAll() {
        EraseMember erasing = new EraseMember(deployment, host);
        List<Member> page = page(Optional.empty());
        while (!page.isEmpty()) {
            for (Member each : page) {
                if (EraseMember.isNeeded(each) && !erasing.erase(each)) {
                    EraseOrganization.deleteWhatIsLeft(deployment, each.organization());
                }
            }
            page = page(last(page));
        }
    }

    private void eraseInvitations(EmailAddress address) {
        EraseInvitations erasing = new EraseInvitations(deployment, host, change -> {});
        erasing.erase((invitations, most) -> invitations.to(address, most));
        erasing.erase((invitations, most) -> invitations.acceptedBy(user, most));
    }

    private void end() {
        locked(change -> {
            User before = change.user();
            boolean ends = !isErased(before) && !isAnythingLeft(change.unit(), before);
            if (ends) {
                deleteOwn(change.unit());
                change.unit().suppressions().deleteAll(before.address());
                change.unit().journal().eraseTexts(Stream.of(user), 1, before.revision());
                change.alter(before.erased());
                change.record(Facet.STATUS, List.of(UserStatus.ERASED.name()));
            }
            return ends;
        });
    }

    /** Under the user's lock: nobody can make the user a member of anything meanwhile. */
    private boolean isAnythingLeft(UnitOfWork unit, User before) {
        return !unit.invitations().to(before.address(), 1).isEmpty()
                || !unit.invitations().acceptedBy(user, 1).isEmpty()
                || isMemberSomewhere(unit.members());
    }

    private boolean isMemberSomewhere(MemberStore members) {
        List<Member> page = members.ofUser(user, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            if (page.stream().anyMatch(EraseMember::isNeeded)) {
                return true;
            }
            page = members.ofUser(user, last(page), PAGE);
        }
        return false;
    }

    /** What is kept of a person beside the user itself, outside of any organization, stands here. */
    private void deleteOwn(UnitOfWork unit) {
        unit.credentials().delete(user);
        unit.identities().deleteAll(user);
        unit.personalMails().delete(user, EnumSet.allOf(DeliveryKind.class));
        unit.outbox().erase(Optional.empty(), List.of(user.value()));
    }

    private void eraseTexts() {
        List<Member> page = page(Optional.empty());
        while (!page.isEmpty()) {
            page.forEach(each -> Change.evenErased(deployment, each.organization(), host, Event.USER_ERASED, change -> {
                eraseTexts(change.unit(), each.organization());
                return each;
            }));
            page = page(last(page));
        }
    }

    /**
     * What is written about a member in words that others chose, in one organization, stands here, and what the mail system
     * said of notices, and of addresses that the person had before. It takes no number there.
     */
    private void eraseTexts(UnitOfWork unit, OrganizationId organization) {
        unit.outbox().erase(Optional.of(organization), List.of(user.value()));
        unit.suppressions().deleteAbout(organization, user.value());
        unit.journal().eraseTextsAbout(Stream.of(organization), Line.Subject.MEMBER, List.of(user.value()));
        unit.reviews().eraseTexts(organization, user);
    }

    private List<Member> page(Optional<OrganizationId> after) {
        return locked(change -> change.unit().members().ofUser(user, after, PAGE));
    }

    private <T> T locked(Function<PersonalChange, T> work) {
        return PersonalChange.evenErased(deployment, user, host, Event.USER_ERASED, work);
    }

    private static Optional<OrganizationId> last(List<Member> page) {
        return Optional.of(page.get(page.size() - 1).organization());
    }
}
