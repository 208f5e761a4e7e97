package dev.roster.mail.returned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of mails that came back, with {@code expected.tsv} saying what each is. */
final class Corpus {

    /** One row of {@code expected.tsv}: what is expected of one recipient. */
    record Label(String status, String replyCode, String reason, boolean hard) {

        boolean isBounce() {
            return !List.of("feedback", "vacation", "delivered", "nothing").contains(reason);
        }

        /** Codes that are in no mail: whoever labelled it had a reason and no code. */
        boolean isMadeUp() {
            return status.matches("[45]\\.0\\.9\\d\\d");
        }
    }

    record Mail(String name, byte[] raw, List<Label> labels) {

        boolean isBounce() {
            return !labels.isEmpty() && labels.get(0).isBounce();
        }

        /** @return whether its number is odd: those were not looked at while the reader was written */
        boolean isHeldOut() {
            Matcher number = Pattern.compile("(\\d+)\\.eml").matcher(name);
            return number.find() && Integer.parseInt(number.group(1)) % 2 == 1;
        }

        boolean hasDeliveryStatus() {
            return Pattern.compile("(?im)^content-type:\\s*message/(global-)?delivery-status")
                    .matcher(new String(raw, StandardCharsets.ISO_8859_1))
                    .find();
        }
    }

    private final Path folder;

    private Corpus(Path folder) {
        this.folder = folder;
    }

    /** @return mails written for these tests */
    static Corpus own() {
        return new Corpus(Path.of("src/test/resources/returned"));
    }

    /** @return real mails, which are not part of the project, where somebody laid them beside it */
    static Optional<Corpus> real() {
        Path folder = Path.of(System.getProperty("roster.corpus", "../../shared/corpus"), "bounces");
        return Files.isDirectory(folder) ? Optional.of(new Corpus(folder)) : Optional.empty();
    }

    List<Mail> mails() {
        Map<String, List<Label>> labels = labels();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(file -> mail(file, labels))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    byte[] raw(String name) {
        return read(folder.resolve(name + ".eml"));
    }

    private static Mail mail(Path file, Map<String, List<Label>> labels) {
        String name = file.getFileName().toString();
        return new Mail(name, read(file), labels.getOrDefault(name, List.of()));
    }

    private Map<String, List<Label>> labels() {
        Map<String, List<Label>> labels = new LinkedHashMap<>();
        new String(read(folder.resolve("expected.tsv")), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .forEach(row -> labels.computeIfAbsent(row[0], none -> new ArrayList<>())
                        .add(new Label(row[2], row[3], row[4], row[5].equals("true"))));
        return labels;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
