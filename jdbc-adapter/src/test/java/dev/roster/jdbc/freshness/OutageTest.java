package dev.roster.jdbc.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.AccessRules;
import dev.roster.jdbc.freshness.Questions.Answer;
import dev.roster.jdbc.freshness.Questions.Stretch;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OwnServer;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** A database that is killed, or that hangs: answers end within the bound, and come back with it. */
@OnEach({DatabaseUnderTest.POSTGRESQL_NEWEST, DatabaseUnderTest.MARIADB})
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageTest {

    private static final AccessRules USUAL = AccessRules.usual();

    /** A pool waits so long for a connection, and a connection for an answer. */
    private static final Duration POOL = Duration.ofSeconds(1);

    private static final Duration SOCKET = Duration.ofSeconds(2);

    private static OwnServer server;

    private final DatabaseUnderTest kind;
    private TwoNodes nodes;
    private Desk desk;

    OutageTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @BeforeParameterizedClassInvocation
    static void a_server_runs(DatabaseUnderTest kind) {
        server = OwnServer.start(kind);
    }

    @BeforeEach
    void both_nodes_are_at_work() {
        nodes = new TwoNodes(database(), USUAL, POOL);
        desk = Desk.of(nodes.writing(), Revoke.SWITCH_WITHDRAWN);
    }

    private DataSource database() {
        return server.database(
                kind == DatabaseUnderTest.MARIADB
                        ? "&socketTimeout=" + SOCKET.toMillis()
                        : "&socketTimeout=" + SOCKET.toSeconds());
    }

    @AfterEach
    void close() {
        nodes.close();
    }

    @Test
    void when_it_is_killed_answers_end_and_come_back_with_it() throws Exception {
        try (Questions questions = new Questions(nodes.other(), desk, 2)) {
            questions.await(Answer.YES);
            long killed = server.kill();
            questions.await(Answer.NONE);
            server.startAgain();
            questions.await(Answer.YES);

            List<List<Stretch>> told = questions.end();
            nothing_was_refused(told);
            it_stopped(told, killed, questions.allowed(USUAL.bound()), "killed");
        }
    }

    @Test
    void what_was_revoked_just_before_is_allowed_no_longer_than_the_bound() throws Exception {
        Watched watched = new Watched(desk);
        try (Questions questions = new Questions(nodes.other(), desk, 2)) {
            questions.await(Answer.YES);
            watched.revoke();
            server.kill();
            questions.await(Answer.NONE);
            server.startAgain();
            questions.await(Answer.NO);

            List<List<Stretch>> told = questions.end();
            assertThat(Duration.ofNanos(Questions.last(told, Answer.YES) - watched.acknowledged()))
                    .isLessThan(questions.allowed(USUAL.bound()));
        }
    }

    @Test
    void when_it_hangs_answers_end_and_come_back_with_it() throws Exception {
        try (Questions questions = new Questions(nodes.other(), desk, 2)) {
            questions.await(Answer.YES);
            server.freeze();
            long frozen = System.nanoTime();
            try {
                questions.await(Answer.NONE);
                questions.await(Answer.NONE);
            } finally {
                server.thaw();
            }
            questions.await(Answer.YES);

            List<List<Stretch>> told = questions.end();
            nothing_was_refused(told);
            it_stopped(told, frozen, questions.allowed(USUAL.bound()), "hanging");
            // Whoever comes while somebody else asks waits for that, and then asks too.
            assertThat(Questions.longest(told))
                    .isLessThan(questions.allowed(SOCKET.plus(POOL).multipliedBy(2)));
        }
    }

    private static void nothing_was_refused(List<List<Stretch>> told) {
        assertThat(told)
                .allSatisfy(each -> assertThat(each)
                        .extracting(Stretch::answer)
                        .as("answers of a member who is allowed")
                        .doesNotContain(Answer.NO));
    }

    /** All answers before the first failure are looked at: later ones are of the time when it was back. */
    private void it_stopped(List<List<Stretch>> told, long since, Duration bound, String what) {
        Duration last = Duration.ofNanos(told.stream()
                .mapToLong(each -> each.get(0).last() - since)
                .max()
                .orElseThrow());
        System.out.printf(
                "Freshness on %s, database %s: the last answer was asked for %d ms after, no answer took longer than %d ms%n",
                kind.word(), what, last.toMillis(), Questions.longest(told).toMillis());
        assertThat(last).isLessThan(bound);
        assertThat(told)
                .allSatisfy(each -> assertThat(each)
                        .extracting(Stretch::answer)
                        .startsWith(Answer.YES, Answer.NONE)
                        .endsWith(Answer.YES));
    }
}
