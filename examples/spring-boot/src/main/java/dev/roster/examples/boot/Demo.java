package dev.roster.examples.boot;

import dev.roster.Roster;
import dev.roster.id.UserId;
import dev.roster.mail.content.MailContent;
import dev.roster.memory.RecordingMailer;
import dev.roster.port.Answer;
import dev.roster.port.Mailer;
import dev.roster.user.PersonName;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Somebody to sign in as, and a terminal in the place of everybody's mailbox. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class Demo {

    static final String ADDRESS = "ada@acme.example";
    static final String PASSWORD = "seven geese cross the Elbe";

    @Bean
    Mailer mailer() {
        MailContent content = MailContent.of("Projects");
        return new RecordingMailer().answering(outgoing -> {
            // A terminal, and never a log: mails have links.
            System.out.printf(
                    "%n--- mail to %s%n%s%n---%n",
                    outgoing.message().to(), content.write(outgoing.message()).text());
            return new Answer.Accepted("shown");
        });
    }

    @Bean
    ApplicationRunner people(Roster roster) {
        return arguments -> {
            if (roster.asHost("demo").userAt(ADDRESS).isEmpty()) {
                UserId ada = roster.asHost("demo")
                        .addUser(ADDRESS, PersonName.of("Ada", "Lovelace"))
                        .id();
                roster.user(ada).setPassword(PASSWORD);
                roster.asHost("demo").openOrganization("Acme", opening -> opening.owner(ada));
            }
            System.out.printf("%nSign in at http://localhost:8080 as %s, password: %s%n", ADDRESS, PASSWORD);
        };
    }
}
