package dev.roster.jdbc;

import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.On;

@On(DatabaseUnderTest.MARIADB)
class MariaDbStorageTest extends JdbcStorageContract {}
