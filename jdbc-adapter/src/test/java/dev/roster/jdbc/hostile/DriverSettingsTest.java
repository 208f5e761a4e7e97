package dev.roster.jdbc.hostile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.failure.StorageFailure;
import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.House;
import dev.roster.jdbc.house.Tour;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of the drivers with which hosts come, some of which change what a driver counts, sends or asks. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DriverSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&useAffectedRows=true",
                "&useAffectedRows=true&useBulkStmts=false&useServerPrepStmts=true",
                "&allowMultiQueries=true&rewriteBatchedStatements=true",
                "&useServerPrepStmts=true&cachePrepStmts=true",
                "&disablePipeline=true",
                "&timezone=+13:00&forceConnectionTimeZoneToSession=false&preserveInstants=true",
                "&transactionReplay=true",
                "&sessionVariables=sql_mode=''",
                "&sessionVariables=sql_mode='ANSI,ORACLE,NO_BACKSLASH_ESCAPES'",
                "&sessionVariables=innodb_snapshot_isolation=ON",
                "&tinyInt1isBit=false",
                "&sessionVariables=collation_connection=utf8mb4_general_ci"
            })
    void on_mariadb(String settings) {
        tour(DatabaseUnderTest.MARIADB, settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&reWriteBatchedInserts=true",
                "&preferQueryMode=simple",
                "&preferQueryMode=extendedForPrepared",
                "&prepareThreshold=0",
                "&prepareThreshold=1",
                "&prepareThreshold=1&binaryTransfer=false",
                "&autosave=always",
                "&autosave=conservative&prepareThreshold=1",
                "&stringtype=unspecified",
                "&defaultRowFetchSize=1",
                "&options=-c%20standard_conforming_strings=off",
                "&options=-c%20default_transaction_isolation=serializable%20-c%20DateStyle=ISO,DMY"
            })
    void on_postgresql(String settings) {
        tour(DatabaseUnderTest.POSTGRESQL_NEWEST, settings);
    }

    /** Of a database of its own: most of these settings are the database's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                ";MODE=MariaDB;DATABASE_TO_LOWER=TRUE",
                ";MODE=MySQL;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                ";MODE=LEGACY",
                ";IGNORECASE=TRUE",
                ";LAZY_QUERY_EXECUTION=1",
                ";INIT=SET COLLATION ENGLISH STRENGTH PRIMARY",
                ";INIT=SET COLLATION TURKISH STRENGTH SECONDARY"
            })
    void on_h2(String settings) {
        DataSource set = h2(settings);
        JdbcSchema.of(set).migrate();
        JdbcSchema.of(set).validate();
        Tour.through(House.on(set), set);
    }

    @ParameterizedTest
    @ValueSource(strings = {";MODE=Oracle", ";MODE=MSSQLServer", ";MODE=DB2", ";MODE=STRICT"})
    void a_mode_of_h2_that_does_not_fit_is_refused_at_the_start(String settings) {
        String name = UUID.randomUUID().toString();
        JdbcSchema.of(h2(name, "")).migrate();
        assertThatThrownBy(() -> JdbcStorage.on(h2(name, settings)))
                .isExactlyInstanceOf(StorageFailure.class)
                .hasMessageContaining("Leave MODE out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&useBulkStmts=true", "&useAffectedRows=true&useBulkStmts=true&useServerPrepStmts=true"})
    void a_driver_that_does_not_count_is_refused_at_the_start(String settings) {
        try (OpenDatabase database = DatabaseUnderTest.MARIADB.migrated()) {
            assertThatThrownBy(() -> JdbcStorage.on(database.unpooled(settings)))
                    .isExactlyInstanceOf(StorageFailure.class)
                    .hasMessageContaining("useBulkStmts=false");
        }
    }

    private static DataSource h2(String settings) {
        return h2(UUID.randomUUID().toString(), settings);
    }

    private static DataSource h2(String name, String settings) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + settings);
        return dataSource;
    }

    private static void tour(DatabaseUnderTest kind, String settings) {
        try (OpenDatabase database = kind.migrated()) {
            DataSource set = database.unpooled(settings);
            Tour.through(House.on(set), set);
        }
    }
}
