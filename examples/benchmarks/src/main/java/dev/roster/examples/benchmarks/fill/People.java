package dev.roster.examples.benchmarks.fill;

import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Invents people. Names are as uneven as in life: a few are everybody's, most are rare; about one in seventy begins "gra". */
public final class People {

    private static final List<String> GIVEN =
            List.of(("Maria Anna John Peter Emma Paul Laura Thomas Sarah David Julia Michael Lea"
                            + " Daniel Mia Jan Sofia Martin Nina Simon Eva Lukas Clara Felix Ida Oskar Elena Jonas Alma Max Greta Leon"
                            + " Zoe Omar Aisha Wei Yuki Noor Ivan Olga Raj Priya Kofi Amara Grace Graham Bjorn Astrid Chloé Renée José"
                            + " Ángel Łukasz Şebnem Dmitri Hana Kenji Linh Mateo Valentina Tariq Zainab Grazia Gratian")
                    .split(" "));

    private static final List<String> FAMILY =
            List.of(("Smith Müller Garcia Johnson Nguyen Schmidt Silva Kim Rossi Martin Brown"
                            + " Jansen Kowalski Novak Andersson Hansen Ivanov Khan Lopez Wang Tanaka Dubois Moreau Fischer Weber Wagner"
                            + " Becker Hoffmann Koch Richter Klein Wolf Neumann Schwarz Zimmermann Braun Hartmann Lange Krause Lehmann"
                            + " Walker Hall Allen Young King Wright Scott Green Baker Adams Nelson Carter Mitchell Perez Roberts Turner"
                            + " Phillips Campbell Parker Evans Edwards Collins Stewart Sanchez Morris Rogers Reed Cook Morgan Bell"
                            + " Murphy Bailey Rivera Cooper Richardson Cox Howard Ward Torres Peterson Gray Ramirez James Watson Brooks"
                            + " Kelly Sanders Price Bennett Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Long Patterson"
                            + " Hughes Flores Washington Butler Simmons Foster Gonzales Bryant Alexander Russell Griffin Diaz Hayes"
                            + " Öztürk Yılmaz Papadopoulos Popescu Nagy Szabó Horvat Petrov O'Brien Ó Murchú van der Berg de la Cruz")
                    .split(" "));

    private static final List<String> DOMAINS = List.of(
            "globex.example", "initech.example", "umbrella.example", "mail.example", "post.example", "hooli.example");

    private final SplittableRandom random;
    private final FilledIds ids;
    private long made;

    People(SplittableRandom random, FilledIds ids) {
        this.random = random;
        this.ids = ids;
    }

    Person next(Instant since) {
        String given = uneven(GIVEN);
        String family = uneven(FAMILY);
        String local = PersonName.fold(given).replaceAll("[^a-z]", "") + "."
                + PersonName.fold(family).replaceAll("[^a-z]", "") + made++;
        String typed = random.nextInt(10) == 0
                ? local.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + local.substring(1)
                : local;
        EmailAddress address = EmailAddress.parse(typed + "@" + uneven(DOMAINS));
        PersonName name = PersonName.of(given, family);
        return new Person(ids.at(since), given, family, name.sortKey(), address.value(), address.canonical());
    }

    /** Of k names, the first is the most frequent, and the last about k times rarer. */
    private String uneven(List<String> values) {
        int index = (int) (Math.pow(values.size() + 1, random.nextDouble()) - 1);
        return values.get(index);
    }
}
