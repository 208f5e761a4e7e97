package dev.roster.examples.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Four products, each with its own user management, from one library. Each is a catalog, such as {@link ReportPortal},
 * and a story of one morning, such as {@link ReportPortalStory}: read these, and copy what fits.
 */
public final class Quickstart {

    private static final Map<String, Supplier<Story>> STORIES = new LinkedHashMap<>();

    static {
        STORIES.put("report-portal", ReportPortalStory::new);
        STORIES.put("integration-portal", IntegrationPortalStory::new);
        STORIES.put("team-accounts", TeamAccountsStory::new);
        STORIES.put("partner-network", PartnerNetworkStory::new);
    }

    private Quickstart() {}

    /**
     * Prints what happens. The clock stands still unless a story moves it, so each run prints the same.
     *
     * @param arguments the name of one product; none for all four
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> wanted = arguments.length == 0 ? List.copyOf(STORIES.keySet()) : List.of(arguments);
        if (!STORIES.keySet().containsAll(wanted)) {
            out.println("There is no such product: " + String.join(", ", wanted) + ". There are "
                    + String.join(", ", STORIES.keySet()) + ".");
            return;
        }
        for (String product : STORIES.keySet()) {
            if (wanted.contains(product)) {
                STORIES.get(product).get().tell(new Transcript(out));
            }
        }
    }
}
