package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.UserId;
import dev.roster.journal.Entry;
import dev.roster.message.AddressChangedMessage;
import dev.roster.message.Message;
import dev.roster.user.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A change of address tells nobody who is a user, and mails go where they were meant to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressTest {

    private final House house = new House();
    private final UserId grace = house.aMember("grace", house.app.clerk);

    @Test
    void case_40_asking_for_an_address_leaves_the_same_whoever_has_it() {
        UserId linus = house.aMember("linus", house.app.clerk);

        house.roster.user(grace).changeAddress(House.at("ada"));
        house.roster.user(linus).changeAddress(House.at("nobody"));

        Entry taken = newest(grace);
        Entry free = newest(linus);
        assertThat(taken.event()).isEqualTo(free.event());
        assertThat(taken.lines()).isEqualTo(free.lines());
        assertThat(taken.number()).isEqualTo(free.number());
        assertThat(house.roster.user(grace).profile().authVersion())
                .isEqualTo(house.roster.user(linus).profile().authVersion());
    }

    @Test
    void case_49_what_becomes_the_address_is_what_was_mailed_and_the_notice_goes_to_what_was_stored() {
        String stored = house.roster.user(grace).profile().address().value();

        house.roster.user(grace).changeAddress(" Grace.Hopper@ELSEWHERE.example ");
        String link = mailed("Grace.Hopper@elsewhere.example");
        EmailAddress now = house.roster.personalLinks().confirmAddress(link).address();
        house.dispatch();

        assertThat(to(house.mailer.lastTo("grace.hopper@elsewhere.example"))).isEqualTo(now.value());
        assertThat(house.mailer.lastTo(stored)).isInstanceOf(AddressChangedMessage.class);
        assertThat(to(house.mailer.lastTo(stored))).isEqualTo(stored);
    }

    @Test
    void case_28_what_is_on_record_and_in_a_text_tells_no_address_and_no_link() {
        house.roster.user(grace).changeAddress("secret@elsewhere.example");
        String link = mailed("secret@elsewhere.example");
        house.roster.personalLinks().confirmAddress(link);

        List<Entry> entries = house.roster.user(grace).history().page(10).items();
        assertThat(entries.toString()).doesNotContain("elsewhere", "globex", link);
        assertThat(house.mailer.attempts().toString()).doesNotContain(link);
    }

    private Entry newest(UserId user) {
        return house.roster.user(user).history().page(1).items().get(0);
    }

    private String mailed(String address) {
        house.dispatch();
        return house.mailer.linkTo(address).token();
    }

    private static String to(Message message) {
        return message.to().value();
    }
}
