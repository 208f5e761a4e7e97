package dev.roster.examples.benchmarks.access;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * What is measured at once.
 *
 * @param contender who is asked
 * @param members how many members there are
 * @param partners how many each is assigned
 * @param onlyRefused whether the answer is always no
 * @param threads how many ask
 */
record Trial(Contenders contender, int members, int partners, boolean onlyRefused, int threads) {

    private static final int MANY = 300_000;

    Trial(Contenders contender, int members, int partners) {
        this(contender, members, partners, false, 1);
    }

    Trial refused() {
        return new Trial(contender, members, partners, true, threads);
    }

    Trial by(int number) {
        return new Trial(contender, members, partners, onlyRefused, number);
    }

    void describe(ChainedOptionsBuilder options) {
        String heap = members > MANY ? "4g" : "2g";
        options.include("^" + Check.class.getName().replace(".", "\\.") + "\\.")
                .param("contender", contender.name())
                .param("members", Integer.toString(members))
                .param("partners", Integer.toString(partners))
                .param("onlyRefused", Boolean.toString(onlyRefused))
                .threads(threads)
                .jvmArgs("-Xms" + heap, "-Xmx" + heap);
    }
}
