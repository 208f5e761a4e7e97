package dev.roster.jdbc.freshness;

import dev.roster.Roster;
import dev.roster.access.Access;
import dev.roster.access.AccessRules;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.jdbc.JdbcStorage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The program of a node of its own, which another process may stop. It is told, a line each, about whom to ask; says "ready"
 * as soon as that one is allowed, asks without a pause, and says when it asked for the last answer that was "yes".
 */
final class PausedNode {

    private PausedNode() {}

    /**
     * Runs until there is nobody more to ask about.
     *
     * @param arguments the URL of the database
     */
    public static void main(String[] arguments) throws IOException {
        Roster node = Nodes.node(JdbcStorage.on(new DriverManagerDataSource(arguments[0])), AccessRules.usual());
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            String[] ids = line.split(" ");
            Access access = node.in(OrganizationId.of(ids[0])).access(UserId.of(ids[1]));
            if (access.can(Desk.viewAt(node), Desk.PARTNER)) {
                System.out.println("ready");
            }
            System.out.println(lastAllowed(node, access));
        }
    }

    private static long lastAllowed(Roster node, Access access) {
        long last = System.nanoTime();
        long before = last;
        while (access.can(Desk.viewAt(node), Desk.PARTNER)) {
            last = before;
            before = System.nanoTime();
        }
        return last;
    }
}
