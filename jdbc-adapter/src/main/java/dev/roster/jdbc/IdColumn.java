package dev.roster.jdbc;

/** How a table of the host keeps ids. A {@link ReachFilter} goes by it. */
public enum IdColumn {

    /**
     * As text: {@code varchar}, {@code text}. Texts are compared exactly, whatever the column's collation. An id of another
     * type is taken as Java writes it: a number in decimal, a UUID in lower case with hyphens.
     */
    TEXT,

    /**
     * As a whole number: {@code bigint}, {@code integer}, {@code numeric} without digits after the point. For ids of type
     * {@code Long} and {@code Integer}.
     */
    NUMBER,

    /** As the type {@code uuid}, which PostgreSQL, H2 and MariaDB have. For ids of type {@code UUID}. */
    UUID,

    /**
     * As the 16 bytes of a UUID, in their usual order: {@code binary(16)} on MariaDB and H2, {@code bytea} on PostgreSQL.
     * For ids of type {@code UUID}.
     */
    BINARY;

    /** How ids of a type are usually kept. */
    static IdColumn usual(Database database, Class<?> idType) {
        if (idType != java.util.UUID.class) {
            return idType == String.class ? TEXT : NUMBER;
        }
        if (database == Database.MARIADB) {
            throw new IllegalArgumentException(
                    "On MariaDB a UUID is kept in many ways. Say how this column does it: by "
                            + "IdColumn.UUID, IdColumn.BINARY or IdColumn.TEXT.");
        }
        return UUID;
    }

    /** Refuses a column that cannot keep such ids. */
    void requireFit(Class<?> idType) {
        boolean fits = switch (this) {
            case TEXT -> true;
            case NUMBER -> idType == Long.class || idType == Integer.class;
            case UUID, BINARY -> idType == java.util.UUID.class;
        };
        if (!fits) {
            throw new IllegalArgumentException("A column of " + this + " does not keep ids of type "
                    + idType.getSimpleName() + ". Ids of type String are kept as TEXT, Long and Integer as NUMBER or "
                    + "TEXT, UUID as UUID, BINARY or TEXT.");
        }
    }

    /** An id as it is compared: a String, a Long or a UUID. */
    Object value(Object id) {
        return switch (this) {
            case TEXT -> id.toString();
            case NUMBER -> ((Number) id).longValue();
            case UUID, BINARY -> id;
        };
    }
}
