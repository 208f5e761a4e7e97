package dev.roster.jdbc;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/**
 * How a database is asked whether a column of a host has an id. Exactly: two texts that the column's collation takes for the
 * same are two ids. Ids are as {@link IdColumn#value} makes them, and none of them is null.
 *
 * <p>A column stands outside of each subquery, where its name could be taken for one of the subquery's own.
 */
interface IdMatching {

    /** Whether it has this one. */
    SqlCondition is(String column, IdColumn kept, Object id);

    /** Whether it has one of these, of which there is at least one; along an index, if that is worth it. */
    SqlCondition among(String column, IdColumn kept, List<Object> ids);

    /** Whether it has none of these, of which there is at least one. */
    SqlCondition notAmong(String column, IdColumn kept, List<Object> ids);

    static IdMatching on(Database database) {
        return switch (database) {
            case POSTGRESQL -> new PostgresqlIds();
            case MARIADB -> new MariadbIds();
            case H2 -> new H2Ids();
        };
    }

    static byte[] bytes(Object id) {
        UUID uuid = (UUID) id;
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
