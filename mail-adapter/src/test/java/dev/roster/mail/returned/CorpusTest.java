package dev.roster.mail.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How well the reader understands mails that it was not written from. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorpusTest {

    private static final ReturnedMailReader READER = ReturnedMailReader.of(ReturnPath.to("bounces@app.example"));

    @Test
    void our_own_mails_are_all_understood() {
        Tally tally = measure("our own", Corpus.own().mails(), mail -> true);

        assertThat(tally.recognised()).isEqualTo(1);
        assertThat(tally.found()).isEqualTo(1);
        assertThat(tally.severity()).isEqualTo(1);
        assertThat(tally.codedAsLabelled()).isEqualTo(1);
        assertThat(tally.takenForBounces()).isZero();
    }

    @Test
    void real_mails_are_understood_as_often_as_is_promised() {
        Optional<Corpus> real = Corpus.real();
        if (real.isEmpty()) {
            System.out.println("No real mails here (-Droster.corpus=...): only our own are looked at.");
            our_own_mails_are_all_understood();
            return;
        }
        List<Corpus.Mail> mails = real.get().mails();
        for (boolean heldOut : new boolean[] {false, true}) {
            String half = heldOut ? "held out, " : "looked at, ";
            Predicate<Corpus.Mail> inHalf = mail -> mail.isHeldOut() == heldOut;
            measure(half + "with a delivery status", mails, inHalf.and(CorpusTest::hasStatus));
            measure(half + "in words", mails, inHalf.and(CorpusTest::isInWords));
        }

        Tally withStatus = measure("with a delivery status", mails, CorpusTest::hasStatus);
        Tally inWords = measure("in words", mails, CorpusTest::isInWords);
        Tally all = measure("all", mails, mail -> true);

        assertThat(withStatus.found()).as("recipients").isEqualTo(1);
        assertThat(withStatus.codedAsLabelled()).as("status").isGreaterThanOrEqualTo(0.95);
        assertThat(withStatus.meant()).as("status or reason").isGreaterThanOrEqualTo(0.95);
        assertThat(withStatus.severity()).as("permanent or temporary").isGreaterThanOrEqualTo(0.98);
        assertThat(inWords.recognised()).as("bounces in words").isGreaterThanOrEqualTo(0.9);
        assertThat(all.takenForBounces()).as("taken for bounces").isZero();
    }

    private static boolean hasStatus(Corpus.Mail mail) {
        return mail.isBounce() && mail.hasDeliveryStatus();
    }

    private static boolean isInWords(Corpus.Mail mail) {
        return mail.isBounce() && !mail.hasDeliveryStatus();
    }

    private static Tally measure(String name, List<Corpus.Mail> mails, Predicate<Corpus.Mail> which) {
        Tally tally = new Tally();
        List<Corpus.Mail> some = mails.stream().filter(which).toList();
        some.forEach(mail -> tally.add(mail, READER.read(mail.raw())));
        System.out.println(name + ": " + some.size() + " mails" + tally);
        tally.matrix().forEach((row, kinds) -> System.out.println("    " + row + ": " + kinds));
        assertThat(some).as("what is looked at").isNotEmpty();
        return tally;
    }
}
