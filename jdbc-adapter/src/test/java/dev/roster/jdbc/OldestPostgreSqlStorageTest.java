package dev.roster.jdbc;

import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.On;

@On(DatabaseUnderTest.POSTGRESQL_OLDEST)
class OldestPostgreSqlStorageTest extends JdbcStorageContract {}
