package dev.roster.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.roster.internal.invitation.AcceptInvitation;
import dev.roster.internal.invitation.ChangeInvitation;
import dev.roster.internal.invitation.CorrectAddress;
import dev.roster.internal.invitation.InviteMembers;
import dev.roster.internal.member.AcceptOwnership;
import dev.roster.internal.member.EditMember;
import dev.roster.internal.member.EraseMember;
import dev.roster.internal.member.RemoveMembers;
import dev.roster.internal.member.SuspendMembers;
import dev.roster.internal.organization.OpenOrganization;
import dev.roster.internal.role.DefineRole;
import dev.roster.internal.role.DeleteRole;
import dev.roster.internal.role.EditRole;
import dev.roster.port.InvitationStore;
import dev.roster.port.MemberStore;
import dev.roster.port.RoleStore;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Case 19: rights are written in few places, and each of them asks the guard within a change. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WritersTest {

    /** The host's alone, and gives nothing but the owner role. */
    private static final Class<?> OPENING = OpenOrganization.class;

    /** By the host alone, of a person who is to be gone: they take, and give nothing. */
    private static final Set<String> ERASING =
            Set.of(EraseMember.class.getName(), "dev.roster.internal.erasure.EraseInvitations");

    /** Those who make invitations, which are written in one place. */
    private static final List<Class<?>> INVITING = List.of(CorrectAddress.class, InviteMembers.class);

    private static final String NEW_INVITATIONS = "dev.roster.internal.invitation.NewInvitations";

    private static final List<Class<?>> GUARDED = List.of(
            ChangeInvitation.class,
            AcceptInvitation.class,
            EditMember.class,
            SuspendMembers.class,
            RemoveMembers.class,
            AcceptOwnership.class,
            DefineRole.class,
            EditRole.class,
            DeleteRole.class);

    private static final String RENEWALS = "dev.roster.internal.invitation.Renewals";

    private static final Set<String> STORES =
            Set.of(MemberStore.class.getName(), InvitationStore.class.getName(), RoleStore.class.getName());

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "erase");

    private final JavaClasses house =
            new ClassFileImporter(List.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)).importPackages("dev.roster");

    @Test
    void case_19_nobody_else_writes_rights() {
        Set<String> known = GUARDED.stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
        known.add(OPENING.getName());
        known.add(NEW_INVITATIONS);
        known.addAll(ERASING);

        assertThat(writers(house)).isEqualTo(known);
    }

    @Test
    void case_19_each_writer_asks_the_guard_within_a_change() {
        for (Class<?> writer :
                Stream.concat(GUARDED.stream(), INVITING.stream()).toList()) {
            Set<String> called = house.get(writer.getName()).getPackage().getClasses().stream()
                    .filter(type -> outermost(type).equals(writer.getName()))
                    .flatMap(type -> type.getMethodCallsFromSelf().stream())
                    .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                    .collect(Collectors.toSet());

            assertThat(called)
                    .as(writer.getSimpleName())
                    .containsAnyOf("Guard.checkGiving", "Guard.checkTaking", "Guard.checkDefining")
                    .containsAnyOf("Change.in", "Change.withoutRight", "Change.evenErased");
        }
    }

    @Test
    void case_19_whoever_has_invitations_written_elsewhere_asks_the_guard() {
        Set<String> through = house.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(ChangeInvitation.class)
                                && call.getName().equals("write")))
                .map(WritersTest::outermost)
                .collect(Collectors.toCollection(TreeSet::new));
        through.remove(ChangeInvitation.class.getName());
        assertThat(through).containsExactly(RENEWALS, DeleteRole.class.getName());

        assertThat(house.get(RENEWALS).getMethodCallsFromSelf())
                .extracting(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                .contains("Guard.checkGiving");
    }

    @Test
    void case_19_nobody_else_makes_invitations() {
        assertThat(house.stream()
                        .filter(type -> type.getConstructorCallsFromSelf().stream()
                                .anyMatch(
                                        call -> call.getTargetOwner().getName().equals(NEW_INVITATIONS)))
                        .map(WritersTest::outermost)
                        .distinct()
                        .sorted())
                .containsExactlyElementsOf(INVITING.stream().map(Class::getName).toList());
    }

    @Test
    void a_writer_that_is_not_on_the_list_is_noticed() {
        assertThat(writers(new ClassFileImporter().importClasses(WritersTest.class, Intruder.class)))
                .containsExactly(WritersTest.class.getName());
    }

    @Test
    void the_stores_are_written_by_these_verbs_only() {
        Set<String> reads = Set.of(
                "current",
                "presentAt",
                "anyActive",
                "holding",
                "ofUser",
                "to",
                "acceptedBy",
                "offering",
                "count",
                "open",
                "openBy",
                "withRequestKey",
                "releaseExpiredSeats");
        Set<String> verbs = Stream.of(MemberStore.class, InvitationStore.class, RoleStore.class)
                .flatMap(store -> Stream.of(store.getMethods()))
                .map(Method::getName)
                .filter(verb -> !reads.contains(verb))
                .collect(Collectors.toSet());

        assertThat(verbs).isEqualTo(WRITES);
    }

    private static Set<String> writers(JavaClasses among) {
        return among.stream()
                .filter(type -> type.getAccessesFromSelf().stream()
                        .anyMatch(access ->
                                STORES.contains(access.getTargetOwner().getName())
                                        && WRITES.contains(access.getName())))
                .map(WritersTest::outermost)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(WritersTest::outermost).orElse(type.getName());
    }

    static final class Intruder {
        void write(MemberStore members) {
            members.update(List.of());
        }
    }
}
