package dev.roster.jdbc.cluster;

import dev.roster.contract.StorageContract;
import dev.roster.contract.StorageFixture;

/** The contract, where whoever writes and whoever looks are on different nodes, and racers too. */
class ContractIT extends StorageContract {

    @Override
    protected StorageFixture open() {
        return new ClusterFixture(Cluster.cleared());
    }
}
