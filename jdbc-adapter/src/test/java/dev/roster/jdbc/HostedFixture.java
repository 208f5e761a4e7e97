package dev.roster.jdbc;

import dev.roster.contract.StorageFixture;
import dev.roster.port.HostTransaction;

/** A storage in a database, and the transactions of hosts there. */
public abstract class HostedFixture implements StorageFixture {

    private final HostTransactions hosts;

    /**
     * @param connections where hosts take theirs from
     */
    protected HostedFixture(HostTransactions.Connections connections) {
        hosts = new HostTransactions(connections);
    }

    @Override
    public final HostTransaction begin() {
        return hosts.begin();
    }

    @Override
    public final void commit(HostTransaction transaction) {
        ((HeldTransaction) transaction).commit();
    }

    @Override
    public final void rollback(HostTransaction transaction) {
        ((HeldTransaction) transaction).rollback();
    }

    @Override
    public void close() {
        hosts.close();
    }
}
