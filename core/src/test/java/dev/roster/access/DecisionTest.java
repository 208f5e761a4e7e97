package dev.roster.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Decision.Reason;
import dev.roster.catalog.Resource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionTest {

    private static final Resource GLOBEX = new Resource("partner", "globex");

    @Test
    void each_reason_has_its_sentence() {
        Map<Reason, String> sentences = new EnumMap<>(Reason.class);
        sentences.put(Reason.ALWAYS, "Allowed: role clerk always includes partner.view on partner/globex.");
        sentences.put(Reason.BY_DEFAULT, "Allowed: role clerk includes partner.view on partner/globex by default.");
        sentences.put(
                Reason.GRANTED,
                "Allowed: partner.view on partner/globex is granted to this member, as role clerk permits.");
        sentences.put(
                Reason.WITHDRAWN,
                "Refused: role clerk includes partner.view on partner/globex, but it is switched off for this member.");
        sentences.put(
                Reason.NOT_GRANTED,
                "Refused: role clerk may have partner.view on partner/globex, but it is not switched on for this"
                        + " member.");
        sentences.put(
                Reason.OUT_OF_REACH,
                "Refused: role clerk can have partner.view, but this member does not reach partner/globex.");
        sentences.put(
                Reason.REACH_BROKEN,
                "Refused: role clerk can have partner.view, but needs exactly one assigned resource, and this member has"
                        + " none or several.");
        sentences.put(
                Reason.NOT_IN_ROLE, "Refused: none of this member's roles can have partner.view on partner/globex.");
        sentences.put(Reason.NOT_IN_PLAN, "Refused: the organization's plan does not include partner.view.");
        sentences.put(Reason.NOT_A_MEMBER, "Refused: this user is not a member of the organization.");
        sentences.put(Reason.ORGANIZATION_CLOSED, "Refused: the organization is closed.");
        sentences.put(Reason.ORGANIZATION_SUSPENDED, "Refused: the organization is suspended.");
        sentences.put(Reason.MEMBER_REMOVED, "Refused: this member was removed from the organization.");
        sentences.put(Reason.MEMBER_SUSPENDED, "Refused: this member is suspended.");

        for (Reason reason : Reason.values()) {
            assertThat(decision(reason).sentence()).isEqualTo(sentences.get(reason));
            assertThat(decision(reason).allowed())
                    .isEqualTo(sentences.get(reason).startsWith("Allowed"));
        }
    }

    @Test
    void a_refusal_by_rights_names_the_permission_and_who_could_change_it() {
        for (Reason reason : Set.of(
                Reason.WITHDRAWN, Reason.NOT_GRANTED, Reason.OUT_OF_REACH, Reason.REACH_BROKEN, Reason.NOT_IN_ROLE)) {
            assertThat(decision(reason, "manager", "admin").sentence())
                    .contains("partner.view")
                    .endsWith(" Ask a member in the role admin or manager to change that.");
        }
    }

    @Test
    void a_permission_about_no_resource_is_named_alone() {
        Decision decision = new Decision(
                Reason.NOT_IN_ROLE,
                "messages.reprocess",
                Optional.empty(),
                Optional.empty(),
                Set.of("admin"),
                Set.of(),
                Optional.empty(),
                Optional.empty());

        assertThat(decision.sentence())
                .isEqualTo("Refused: none of this member's roles can have messages.reprocess. Ask a member in the role"
                        + " admin to change that.");
    }

    @Test
    void a_role_and_a_resource_are_told_by_their_names_if_there_are_any() {
        Decision decision = new Decision(
                Reason.BY_DEFAULT,
                "partner.view",
                Optional.of(GLOBEX),
                Optional.of("custom/1"),
                Set.of(),
                Set.of(),
                Optional.of("Regional"),
                Optional.empty());

        assertThat(decision.named("Globex Corporation").sentence())
                .isEqualTo("Allowed: role Regional includes partner.view on Globex Corporation by default.");
        assertThat(decision.sentence()).contains("partner.view on partner/globex");
    }

    private static Decision decision(Reason reason, String... grantableBy) {
        return new Decision(
                reason,
                "partner.view",
                Optional.of(GLOBEX),
                Optional.of("clerk"),
                Set.of(grantableBy),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }
}
