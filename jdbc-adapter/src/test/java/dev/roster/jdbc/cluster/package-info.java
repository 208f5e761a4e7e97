/**
 * Roster on a MariaDB Galera cluster of three nodes. These tests need one that {@code .ci/galera up} has started, and are
 * told its nodes: {@code -Droster.cluster=$(.ci/galera urls)}. Their names keep them out of the build for everybody; the gate
 * runs them.
 */
package dev.roster.jdbc.cluster;
