package dev.roster.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Role;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.mail.wire.ReceivedMail;
import dev.roster.mail.wire.Script;
import dev.roster.memory.InMemoryStorage;
import dev.roster.port.Outgoing;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a mail goes to: the one mailbox that is stored, and no other. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecipientsTest {

    private static final int CODE_POINTS_AT_ONCE = 4096;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grace@globex.example",
                "Grace.Hopper+roster@Globex.Example",
                "!#$%&'*+-/=?^_`{|}~@globex.example",
                "a@xn--orp-7za.com",
                "a@\u0163orp.com",
                "x@b.c.d.e.f.example",
                "g:a@c.com,b@d.com;",
                "Bob <a@c.com>",
                "<@evil.com:a@c.com>",
                "a@b.com\u0000",
                "a@b.com\n",
                "a@b.com\r\nRCPT TO:<eve@evil.example>",
                "\"a\r\n RCPT TO:<x>\"@c.com",
                "\"a b\"@c.com",
                "a(comment)@c.com",
                "a\\\nb@c.com",
                "a@[x\"<>]",
                "a@[192.0.2.1]",
                "a@localhost",
                "a@b.com,c@d.com",
                "a@b.com c@d.com",
                "a@b.com>NOTIFY=NEVER",
                "a@evil.com@corp.com",
                "\u0161dmin@b.com",
                "x\u0140evil.com",
                "attacker\u0140evil.com\u013E@corp.com",
                "attacker\u0140evil.com\u013E\u0120NOTIFY=NEVER\u0120@corp.com",
                "\u010Dapek@b.com"
            })
    void case_47_a_text_is_refused_or_is_the_one_recipient(String text) {
        try (Counter counter = Counter.at(Script.inTheClear())) {
            List<Outgoing> run = mailsTo(List.of(text));

            if (!run.isEmpty()) {
                counter.send(run);
            }

            assertThat(counter.server.mails().stream().map(ReceivedMail::rcptTo))
                    .isEqualTo(run.stream()
                            .map(each -> List.of("<" + each.message().to().value() + ">"))
                            .toList());
        }
    }

    @Test
    void case_47_what_no_parser_has_seen_does_not_get_to_the_wire() {
        for (String mailbox : List.of(
                "a@b",
                "a b@c.example",
                "a@c.example\r\nDATA",
                "\u0161dmin@b.example",
                "a@c.example> NOTIFY=NEVER",
                "",
                "a@" + "x".repeat(260) + ".example")) {
            assertThatThrownBy(() -> new Envelope("id", "bounces@app.example", mailbox))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Envelope("id", mailbox, "kim@globex.example"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void case_48_no_code_point_makes_a_mail_go_elsewhere() {
        int sent = 0;
        for (int start = 0x80; start <= 0xFFFF; start += CODE_POINTS_AT_ONCE) {
            List<String> texts = new ArrayList<>();
            for (int c = start; c <= Math.min(start + CODE_POINTS_AT_ONCE - 1, 0xFFFF); c++) {
                texts.add("a" + (char) c + "b@globex.example");
                texts.add("kim@a" + (char) c + "b.example");
            }
            sent += assertSentToThemselves(mailsTo(texts));
        }
        System.out.println("Addresses: of 65408 code points in a local part and in a domain, " + sent
                + " made an address; each mail went to it, and to no other");
        assertThat(sent).isGreaterThan(1000);
    }

    private static int assertSentToThemselves(List<Outgoing> run) {
        if (run.isEmpty()) {
            return 0;
        }
        try (Counter counter = Counter.at(Script.inTheClear())) {
            counter.send(run);

            assertThat(counter.server.mails().stream().map(ReceivedMail::recipient))
                    .isEqualTo(run.stream()
                            .map(each -> each.message().to().value())
                            .toList());
            assertThat(counter.server.sessions()).hasSize(1);
            return run.size();
        }
    }

    private static List<Outgoing> mailsTo(List<String> texts) {
        List<Outgoing> mails = new ArrayList<>();
        for (String text : texts) {
            try {
                mails.add(Mails.to(EmailAddress.parse(text)));
            } catch (Refused refused) {
                // Nobody is sent to.
            }
        }
        return mails;
    }

    @Test
    void case_49_a_mail_goes_to_the_address_that_is_stored_however_it_is_typed_later() {
        try (Counter counter = Counter.at(Script.inTheClear())) {
            Club club = new Club();
            Roster roster = Roster.builder()
                    .storage(new InMemoryStorage())
                    .mailer(counter.mailer())
                    .catalog(club)
                    .linkBase("https://app.example/join")
                    .build();
            UserId ada = roster.asHost("sign-up")
                    .addUser("Ada@Acme.example", PersonName.of("Ada", "Lovelace"))
                    .id();
            OrganizationId acme = roster.asHost("sign-up")
                    .openOrganization("Acme", opening -> opening.owner(ada))
                    .id();
            var acting = roster.in(acme).as(ada);

            acting.invite(Invitee.of("Grace.Hopper@globex.example"), offer -> offer.role(club.owner));
            roster.dispatcher().step();
            acting.invite(Invitee.of("gRACE.hOPPER@GLOBEX.example"), offer -> offer.role(club.owner));
            roster.dispatcher().step();

            assertThat(counter.server.mails().stream().map(ReceivedMail::recipient))
                    .containsExactly("Grace.Hopper@globex.example", "Grace.Hopper@globex.example");
        }
    }

    /** The least of a catalog. */
    private static final class Club extends Catalog {
        final Role owner = owner("owner").always(all()).manages(everyRole());
    }
}
