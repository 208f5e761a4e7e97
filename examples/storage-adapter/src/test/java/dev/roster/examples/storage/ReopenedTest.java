package dev.roster.examples.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.failure.StorageFailure;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.memory.InMemoryTransaction;
import dev.roster.memory.Row;
import dev.roster.memory.RowKind;
import dev.roster.user.PersonName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReopenedTest {

    private static final String GRACE = "grace@globex.example";

    @TempDir
    Path folder;

    private Path path;
    private UserId ada;
    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        path = folder.resolve("users");
        try (Shop shop = new Shop(path)) {
            ada = shop.roster
                    .asHost("sign-up")
                    .addUser("ada@acme.example", PersonName.of("Ada", "Lovelace"))
                    .id();
            acme = shop.roster
                    .asHost("sign-up")
                    .openOrganization("Acme", opening -> opening.owner(ada))
                    .id();
        }
    }

    @Test
    void a_link_that_was_mailed_is_good_when_the_file_is_opened_again_and_who_came_by_it_stays() {
        String token;
        try (Shop shop = new Shop(path)) {
            inviteGrace(shop);
            shop.roster.dispatcher().drain();
            token = shop.mailer.linkTo(GRACE).token();
        }
        UserId grace;
        try (Shop shop = new Shop(path)) {
            grace = shop.roster
                    .invitations()
                    .accept(token, Acceptance.asNewUser("Grace", "Hopper").password("seven geese cross the Elbe"))
                    .orElseThrow()
                    .user();
        }
        try (Shop shop = new Shop(path)) {
            assertThat(shop.roster.in(acme).access(grace).can(shop.rights.view, "globex"))
                    .isTrue();
            assertThat(shop.roster.in(acme).access(grace).can(shop.rights.view, "initech"))
                    .isFalse();
            assertThat(shop.roster
                            .signIn()
                            .withPassword(GRACE, "seven geese cross the Elbe", "192.0.2.1")
                            .orElseThrow()
                            .user())
                    .isEqualTo(grace);
        }
    }

    @Test
    void a_mail_that_waited_is_sent_once_by_whoever_opens_the_file_next() {
        try (Shop shop = new Shop(path)) {
            inviteGrace(shop);
        }
        try (Shop shop = new Shop(path)) {
            shop.roster.dispatcher().drain();
            assertThat(shop.mailer.linkTo(GRACE).token()).isNotEmpty();
        }
        try (Shop shop = new Shop(path)) {
            shop.roster.dispatcher().drain();
            assertThat(shop.mailer.sent()).isEmpty();
        }
    }

    @Test
    void what_a_host_rolled_back_is_not_in_the_file() {
        try (Shop shop = new Shop(path);
                InMemoryTransaction transaction = shop.storage.begin()) {
            shop.roster
                    .joining(transaction)
                    .in(acme)
                    .as(ada)
                    .invite(
                            Invitee.of(GRACE),
                            offer -> offer.role(shop.rights.clerk).reach(shop.rights.partner.of("globex")));
        }
        try (FileKeeper file = FileKeeper.open(path)) {
            assertThat(file.rows())
                    .extracting(Row::kind)
                    .contains(RowKind.MEMBER)
                    .doesNotContain(RowKind.INVITATION);
        }
    }

    @Test
    void who_was_erased_is_in_no_byte_of_a_file_that_was_compacted() throws IOException {
        try (Shop shop = new Shop(path)) {
            inviteGrace(shop);
            assertThat(bytes()).contains(GRACE);
            shop.roster.asHost("request 4712").eraseAddress(GRACE);
            assertThat(shop.file.rows())
                    .extracting(Row::content)
                    .noneMatch(content -> content.toString().contains(GRACE));

            shop.file.compact();

            assertThat(bytes()).contains("ada@acme.example").doesNotContain(GRACE);
            inviteGrace(shop);
            assertThat(bytes()).contains(GRACE);
        }
    }

    @Test
    void a_file_is_one_process_s() {
        try (Shop shop = new Shop(path)) {
            assertThatExceptionOfType(StorageFailure.class)
                    .isThrownBy(() -> FileKeeper.open(path))
                    .withMessageContaining("another process");
            inviteGrace(shop);
        }
    }

    @Test
    void a_row_of_another_version_is_refused_and_not_shown() {
        try (MVStore file = new MVStore.Builder().fileName(path.toString()).open()) {
            MVMap<String, String> users = file.openMap(RowKind.USER.name());
            users.replaceAll((key, text) -> text.replace("\"authVersion\"", "\"version\""));
        }

        try (FileKeeper file = FileKeeper.open(path)) {
            assertThatExceptionOfType(StorageFailure.class)
                    .isThrownBy(file::rows)
                    .withNoCause()
                    .withMessageContaining("USER")
                    .withMessageNotContaining("ada");
        }
    }

    private void inviteGrace(Shop shop) {
        shop.roster
                .in(acme)
                .as(ada)
                .invite(
                        Invitee.of(GRACE),
                        offer -> offer.role(shop.rights.clerk).reach(shop.rights.partner.of("globex")));
    }

    private String bytes() throws IOException {
        return Files.readString(path, StandardCharsets.ISO_8859_1);
    }
}
