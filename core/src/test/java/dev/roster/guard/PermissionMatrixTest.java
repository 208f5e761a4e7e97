package dev.roster.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.guard.GuardModel.Flaw;
import dev.roster.guard.Matrix.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Who may give what to whom: every path at the door against a model of the rule, over the product of the actor's roles,
 * reach and status with what the target holds and is to hold.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PermissionMatrixTest {

    private static Matrix matrix;

    @BeforeAll
    static void askEverything() {
        matrix = new Matrix().run();
        System.out.println(matrix);
    }

    @AfterAll
    static void forget() {
        matrix = null;
    }

    @Test
    void case_18_nobody_invites_beyond_themselves() {
        assertAgreement(Path.INVITE_ONE, Path.INVITE_LIST, Path.REHEARSE, Path.ACCEPT);
    }

    @Test
    void case_19_the_same_rule_holds_on_every_other_path() {
        assertAgreement(
                Path.REFRESH,
                Path.RESEND,
                Path.RESEND_MANY,
                Path.REVOKE,
                Path.REVOKE_MANY,
                Path.EDIT_INVITATION,
                Path.EDIT_WHOLE,
                Path.EDIT_STEP,
                Path.REACTIVATE);
    }

    @Test
    void case_20_nobody_raises_themselves_or_takes_from_the_more_privileged() {
        assertAgreement(Path.EDIT_ONESELF, Path.EDIT_ATTRIBUTES, Path.SUSPEND, Path.REMOVE, Path.OFFER_OWNERSHIP);
    }

    @ParameterizedTest
    @EnumSource(value = Flaw.class, mode = Mode.EXCLUDE, names = "NONE")
    void a_broken_rule_is_noticed(Flaw flaw) {
        assertThat(matrix.caught.getOrDefault(flaw, 0)).isPositive();
    }

    private static void assertAgreement(Path... paths) {
        List<String> all = new ArrayList<>();
        for (Path path : paths) {
            assertThat(matrix.cases.get(path)).as(path.name()).isGreaterThan(1_000);
            assertThat(matrix.allowed.get(path)).as(path + " allowed").isPositive();
            all.addAll(matrix.disagreements.getOrDefault(path, List.of()));
        }
        assertThat(all.stream().limit(25)).as(all.size() + " disagreements").isEmpty();
    }
}
