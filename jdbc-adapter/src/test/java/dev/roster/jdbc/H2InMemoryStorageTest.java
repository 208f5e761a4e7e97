package dev.roster.jdbc;

import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.On;

@On(DatabaseUnderTest.H2_IN_MEMORY)
class H2InMemoryStorageTest extends JdbcStorageContract {}
