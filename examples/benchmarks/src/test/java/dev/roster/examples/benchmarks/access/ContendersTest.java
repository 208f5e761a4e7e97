package dev.roster.examples.benchmarks.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured answers rightly. Nothing is timed here. */
class ContendersTest {

    private static final int MEMBERS = 400;
    private static final int PARTNERS = 10;

    private final World world = new World(MEMBERS, PARTNERS, Duty.READER, Duty.CLERK);
    private final List<Question> questions = world.questions().limit(1_000).toList();

    @ParameterizedTest
    @EnumSource(Contenders.class)
    void each_answers_what_is_right_as_far_as_it_answers(Contenders contender) {
        assertThat(Check.prepared(contender.in(world), questions)).hasSameSizeAs(questions);
    }

    @Test
    void who_answers_wrongly_is_not_timed() {
        Contender<Object> lenient = new Contender<>() {
            @Override
            public Object prepared(Question question) {
                return question;
            }

            @Override
            public boolean check(Object question) {
                return true;
            }
        };

        assertThatThrownBy(() -> Check.prepared(lenient, questions)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void half_of_the_questions_are_allowed_and_each_kind_of_refusal_is_among_them() {
        assertThat(questions.stream().filter(Question::isAllowed).count()).isBetween(450L, 550L);
        assertThat(questions).anyMatch(each -> each.isHeld() && !each.isAssigned());
        assertThat(questions).anyMatch(each -> !each.isHeld() && each.isAssigned());
        assertThat(world.refused().limit(100)).noneMatch(Question::isAllowed);
    }

    @Test
    void each_user_is_a_member_twice_and_found_by_the_ids() {
        for (int member = 0; member < MEMBERS; member++) {
            int organization = World.number(
                    world.organizationId(world.organization(member)).value());
            int user = World.number(world.userId(world.user(member)).value());
            assertThat(world.member(organization, user)).isEqualTo(member);
        }
    }

    @Test
    void a_member_is_assigned_as_many_partners_as_said_and_no_two_are_the_same() {
        assertThat(LongStream.of(world.partners(7)).distinct()).hasSize(PARTNERS);
        assertThat(LongStream.of(new World(4, 10_000, Duty.CLERK).partners(1)).distinct())
                .hasSize(10_000);
    }

    @Test
    void rights_are_read_anew_where_reading_is_timed_and_kept_where_they_are_weighed() {
        Load load = new Load();
        load.prepare();

        assertThat(load.load()).isNotNull();
        assertThat(new Weight().ofMember(1_000, String.class)).isPositive();
    }

    @Test
    void all_that_is_told_is_measured() {
        List<Trial> measured = Plan.trials().toList();

        assertThat(measured).doesNotHaveDuplicates();
        assertThat(measured).extracting(Trial::contender).contains(Contenders.values());
    }
}
