package dev.roster.jdbc.economy;

import dev.roster.ActingMember;
import dev.roster.ActingReview;
import dev.roster.Roster;
import dev.roster.RosterBuilder;
import dev.roster.access.AccessRules;
import dev.roster.access.Rights;
import dev.roster.catalog.Role;
import dev.roster.delivery.DeliveryKind;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.entering.Welcome;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.organization.Organization;
import dev.roster.review.Review;
import dev.roster.review.ReviewScope;
import dev.roster.role.CustomRole;
import dev.roster.scenario.FastHasher;
import dev.roster.scenario.Race;
import dev.roster.signin.AuthorizationVersion;
import dev.roster.user.Adoptee;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** One organization of a given size, in which each operation is done once and its statements are counted. */
final class Workload {

    private final Recorder recorder = new Recorder();
    private final SettableClock clock = new SettableClock();
    private final RecordingMailer mailer = new RecordingMailer();
    private final Shop app = new Shop();
    private final JdbcStorage storage;
    private final Roster roster;
    private final OrganizationId acme;
    private final ActingMember ada;
    private final int size;
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /**
     * @param size how many members the organization has before, and how many hold one role
     */
    Workload(DataSource dataSource, int size) {
        this.size = size;
        storage = JdbcStorage.on(recorder.before(dataSource), clock);
        roster = builder().build();
        UserId owner = user("ada@people.example", "Ada");
        acme = roster.asHost("sign-up")
                .openOrganization("Acme", opening -> opening.owner(owner))
                .id();
        ada = roster.in(acme).as(owner);
        clerks("z-before", size);
    }

    /** Keeps nothing in memory: else what is kept would be renewed meanwhile, and that be counted. */
    private RosterBuilder builder() {
        return Roster.builder()
                .access(AccessRules.usual().bound(Duration.ZERO))
                .storage(storage)
                .mailer(mailer)
                .catalog(app)
                .linkBase("https://shop.example/join")
                .passwordHasher(new FastHasher())
                .limits(Limits.usual()
                        .perInviter(20_000, Duration.ofDays(1))
                        .perOrganization(20_000, Duration.ofDays(1))
                        .young(Duration.ZERO, 1, 1));
    }

