package dev.roster.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.OrganizationStatus;
import dev.roster.review.ReviewScope;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done to an organization itself takes the one right for it, and no other will do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganizationRightsTest {

    private static final Map<Management, Consumer<ActingMember>> ACTS = Map.of(
            Management.SEE_MEMBERS, acting -> acting.organization().get(),
            Management.CHANGE_DETAILS,
                    acting -> acting.organization()
                            .edit(edit -> edit.name("Other").invitePolicy(InvitePolicy.NOBODY)),
            Management.REVIEW, acting -> acting.reviews().start(ReviewScope.everybody()),
            Management.CLOSE_ORGANIZATION, acting -> acting.organization().close());

    /** A role for each right, with that right alone. */
    private static final class OneRightEach extends Catalog {
        OneRightEach() {
            permission("work");
            Arrays.stream(Management.values()).forEach(right -> role(key(right)).may(right));
            owner("owner").always(all()).manages(everyRole());
        }

        static String key(Management right) {
            return right.name().toLowerCase(Locale.ROOT);
        }
    }

    private final OneRightEach words = new OneRightEach();
    private final Stage stage = new Stage(words);

    @ParameterizedTest
    @EnumSource
    void each_right_is_good_for_its_own_act_alone(Management right) {
        UserId member = stage.aMember(Said.inRoles(words.roleNamed(OneRightEach.key(right))));

        ACTS.forEach((needed, act) -> {
            Refused refused =
                    catchThrowableOfType(Refused.class, () -> stage.tried(roster -> done(roster, member, act)));
            if (needed == right) {
                assertThat(refused).as("%s", needed).isNull();
            } else {
                assertThat(refused.reason()).as("%s", needed).isEqualTo(Reason.NOT_ALLOWED);
            }
        });
    }

    @Test
    void in_an_organization_that_is_not_active_no_right_is_good_for_anything() {
        for (OrganizationStatus status : OrganizationStatus.values()) {
            stage.put(status);
            ACTS.values().forEach(act -> {
                Refused refused = catchThrowableOfType(
                        Refused.class, () -> stage.tried(roster -> done(roster, stage.founder, act)));
                if (status == OrganizationStatus.ACTIVE) {
                    assertThat(refused).isNull();
                } else {
                    assertThat(refused.reason()).as("%s", status).isEqualTo(Reason.NOT_ALLOWED);
                }
            });
        }
    }

    private String done(Roster roster, UserId member, Consumer<ActingMember> act) {
        act.accept(roster.in(stage.organization).as(member));
        return "done";
    }
}
