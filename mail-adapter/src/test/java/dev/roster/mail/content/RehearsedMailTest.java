package dev.roster.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Role;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.user.PersonName;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a page shows of an invitation's mail, before it is sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RehearsedMailTest {

    private static final String LINK_BASE = "https://app.example/join/";

    private static final class Office extends Catalog {
        final Role colleague = role("colleague");
        final Role boss = owner("boss").manages(everyRole());
    }

    private final Office office = new Office();
    private final RecordingMailer mailer = new RecordingMailer();
    private final Roster roster = Roster.builder()
            .storage(new InMemoryStorage())
            .mailer(mailer)
            .catalog(office)
            .linkBase(LINK_BASE)
            .build();
    private final MailContent content =
            MailContent.of("Office").roleNames(Locale.GERMAN, Map.of("colleague", "Kollegin"));

    @Test
    void it_is_to_the_letter_what_arrives_but_for_the_link() {
        UserId ada = roster.asHost("sign-up")
                .addUser("ada@app.example", PersonName.of("Ada", "Lovelace"))
                .id();
        OrganizationId acme = roster.asHost("sign-up")
                .openOrganization("Acme", opening -> opening.owner(ada))
                .id();
        ActingMember acting = roster.in(acme).as(ada);
        Invitee grace = Invitee.of("grace@globex.example").named("Grace", "Hopper");
        Consumer<Offer> offer = said ->
                said.role(office.colleague).note("Bis <b>Montag</b>\nAda").locale(Locale.GERMAN);

        MailText shown = content.write(acting.rehearseMail(grace, offer));
        assertThat(mailer.attempts()).isEmpty();
        acting.invite(grace, offer);
        roster.dispatcher().drain();
        MailText arrived = content.write(mailer.lastTo(grace.address()));

        String token = mailer.linkTo(grace.address()).token();
        assertThat(shown.text()).contains("Kollegin", LINK_BASE + "sample");
        assertThat(shown.subject()).isEqualTo(arrived.subject());
        assertThat(shown.language()).isEqualTo(arrived.language());
        assertThat(shown.text().replace(LINK_BASE + "sample", LINK_BASE + token))
                .isEqualTo(arrived.text());
        assertThat(shown.html().replace(LINK_BASE + "sample", LINK_BASE + token))
                .isEqualTo(arrived.html());
    }
}
