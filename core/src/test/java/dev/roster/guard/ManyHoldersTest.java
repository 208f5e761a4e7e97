package dev.roster.guard;

import static dev.roster.guard.Said.inRoles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Rights;
import dev.roster.id.UserId;
import dev.roster.member.MemberStatus;
import dev.roster.role.CustomRole;
import dev.roster.role.ReplacedRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A role of more members than are read at a time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyHoldersTest {

    private final RoleMatrixCatalog words = new RoleMatrixCatalog();
    private final Stage stage = new Stage(words);
    private final CustomRole night = define("Night shift");

    private CustomRole define(String name) {
        return stage.in().asHost("test").roles().define(name, words.wide, role -> role.permissions(words.view));
    }

    private List<UserId> members(int count, Rights rights, MemberStatus status) {
        return IntStream.range(0, count)
                .mapToObj(i -> stage.aMember(rights, status))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1_100})
    void each_of_them_comes_to_the_role_in_its_place(int count) {
        CustomRole day = define("Day shift");
        List<UserId> holders = new ArrayList<>(members(count, inRoles(night, words.pair), MemberStatus.ACTIVE));
        holders.addAll(members(2, inRoles(night), MemberStatus.SUSPENDED));
        UserId other = members(1, inRoles(words.pair), MemberStatus.ACTIVE).get(0);

        assertThat(stage.in().as(stage.founder).roles().replace(night.id(), day))
                .isEqualTo(new ReplacedRole(count + 2, 0));

        assertThat(holders)
                .allMatch(holder -> stage.member(holder).rights().roles().contains(day.key()))
                .noneMatch(holder -> stage.member(holder).rights().roles().contains(night.key()));
        assertThat(stage.member(other).rights()).isEqualTo(inRoles(words.pair));
    }

    @Test
    void an_edit_writes_none_of_them() {
        List<UserId> holders = members(600, inRoles(night), MemberStatus.ACTIVE);
        long before = stage.member(holders.get(0)).revision();

        stage.in().as(stage.founder).roles().edit(night.id(), edit -> edit.permissions(words.edit));

        assertThat(holders).allMatch(holder -> stage.member(holder).revision() == before);
        assertThat(stage.in().access(holders.get(599)).can(words.edit, "x")).isTrue();
        assertThat(stage.in().access(holders.get(599)).can(words.view, "x")).isFalse();
    }
}
