package dev.roster.jdbc.docs;

import com.zaxxer.hikari.HikariDataSource;
import dev.roster.docs.SnippetWorld;
import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.memory.SettableClock;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The world of a snippet, in a database: a host with a pool, with Spring, and with tables of its own. */
public abstract class JdbcWorld extends SnippetWorld<JdbcStorage> {

    public final HikariDataSource dataSource;
    public final JdbcTemplate jdbc;
    public final TransactionTemplate transactions;

    protected JdbcWorld() {
        this(new SettableClock(), newDatabase());
    }

    private JdbcWorld(SettableClock clock, HikariDataSource dataSource) {
        super(clock, JdbcStorage.on(dataSource, clock));
        this.dataSource = dataSource;
        jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("CREATE TABLE customer (name varchar(100) NOT NULL)");
        jdbc.execute("CREATE TABLE report (id bigint PRIMARY KEY, account_id bigint, partner_id varchar(200), "
                + "status varchar(20), title varchar(100))");
        transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    private static HikariDataSource newDatabase() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        pool.setMaximumPoolSize(2);
        JdbcSchema.of(pool).migrate();
        return pool;
    }

    /** Ends the database with its last connection. */
    @Override
    public void close() {
        dataSource.close();
    }
}