    /** How many statements each operation sends, by the words of the table in the README. */
    Map<String, Integer> counts() {
        invite("first@globex.example");
        count("rehearse inviting one", () -> rehearse("grace@globex.example"));
        count("rehearse inviting 1,000 in one call", () -> rehearse(addresses(1_000)));
        count("invite one", () -> invite("grace@globex.example"));
        count("invite 1,000 in one call", () -> invite(addresses(1_000)));
        clock.advance(Duration.ofDays(1));
        roster.dispatcher().step();
        count(
                "claim 100 mails, and settle each as soon as it is answered",
                () -> roster.dispatcher().step());
        roster.dispatcher().drain();
        UserId ken = user("p1@globex.example", "Ken");
        count(
                "accept, as a new user",
                () -> roster.invitations()
                        .accept(token("grace@globex.example"), Acceptance.asNewUser("Grace", "Hopper")));
        count(
                "accept, as an existing user",
                () -> roster.invitations().accept(token("p1@globex.example"), Acceptance.asExistingUser(ken)));
        count("change a role or a switch of a member", () -> ada.edit(ken, member -> member.grant(app.reprocess)));
        List<InvitationId> open = invited("q", 1_000);
        count("change an open invitation", () -> ada.edit(open.get(0), edit -> edit.note("Hello")));
        count(
                "change an open invitation, and send it anew",
                () -> ada.edit(open.get(0), edit -> edit.grant(app.reprocess).sendAgain()));
        count(
                "1,000 invitations, by their ids, with their mails",
                () -> ada.invitations().getAll(open));
        count("resend one", () -> ada.resend(open.get(0)));
        count("resend 1,000 in one call", () -> ada.resend(open));
        count("revoke 1,000 in one call", () -> ada.revoke(open));
        count(
                "a page of 50 members, with their rights",
                () -> ada.members().byName().page(50));
        count(
                "a page of 50 members and open invitations, with their mails",
                () -> ada.everyone().page(50));
        count("the rights of one member", () -> roster.in(acme).access(ken).can(app.reprocess));
        count("the rights of 100 members", () -> ada.members().byName().page(100));
        count(
                "a page of 50 members who may do something",
                () -> ada.whoCan(app.reprocess).page(50));
        count(
                "a page of 50 members who may do something to a resource",
                () -> ada.whoCan(app.view, "globex").page(50));
        List<UserId> many = clerks("z-many", 1_000);
        count("1,000 members, by their ids", () -> ada.members().getAll(many));
        count(
                "the rights of 1,000 users, asked for at once",
                () -> storage.lookups().memberships(acme, many));
        roster.feed().after(0, 1);
        invite("edsger@globex.example");
        invite("barbara@globex.example");
        count(
                "publish what is new, and read a page of the feed",
                () -> roster.feed().after(0, 1000));
        count("look into the feed when nothing is new", () -> roster.feed().after(1000, 1000));
        count(
                "a page of 50 of a member's history",
                () -> ada.journal().ofMember(ken).page(50));
        count(
                "a page of 50 of the journal, up to a date",
                () -> ada.journal().upTo(clock.instant().minusSeconds(1)).page(50));
        count("what a member could do at an instant", () -> ada.journal().access(ken, clock.instant()));
        count(
                "a page of 50 members who were not active for long",
                () -> ada.members().byActivity().inactiveSince(clock.instant()).page(50));
        count(
                "a member is active, for the first time in an hour",
                () -> roster.in(acme).seen(ken));
        count("a member is active, all other times", () -> roster.in(acme).seen(ken));
        String gracesAddress = "grace.m@globex.example";
        invite(gracesAddress);
        roster.dispatcher().drain();
        String hers = token(gracesAddress);
        count(
                "accept, as a new user who sets up a login",
                () -> roster.invitations()
                        .accept(hers, Acceptance.asNewUser("Grace", "Murray").password("seven geese cross the Elbe")));
        count("sign in with a password, with the answer", () -> signIn(gracesAddress, "seven geese cross the Elbe"));
        count("sign in with a wrong password", () -> signIn(gracesAddress, "not this one"));
        signIn("nobody@globex.example", "not this one");
        count("sign in at an address that nobody has", () -> signIn("nobody@globex.example", "not this one"));
        count("ask for a mail to set a password", () -> roster.signIn().requestReset(gracesAddress, "192.0.2.1"));
        roster.dispatcher().drain();
        String reset = token(gracesAddress);
        count(
                "set a password by the link of a mail",
                () -> roster.personalLinks().resetPassword(reset, "nine storks left in August"));
        count(
                "answer somebody who signs in",
                () -> new Welcome(storage).answer(roster.user(ken).profile()));
        count("enter an organization", () -> roster.user(ken).enter(acme));
        AuthorizationVersion version = roster.in(acme).version(ken).orElseThrow();
        count(
                "whether a session of a member is still good",
                () -> roster.in(acme).isCurrent(ken, version));
        count(
                "a page of 50 organizations that somebody may enter",
                () -> roster.user(ken).enterable(50));
        CustomRole shift = ada.roles().define("Night shift", app.clerk, role -> role.permissions(app.view));
        count("define a role", () -> ada.roles().define("Day shift", app.clerk, role -> role.permissions(app.view)));
        UserId holder = members("z-holding", size, shift).get(0);
        count(
                "change a role, whoever holds it",
                () -> ada.roles().edit(shift.id(), role -> role.permissions(app.view, app.reprocess)));
        count(
                "the rights of a member in such a role",
                () -> roster.in(acme).access(holder).can(app.reprocess));
        ada.edit(ken, member -> member.role(shift));
        count(
                "what a member in such a role could do at an instant",
                () -> ada.journal().access(ken, clock.instant()));
        count(
                "what changed for that member between two instants",
                () -> ada.journal().changes(ken, clock.instant(), clock.instant()));
        CustomRole unused = ada.roles().define("Dawn", app.clerk, role -> {});
        count("delete a role that is not used", () -> ada.roles().delete(unused.id()));
        List<UserId> leaving = clerks("z-leaving", 1_000);
        count("suspend 1,000 members in one call", () -> ada.suspend(leaving, "an incident"));
        count("reactivate 1,000 members in one call", () -> ada.reactivate(leaving, "it is over"));
        count("remove 1,000 members in one call", () -> ada.remove(leaving));
        review();
        notices();
        people();
        return counts;
    }

    private void notices() {
        ActingMember telling = builder()
                .notices(DeliveryKind.REMOVED, DeliveryKind.ROLES_CHANGED)
                .build()
                .in(acme)
                .as(owner());
        UserId one = clerks("z-one", 1).get(0);
        List<UserId> told = clerks("z-told", 1_000);
        CustomRole role = ada.roles().define("Told", app.clerk, said -> {});
        count("change a role of a member, who is told", () -> telling.edit(one, edit -> edit.role(role)));
        count("remove 1,000 members in one call, who are told", () -> telling.remove(told));
    }

    private UserId owner() {
        return ada.members()
                .byName()
                .withRole(app.admin)
                .page(1)
                .items()
                .get(0)
                .member()
                .user();
    }

