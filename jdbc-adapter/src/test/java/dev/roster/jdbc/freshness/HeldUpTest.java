package dev.roster.jdbc.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.AccessRules;
import dev.roster.jdbc.freshness.Questions.Answer;
import dev.roster.jdbc.freshness.Questions.Stretch;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What hangs for one organization, as behind a lock, and takes the thread that renews all of them with it. */
@OnEach({DatabaseUnderTest.H2_IN_MEMORY, DatabaseUnderTest.POSTGRESQL_NEWEST, DatabaseUnderTest.MARIADB})
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeldUpTest {

    private static final AccessRules RULES = AccessRules.usual().bound(Duration.ofMillis(500));

    private final DatabaseUnderTest kind;
    private OpenDatabase database;
    private TwoNodes nodes;

    HeldUpTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.migrated();
        nodes = new TwoNodes(database.unpooled(), RULES);
    }

    @AfterEach
    void close() {
        nodes.close();
        database.close();
    }

    @Test
    void whoever_asks_about_it_waits_and_is_given_nothing_old() throws Exception {
        Watched watched = new Watched(Desk.of(nodes.writing(), Revoke.MEMBER_REMOVED));
        try (Questions questions = new Questions(nodes.other(), watched.desk(), 2)) {
            questions.await(Answer.YES);
            nodes.otherStorage().stopAbout(watched.desk().organization());
            nodes.otherStorage().awaitHeldUp();
            watched.revoke();
            long revoked = System.nanoTime();
            while (System.nanoTime() - revoked < RULES.bound().multipliedBy(3).toNanos()) {
                Thread.onSpinWait();
            }
            nodes.otherStorage().letGo();
            questions.await(Answer.NO);

            assertThat(Duration.ofNanos(Questions.last(questions.end(), Answer.YES) - watched.acknowledged()))
                    .isLessThan(questions.allowed(RULES.bound()));
        }
    }

    @Test
    void others_are_answered_meanwhile_and_within_the_bound() throws Exception {
        Desk stuck = Desk.of(nodes.writing(), Revoke.MEMBER_REMOVED);
        Watched watched = new Watched(Desk.of(nodes.writing(), Revoke.MEMBER_SUSPENDED));
        assertThat(stuck.isAllowedAt(nodes.other())).isTrue();
        try (Questions questions = new Questions(nodes.other(), watched.desk(), 2)) {
            questions.await(Answer.YES);
            nodes.otherStorage().stopAbout(stuck.organization());
            nodes.otherStorage().awaitHeldUp();
            long stopped = System.nanoTime();
            while (System.nanoTime() - stopped < RULES.bound().multipliedBy(3).toNanos()) {
                questions.await(Answer.YES);
            }
            watched.revoke();
            questions.await(Answer.NO);

            nodes.otherStorage().letGo();
            assertThat(stuck.isAllowedAt(nodes.other())).isTrue();

            List<List<Stretch>> told = questions.end();
            assertThat(told)
                    .allSatisfy(each ->
                            assertThat(each).extracting(Stretch::answer).containsExactly(Answer.YES, Answer.NO));
            assertThat(Questions.longest(told)).as("an answer").isLessThan(Duration.ofSeconds(5));
            assertThat(Duration.ofNanos(Questions.last(told, Answer.YES) - watched.acknowledged()))
                    .isLessThan(questions.allowed(RULES.bound()));
        }
    }
}
