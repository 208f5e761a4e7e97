package dev.roster.jdbc;

import java.util.ArrayList;
import java.util.List;

/** What several queries find, read in one statement: each along an index, and no further than it says itself. */
final class Union {

    private final String joint;
    private final List<String> branches = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private Union(String joint) {
        this.joint = joint;
    }

    /** Where what several of them find is there several times. */
    static Union ofAll() {
        return new Union(" UNION ALL ");
    }

    /** Where what several of them find is there once. */
    static Union ofDistinct() {
        return new Union(" UNION ");
    }

    Union add(Query query) {
        branches.add(query.sql());
        parameters.addAll(query.parameters());
        return this;
    }

    /**
     * @param end the order of all, if any, and how many at most; one query alone says both itself
     */
    String sql(String end) {
        return branches.size() == 1 ? branches.get(0) : "(" + String.join(")" + joint + "(", branches) + ") " + end;
    }

    List<Object> parameters() {
        return parameters;
    }
}
