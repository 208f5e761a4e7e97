package dev.roster.examples.benchmarks.access;

import java.util.List;
import java.util.stream.Stream;

/** All that is measured. */
final class Plan {

    /** How many members an organization has of whom the access is in hand; so few that all of it is hot. */
    static final int AT_HAND = 4;

    static final int FEW_PARTNERS = 10;
    static final int MANY_PARTNERS = 10_000;

    /** How many members there are who are asked about by their ids. */
    static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000);

    /** How many when others are asked too. */
    static final int BESIDE_PEERS = SIZES.get(0);

    static final List<Integer> SIZES_OF_CROWDS = SIZES.subList(0, 2);

    static final List<Integer> CROWDS = List.of(1, 2, 4);

    private Plan() {}

    static Stream<Trial> trials() {
        Stream<Trial> bound = Stream.of(FEW_PARTNERS, MANY_PARTNERS).flatMap(Plan::bound);
        Stream<Trial> full = SIZES.stream().flatMap(Plan::full);
        Stream<Trial> crowds = SIZES_OF_CROWDS.stream().flatMap(Plan::crowds);
        return Stream.of(bound, full, peers(), crowds).flatMap(each -> each).distinct();
    }

    static Stream<Trial> bound(int partners) {
        Trial byHand = new Trial(Contenders.ARRAY_AND_SET, AT_HAND, partners);
        Trial roster = new Trial(Contenders.ROSTER_BOUND, AT_HAND, partners);
        return Stream.of(
                new Trial(Contenders.ARRAY, AT_HAND, partners),
                byHand,
                byHand.refused(),
                new Trial(Contenders.ROSTER_PLAIN, AT_HAND, partners),
                roster,
                roster.refused(),
                new Trial(Contenders.ROSTER_BOXING, AT_HAND, partners));
    }

    static Stream<Trial> full(int members) {
        Trial roster = new Trial(Contenders.ROSTER, members, FEW_PARTNERS);
        return Stream.of(
                new Trial(Contenders.NOTHING, members, FEW_PARTNERS),
                new Trial(Contenders.MAP, members, FEW_PARTNERS),
                new Trial(Contenders.MAP_NEW_KEY, members, FEW_PARTNERS),
                roster,
                roster.refused());
    }

    static Stream<Trial> peers() {
        return Stream.concat(Stream.of(Contenders.ROSTER), Contenders.peers().stream())
                .map(each -> new Trial(each, BESIDE_PEERS, FEW_PARTNERS));
    }

    static Stream<Trial> crowds(int members) {
        return Stream.of(Contenders.MAP, Contenders.ROSTER)
                .map(each -> new Trial(each, members, FEW_PARTNERS))
                .flatMap(each -> CROWDS.stream().map(each::by));
    }
}
