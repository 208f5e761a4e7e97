package dev.roster.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Acting;
import dev.roster.ActingMember;
import dev.roster.ActingReview;
import dev.roster.Roster;
import dev.roster.access.AccessRules;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.failure.Refused;
import dev.roster.id.DeliveryId;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.InvitationEdit;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.journal.History;
import dev.roster.member.MemberEdit;
import dev.roster.member.MemberSelection;
import dev.roster.member.MemberStatus;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.organization.Opening;
import dev.roster.organization.OrganizationEdit;
import dev.roster.page.Cursor;
import dev.roster.review.ReviewScope;
import dev.roster.role.CustomRole;
import dev.roster.signin.AuthorizationVersion;
import dev.roster.user.PersonName;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Case 21: what belongs to another organization is answered like what does not exist: the same refusal to the letter,
 * after the same calls to storage, and nothing there changes.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdorTest {

    private static final Set<Class<?>> NAMES = Set.of(
            OrganizationId.class,
            UserId.class,
            InvitationId.class,
            DeliveryId.class,
            RoleId.class,
            ReviewId.class,
            Cursor.class,
            MemberSelection.class);

    private static final Map<String, String> NOT_OF_AN_ORGANIZATION = Map.of(
            "Roster.user(UserId)", "a person's own, for her own eyes",
            "AsHost.editUser(UserId,Consumer)", "the host's, of whom it knows all users",
            "AsHost.suspendUser(UserId)", "the host's",
            "AsHost.reactivateUser(UserId)", "the host's",
            "AsHost.eraseUser(UserId)", "the host's",
            "Opening.owner(UserId)", "the host's, of whom it knows all users");

    /** Locks the organization before it asks who acts: where there is none, there is one call less. */
    private static final String LOCKS_FIRST = "Roster.in(OrganizationId)";

    private static final List<Consumer<ActingReview>> REVIEWING = List.of(
            ActingReview::get,
            ActingReview::progress,
            review -> review.items().page(1),
            review -> review.items().undecided().page(1),
            review -> review.keep(new UserId(new UUID(1, 1))),
            review -> review.remove(List.of(new UserId(new UUID(1, 1))), "gone"),
            ActingReview::close,
            review -> review.cancel("test"),
            review -> review.exportCsv(new StringBuilder()),
            review -> review.exportJsonLines(new StringBuilder()));

    private final MatrixCatalog words = new MatrixCatalog();
    private final CountingStorage counting = new CountingStorage();
    private final Roster roster = Roster.builder()
            .storage(counting.counting(new InMemoryStorage()))
            .mailer(new RecordingMailer())
            .catalog(words)
            .linkBase("https://app.example/join")
            // Nothing is kept, so that the same question costs the same each time.
            .access(AccessRules.usual().bound(Duration.ZERO))
            .build();
    private final Tenant own = new Tenant("own");
    private final Tenant other = new Tenant("other");

    /** An organization with members and invitations on more than one page. */
    private final class Tenant {

        final UserId owner;
        final UserId member;
        final OrganizationId id;
        final InvitationId invitation;
        final CustomRole role;
        final ReviewId review;

        Tenant(String name) {
            owner = user(name + "-owner");
            member = user(name + "-member");
            id = roster.asHost("test")
                    .openOrganization(name, opening -> opening.owner(owner))
                    .id();
            String address = name + "-member@example.com";
            InvitationId joining = acting().invite(Invitee.of(address), offer -> offer.role(words.auditor))
                    .invitation()
                    .id();
            roster.invitations()
                    .accept(roster.in(id).asHost("test").link(joining).token(), Acceptance.asExistingUser(member));
            invitation = acting().invite(Invitee.of(name + "-1@example.com"), offer -> offer.role(words.auditor))
                    .invitation()
                    .id();
            acting().invite(Invitee.of(name + "-2@example.com"), offer -> offer.role(words.auditor));
            acting().offerOwnership(member);
            role = acting().roles().define("Night shift", words.member, said -> said.permissions(words.view));
            acting().roles().define("Day shift", words.member, said -> {});
            review = acting().reviews().start(ReviewScope.everybody()).id();
            acting().reviews().start(ReviewScope.everybody());
        }

        private UserId user(String name) {
            return roster.asHost("test")
                    .addUser(name + "@example.com", PersonName.of(name, ""))
                    .id();
        }

        ActingMember acting() {
            return roster.in(id).as(owner);
        }

        String state() {
            return acting().members().byName().page(1000).items()
                    + acting().members()
                            .byName()
                            .withStatus(MemberStatus.REMOVED)
                            .page(1000)
                            .items()
                            .toString()
                    + acting().invitations().open().page(1000).items()
                    + acting().invitations().past().page(1000).items()
                    + acting().roles().page(1000).items().stream()
                            .map(CustomRole::definition)
                            .toList()
                    + acting().journal().page(1000).items()
                    + acting().ownershipOffer()
                    + acting().reviews().page(1000).items()
                    + acting().reviews().review(review).items().page(1000).items();
        }
    }

    /** Two ways to ask, that must come to the same. */
    private record Pair(Supplier<?> foreign, Supplier<?> unknown) {}

    // ---- what takes a name

    private Map<String, List<Pair>> probes() {
        UserId nobody = new UserId(UUID.randomUUID());
        InvitationId nothing = new InvitationId(UUID.randomUUID());
        RoleId noRole = new RoleId(UUID.randomUUID());
        ReviewId noReview = new ReviewId(UUID.randomUUID());
        OrganizationId nowhere = new OrganizationId(UUID.randomUUID());
        Cursor senseless = new Cursor("bm9uZXNlbnNl");
        ActingMember me = own.acting();
        ActingMember they = other.acting();
        Map<String, List<Pair>> all = new TreeMap<>();
        all.put(
                "Roster.in(OrganizationId)",
                acts(
                        () -> roster.in(other.id).as(own.owner),
                        () -> roster.in(nowhere).as(own.owner)));
        all.put(
                "InOrganization.as(UserId)",
                acts(
                        () -> roster.in(own.id).as(other.owner),
                        () -> roster.in(own.id).as(nobody)));
        all.put(
                "InOrganization.access(UserId)",
                List.of(
                        pair(
                                other.owner,
                                nobody,
                                user -> roster.in(own.id).access(user).explain(words.plain)),
                        pair(
                                other.owner,
                                nobody,
                                user -> roster.in(own.id).access(user).reach(words.view)),
                        pair(
                                other.owner,
                                nobody,
                                user -> roster.in(own.id).access(user).may(Management.INVITE)),
                        pair(
                                other.owner,
                                nobody,
                                user -> roster.in(own.id).access(user).fresh().may(Management.INVITE))));
        all.put(
                "InOrganization.access(Collection)",
                List.of(pair(
                        other.owner,
                        nobody,
                        user -> roster.in(own.id)
                                .access(List.of(user))
                                .get(user)
                                .explain(words.plain))));
        all.put(
                "InOrganization.seen(UserId)",
                List.of(
                        pair(
                                other.owner,
                                nobody,
                                user -> done(() -> roster.in(own.id).seen(user))),
                        pair(other.id, nowhere, id -> done(() -> roster.in(id).seen(own.owner)))));
        for (Acting acting : List.of(me, roster.in(own.id).asHost("test"))) {
            add(all, "Acting.resend(InvitationId)", pair(other.invitation, nothing, acting::resend));
            add(
                    all,
                    "Acting.correct(InvitationId,String)",
                    pair(other.invitation, nothing, id -> acting.correct(id, "right@example.com")));
            add(all, "Acting.revoke(InvitationId)", pair(other.invitation, nothing, acting::revoke));
            add(
                    all,
                    "Acting.resend(Collection)",
                    pair(other.invitation, nothing, id -> acting.resend(List.of(id, id))));
            add(all, "Acting.revoke(Collection)", pair(other.invitation, nothing, id -> acting.revoke(List.of(id))));
            add(
                    all,
                    "Acting.edit(InvitationId,Consumer)",
                    pair(other.invitation, nothing, id -> acting.edit(id, edit -> edit.note("Hello"))));
            add(
                    all,
                    "Acting.suspend(UserId,String)",
                    pair(other.member, nobody, user -> done(() -> acting.suspend(user, "test"))));
            add(
                    all,
                    "Acting.suspend(Collection,String)",
                    pair(other.owner, nobody, user -> acting.suspend(List.of(user, user), "test")));
            add(
                    all,
                    "Acting.reactivate(UserId,String)",
                    pair(other.member, nobody, user -> done(() -> acting.reactivate(user, "test"))));
            add(
                    all,
                    "Acting.reactivate(Collection,String)",
                    pair(other.owner, nobody, user -> acting.reactivate(List.of(user), "test")));
            add(
                    all,
                    "Acting.edit(UserId,Consumer)",
                    pair(other.member, nobody, user -> acting.edit(user, edit -> edit.role(words.member))));
            add(all, "Acting.edit(UserId,Consumer)", pair(other.owner, nobody, user -> acting.edit(user, edit -> {})));
            add(all, "Acting.remove(UserId)", pair(other.member, nobody, user -> done(() -> acting.remove(user))));
            add(all, "Acting.remove(Collection)", pair(other.member, nobody, user -> acting.remove(List.of(user))));
            add(
                    all,
                    "Acting.remove(Collection)",
                    pair(other.owner, nobody, user -> acting.remove(List.of(user, user))));
            add(
                    all,
                    "Acting.remove(MemberSelection)",
                    pair(
                            they.members().byName(),
                            roster.in(nowhere).as(other.owner).members().byName(),
                            acting::remove));
            add(all, "Members.get(UserId)", pair(other.member, nobody, acting.members()::get));
            add(
                    all,
                    "Members.getAll(Collection)",
                    pair(other.member, nobody, user -> acting.members().getAll(List.of(user, own.member, user))));
            add(
                    all,
                    "Acting.explain(UserId,Switchable)",
                    pair(other.member, nobody, user -> acting.explain(user, words.plain)));
            add(all, "Invitations.get(InvitationId)", pair(other.invitation, nothing, acting.invitations()::get));
            add(
                    all,
                    "Invitations.getAll(Collection)",
                    pair(other.invitation, nothing, id -> acting.invitations().getAll(List.of(id, own.invitation))));
            add(
                    all,
                    "ActingSuppressions.page(int,Cursor)",
                    pair(
                            they.everyone().page(1).next().orElseThrow(),
                            senseless,
                            cursor -> acting.suppressions().page(1, cursor)));
            add(all, "ActingRoles.get(RoleId)", pair(other.role.id(), noRole, acting.roles()::get));
            add(
                    all,
                    "ActingRoles.edit(RoleId,Consumer)",
                    pair(other.role.id(), noRole, id -> acting.roles().edit(id, edit -> edit.name("Dawn"))));
            add(
                    all,
                    "ActingRoles.edit(RoleId,Consumer)",
                    pair(other.role.id(), noRole, id -> acting.roles().edit(id, edit -> {})));
            add(
                    all,
                    "ActingRoles.delete(RoleId)",
                    pair(
                            other.role.id(),
                            noRole,
                            id -> done(() -> acting.roles().delete(id))));
            add(
                    all,
                    "ActingRoles.replace(RoleId,Role)",
                    pair(other.role.id(), noRole, id -> acting.roles().replace(id, words.member)));
            ActingReview review = acting.reviews().review(own.review);
            add(all, "ActingReviews.resume(ReviewId)", pair(other.review, noReview, acting.reviews()::resume));
            for (Consumer<ActingReview> act : REVIEWING) {
                add(
                        all,
                        "ActingReviews.review(ReviewId)",
                        pair(
                                other.review,
                                noReview,
                                id -> done(() -> act.accept(acting.reviews().review(id)))));
            }
            add(all, "ActingReview.keep(UserId)", pair(other.member, nobody, user -> done(() -> review.keep(user))));
            add(
                    all,
                    "ActingReview.keep(UserId,String)",
                    pair(other.owner, nobody, user -> done(() -> review.keep(user, "known"))));
            add(all, "ActingReview.keep(Collection)", pair(other.member, nobody, user -> review.keep(List.of(user))));
            add(
                    all,
                    "ActingReview.keep(Collection,String)",
                    pair(other.member, nobody, user -> review.keep(List.of(user), "known")));
            add(
                    all,
                    "ActingReview.remove(UserId,String)",
                    pair(other.member, nobody, user -> done(() -> review.remove(user, "gone"))));
            add(
                    all,
                    "ActingReview.remove(Collection,String)",
                    pair(other.owner, nobody, user -> review.remove(List.of(user, user), "gone")));
            add(
                    all,
                    "ActingReviews.page(int,Cursor)",
                    pair(
                            they.reviews().page(1).next().orElseThrow(),
                            senseless,
                            cursor -> acting.reviews().page(1, cursor)));
            add(
                    all,
                    "ReviewItems.page(int,Cursor)",
                    pair(
                            they.reviews()
                                    .review(other.review)
                                    .items()
                                    .page(1)
                                    .next()
                                    .orElseThrow(),
                            senseless,
                            cursor -> review.items().page(1, cursor)));
            add(
                    all,
                    "ActingRoles.page(int,Cursor)",
                    pair(
                            they.roles().page(1).next().orElseThrow(),
                            senseless,
                            cursor -> acting.roles().page(1, cursor)));
            add(
                    all,
                    "MemberSelection.page(int,Cursor)",
                    pair(
                            they.members().byName().page(1).next().orElseThrow(),
                            senseless,
                            cursor -> acting.members().byName().page(1, cursor)));
            add(
                    all,
                    "MemberSelection.page(int,Cursor)",
                    pair(
                            they.members().byAddress().page(1).next().orElseThrow(),
                            senseless,
                            cursor -> acting.members().byAddress().page(1, cursor)));
            add(
                    all,
                    "MemberSelection.page(int,Cursor)",
                    pair(
                            they.members().byActivity().page(1).next().orElseThrow(),
                            senseless,
                            cursor -> acting.members().byActivity().page(1, cursor)));
            add(
                    all,
                    "InvitationList.page(int,Cursor)",
                    pair(
                            they.invitations().open().page(1).next().orElseThrow(),
                            senseless,
                            cursor -> acting.invitations().open().page(1, cursor)));
            add(
                    all,
                    "InvitationList.page(int,Cursor)",
                    pair(
                            they.invitations().openByAddress("").page(1).next().orElseThrow(),
                            senseless,
                            cursor -> acting.invitations().openByAddress("").page(1, cursor)));
            add(
                    all,
                    "Everyone.page(int,Cursor)",
                    pair(
                            they.everyone().page(1).next().orElseThrow(),
                            senseless,
                            cursor -> acting.everyone().page(1, cursor)));
            for (History history : List.of(
                    acting.journal(),
                    acting.journal().upTo(Instant.MAX),
                    acting.journal().ofMember(own.member),
                    acting.journal().ofInvitation(own.invitation))) {
                add(
                        all,
                        "History.page(int,Cursor)",
                        pair(
                                they.journal().page(1).next().orElseThrow(),
                                senseless,
                                cursor -> history.page(1, cursor)));
            }
            add(
                    all,
                    "Assignable.page(int,Cursor)",
                    pair(
                            they.everyone().page(1).next().orElseThrow(),
                            senseless,
                            cursor -> acting.assignable(words.desk).page(1, cursor)));
            add(
                    all,
                    "WhoCan.page(int,Cursor)",
                    pair(
                            they.members().byName().page(1).next().orElseThrow(),
                            senseless,
                            cursor -> acting.whoCan(words.plain).page(1, cursor)));
            add(
                    all,
                    "Journal.ofMember(UserId)",
                    pair(
                            other.member,
                            nobody,
                            id -> acting.journal().ofMember(id).page(10)));
            add(
                    all,
                    "Journal.ofInvitation(InvitationId)",
                    pair(
                            other.invitation,
                            nothing,
                            id -> acting.journal().ofInvitation(id).page(10)));
        }
        Instant now = own.acting().journal().page(1).items().get(0).at();
        add(
                all,
                "Journal.access(UserId,Instant)",
                pair(other.member, nobody, id -> me.journal().access(id, now)));
        add(
                all,
                "Journal.changes(UserId,Instant,Instant)",
                pair(other.member, nobody, id -> me.journal().changes(id, now, now)));
        add(all, "ActingMember.offerOwnership(UserId)", pair(other.member, nobody, me::offerOwnership));
        add(
                all,
                "ActingMember.offerOwnership(UserId,Consumer)",
                pair(other.owner, nobody, user -> me.offerOwnership(user, becoming -> becoming.role(words.auditor))));
        add(
                all,
                "ActingHost.link(InvitationId)",
                pair(
                        other.invitation,
                        nothing,
                        id -> roster.in(own.id).asHost("test").link(id).expiresAt()));
        add(
                all,
                "OneUser.organizations(int,Cursor)",
                pair(
                        they.journal().page(1).next().orElseThrow(),
                        senseless,
                        cursor -> roster.user(own.owner).organizations(1, cursor)));
        add(
                all,
                "OneUser.enterable(int,Cursor)",
                pair(
                        they.journal().page(1).next().orElseThrow(),
                        senseless,
                        cursor -> roster.user(own.owner).enterable(1, cursor)));
        add(
                all,
                "OneUser.enter(OrganizationId)",
                pair(other.id, nowhere, id -> roster.user(own.owner).enter(id)));
        AuthorizationVersion hers = roster.in(other.id).version(other.owner).orElseThrow();
        add(
                all,
                "InOrganization.version(UserId)",
                pair(other.owner, nobody, user -> roster.in(own.id).version(user)));
        add(
                all,
                "InOrganization.version(UserId)",
                pair(other.id, nowhere, id -> roster.in(id).version(own.owner)));
        add(
                all,
                "InOrganization.isCurrent(UserId,AuthorizationVersion)",
                pair(other.owner, nobody, user -> roster.in(own.id).isCurrent(user, hers)));
        add(
                all,
                "InOrganization.isCurrent(UserId,AuthorizationVersion)",
                pair(other.id, nowhere, id -> roster.in(id).isCurrent(own.owner, hers)));
        add(
                all,
                "History.page(int,Cursor)",
                pair(
                        they.journal().page(1).next().orElseThrow(),
                        senseless,
                        cursor -> roster.user(own.owner).history().page(1, cursor)));
        add(
                all,
                "OneUser.invitations(int,Cursor)",
                pair(
                        they.everyone().page(1).next().orElseThrow(),
                        senseless,
                        cursor -> roster.user(own.owner).invitations(1, cursor)));
        return all;
    }

    /** All that somebody can do, who is somebody and somewhere else. */
    private List<Pair> acts(Supplier<ActingMember> foreign, Supplier<ActingMember> unknown) {
        List<Function<ActingMember, Object>> all = List.of(
                acting -> acting.invite("new@example.com", offer -> offer.role(words.auditor)),
                acting -> acting.invite(List.of(Invitee.of("new@example.com")), offer -> offer.role(words.auditor)),
                acting -> acting.invite(Invitee.of("new@example.com"), offer -> offer.role(words.auditor)),
                acting -> acting.rehearse("new@example.com", offer -> offer.role(words.auditor)),
                acting -> acting.rehearse(List.of(Invitee.of("new@example.com")), offer -> offer.role(words.auditor)),
                acting -> acting.rehearseMail(Invitee.of("new@example.com"), offer -> offer.role(words.auditor)),
                acting -> acting.resend(other.invitation),
                acting -> acting.revoke(own.invitation),
                acting -> acting.correct(own.invitation, "right@example.com"),
                acting -> acting.correct(other.invitation, "right@example.com"),
                acting -> acting.suppressions().page(1),
                acting -> acting.suppressions().lift("lost@example.com"),
                acting -> acting.invitations().undelivered().page(1),
                acting -> acting.resend(List.of(own.invitation, other.invitation)),
                acting -> acting.revoke(List.of(other.invitation)),
                acting -> acting.edit(own.invitation, edit -> edit.sendAgain()),
                acting -> acting.edit(other.invitation, edit -> edit.withoutNote()),
                acting -> done(() -> acting.suspend(own.member, "test")),
                acting -> acting.suspend(List.of(other.member), "test"),
                acting -> done(() -> acting.reactivate(other.member, "test")),
                acting -> acting.reactivate(List.of(own.member), "test"),
                acting -> acting.edit(other.member, edit -> edit.role(words.member)),
                acting -> acting.edit(own.member, edit -> edit.role(words.member)),
                acting -> done(() -> acting.remove(other.member)),
                acting -> acting.remove(List.of(own.member, other.member)),
                acting -> acting.remove(acting.members().byName()),
                acting -> acting.members().byName().page(1),
                acting -> acting.members().byAddress().startingWith("o").page(1),
                acting -> acting.members().byActivity().page(1),
                acting -> acting.whoCan(words.plain).page(1),
                acting -> acting.members().get(other.member),
                acting -> acting.members().getAll(List.of(own.member, other.member)),
                acting -> acting.invitations().getAll(List.of(own.invitation, other.invitation)),
                acting -> acting.explain(other.member, words.plain),
                acting -> acting.invitations().open().page(1),
                acting -> acting.invitations().openByAddress("").page(1),
                acting -> acting.invitations().past().page(1),
                acting -> acting.invitations().get(other.invitation),
                acting -> acting.everyone().page(1),
                acting -> acting.journal().page(1),
                acting -> acting.journal().upTo(Instant.MAX).page(1),
                acting -> acting.organization().get(),
                acting -> acting.organization().edit(edit -> edit.name("Other")),
                acting -> acting.organization().close(),
                acting -> acting.journal().ofMember(other.member).page(1),
                acting -> acting.journal().ofInvitation(other.invitation).page(1),
                acting -> acting.journal().access(other.member, Instant.EPOCH),
                acting -> acting.journal().changes(other.member, Instant.EPOCH, Instant.EPOCH),
                acting -> acting.offerOwnership(own.member),
                acting -> acting.offerOwnership(other.member, becoming -> becoming.role(words.auditor)),
                ActingMember::ownershipOffer,
                acting -> done(acting::acceptOwnership),
                acting -> done(acting::declineOwnership),
                acting -> done(acting::withdrawOwnershipOffer),
                acting -> acting.roles().page(1),
                acting -> acting.roles().get(own.role.id()),
                acting -> acting.roles().define("Dawn", words.member, role -> {}),
                acting -> acting.roles().edit(own.role.id(), edit -> edit.name("Dawn")),
                acting -> acting.roles().replace(own.role.id(), words.member),
                acting -> done(() -> acting.roles().delete(own.role.id())),
                acting -> acting.reviews().page(1),
                acting -> acting.reviews().start(ReviewScope.everybody()),
                acting -> acting.reviews().resume(own.review),
                acting -> acting.reviews().review(own.review).get(),
                acting -> acting.reviews().review(own.review).items().page(1),
                acting -> done(() -> acting.reviews().review(own.review).keep(own.member)),
                acting -> acting.reviews().review(own.review).close(),
                acting -> acting.reviews().review(own.review).cancel("test"),
                acting -> done(acting::leave));
        return all.stream()
                .map(act -> new Pair(() -> act.apply(foreign.get()), () -> act.apply(unknown.get())))
                .toList();
    }

    @TestFactory
    List<DynamicTest> case_21_a_foreign_name_is_answered_like_an_unknown_one() {
        return probes().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    String before = other.state() + own.state();
                    for (Pair pair : each.getValue()) {
                        boolean counted = !each.getKey().equals(LOCKS_FIRST);
                        assertThat(answer(pair.foreign(), counted)).isEqualTo(answer(pair.unknown(), counted));
                    }
                    assertThat(other.state() + own.state()).isEqualTo(before);
                }))
                .toList();
    }

    @Test
    void case_21_no_method_that_takes_a_name_is_forgotten() {
        Set<String> known = new TreeSet<>(probes().keySet());
        known.addAll(NOT_OF_AN_ORGANIZATION.keySet());

        assertThat(methodsThatTakeNames()).isEqualTo(known);
    }

    @Test
    void the_probes_hit_when_the_name_is_ones_own() {
        assertThat(answer(() -> own.acting().members().get(own.member))).doesNotContain("NOT_FOUND");
        assertThat(own.acting().members().getAll(List.of(other.member, own.member)))
                .hasSize(1);
        assertThat(own.acting().invitations().getAll(List.of(other.invitation, own.invitation)))
                .hasSize(1);
        assertThat(answer(() -> own.acting().explain(own.member, words.plain))).doesNotContain("NOT_FOUND");
        assertThat(answer(() -> own.acting().edit(own.member, edit -> edit.because("test"))))
                .doesNotContain("NOT_FOUND");
        assertThat(answer(() -> own.acting().roles().get(own.role.id()))).doesNotContain("NOT_FOUND");
        assertThat(answer(() -> own.acting().reviews().review(own.review).get()))
                .doesNotContain("NOT_FOUND");
        assertThat(answer(() -> own.acting().reviews().review(own.review).keep(List.of(own.member), "known")))
                .contains("Done");
        assertThat(answer(() -> own.acting().resend(own.invitation))).doesNotContain("NOT_FOUND");
        assertThat(answer(() -> own.acting().resend(List.of(own.invitation)))).contains("Done");
        assertThat(answer(() -> own.acting().edit(own.invitation, edit -> edit.note("Hello"))))
                .contains("Hello");
        assertThat(answer(() -> own.acting().suspend(List.of(own.member), "test")))
                .contains("Done");
        assertThat(answer(() -> own.acting().reactivate(List.of(own.member), "test")))
                .contains("Done");
        assertThat(answer(() -> own.acting().revoke(List.of(own.invitation)))).contains("Done");
        assertThat(own.acting().journal().ofMember(own.member).page(1)).hasSize(1);
        assertThat(own.acting().journal().ofInvitation(own.invitation).page(1)).hasSize(1);
        assertThat(answer(() ->
                        own.acting().remove(own.acting().members().byName().startingWith("own-m"))))
                .contains("Done");
    }

    // ---- the API by reflection

    private static Set<String> methodsThatTakeNames() {
        Set<String> found = new TreeSet<>();
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(
                Roster.class,
                Offer.class,
                MemberEdit.class,
                InvitationEdit.class,
                Opening.class,
                OrganizationEdit.class));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (!seen.add(type)) {
                continue;
            }
            for (Method method : type.getMethods()) {
                if (Modifier.isStatic(method.getModifiers()) || !isOurs(method.getDeclaringClass())) {
                    continue;
                }
                if (Arrays.stream(method.getGenericParameterTypes()).anyMatch(IdorTest::isName)) {
                    found.add(text(method));
                }
                Class<?> next = method.getReturnType();
                if (isOurs(next) && !next.isRecord() && !next.isEnum() && !Catalog.class.isAssignableFrom(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith("dev.roster");
    }

    private static boolean isName(Type parameter) {
        return NAMES.stream().anyMatch(name -> parameter.getTypeName().contains(name.getName()));
    }

    private static String text(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList()
                        .toString()
                        .replace("[", "(")
                        .replace("]", ")")
                        .replace(" ", "");
    }

    // ---- answers

    private static void add(Map<String, List<Pair>> all, String method, Pair pair) {
        all.merge(method, List.of(pair), (before, more) -> {
            List<Pair> both = new ArrayList<>(before);
            both.addAll(more);
            return both;
        });
    }

    private static <T> Pair pair(T foreign, T unknown, Function<T, ?> act) {
        return new Pair(() -> masked(foreign, act), () -> masked(unknown, act));
    }

    /** An outcome repeats the name that was asked for. */
    private static <T> String masked(T name, Function<T, ?> act) {
        return String.valueOf(act.apply(name)).replace(String.valueOf(name), "NAME");
    }

    private static String done(Runnable act) {
        act.run();
        return "done";
    }

    private String answer(Supplier<?> act) {
        return answer(act, false);
    }

    private String answer(Supplier<?> act, boolean counted) {
        counting.clear();
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            answer.put("answer", act.get());
        } catch (Refused refused) {
            answer.put("refused", refused.refusal());
            answer.put("message", refused.getMessage());
        }
        if (counted) {
            answer.put("calls", new TreeMap<>(counting.calls()));
        }
        return answer.toString();
    }
}
