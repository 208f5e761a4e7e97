package dev.roster.examples.benchmarks.fill;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Fills organizations as a year of use would leave them: an owner invites people, fifty at a time; they accept, some are
 * suspended and some removed; some invitations were taken back, and the last ones are open still. Every row is as Roster
 * writes it, though it is not Roster that writes it here: that would take a day.
 */
public final class OrganizationFill {

    private static final int PER_CALL = 50;
    private static final Duration LIFETIME = Duration.ofDays(7);

    private final Rows rows;
    private final SplittableRandom random;
    private final FilledIds ids;
    private final People people;
    private final Instant now;

    public OrganizationFill(Rows rows, long seed, Instant now) {
        this.rows = rows;
        this.random = new SplittableRandom(seed);
        this.ids = new FilledIds(random);
        this.people = new People(random, ids);
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** A person in no organization yet. */
    public UserId person() throws SQLException {
        Person person = people.next(now.minus(Duration.ofDays(500)));
        user(person, now.minus(Duration.ofDays(500)), "HOST", null, "import");
        return new UserId(person.id());
    }

    /** An organization with that many members ever, and that many open invitations. */
    public FilledOrganization organization(String name, int members, int open) throws SQLException {
        return new One(name, members, open).fill();
    }

    private void user(Person person, Instant since, String actorKind, UUID actor, String reason) throws SQLException {
        rows.add(
                FilledTable.USER,
                person.id(),
                null,
                person.address(),
                new BinaryText(person.addressKey()),
                person.given(),
                person.family(),
                "{}",
                "ACTIVE",
                since,
                1L,
                1L);
        rows.add(
                FilledTable.JOURNAL,
                "USER",
                person.id(),
                1L,
                null,
                person.id(),
                since,
                "USER_ADDED",
                actorKind,
                actor,
                reason,
                null);
    }

    /** One organization while it is filled. */
    private final class One {

        private final String name;
        private final int members;
        private final int open;
        private final Instant opened = now.minus(Duration.ofDays(365));
        private final UUID id = ids.at(opened);
        private final FilledJournal journal = new FilledJournal(rows, id);
        private final Person owner = people.next(opened);
        private int present = 1;

        One(String name, int members, int open) {
            this.name = name;
            this.members = members;
            this.open = open;
        }

        FilledOrganization fill() throws SQLException {
            open();
            long step = Duration.ofDays(350)
                            .dividedBy(Math.max(1, members / PER_CALL))
                            .toNanos()
                    / 1000;
            for (int from = 1; from < members; from += PER_CALL) {
                accepted(opened.plus(from / PER_CALL * step, ChronoUnit.MICROS), Math.min(PER_CALL, members - from));
            }
            for (int i = 0; i < open; i++) {
                // One in ten has expired by now.
                long age = i % 10 == 0 ? 200 : 1 + random.nextLong(160);
                waiting(now.minus(Duration.ofHours(age)));
            }
            rows.add(
                    FilledTable.ORGANIZATION,
                    id,
                    "ACTIVE",
                    null,
                    name,
                    "en",
                    "{}",
                    "EVERYBODY",
                    "[]",
                    new BinaryText("unlimited"),
                    opened,
                    present,
                    open,
                    journal.number(),
                    1L);
            return new FilledOrganization(
                    new OrganizationId(id), new UserId(owner.id()), present, open, journal.number());
        }

        private void open() throws SQLException {
            user(owner, opened, "HOST", null, "sign-up");
            journal.entry(opened, "ORGANIZATION_OPENED", "HOST", null, "sign-up");
            journal.line("ORGANIZATION", id, "STATUS", List.of("ACTIVE"));
            journal.line("ORGANIZATION", id, "PLAN", List.of("unlimited"));
            journal.line("MEMBER", owner.id(), "STATUS", List.of("ACTIVE"));
            journal.line("MEMBER", owner.id(), "ROLES", FilledRights.OWNER.roles());
            member(owner, "ACTIVE", FilledRights.OWNER, null, opened, 1);
        }

        /** Some are invited, and most accept within days. */
        private void accepted(Instant invited, int count) throws SQLException {
            FilledRights rights = FilledRights.any(random);
            journal.entry(invited, "INVITED", "MEMBER", owner.id(), null);
            Person[] invitees = new Person[count];
            UUID[] invitations = new UUID[count];
            for (int i = 0; i < count; i++) {
                Instant joining = invited.plus(Duration.ofMinutes(5 + random.nextLong(3 * 24 * 60)));
                invitees[i] = people.next(joining);
                invitations[i] = ids.at(invited);
                invitedLines(invitations[i], rights);
                mail(invitations[i], invited, "SENT", null);
                invitation(invitations[i], invitees[i], rights, "ACCEPTED", invited, joining);
            }
            UUID revoked = ids.at(invited);
            invitedLines(revoked, rights);
            mail(revoked, invited, "SENT", null);
            invitation(revoked, people.next(invited), rights, "REVOKED", invited, invited.plusSeconds(3600));
            journal.entry(invited.plusSeconds(3600), "INVITATION_REVOKED", "MEMBER", owner.id(), null);
            journal.line("INVITATION", revoked, "STATUS", List.of("REVOKED"));
            for (int i = 0; i < count; i++) {
                accepts(invitations[i], invitees[i], rights, invited);
            }
        }

        private void accepts(UUID invitation, Person invitee, FilledRights rights, Instant invited)
                throws SQLException {
            Instant joined = Instant.ofEpochMilli(invitee.id().getMostSignificantBits() >>> 16);
            user(invitee, joined, "INVITEE", invitation, null);
            journal.entry(joined, "INVITATION_ACCEPTED", "INVITEE", invitation, null);
            journal.line("INVITATION", invitation, "STATUS", List.of("ACCEPTED"));
            journal.line("MEMBER", invitee.id(), "STATUS", List.of("ACTIVE"));
            journal.rights("MEMBER", invitee.id(), rights);
            int fate = random.nextInt(100);
            if (fate < 5) {
                journal.entry(joined.plusSeconds(7200), "MEMBERS_REMOVED", "MEMBER", owner.id(), null);
                journal.line("MEMBER", invitee.id(), "STATUS", List.of("REMOVED"));
                journal.rights("MEMBER", invitee.id(), FilledRights.NONE);
                member(invitee, "REMOVED", FilledRights.NONE, invited, joined, journal.number());
            } else {
                present++;
                member(invitee, fate == 5 ? "SUSPENDED" : "ACTIVE", rights, invited, joined, journal.number());
            }
        }

        private void waiting(Instant invited) throws SQLException {
            FilledRights rights = FilledRights.any(random);
            journal.entry(invited, "INVITED", "MEMBER", owner.id(), null);
            UUID invitation = ids.at(invited);
            invitedLines(invitation, rights);
            boolean late = random.nextInt(20) == 0;
            mail(invitation, invited, late ? "DEFERRED" : "SENT", late ? now.plus(Duration.ofHours(6)) : null);
            invitation(invitation, people.next(invited), rights, "PENDING", invited, null);
        }

        private void invitedLines(UUID invitation, FilledRights rights) throws SQLException {
            journal.line("INVITATION", invitation, "STATUS", List.of("PENDING"));
            journal.rights("INVITATION", invitation, rights);
        }

        private void mail(UUID invitation, Instant queued, String state, Instant due) throws SQLException {
            rows.add(FilledTable.LINK, ids.hash(), "INVITATION", id, invitation, 1);
            rows.add(
                    FilledTable.DELIVERY,
                    ids.random(),
                    id,
                    "INVITATION",
                    invitation,
                    1,
                    state,
                    due == null ? queued : due,
                    null,
                    due,
                    1,
                    due == null ? 0 : 1,
                    queued.plusSeconds(1),
                    due == null ? "250 2.0.0 queued" : "450 4.2.1 mailbox busy, try again");
        }

        private void invitation(
                UUID invitation, Person invitee, FilledRights rights, String status, Instant invited, Instant closed)
                throws SQLException {
            boolean pending = closed == null;
            Instant expires = invited.plus(LIFETIME);
            rows.add(
                    FilledTable.INVITATION,
                    id,
                    invitation,
                    status,
                    pending,
                    pending ? new BinaryText(invitee.addressKey()) : null,
                    pending ? owner.id() : null,
                    pending ? expires : null,
                    1,
                    invitee.address(),
                    new BinaryText(invitee.addressKey()),
                    rights.json(),
                    invitee.given(),
                    invitee.family(),
                    null,
                    null,
                    "{}",
                    LIFETIME.toNanos() / 1000,
                    true,
                    "MEMBER",
                    owner.id(),
                    null,
                    invited,
                    expires,
                    null,
                    closed,
                    status.equals("ACCEPTED") ? invitee.id() : null);
        }

        /** Some time since, which the person's id chooses. */
        private Instant activeAt(Person person, Instant joined) {
            long thousandths = Math.floorMod(person.id().getLeastSignificantBits(), 1000);
            return joined.plus(Duration.between(joined, now).dividedBy(1000).multipliedBy(thousandths));
        }

        private void member(
                Person person, String status, FilledRights rights, Instant invited, Instant joined, long revision)
                throws SQLException {
            rows.add(
                    FilledTable.MEMBER,
                    id,
                    person.id(),
                    status,
                    rights.json(),
                    person.given(),
                    person.family(),
                    new BinaryText(person.sortKey()),
                    person.address(),
                    new BinaryText(person.addressKey()),
                    invited == null ? null : owner.id(),
                    invited,
                    joined,
                    activeAt(person, joined),
                    joined,
                    "{}",
                    revision);
            for (String role : rights.roles()) {
                rows.add(
                        FilledTable.MEMBER_ROLE,
                        id,
                        person.id(),
                        new BinaryText(role),
                        status,
                        new BinaryText(person.sortKey()));
            }
            for (String held : rights.held()) {
                rows.add(
                        FilledTable.MEMBER_RIGHT,
                        id,
                        person.id(),
                        new BinaryText(held),
                        status,
                        new BinaryText(person.sortKey()));
            }
        }
    }
}