    private void people() {
        UserId owner = owner();
        count(
                "a person changes the name",
                () -> roster.user(owner).edit(profile -> profile.name(PersonName.of("Ada", "King"))));
        count("a person asks for another address", () -> roster.user(owner).changeAddress("king@people.example"));
        roster.dispatcher().drain();
        count(
                "a person confirms another address",
                () -> roster.personalLinks().confirmAddress(token("king@people.example")));
        count("suspend a user", () -> roster.asHost("test").suspendUser(owner));
        count("adopt 1,000 people in one call", () -> roster.asHost("test").adopt(adoptees("new")));
        count("adopt the same 1,000 again", () -> roster.asHost("test").adopt(adoptees("new")));
        storage.inTransaction(unit -> unit.users()
                .insertAll(adoptees("there").stream()
                        .map(each -> User.added(
                                new UserId(UUID.randomUUID()),
                                Optional.empty(),
                                EmailAddress.parse(each.address()),
                                each.name(),
                                clock.instant()))
                        .toList()));
        count("adopt 1,000 who are users already", () -> roster.asHost("test").adopt(adoptees("there")));
    }

    private static List<Adoptee> adoptees(String prefix) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> Adoptee.of(
                        prefix + "-" + i, prefix + i + "@adopted.example", PersonName.of("Person " + i, "Adopted")))
                .toList();
    }

    private void review() {
        CustomRole role = ada.roles().define("Reviewed", app.clerk, said -> {});
        List<UserId> reviewed = members("z-reviewed", 1_000, role);
        List<Review> started = new ArrayList<>();
        count("start a review of 1,000 members", () -> started.add(ada.reviews().start(ReviewScope.holding(role))));
        ActingReview review = ada.reviews().review(started.get(0).id());
        count("decide 1,000 of a review in one call", () -> review.remove(reviewed, "gone"));
        count("a page of 50 of a review", () -> review.items().toRemove().page(50));
        count("close a review by which 1,000 members go", review::close);
        count("export a review of 1,000 members", () -> review.exportCsv(new StringBuilder()));
    }

    /** What is sent while somebody makes many requests at once, day by day. */
    List<String> requestsAtOnce(int threads, int days) {
        UserId busy = clerks("z-busy", 1).get(0);
        return recorder.during(() -> {
            for (int day = 0; day < days; day++) {
                clock.advance(Duration.ofDays(1));
                Race.run(Collections.nCopies(threads, () -> {
                    roster.in(acme).seen(busy);
                    return busy;
                }));
            }
        });
    }

    private void count(String operation, Runnable act) {
        counts.put(operation, recorder.during(act).size());
    }

    private void signIn(String address, String password) {
        roster.signIn().withPassword(address, password, "192.0.2.1");
    }

    private void invite(String list) {
        ada.invite(list, offer -> offer.role(app.clerk).reach(app.partner.of("globex")));
    }

    private void rehearse(String list) {
        ada.rehearse(list, offer -> offer.role(app.clerk).reach(app.partner.of("globex")));
    }

    private List<InvitationId> invited(String prefix, int number) {
        List<Invitee> invitees = IntStream.range(0, number)
                .mapToObj(i -> Invitee.of(prefix + i + "@initech.example"))
                .toList();
        return ada.invite(invitees, offer -> offer.role(app.clerk)).stream()
                .map(outcome -> outcome.orElseThrow().invitation().id())
                .toList();
    }

    private static String addresses(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "p" + i + "@globex.example")
                .collect(Collectors.joining(", "));
    }

    private String token(String address) {
        return mailer.linkTo(address).token();
    }

    private UserId user(String address, String given) {
        return roster.asHost("sign-up")
                .addUser(address, PersonName.of(given, ""))
                .id();
    }

    private List<UserId> clerks(String prefix, int number) {
        return members(prefix, number, app.clerk);
    }

    private List<UserId> members(String prefix, int number, Role role) {
        List<UserId> added = new ArrayList<>();
        storage.inTransaction(unit -> {
            added.clear();
            Organization organization = unit.organizations().change(acme).orElseThrow();
            for (int i = 0; i < number; i++) {
                User user = User.added(
                        new UserId(UUID.randomUUID()),
                        Optional.empty(),
                        EmailAddress.parse(prefix + i + "@people.example"),
                        PersonName.of("Person " + i, prefix),
                        clock.instant());
                unit.users().insert(user);
                unit.members().insert(member(user, role));
                added.add(user.id());
            }
            unit.organizations()
                    .update(organization
                            .withCounts(organization.members() + number, organization.seatsHeld())
                            .withRevision(organization.revision() - 1));
            return added;
        });
        return added;
    }

    private Member member(User user, Role role) {
        return new Member(
                acme,
                user.id(),
                MemberStatus.ACTIVE,
                new Rights(Set.of(role.key()), Set.of(), Set.of()),
                user.name(),
                user.address(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                clock.instant(),
                clock.instant(),
                Map.of(),
                1);
    }
}
