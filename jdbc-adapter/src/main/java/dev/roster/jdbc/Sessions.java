package dev.roster.jdbc;

import java.util.function.Function;

/** Where reads outside of a unit of work get their connection from. */
interface Sessions {

    <T> T read(Function<Session, T> work);
}
