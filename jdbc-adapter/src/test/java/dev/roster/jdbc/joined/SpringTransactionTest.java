package dev.roster.jdbc.joined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roster.Roster;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.jdbc.SpringTransaction;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.House;
import dev.roster.jdbc.house.Orders;
import dev.roster.port.HostTransaction.Completion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** Roster in a transaction that Spring manages, in each way in which Spring nests them. */
@OnEach
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpringTransactionTest {

    private final DatabaseUnderTest kind;
    private OpenDatabase database;
    private DataSource dataSource;
    private House house;
    private Orders orders;
    private String order;

    SpringTransactionTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @BeforeEach
    void a_house() {
        database = kind.migrated();
        dataSource = database.pool();
        house = House.on(dataSource);
        orders = new Orders(dataSource);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void committed_both_are_there() {
        required().executeWithoutResult(status -> {
            order = Orders.write(DataSourceUtils.getConnection(dataSource));
            house.invite(joined(), "grace");
        });
        assertThat(orders.has(order)).isTrue();
        assertThat(open()).containsExactly("grace@globex.example");
    }

    @Test
    void after_an_exception_neither_is() {
        assertThatThrownBy(() -> required().executeWithoutResult(status -> {
                    order = Orders.write(DataSourceUtils.getConnection(dataSource));
                    house.invite(joined(), "grace");
                    house.invite(joined(), "no address");
                }))
                .isInstanceOf(Refused.class);
        assertThat(orders.has(order)).isFalse();
        assertThat(open()).isEmpty();
    }

    @Test
    void set_to_be_rolled_back_neither_is() {
        required().executeWithoutResult(status -> {
            order = Orders.write(DataSourceUtils.getConnection(dataSource));
            house.invite(joined(), "grace");
            status.setRollbackOnly();
        });
        assertThat(orders.has(order)).isFalse();
        assertThat(open()).isEmpty();
    }

    @Test
    void after_a_refusal_the_transaction_goes_on() {
        required().executeWithoutResult(status -> {
            assertThatThrownBy(() -> house.asAda(joined()).leave()).isInstanceOf(Refused.class);
            order = Orders.write(DataSourceUtils.getConnection(dataSource));
            house.invite(joined(), "grace");
        });
        assertThat(orders.has(order)).isTrue();
        assertThat(open()).hasSize(1);
    }

    @Test
    void an_inner_part_that_is_set_to_be_rolled_back_takes_all_with_it() {
        assertThatThrownBy(() -> required().executeWithoutResult(status -> {
                    order = Orders.write(DataSourceUtils.getConnection(dataSource));
                    required().executeWithoutResult(inner -> {
                        house.invite(joined(), "grace");
                        inner.setRollbackOnly();
                    });
                }))
                .isInstanceOf(UnexpectedRollbackException.class);
        assertThat(orders.has(order)).isFalse();
        assertThat(open()).isEmpty();
    }

    @Test
    void a_nested_part_that_is_rolled_back_takes_only_its_own() {
        List<Object> heard = new ArrayList<>();
        required().executeWithoutResult(status -> {
            listen(heard, "before");
            house.invite(joined(), "grace");
            template(TransactionDefinition.PROPAGATION_NESTED).executeWithoutResult(nested -> {
                listen(heard, "in the nested part");
                house.invite(joined(), "linus");
                nested.setRollbackOnly();
            });
            listen(heard, "after");
            order = Orders.write(DataSourceUtils.getConnection(dataSource));
        });
        assertThat(orders.has(order)).isTrue();
        assertThat(open()).containsExactly("grace@globex.example");
        assertThat(heard).containsExactly("before", "after");
    }

    @Test
    void a_nested_part_that_ends_well_is_committed_with_all() {
        List<Object> heard = new ArrayList<>();
        required().executeWithoutResult(status -> {
            template(TransactionDefinition.PROPAGATION_NESTED).executeWithoutResult(nested -> {
                listen(heard, "nested");
                house.invite(joined(), "linus");
            });
            assertThat(heard).isEmpty();
        });
        assertThat(open()).containsExactly("linus@globex.example");
        assertThat(heard).containsExactly("nested");
    }

    @Test
    void a_new_transaction_inside_stands_by_itself() {
        List<Object> heard = new ArrayList<>();
        required().executeWithoutResult(status -> {
            house.user("olga");
            House.user(joined(), "otto");
            template(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(inner -> {
                listen(heard, "inner");
                house.invite(joined(), "grace");
            });
            assertThat(heard).containsExactly("inner");
            listen(heard, "outer");
            status.setRollbackOnly();
        });
        assertThat(open()).containsExactly("grace@globex.example");
        assertThat(heard).containsExactly("inner");
        assertThat(house.user("otto")).isNotNull();
    }

    @Test
    void the_outer_transaction_is_not_taken_for_the_one_inside() {
        required().executeWithoutResult(status -> {
            Roster outer = joined();
            template(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                    .executeWithoutResult(inner -> assertThatThrownBy(() -> house.invite(outer, "grace"))
                            .isInstanceOf(IllegalStateException.class));
            house.invite(outer, "linus");
        });
        assertThat(open()).containsExactly("linus@globex.example");
    }

    @Test
    void a_transaction_that_has_ended_is_not_taken_for_the_next_one() {
        AtomicReference<Roster> kept = new AtomicReference<>();
        required().executeWithoutResult(status -> kept.set(joined()));
        assertThatThrownBy(() -> house.invite(kept.get(), "grace")).isInstanceOf(IllegalStateException.class);
        required()
                .executeWithoutResult(status -> assertThatThrownBy(() -> house.invite(kept.get(), "grace"))
                        .isInstanceOf(IllegalStateException.class));
        assertThat(open()).isEmpty();
    }

    @Test
    void outside_of_any_transaction_there_is_none_to_join() {
        assertThatThrownBy(this::joined)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@Transactional");
        template(TransactionDefinition.PROPAGATION_SUPPORTS)
                .executeWithoutResult(
                        status -> assertThatThrownBy(this::joined).isInstanceOf(IllegalStateException.class));
    }

    /** Spring binds a connection of the other data source to the thread too, and that one commits by itself. */
    @Test
    void a_transaction_on_another_data_source_is_refused() {
        DataSource other = new DelegatingDataSource(database.unpooled());
        required().executeWithoutResult(status -> {
            assertThatThrownBy(() -> SpringTransaction.of(other)).isInstanceOf(IllegalStateException.class);
            DataSourceUtils.getConnection(other);
            assertThatThrownBy(() -> house.invite(house.roster().joining(SpringTransaction.of(other)), "grace"))
                    .isInstanceOf(RuntimeException.class)
                    .isNotInstanceOf(StorageFailure.class);
        });
        new TransactionTemplate(new JdbcTransactionManager(other))
                .executeWithoutResult(
                        status -> assertThatThrownBy(() -> house.roster().joining(SpringTransaction.of(other)))
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessageContaining("data source"));
        assertThat(open()).isEmpty();
    }

    @Test
    void the_storage_may_be_on_the_same_data_source_behind_a_decoration() {
        DataSource decorated = new DelegatingDataSource(dataSource);
        new TransactionTemplate(new JdbcTransactionManager(decorated))
                .executeWithoutResult(
                        status -> house.invite(house.roster().joining(SpringTransaction.of(decorated)), "grace"));
        assertThat(open()).hasSize(1);
    }

    @Test
    void who_hears_of_the_commit_may_use_the_storage() {
        List<Object> heard = new ArrayList<>();
        try (HikariDataSource two = pool(2)) {
            dataSource = two;
            house = House.withOwner("olga", two);
            required().executeWithoutResult(status -> {
                SpringTransaction.of(dataSource).onCompletion(completion -> heard.add(open()));
                house.invite(joined(), "grace");
            });
        }
        assertThat(heard).containsExactly(List.of("grace@globex.example"));
    }

    /** Spring gives the connection of the transaction back only after all were told. */
    @Test
    void with_a_pool_of_one_who_hears_of_the_commit_finds_it_empty_but_the_transaction_stands() {
        List<Object> heard = new ArrayList<>();
        try (HikariDataSource one = pool(1)) {
            dataSource = one;
            house = House.withOwner("olga", one);
            required().executeWithoutResult(status -> {
                SpringTransaction.of(dataSource).onCompletion(completion -> {
                    heard.add(completion);
                    heard.add(open());
                });
                house.invite(joined(), "grace");
            });
            assertThat(heard).containsExactly(Completion.COMMITTED);
            assertThat(open()).hasSize(1);
        }
    }

    private void listen(List<Object> heard, String word) {
        house.storage().joining(SpringTransaction.of(dataSource)).inTransaction(unit -> {
            unit.afterCommit(() -> heard.add(word));
            return unit;
        });
    }

    private Roster joined() {
        return house.roster().joining(SpringTransaction.of(dataSource));
    }

    private TransactionTemplate required() {
        return template(TransactionDefinition.PROPAGATION_REQUIRED);
    }

    private TransactionTemplate template(int propagation) {
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        template.setPropagationBehavior(propagation);
        return template;
    }

    private HikariDataSource pool(int size) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.unpooled());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(1_000);
        return new HikariDataSource(config);
    }

    private List<String> open() {
        return house.openAddresses();
    }
}
