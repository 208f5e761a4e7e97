package dev.roster.jdbc.fence;

import dev.roster.jdbc.fence.Judge.Verdict;
import dev.roster.jdbc.tap.Ear;
import dev.roster.jdbc.tap.Sent;
import dev.roster.journal.Stream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks at what one connection is told. A transaction works in the organizations whose rows it has changed or added:
 * once there is one, each id of an organization must be one of these. A look-up works where it is asked to.
 */
final class Guard implements Ear {

    private static final String USERS = Stream.Kind.USER.name();

    /** The one question that is put to several organizations at once: to each about itself alone. */
    private static final Pattern TO_EACH = Pattern.compile(
            "(\\(SELECT m\\.organization_id, m\\.user_id FROM roster_member m WHERE m\\.organization_id = \\? AND"
                    + " m\\.revision > \\? ORDER BY m\\.organization_id, m\\.revision, m\\.user_id LIMIT \\d+\\)"
                    + "( UNION ALL |(?= LIMIT)))+ LIMIT \\d+");

    private final Fence fence;
    private final Set<UUID> inHand = new HashSet<>();

    Guard(Fence fence) {
        this.fence = fence;
    }

    @Override
    public void sent(Sent statement) {
        fence.pass(statement.sql())
                .ifPresent(verdict -> statement.rows().stream()
                        .filter(row -> verdict.kinds().stream().map(row::get).noneMatch(USERS::equals))
                        .forEach(row -> named(ids(verdict, row), statement.sql())));
    }

    private void named(Set<UUID> organizations, String sql) {
        if (organizations.size() > 1
                && !sql.startsWith("INSERT")
                && !TO_EACH.matcher(sql).matches()) {
            throw fence.stop("several organizations " + organizations, sql);
        }
        fence.asked()
                .ifPresent(asked -> requireAmong(asked, organizations, "where " + asked + " was asked about", sql));
        if (takesInHand(sql)) {
            inHand.addAll(organizations);
        } else if (!inHand.isEmpty() && fence.asked().isEmpty()) {
            requireAmong(inHand, organizations, "in a transaction in " + inHand, sql);
        }
    }

    private void requireAmong(Set<UUID> right, Set<UUID> organizations, String words, String sql) {
        if (!right.containsAll(organizations)) {
            throw fence.stop("about " + organizations + " " + words, sql);
        }
    }

    @Override
    public void over() {
        inHand.clear();
    }

    private static boolean takesInHand(String sql) {
        return sql.contains("UPDATE roster_organization SET revision = revision + 1 WHERE id = ?")
                || sql.startsWith("INSERT INTO roster_organization ")
                || sql.startsWith("INSERT IGNORE INTO roster_organization ");
    }

    /** Without null, of what belongs to none. */
    private static Set<UUID> ids(Verdict verdict, Map<Integer, Object> row) {
        return verdict.organizations().stream()
                .map(row::get)
                .filter(Objects::nonNull)
                .map(Guard::id)
                .collect(Collectors.toSet());
    }

    /** As MariaDB is given it, or as the others are. */
    private static UUID id(Object bound) {
        if (bound instanceof byte[] bytes) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new UUID(buffer.getLong(), buffer.getLong());
        }
        return (UUID) bound;
    }
}
