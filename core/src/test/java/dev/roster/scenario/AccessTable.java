package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.access.Access;
import dev.roster.access.AccessDenied;
import dev.roster.access.Decision;
import dev.roster.access.Decision.Reason;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.PermissionOnResource;
import dev.roster.id.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What each of several members may do, as a table: in the head the members, in each line a permission, with {@code @} and an
 * id if it is about a resource, and a reason for each member. It is asked in every way that there is.
 */
final class AccessTable {

    private final Catalog catalog;
    private final Team team;
    private final Map<String, UserId> members;

    AccessTable(Catalog catalog, Team team, Map<String, UserId> members) {
        this.catalog = catalog;
        this.team = team;
        this.members = members;
    }

    void holds(String table) {
        List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();
        List<String> columns = words(lines.get(0));
        List<String> asked = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = words(line);
            assertThat(cells).as(line).hasSize(columns.size() + 1);
            for (int i = 0; i < columns.size(); i++) {
                UserId member = members.get(columns.get(i));
                assertThat(member).as(columns.get(i)).isNotNull();
                check(columns.get(i), member, cells.get(0), Reason.valueOf(cells.get(i + 1)));
            }
            asked.add(cells.get(0).replaceAll("@.*", ""));
        }
        assertThat(asked)
                .as("every permission has its line")
                .containsAll(
                        catalog.permissions().stream().map(AnyPermission::key).toList());
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split("\\s+"));
    }

    private void check(String name, UserId member, String asked, Reason reason) {
        String where = name + " " + asked;
        String[] parts = asked.split("@", 2);
        Access access = team.access(member);
        Decision decision = parts.length == 1
                ? explain(access, (Permission) catalog.permissionNamed(parts[0]), where)
                : explain(access, catalog.permissionNamed(parts[0], parts[1]), where);

        assertThat(decision.reason()).as(where).isEqualTo(reason);
        assertThat(decision.allowed()).as(where).isEqualTo(reason.allows());
        assertThat(decision.sentence()).as(where).startsWith(reason.allows() ? "Allowed: " : "Refused: ");
        assertThat(access.reaches().get(parts[0]).includes(parts[parts.length - 1]))
                .as(where)
                .isEqualTo(reason.allows());
    }

    private static Decision explain(Access access, Permission permission, String where) {
        Decision decision = access.explain(permission);
        assertThat(access.can(permission)).as(where).isEqualTo(decision.allowed());
        required(decision, where, () -> access.require(permission));
        return decision;
    }

    @SuppressWarnings("unchecked") // all ids of the four products are text
    private static Decision explain(Access access, PermissionOnResource on, String where) {
        Decision decision = access.explain(on);
        PermissionOn<String> permission = (PermissionOn<String>) on.permission();
        String id = on.named().id();
        assertThat(access.can(on)).as(where).isEqualTo(decision.allowed());
        assertThat(access.can(permission, id)).as(where).isEqualTo(decision.allowed());
        assertThat(access.explain(permission, id)).as(where).isEqualTo(decision);
        required(decision, where, () -> access.require(on));
        required(decision, where, () -> access.require(permission, id));
        assertThat(access.reach(permission).includes(id)).as(where).isEqualTo(decision.allowed());
        assertThat(access.among(permission, List.of(id))).as(where).hasSize(decision.allowed() ? 1 : 0);
        return decision;
    }

    private static void required(Decision decision, String where, Runnable requiring) {
        AccessDenied denied = catchThrowableOfType(AccessDenied.class, requiring::run);
        if (decision.allowed()) {
            assertThat(denied).as(where).isNull();
        } else {
            assertThat(denied.decision()).as(where).isEqualTo(decision);
            assertThat(denied).as(where).hasMessage(decision.sentence());
        }
    }
}
