package dev.roster.jdbc;

import dev.roster.access.Reach;
import dev.roster.catalog.ResourceType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The first half of a {@link ReachFilter}: what somebody reaches, before it is said in which column. Immutable. */
public final class Reached {

    private final Database database;
    private final Reach reach;
    private final ResourceType<?> type;

    Reached(Database database, Reach reach, ResourceType<?> type) {
        this.database = Objects.requireNonNull(database, "database");
        this.reach = Objects.requireNonNull(reach, "reach");
        this.type = Objects.requireNonNull(type, "type");
    }

    /**
     * Names the column with the resources' ids, which keeps them as ids of their type usually are: text, a number, or the
     * type {@code uuid}.
     *
     * @param column its name in the statement, such as {@code r.partner_id}; never text of a user
     * @return the filter, but for the organization
     * @throws IllegalArgumentException if that is no name of a column; or on MariaDB, where it has to be said how UUIDs are
     *     kept
     */
    public ReachedColumn on(String column) {
        return on(column, IdColumn.usual(database, type.idType()));
    }

    /**
     * Names the column with the resources' ids.
     *
     * @param column its name in the statement, such as {@code r.partner_id}; never text of a user
     * @param kept how it keeps them
     * @return the filter, but for the organization
     * @throws IllegalArgumentException if that is no name of a column, or ids of this type are not kept so
     */
    public ReachedColumn on(String column, IdColumn kept) {
        ColumnName.require(database, column);
        kept.requireFit(type.idType());
        return new ReachedColumn(database, rows(column, kept));
    }

    /** Which rows of an organization are reached; nothing if none is. */
    private Optional<SqlCondition> rows(String column, IdColumn kept) {
        if (reach instanceof Reach.Only only) {
            List<Object> ids = ids(only.ids(), kept);
            return ids.isEmpty()
                    ? Optional.empty()
                    : Optional.of(some(column, kept).and(IdMatching.on(database).among(column, kept, ids)));
        }
        List<Object> exceptions = ids(((Reach.EverythingExcept) reach).ids(), kept);
        return Optional.of(
                exceptions.isEmpty()
                        ? some(column, kept)
                        : some(column, kept)
                                .and(IdMatching.on(database).notAmong(anyCase(column, kept), kept, exceptions)));
    }

    /** A row without a resource is nobody's; an empty text names none. */
    private static SqlCondition some(String column, IdColumn kept) {
        String there = column + " IS NOT NULL";
        return SqlCondition.of(kept == IdColumn.TEXT ? there + " AND " + column + " <> ''" : there);
    }

    /** A UUID in upper case is the same one, and no less an exception. */
    private String anyCase(String column, IdColumn kept) {
        return kept == IdColumn.TEXT && type.idType() == java.util.UUID.class ? "LOWER(" + column + ")" : column;
    }

    /** Without what is no id of this type, or another way to write one: a check never asks for it. */
    private List<Object> ids(Set<String> texts, IdColumn kept) {
        return texts.stream()
                .sorted()
                .flatMap(text -> id(text).map(kept::value).stream())
                .toList();
    }

    private Optional<Object> id(String text) {
        try {
            return Optional.<Object>of(type.id(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
