package dev.roster.guard;

import static dev.roster.guard.Said.assigned;
import static dev.roster.guard.Said.inRoles;
import static dev.roster.guard.Said.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.ActingHost;
import dev.roster.ActingMember;
import dev.roster.ActingReview;
import dev.roster.ActingReviews;
import dev.roster.ActingRoles;
import dev.roster.AsHost;
import dev.roster.OneUser;
import dev.roster.access.Rights;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Plan;
import dev.roster.catalog.Role;
import dev.roster.contract.Fixtures;
import dev.roster.delivery.DeliveryReport;
import dev.roster.delivery.DeliveryState;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.ReviewId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.invitation.Offer;
import dev.roster.member.MemberStatus;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.OrganizationStatus;
import dev.roster.page.Cursor;
import dev.roster.review.ReviewScope;
import dev.roster.role.CustomRole;
import dev.roster.signin.AuthorizationVersion;
import dev.roster.signin.SignIn;
import dev.roster.user.Adoptee;
import dev.roster.user.IdentityClaims;
import dev.roster.user.Password;
import dev.roster.user.PasswordRules;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each reason that there is, provoked at the door: which input it names, and that it says what would be right. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryRefusalTest {

    private final MatrixCatalog words = new MatrixCatalog();
    private final Stage stage = new Stage(words);
    private final Rights memberOnX = assigned(inRoles(words.member), words.desk.of("x"));
    private final List<Provocation> all = new ArrayList<>();

    /** Plans, and one role each. */
    private static final class Small extends Catalog {
        final Plan alone = plan("alone").onlyTheOwner();
        final Plan two = plan("two").seats(2);
        final Role guest = role("guest");
        final Role host = owner("host").manages(everyRole());

        Small() {
            oneRoleEach();
        }
    }

    /**
     * @param reason what is to be answered
     * @param field the input that it is about
     * @param advice words of the sentence that say what would be right
     * @param act what provokes it
     */
    private record Provocation(Reason reason, String field, String advice, Runnable act) {}

    EveryRefusalTest() {
        text();
        people();
        guarded();
        sense();
        invitations();
        ownership();
        plans();
        limits();
        ownRoles();
        passwords();
        signingIn();
        credentials();
        reviews();
    }

    private void credentials() {
        UserId user = stage.aMember(memberOnX);
        OneUser own = stage.roster.user(user);
        own.setPassword("seven geese cross the Elbe");
        refuse(
                Reason.ALREADY_TAKEN,
                "password",
                "typing the present one too",
                () -> own.setPassword("another one, as long"));
        refuse(
                Reason.SIGN_IN_REJECTED,
                "current",
                "type it again",
                () -> own.changePassword("not this one", "another one, as long"));
        IdentityClaims claims = IdentityClaims.of("https://login.globex.example", "1");
        own.link(claims);
        OneUser other = stage.roster.user(stage.aMember(memberOnX));
        refuse(Reason.ALREADY_TAKEN, "identity", "sign in with it", () -> other.link(claims));
        refuse(Reason.NOT_FOUND, "identity", "look it up", () -> other.unlink(claims.identity()));
        refuse(
                Reason.NOT_FOUND,
                "link",
                "ask for a new mail",
                () -> stage.roster.personalLinks().resetPassword("x", "another one, as long"));
        refuse(Reason.MISSING, "source", "", () -> stage.roster.signIn().withPassword("a@b.example", "x", ""));
    }

    private void signingIn() {
        refuse(Reason.SIGN_IN_REJECTED, "credential", "check both", () -> new SignIn.Rejected().orElseThrow());
        refuse(Reason.BUSY, "attempts", "in a few seconds", () -> new SignIn.Busy().orElseThrow());
        refuse(
                Reason.LIMIT_REACHED,
                "attempts",
                "try again later",
                () -> new SignIn.TooManyAttempts(Optional.empty()).orElseThrow());
        refuse(
                Reason.USER_SUSPENDED,
                "user",
                "whoever runs the application",
                () -> new SignIn.Suspended(new UserId(new UUID(7, 7)), Optional.empty(), Optional.empty())
                        .orElseThrow());
        refuse(Reason.MISSING, "version", "sign in again", () -> AuthorizationVersion.parse(null));
        refuse(Reason.MALFORMED, "version", "sign in again", () -> AuthorizationVersion.parse("1"));
        UserId removed = stage.aMember(memberOnX);
        host().remove(removed);
        refuse(
                Reason.ACCESS_REVOKED,
                "organization",
                "ask there for a new invitation",
                () -> stage.roster.user(removed).enter(stage.organization).orElseThrow());
    }

    private void text() {
        refuse(Reason.MISSING, "note", "give a value", () -> invite(offer -> offer.note(" ")));
        refuse(Reason.TOO_LONG, "note", "at most 1000", () -> invite(offer -> offer.note("x".repeat(1001))));
        refuse(Reason.FORBIDDEN_CHARACTERS, "note", "leave it out", () -> invite(offer -> offer.note("a\u202Eb")));
        refuse(Reason.LOOKS_LIKE_A_LINK, "organization", "", () -> open("Win at evil.com"));
        refuse(Reason.MALFORMED, "organization", "", () -> open("<b>Acme"));
        refuse(
                Reason.MALFORMED,
                "page",
                "from 1 to 1000",
                () -> host().members().byName().page(0));
        refuse(
                Reason.BAD_CURSOR,
                "cursor",
                "begin again",
                () -> host().everyone().page(1, new Cursor("?")));
        record();
    }

    private void record() {
        Instant now = stage.clock.instant();
        Instant longAgo = now.minusSeconds(1_000_000);
        refuse(
                Reason.NOT_ON_RECORD,
                "time",
                "ask about a time that has passed",
                () -> host().journal().access(stage.founder, now.plusSeconds(61)));
        refuse(
                Reason.NOT_ON_RECORD,
                "time",
                "ask about a later time",
                () -> host().journal().access(stage.founder, longAgo));
        refuse(
                Reason.MALFORMED,
                "time",
                "exchange them",
                () -> host().journal().changes(stage.founder, now, now.minusSeconds(1)));
        refuse(
                Reason.MALFORMED,
                "resource",
                "leave the resource out",
                () -> host().journal().access(stage.founder, now).explain(words.plain.key(), "x"));
    }

    private void people() {
        UserId nobody = new UserId(UUID.randomUUID());
        refuse(Reason.NOT_FOUND, "member", "look it up", () -> host().remove(nobody));
        refuse(
                Reason.ALREADY_TAKEN,
                "user",
                "look that user up",
                () -> stage.roster.asHost("test").addUser("user1@example.com", PersonName.of("A", "")));
        refuse(
                Reason.NOT_ALLOWED,
                "actor",
                "ask an administrator",
                () -> as(nobody).members().byName().page(1));
        refuse(
                Reason.ALREADY_TAKEN,
                "user",
                "look that user up",
                () -> atDoor().editUser(stage.founder, edit -> edit.hostReference(referenceOfAnother())));
        refuse(Reason.MISSING, "name", "Say the user's name", () -> own().edit(profile -> profile.name(null)));
        refuse(
                Reason.ALREADY_TAKEN,
                "address",
                "name another one",
                () -> own().changeAddress(own().profile().address().value()));
        refuse(
                Reason.NOT_FOUND,
                "link",
                "ask for a new mail",
                () -> stage.roster.personalLinks().confirmAddress("x"));
        refuse(
                Reason.LIMIT_REACHED,
                "address",
                "try again tomorrow",
                () -> IntStream.range(0, 6).forEach(i -> own().changeAddress("new" + i + "@example.com")));
        refuse(Reason.USER_SUSPENDED, "user", "ask whoever runs this application", () -> {
            UserId suspended = atDoor().adopt(somebody("crm-suspended")).user().id();
            atDoor().suspendUser(suspended);
            stage.roster.user(suspended).edit(profile -> profile.locale(Locale.FRENCH));
        });
        refuse(Reason.LIST_EMPTY, "persons", "at least one", () -> atDoor().adopt(List.of()));
        refuse(
                Reason.ALREADY_TAKEN,
                "host reference",
                "look that user up",
                () -> atDoor().adopt(Adoptee.of(referenceOfAnother(), "new@example.com", PersonName.of("A", ""))));
        refuse(Reason.ALREADY_TAKEN, "address", "look that user up", () -> {
            Adoptee there = somebody("crm-there");
            atDoor().adopt(there);
            atDoor().adopt(Adoptee.of("crm-new", there.address(), there.name()));
        });
        refuse(Reason.LAST_OWNER, "member", "make another member owner first", () -> host().remove(stage.founder));
        refuse(
                Reason.LAST_OWNER,
                "user",
                "make another member owner of each",
                () -> stage.roster.asHost("test").eraseUser(stage.founder));
        refuse(
                Reason.NOT_FOUND,
                "user",
                "look it up",
                () -> stage.roster.asHost("test").eraseUser(nobody));
        refuse(
                Reason.ALREADY_TAKEN,
                "address",
                "erase that user instead",
                () -> stage.roster.asHost("test").eraseAddress("user1@example.com"));
        refuse(
                Reason.BAD_ADDRESS,
                "address",
                "give an address that mail reaches",
                () -> stage.roster.asHost("test").addUser("erased@erased.invalid", PersonName.of("A", "")));
        refuse(
                Reason.LAST_OWNER,
                "member",
                "make another member owner first",
                () -> host().suspend(stage.founder, "test"));
        refuse(Reason.MISSING, "reason", "give a value", () -> host().suspend(stage.founder, " "));
        refuse(
                Reason.LIST_TOO_LONG,
                "attribute",
                "50 at most",
                () -> host().edit(stage.founder, edit -> edit.replaceAttributes(fields(51))));
        refuse(
                Reason.MISSING,
                "attribute",
                "by an empty map",
                () -> host().edit(stage.founder, edit -> edit.mergeAttributes(null)));
    }

    private AsHost atDoor() {
        return stage.roster.asHost("test");
    }

    private OneUser own() {
        return stage.roster.user(stage.founder);
    }

    private static Adoptee somebody(String reference) {
        return Adoptee.of(reference, reference + "@example.com", PersonName.of("Some", "Body"));
    }

    private String referenceOfAnother() {
        return atDoor().adopt(somebody("crm-another")).user().hostReference().orElseThrow();
    }

    private void guarded() {
        UserId lead = stage.aMember(assigned(inRoles(words.lead), words.desk.of("x")));
        UserId target = stage.aMember(assigned(inRoles(words.member), words.desk.of("x", "y")));
        UserId chief = stage.aMember(withdrawn(inRoles(words.chief), words.plain));
        refuse(
                Reason.ROLE_NOT_MANAGED,
                "role",
                "ask a member whose role does",
                () -> as(lead).edit(target, edit -> edit.role(words.admin)));
        refuse(
                Reason.NOT_ALLOWED,
                "name",
                "ask whoever runs this application",
                () -> stage.roster.user(target).edit(profile -> profile.name(PersonName.of("Other", ""))));
        refuse(
                Reason.BEYOND_OWN_PERMISSIONS,
                "permission",
                "ask a member who could",
                () -> as(lead).edit(target, edit -> edit.grant(words.edit)));
        refuse(
                Reason.BEYOND_OWN_REACH,
                "reach",
                "ask a member who does",
                () -> as(lead).edit(target, edit -> edit.reach(words.desk.of("x", "y", "z"))));
        refuse(
                Reason.RAISES_ONESELF,
                "attribute",
                "ask another administrator",
                () -> as(chief).edit(chief, edit -> edit.mergeAttributes(Map.of("limit", "1000"))));
        refuse(
                Reason.NOT_ALLOWED,
                "member",
                "ask another administrator",
                () -> as(stage.founder).suspend(stage.founder, "test"));
        refuse(
                Reason.RAISES_ONESELF,
                "actor",
                "ask another administrator",
                () -> as(chief).edit(chief, edit -> edit.grant(words.plain)));
    }

    private void sense() {
        MatrixCatalog others = new MatrixCatalog();
        UserId member = stage.aMember(memberOnX);
        UserId solo = stage.aMember(assigned(inRoles(words.solo), words.desk.of("x")));
        refuse(Reason.ROLE_MISSING, "role", "name at least one", () -> invite(offer -> {}));
        refuse(
                Reason.NOT_IN_CATALOG,
                "role",
                "take it from this one",
                () -> invite(offer -> offer.role(others.member)));
        refuse(
                Reason.NOT_IN_CATALOG,
                "permission",
                "take it from this one",
                () -> host().edit(member, edit -> edit.grant(others.plain)));
        refuse(
                Reason.NOT_IN_CATALOG,
                "permission",
                "take it from this one",
                () -> host().edit(member, edit -> edit.withdraw(others.view.on("x"))));
        refuse(
                Reason.NOT_IN_CATALOG,
                "reach",
                "take it from this one",
                () -> host().edit(member, edit -> edit.reach(others.desk.of("x"))));
        refuse(
                Reason.NOT_IN_CATALOG,
                "role",
                "of this catalog",
                () -> host().members().byName().withRole(others.member));
        refuse(
                Reason.NOT_IN_CATALOG,
                "permission",
                "take the constant",
                () -> stage.in().access(member).can(others.plain));
        refuse(Reason.NOT_IN_CATALOG, "permission", "take the constant", () -> host().whoCan(others.plain));
        refuse(Reason.NOT_IN_CATALOG, "permission", "did you mean view?", () -> words.permissionNamed("veiw"));
        refuse(Reason.NOT_IN_CATALOG, "permission", "did you mean view?", () -> words.permissionNamed("veiw", "x"));
        refuse(
                Reason.MALFORMED,
                "resource",
                "leave the resource out",
                () -> words.permissionNamed(words.plain.key(), "x"));
        refuse(
                Reason.NOT_IN_CATALOG,
                "permission",
                "take the constant",
                () -> stage.in().access(member).can(others.view.on("x")));
        refuse(Reason.NOT_IN_CATALOG, "permission", "take the constant", () -> host().explain(member, others.plain));
        refuse(Reason.MISSING, "resource", "say which", () -> host().explain(member, words.view));
        refuse(
                Reason.NOT_FOUND,
                "member",
                "look it up",
                () -> host().explain(new UserId(UUID.randomUUID()), words.plain));
        refuse(Reason.NOT_IN_CATALOG, "role", "did you mean member?", () -> words.roleNamed("membre"));
        refuse(Reason.NOT_IN_CATALOG, "resource type", "did you mean desk?", () -> words.resourceNamed("deks"));
        refuse(
                Reason.PERMISSION_NOT_AVAILABLE,
                "permission",
                "choose a role that can",
                () -> host().edit(member, edit -> edit.role(words.auditor).grant(words.plain)));
        refuse(
                Reason.PERMISSION_ALWAYS_ON,
                "permission",
                "change the role",
                () -> host().edit(solo, edit -> edit.withdraw(words.view)));
        refuse(
                Reason.GRANT_OUTSIDE_REACH,
                "permission",
                "assign it as well",
                () -> host().edit(member, edit -> edit.grant(words.edit.on("y"))));
        refuse(
                Reason.REACH_NOT_ASSIGNABLE,
                "reach",
                "leave it out",
                () -> invite(offer -> offer.role(words.auditor).reach(words.desk.of("x"))));
        refuse(Reason.EXACTLY_ONE_NEEDED, "reach", "choose one", () -> invite(offer -> offer.role(words.solo)));
        refuse(
                Reason.EXACTLY_ONE_NEEDED,
                "reach",
                "choose one",
                () -> invite(offer -> offer.role(words.solo).reach(words.desk.of("x", "y"))));
        refuse(
                Reason.REACH_CONFLICT,
                "role",
                "choose between them",
                () -> invite(offer -> offer.role(words.solo, words.lead).reach(words.desk.of("x"))));
    }

    private void invitations() {
        InvitationId open = stage.anInvitation(new Actor.Host("test"), memberOnX);
        String invited = stage.invitation(open).address().toString();
        UserId gone = stage.aMember(inRoles(words.admin), MemberStatus.SUSPENDED);
        InvitationId orphan = stage.anInvitation(new Actor.Member(gone), memberOnX);
        InvitationId over = stage.anInvitation(new Actor.Host("test"), memberOnX);
        host().revoke(over);
        for (Duration time : List.of(
                Duration.ZERO,
                Duration.ofDays(-1),
                Duration.ofSeconds(59),
                Duration.ofDays(30).plusNanos(1))) {
            refuse(Reason.BAD_EXPIRY, "expiry", "at most 30 days", () -> invite(offer -> offer.expiresIn(time)));
        }
        refuse(Reason.BAD_ADDRESS, "address", "", () -> host().invite(Invitee.of("nonsense"), this::auditor));
        refuse(Reason.LIST_EMPTY, "invitees", "name at least one", () -> host().invite(" ", this::auditor));
        refuse(Reason.LIST_EMPTY, "invitees", "name at least one", () -> host().invite(List.of(), this::auditor));
        refuse(Reason.LIST_EMPTY, "invitees", "name at least one", () -> host().rehearse(" ", this::auditor));
        refuse(
                Reason.ALREADY_MEMBER,
                "address",
                "change the member instead",
                () -> host().rehearseMail(Invitee.of("user1@example.com"), this::auditor));
        refuse(
                Reason.DUPLICATE_ENTRY,
                "address",
                "once is enough",
                () -> host().rehearse("a@b.example, A@B.example", this::auditor)
                        .get(1)
                        .orElseThrow());
        refuse(
                Reason.LIST_TOO_LONG,
                "members",
                "takes 1000",
                () -> host().members().getAll(Collections.nCopies(1001, stage.founder)));
        refuse(
                Reason.LIST_TOO_LONG,
                "invitations",
                "takes 1000",
                () -> host().invitations().getAll(Collections.nCopies(1001, over)));
        refuse(
                Reason.MISSING,
                "invitations",
                "in place of null",
                () -> host().invitations().getAll(Collections.singletonList(null)));
        refuse(Reason.LIST_EMPTY, "members", "name at least one", () -> host().remove(List.of()));
        refuse(Reason.LIST_EMPTY, "members", "name at least one", () -> host().reactivate(List.of(), "test"));
        refuse(Reason.LIST_EMPTY, "invitations", "name at least one", () -> host().resend(List.of()));
        refuse(Reason.LIST_TOO_LONG, "invitations", "takes 1000", () -> host().revoke(Collections.nCopies(1001, over)));
        refuse(
                Reason.DUPLICATE_ENTRY,
                "invitation",
                "once is enough",
                () -> host().revoke(List.of(over, over)).get(1).orElseThrow());
        refuse(Reason.MISSING, "name", "what to call", () -> host().edit(open, edit -> edit.name(null)));
        refuse(
                Reason.LIST_TOO_LONG,
                "invitees",
                "at most 1000",
                () -> host().invite("a@b.example,".repeat(1001), this::auditor));
        refuse(
                Reason.DUPLICATE_ENTRY,
                "address",
                "once is enough",
                () -> host().invite("a@b.example, A@B.example", this::auditor)
                        .get(1)
                        .orElseThrow());
        refuse(
                Reason.BATCH_REFUSED,
                "invitees",
                "mend or leave out",
                () -> host().invite("a@b.example, nonsense", offer -> auditor(offer.allOrNothing()))
                        .get(0)
                        .orElseThrow());
        refuse(
                Reason.ALREADY_MEMBER,
                "address",
                "change the member instead",
                () -> host().invite(Invitee.of("user1@example.com"), this::auditor));
        refuse(
                Reason.ALREADY_INVITED,
                "address",
                "resend or revoke",
                () -> host().invite(Invitee.of(invited), offer -> auditor(offer.refuseIfInvited())));
        refuse(Reason.ALREADY_INVITED, "address", "resend it, or name another", () -> host().correct(open, invited));
        refuse(
                Reason.ALREADY_MEMBER,
                "address",
                "change the member instead",
                () -> host().correct(open, "user1@example.com"));
        refuse(Reason.BAD_ADDRESS, "address", "", () -> host().correct(open, "nonsense"));
        refuse(Reason.INVITATION_CLOSED, "invitation", "invite anew", () -> host().correct(over, "right@example.com"));
        InvitationId lost = host().invite(Invitee.of("lost@b.example"), this::auditor)
                .invitation()
                .id();
        stage.roster.dispatcher().drain();
        stage.roster.report(DeliveryReport.of(
                        host().invitations().get(lost).delivery().orElseThrow().id(), DeliveryState.BOUNCED)
                .status("5.1.1"));
        refuse(Reason.ADDRESS_SUPPRESSED, "address", "correct the address, or lift", () -> host().resend(lost));
        refuse(
                Reason.NOT_FOUND,
                "suppression",
                "look it up",
                () -> host().suppressions().lift("nobody@b.example"));
        refuse(Reason.INVITATION_CLOSED, "invitation", "invite anew", () -> host().resend(over));
        refuse(Reason.INVITATION_CLOSED, "invitation", "invite anew", () -> host().link(over));
        refuse(
                Reason.INVITATION_CLOSED,
                "invitation",
                "invite anew",
                () -> host().edit(over, edit -> edit.withoutNote()));
        refuse(
                Reason.INVITER_LOST_RIGHT,
                "invitation",
                "ask for a new invitation",
                () -> stage.roster
                        .invitations()
                        .accept(host().link(orphan).token(), Acceptance.asNewUser())
                        .orElseThrow());
    }

    private void ownership() {
        Stage estate = new Stage(words);
        UserId heir = estate.aMember(memberOnX);
        UserId suspended = estate.aMember(memberOnX, MemberStatus.SUSPENDED);
        UserId admin = estate.aMember(inRoles(words.admin));
        UserId second = estate.aMember(inRoles(words.owner));
        ActingMember owner = estate.in().as(second);
        refuse(
                Reason.NOT_ALLOWED,
                "actor",
                "ask an owner",
                () -> estate.in().as(admin).offerOwnership(heir));
        refuse(Reason.MEMBER_NOT_ACTIVE, "member", "choose one who is active", () -> owner.offerOwnership(suspended));
        refuse(Reason.ALREADY_OWNER, "member", "choose one who is not", () -> owner.offerOwnership(estate.founder));
        refuse(Reason.ALREADY_OWNER, "member", "choose one who is not", () -> owner.offerOwnership(second));
        refuse(Reason.NOT_FOUND, "ownership offer", "no such ownership offer", owner::acceptOwnership);
        refuse(
                Reason.BAD_EXPIRY,
                "expiry",
                "at most 30 days",
                () -> owner.offerOwnership(heir, becoming -> becoming.expiresIn(Duration.ofDays(31))));
        refuse(Reason.ALREADY_OFFERED, "ownership offer", "withdraw that offer first", () -> {
            estate.in().as(estate.founder).offerOwnership(heir);
            owner.offerOwnership(heir);
        });
        Stage late = new Stage(words);
        UserId slow = late.aMember(memberOnX);
        refuse(Reason.OFFER_EXPIRED, "ownership offer", "offer it again", () -> {
            late.in().as(late.founder).offerOwnership(slow);
            late.clock.advance(Duration.ofDays(7));
            late.in().as(slow).acceptOwnership();
        });
        Stage demoting = new Stage(words);
        UserId loyal = demoting.aMember(memberOnX);
        UserId other = demoting.aMember(inRoles(words.owner));
        refuse(Reason.GIVER_LOST_RIGHT, "ownership offer", "offer it again", () -> {
            demoting.in().as(other).offerOwnership(loyal);
            demoting.put(other, inRoles(words.owner), MemberStatus.SUSPENDED);
            demoting.in().as(loyal).acceptOwnership();
        });
        Stage stopped = new Stage(words);
        UserId waiting = stopped.aMember(memberOnX);
        refuse(Reason.ORGANIZATION_NOT_ACTIVE, "organization", "nothing can be changed", () -> {
            stopped.in().as(stopped.founder).offerOwnership(waiting);
            stopped.put(OrganizationStatus.SUSPENDED);
            stopped.in().as(waiting).acceptOwnership();
        });
    }

    private void plans() {
        Small catalog = new Small();
        Stage small = new Stage(catalog, catalog.two);
        Stage alone = new Stage(catalog, catalog.alone);
        Stage suspended = new Stage(words);
        suspended.put(OrganizationStatus.SUSPENDED);
        refuse(
                Reason.PLAN_WITHOUT_ADDITIONAL_USERS,
                "plan",
                "upgrade the plan",
                () -> alone.in().asHost("test").invite("a@b.example", offer -> offer.role(catalog.guest)));
        refuse(
                Reason.NO_SEAT_LEFT,
                "plan",
                "upgrade",
                () -> small.in()
                        .asHost("test")
                        .invite("a@b.example, c@b.example", offer -> offer.role(catalog.guest))
                        .get(1)
                        .orElseThrow());
        refuse(
                Reason.TOO_MANY_ROLES,
                "role",
                "name one",
                () -> small.in()
                        .asHost("test")
                        .invite("a@b.example", offer -> offer.role(catalog.guest, catalog.host)));
        refuse(
                Reason.NOT_IN_CATALOG,
                "plan",
                "take it from this one",
                () -> stage.roster
                        .asHost("test")
                        .openOrganization(
                                "New", opening -> opening.owner(stage.founder).plan(catalog.two)));
        refuse(
                Reason.MISSING,
                "plan",
                "say plan(...)",
                () -> small.roster.asHost("test").openOrganization("New", opening -> opening.owner(small.founder)));
        refuse(
                Reason.ORGANIZATION_NOT_ACTIVE,
                "organization",
                "nothing can be changed",
                () -> suspended.in().asHost("test").invite("a@b.example", this::auditor));
        Stage closed = new Stage(words);
        closed.put(OrganizationStatus.CLOSED);
        closed.clock.advance(Duration.between(closed.clock.instant(), Fixtures.START.plus(Duration.ofDays(31))));
        Stage strict = new Stage(words);
        strict.edit(edit -> edit.invitePolicy(InvitePolicy.only("corp.com")));
        Stage nobody = new Stage(words);
        nobody.edit(edit -> edit.invitePolicy(InvitePolicy.NOBODY));
        refuse(
                Reason.ORGANIZATION_NOT_ACTIVE,
                "organization",
                "reopen it first",
                () -> closed.in().asHost("test").organization().suspend());
        refuse(
                Reason.TOO_LATE,
                "organization",
                "open a new one",
                () -> closed.in().asHost("test").organization().reopen());
        refuse(
                Reason.ORGANIZATION_NOT_CLOSED,
                "organization",
                "close it first",
                () -> host().organization().erase());
        refuse(
                Reason.NOT_IN_CATALOG,
                "plan",
                "take it from this one",
                () -> host().organization().changePlan(catalog.two));
        refuse(
                Reason.DOMAIN_NOT_ALLOWED,
                "address",
                "take an address at one that is",
                () -> strict.in().asHost("test").invite(Invitee.of("a@b.example"), this::auditor));
        refuse(
                Reason.INVITATIONS_NOT_ALLOWED,
                "organization",
                "invite policy changed first",
                () -> nobody.in().asHost("test").invite("a@b.example", this::auditor));
        refuse(Reason.MALFORMED, "domain", "such as corp.com", () -> InvitePolicy.only("corp"));
        refuse(Reason.LIST_EMPTY, "domain", "at least one", () -> InvitePolicy.only());
        refuse(
                Reason.LIST_TOO_LONG,
                "attribute",
                "50 at most",
                () -> host().organization()
                        .edit(edit -> edit.replaceAttributes(IntStream.range(0, 51)
                                .boxed()
                                .collect(Collectors.toMap(String::valueOf, String::valueOf)))));
        refuse(
                Reason.NOT_ALLOWED,
                "actor",
                "ask an administrator",
                () -> suspended.in().as(suspended.founder).invite("a@b.example", this::auditor));
    }

    private void limits() {
        Duration day = Duration.ofDays(1);
        Limits one = Limits.none();
        for (Limits many : List.of(one.perInviter(1, day), one.perOrganization(1, day))) {
            refuse(Reason.LIMIT_REACHED, "invitees", "invite again from", () -> inviteTwice(many));
        }
        for (Limits many : List.of(one.perRecipient(1, day), one.perDomain(1, day))) {
            refuse(Reason.LIMIT_REACHED, "address", "try again later", () -> inviteTwice(many));
        }
        Stage young = new Stage(words, Limits.usual());
        refuse(
                Reason.LOOKS_LIKE_A_LINK,
                "note",
                "put a blank after each dot",
                () -> young.in()
                        .as(young.founder)
                        .invite("a@b.example", offer -> auditor(offer.note("Go to evil.com"))));
    }

    private void inviteTwice(Limits limits) {
        Stage limited = new Stage(words, limits);
        ActingMember founder = limited.in().as(limited.founder);
        founder.invite(Invitee.of("a@b.example"), this::auditor);
        founder.invite(Invitee.of("a@b.example"), this::auditor);
    }

    private void reviews() {
        Stage reviewing = new Stage(words);
        UserId target = reviewing.aMember(memberOnX);
        ActingReviews reviews = reviewing.in().as(reviewing.founder).reviews();
        ActingReview open =
                reviews.review(reviews.start(ReviewScope.everybody()).id());
        ActingReview cancelled =
                reviews.review(reviews.start(ReviewScope.everybody()).id());
        cancelled.cancel("test");
        ReviewId none = new ReviewId(UUID.randomUUID());
        refuse(Reason.REVIEW_UNDECIDED, "review", "keep or remove each", open::close);
        refuse(Reason.REVIEW_NOT_OPEN, "review", "nothing of it changes", () -> cancelled.keep(target));
        refuse(Reason.REVIEW_NOT_OPEN, "review", "nothing of it changes", cancelled::close);
        refuse(Reason.REVIEW_NOT_OPEN, "review", "nothing of it changes", () -> cancelled.cancel("again"));
        refuse(
                Reason.NOT_FOUND,
                "review",
                "look it up",
                () -> reviews.review(none).get());
        refuse(Reason.NOT_FOUND, "review", "look it up", () -> reviews.resume(none));
        refuse(Reason.NOT_ALLOWED, "member", "ask another reviewer", () -> open.keep(reviewing.founder));
        refuse(Reason.MISSING, "reason", "give a value", () -> open.remove(target, " "));
        refuse(Reason.LIST_EMPTY, "members", "name at least one", () -> open.keep(List.of()));
        refuse(Reason.LIST_EMPTY, "members", "name at least one", () -> open.keep(List.of(), "known"));
        refuse(Reason.MALFORMED, "days", "from 1 to 36500", () -> ReviewScope.inactiveFor(0));
        refuse(Reason.MALFORMED, "days", "from 1 to 36500", () -> ReviewScope.inactiveFor(36_501));
        refuse(
                Reason.NOT_IN_CATALOG,
                "role",
                "of this catalog",
                () -> reviews.start(new ReviewScope.Holding("unknown")));
    }

    private void ownRoles() {
        RoleMatrixCatalog catalog = new RoleMatrixCatalog();
        Stage defining = new Stage(catalog);
        ActingRoles roles = defining.in().asHost("test").roles();
        CustomRole used = roles.define("Used", catalog.member, role -> {});
        defining.aMember(inRoles(used));
        IntStream.range(1, 200)
                .forEach(i -> roles.define("Role " + Integer.toString(i, 36), catalog.member, role -> {}));
        refuse(
                Reason.TEMPLATE_ONLY,
                "role",
                "define a role in it",
                () -> defining.in()
                        .asHost("test")
                        .invite(Invitee.of("a@b.example"), offer -> offer.role(catalog.hidden)));
        refuse(
                Reason.TOO_MANY_DEFINED,
                "role",
                "delete one",
                () -> roles.define("One more", catalog.member, role -> {}));
        refuse(Reason.ROLE_IN_USE, "role", "replace it", () -> roles.delete(used.id()));
        refuse(Reason.NOT_FOUND, "role", "look it up", () -> roles.get(new RoleId(UUID.randomUUID())));
        refuse(
                Reason.ALREADY_TAKEN,
                "role",
                "choose another",
                () -> roles.edit(used.id(), edit -> edit.name("role z")));
        refuse(
                Reason.NOT_IN_CATALOG,
                "template",
                "of this catalog",
                () -> roles.define("New", words.member, role -> {}));
        refuse(
                Reason.PERMISSION_NOT_AVAILABLE,
                "permission",
                "another template",
                () -> roles.define("New", catalog.wide, role -> role.permissions(catalog.plain)));
        refuse(
                Reason.REACH_NOT_ASSIGNABLE,
                "reach",
                "another template",
                () -> roles.define("New", catalog.solo, role -> role.fixed(catalog.desk.of("x"))));
        refuse(Reason.MALFORMED, "role", "another role", () -> roles.replace(used.id(), used));
    }

    private void passwords() {
        PasswordRules rules = PasswordRules.usual();
        refuse(Reason.MISSING, "password", "type a password", () -> Password.of(""));
        refuse(Reason.TOO_LONG, "password", "at most 1024", () -> Password.of("x".repeat(1025)));
        refuse(Reason.FORBIDDEN_CHARACTERS, "password", "leave it out", () -> Password.of("a\tb"));
        refuse(Reason.PASSWORD_TOO_SHORT, "password", "at least 15", () -> check(rules, "seven geese"));
        refuse(Reason.TOO_LONG, "password", "at most 256", () -> check(rules, "seven geese".repeat(24)));
        for (String guessed :
                List.of("ababababababababab", "qwertyuiopasdfghjkl", "passwordpassword", "GraceHopper1906!")) {
            refuse(Reason.PASSWORD_BLOCKED, "password", "take several words", () -> check(rules, guessed));
        }
        refuse(
                Reason.PASSWORD_BLOCKED,
                "password",
                "nowhere else",
                () -> check(rules.blocking(stolen -> true), "seven geese cross the Elbe"));
        refuse(Reason.MISSING, "subject", "give a value", () -> IdentityClaims.of("https://login.example", ""));
        refuse(Reason.MALFORMED, "issuer", "an https URL", () -> IdentityClaims.of("login.example", "1"));
        refuse(Reason.MALFORMED, "subject", "ASCII", () -> IdentityClaims.of("https://login.example", "\u00E9"));
    }

    private static void check(PasswordRules rules, String password) {
        rules.check(Password.of(password), List.of("Grace", "Hopper"));
    }

    @TestFactory
    List<DynamicTest> each_refusal_names_the_input_and_says_what_would_be_right() {
        return all.stream()
                .map(each -> DynamicTest.dynamicTest(each.reason() + " of " + each.field(), () -> {
                    Refusal refusal = refusalOf(each.act());
                    assertThat(refusal.reason()).isEqualTo(each.reason());
                    assertThat(refusal.field()).isEqualTo(each.field());
                    assertThat(refusal.message())
                            .containsIgnoringCase(each.advice())
                            .hasSizeBetween(15, 300)
                            .matches("(?s).*[.?]");
                }))
                .toList();
    }

    @Test
    void no_reason_is_forgotten() {
        Set<Reason> provoked = all.stream().map(Provocation::reason).collect(Collectors.toSet());

        assertThat(provoked).isEqualTo(EnumSet.allOf(Reason.class));
    }

    private static Refusal refusalOf(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            return refused.refusal();
        }
        throw new AssertionError("not refused");
    }

    private void refuse(Reason reason, String field, String advice, Runnable act) {
        all.add(new Provocation(reason, field, advice, act));
    }

    private static Map<String, String> fields(int number) {
        return IntStream.range(0, number).boxed().collect(Collectors.toMap(i -> "field " + i, String::valueOf));
    }

    private void invite(Consumer<Offer> offer) {
        host().invite(Invitee.of("new@example.com"), offer);
    }

    private void auditor(Offer offer) {
        offer.role(words.auditor);
    }

    private void open(String name) {
        stage.roster.asHost("test").openOrganization(name, opening -> opening.owner(stage.founder));
    }

    private ActingMember as(UserId user) {
        return stage.in().as(user);
    }

    private ActingHost host() {
        return stage.in().asHost("test");
    }
}
