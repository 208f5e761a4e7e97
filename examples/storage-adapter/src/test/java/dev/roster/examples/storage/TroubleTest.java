package dev.roster.examples.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.failure.OutcomeUnknown;
import dev.roster.failure.StorageFailure;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TroubleTest {

    @TempDir
    Path folder;

    @Test
    void a_commit_for_which_there_is_no_room_is_nowhere_and_nothing_follows_until_the_file_is_opened_again() {
        FullDisk.mount();
        Path path = folder.resolve("users");
        try (Shop shop = new Shop(FileKeeper.open("full:" + path))) {
            add(shop, "ada@acme.example");
            FullDisk.fill();

            assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> add(shop, "grace@acme.example"));
            assertThatExceptionOfType(StorageFailure.class)
                    .isThrownBy(() -> add(shop, "linus@acme.example"))
                    .withMessageContaining("open it again");
            assertThat(there(shop)).containsExactly("ada@acme.example");
        }

        try (Shop shop = new Shop(path)) {
            assertThat(there(shop)).containsExactly("ada@acme.example");
            add(shop, "grace@acme.example");
            assertThat(there(shop)).containsExactlyInAnyOrder("ada@acme.example", "grace@acme.example");
        }
    }

    @Test
    void a_file_for_which_there_is_no_room_to_write_it_anew_stays_as_it_was() {
        FullDisk.mount();
        Path path = folder.resolve("users");
        try (Shop shop = new Shop(FileKeeper.open("full:" + path))) {
            add(shop, "ada@acme.example");
            FullDisk.fill();

            assertThatExceptionOfType(StorageFailure.class).isThrownBy(shop.file::compact);
            assertThatExceptionOfType(StorageFailure.class)
                    .isThrownBy(() -> add(shop, "grace@acme.example"))
                    .withMessageContaining("open it again");
        }

        try (Shop shop = new Shop(path)) {
            assertThat(there(shop)).containsExactly("ada@acme.example");
        }
    }

    @Test
    void a_thread_that_is_interrupted_while_it_commits_closes_no_file() {
        try (Shop shop = new Shop(folder.resolve("users"))) {
            shop.storage.inTransaction(unit -> {
                Thread.currentThread().interrupt();
                return unit.journal()
                        .recordCatalog("digest", "text", shop.storage.clock().instant());
            });

            assertThat(Thread.interrupted()).as("the thread still knows").isTrue();
            add(shop, "ada@acme.example");
            assertThat(there(shop)).containsExactly("ada@acme.example");
        }
    }

    @Test
    void what_is_closed_takes_nothing_more() {
        Shop shop = new Shop(folder.resolve("users"));
        shop.close();
        shop.close();

        assertThatExceptionOfType(StorageFailure.class)
                .isThrownBy(() -> add(shop, "ada@acme.example"))
                .withMessageContaining("closed");
        assertThatExceptionOfType(StorageFailure.class)
                .isThrownBy(shop.file::rows)
                .withMessageContaining("closed");
    }

    @Test
    void what_is_no_file_of_roster_is_not_opened_and_left_as_it_is() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear Ada, ".repeat(2_000));

        assertThatExceptionOfType(StorageFailure.class).isThrownBy(() -> FileKeeper.open(letter));
        assertThat(letter).hasContent("Dear Ada, ".repeat(2_000));
    }

    private static void add(Shop shop, String address) {
        shop.roster.asHost("import").addUser(address, PersonName.of("Some", "Body"));
    }

    private static List<String> there(Shop shop) {
        return shop
                .storage
                .lookups()
                .usersByAddress(List.of(
                        EmailAddress.parse("ada@acme.example"),
                        EmailAddress.parse("grace@acme.example"),
                        EmailAddress.parse("linus@acme.example")))
                .keySet()
                .stream()
                .map(EmailAddress::value)
                .toList();
    }
}
