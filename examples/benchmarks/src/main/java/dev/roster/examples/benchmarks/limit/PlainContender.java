package dev.roster.examples.benchmarks.limit;

import dev.roster.user.PersonName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/**
 * The same rows in the same transactions by hand, with not one statement that is not needed for them: nobody is asked
 * whether she may, whether the address is one, or whether a seat is left. Nothing that keeps such rows is quicker by much.
 */
final class PlainContender implements Contender {

    private static final String RIGHTS = "{\"roles\":[\"clerk\"],\"assigned\":{\"partner\":[\"globex\"]}}";
    private static final List<List<String>> INVITED = List.of(
            List.of("STATUS", "[\"PENDING\"]"),
            List.of("ROLES", "[\"clerk\"]"),
            List.of("SWITCHES", "[]"),
            List.of("REACH", "[\"partner/globex\"]"));

    private final DataSource pool;

    PlainContender(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public String name() {
        return "plain JDBC";
    }

    @Override
    public Organization open() {
        UUID id = id();
        UUID owner = id();
        return inTransaction(sql -> {
            sql.run(PlainStatements.ORGANIZATION, id, "Acme", now());
            String address = "owner-" + owner + "@acme.example";
            sql.run(PlainStatements.USER, owner, address, address, "Ada", "Lovelace", now());
            sql.run(
                    PlainStatements.MEMBER,
                    id,
                    owner,
                    "{\"roles\":[\"admin\"]}",
                    "Ada",
                    "Lovelace",
                    "ada lovelace",
                    address,
                    address,
                    null,
                    null,
                    now(),
                    now(),
                    now(),
                    1L);
            return new ByHand(id, owner);
        });
    }

    private final class ByHand implements Organization {

        private final UUID id;
        private final UUID owner;

        ByHand(UUID id, UUID owner) {
            this.id = id;
            this.owner = owner;
        }

        @Override
        public Invitation invite(String address) {
            UUID invitation = id();
            inTransaction(sql -> {
                OffsetDateTime now = now();
                long number = sql.one(PlainStatements.MORE_SEATS, 1, id);
                insert(sql, invitation, address, now);
                mail(sql, invitation, now);
                sql.run(PlainStatements.JOURNAL, "ORGANIZATION", id, number, id, null, now, "INVITED", "MEMBER", owner);
                lines(sql, number, 0, "INVITATION", invitation, INVITED);
                sql.flush();
                return invitation;
            });
            return () -> {
                String hash = hash();
                inTransaction(sql -> {
                    sql.run(PlainStatements.LINK, hash, id, invitation);
                    return hash;
                });
                return () -> accept(hash);
            };
        }

        @Override
        public void inviteAll(List<String> addresses) {
            inTransaction(sql -> {
                OffsetDateTime now = now();
                long number = sql.one(PlainStatements.MORE_SEATS, addresses.size(), id);
                List<UUID> invitations = addresses.stream().map(each -> id()).toList();
                for (int i = 0; i < addresses.size(); i++) {
                    insert(sql, invitations.get(i), addresses.get(i), now);
                }
                for (UUID invitation : invitations) {
                    mail(sql, invitation, now);
                }
                sql.run(PlainStatements.JOURNAL, "ORGANIZATION", id, number, id, null, now, "INVITED", "MEMBER", owner);
                int line = 0;
                for (UUID invitation : invitations) {
                    line = lines(sql, number, line, "INVITATION", invitation, INVITED);
                }
                sql.flush();
                return number;
            });
        }

        private void insert(PlainSql sql, UUID invitation, String address, OffsetDateTime now) throws SQLException {
            OffsetDateTime expires = now.plusDays(7);
            sql.add(
                    PlainStatements.INVITATION,
                    id,
                    invitation,
                    address,
                    owner,
                    expires,
                    address,
                    address,
                    RIGHTS,
                    604_800_000_000L,
                    owner,
                    now,
                    expires);
        }

        private void mail(PlainSql sql, UUID invitation, OffsetDateTime now) throws SQLException {
            sql.add(PlainStatements.DELIVERY, UUID.randomUUID(), id, invitation, now, now, now);
        }

        private int lines(PlainSql sql, long number, int from, String kind, UUID subject, List<List<String>> facets)
                throws SQLException {
            int line = from;
            for (List<String> facet : facets) {
                sql.add(
                        PlainStatements.JOURNAL_LINE,
                        id,
                        number,
                        line,
                        kind,
                        subject,
                        facet.get(0),
                        facet.get(1),
                        line == from);
                line++;
            }
            return line;
        }

        private void accept(String hash) {
            inTransaction(sql -> {
                OffsetDateTime now = now();
                PlainSql.Found found = sql.find(PlainStatements.LINKED, hash);
                long number = sql.one(PlainStatements.JOINED, id);
                UUID user = id();
                String sortKey = PersonName.of("Grace", "Hopper").sortKey();
                sql.run(PlainStatements.USER, user, found.address(), found.address(), "Grace", "Hopper", now);
                sql.run(
                        PlainStatements.JOURNAL,
                        "USER",
                        user,
                        1L,
                        null,
                        user,
                        now,
                        "USER_ADDED",
                        "INVITEE",
                        found.invitation());
                sql.run(PlainStatements.ACCEPTED, now, user, id, found.invitation(), found.generation());
                sql.run(PlainStatements.VOID, now, id, found.invitation());
                sql.run(
                        PlainStatements.MEMBER,
                        id,
                        user,
                        found.rights(),
                        "Grace",
                        "Hopper",
                        sortKey,
                        found.address(),
                        found.address(),
                        owner,
                        found.created(),
                        now,
                        now,
                        now,
                        number);
                sql.run(PlainStatements.MEMBER_ROLE, id, user, "clerk", sortKey);
                sql.run(
                        PlainStatements.JOURNAL,
                        "ORGANIZATION",
                        id,
                        number,
                        id,
                        null,
                        now,
                        "INVITATION_ACCEPTED",
                        "INVITEE",
                        found.invitation());
                int line = lines(
                        sql, number, 0, "INVITATION", found.invitation(), List.of(List.of("STATUS", "[\"ACCEPTED\"]")));
                lines(
                        sql,
                        number,
                        line,
                        "MEMBER",
                        user,
                        List.of(List.of("STATUS", "[\"ACTIVE\"]"), INVITED.get(1), INVITED.get(2), INVITED.get(3)));
                sql.flush();
                return user;
            });
        }
    }

    private interface Work<T> {
        T with(PlainSql sql) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            T result = work.with(new PlainSql(connection));
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static OffsetDateTime now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static UUID id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 7L << 12 | random.nextInt(1 << 12);
        return new UUID(high, random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }

    private static String hash() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
