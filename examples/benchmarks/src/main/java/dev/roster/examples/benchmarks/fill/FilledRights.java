package dev.roster.examples.benchmarks.fill;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rights of one member or invitation, in the spellings that the tables have for them.
 *
 * @param json as in a row of a member
 * @param switches as in a line of the journal
 * @param reach as in a line of the journal
 */
record FilledRights(String json, List<String> roles, List<String> switches, List<String> reach) {

    static final FilledRights NONE = new FilledRights("{}", List.of(), List.of(), List.of());
    static final FilledRights OWNER =
            new FilledRights("{\"roles\":[\"admin\"]}", List.of("admin"), List.of(), List.of());

    private static final int PARTNERS = 200;

    /** As in the index of what a member holds. */
    List<String> held() {
        return Stream.concat(switches.stream(), reach.stream()).toList();
    }

    /** Four in five are clerks, some of them more; the rest are of one partner each. */
    static FilledRights any(SplittableRandom random) {
        return random.nextInt(5) == 0 ? external(random) : clerk(random);
    }

    private static FilledRights external(SplittableRandom random) {
        String partner = partner(random);
        return of(List.of("external"), List.of(), List.of(partner));
    }

    private static FilledRights clerk(SplittableRandom random) {
        int more = random.nextInt(10);
        List<String> roles = more == 0
                ? List.of("clerk", "editor", "integrator")
                : more < 3 ? List.of("clerk", "editor") : List.of("clerk");
        List<String> partners = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> partner(random))
                .distinct()
                .sorted()
                .toList();
        List<String> switches = random.nextInt(8) == 0 ? List.of("messages.reprocess") : List.of();
        return of(roles, switches, partners);
    }

    private static FilledRights of(List<String> roles, List<String> granted, List<String> partners) {
        String json = "{\"roles\":" + FilledJson.list(roles)
                + (granted.isEmpty() ? "" : ",\"granted\":[" + FilledJson.list(granted) + "]")
                + ",\"assigned\":{\"partner\":"
                + FilledJson.list(partners) + "}}";
        return new FilledRights(
                json,
                roles,
                granted.stream().map(each -> "+" + each).toList(),
                partners.stream().map(each -> "partner/" + each).collect(Collectors.toList()));
    }

    private static String partner(SplittableRandom random) {
        return String.format("partner-%03d", random.nextInt(PARTNERS));
    }
}
