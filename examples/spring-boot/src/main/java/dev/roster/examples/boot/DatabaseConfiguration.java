package dev.roster.examples.boot;

import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.port.Storage;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Roster's data in the application's own database. What lost against another transaction can be done again. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class DatabaseConfiguration {

    /**
     * The application's migrations, then Roster's, each with a history of its own. In this order, since the application's
     * want an empty schema to begin with, and Roster's do not.
     */
    @Bean
    FlywayMigrationStrategy migrations() {
        return flyway -> {
            flyway.migrate();
            JdbcSchema.of(flyway.getConfiguration().getDataSource()).migrate();
        };
    }

    @Bean
    @DependsOnDatabaseInitialization
    Storage storage(DataSource dataSource) {
        return JdbcStorage.on(dataSource);
    }
}
