package dev.roster.examples.boot;

import dev.roster.Roster;
import dev.roster.memory.RecordingMailer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Keeps mails instead of sending them. They go out when a test says so. */
@TestConfiguration(proxyBeanMethods = false)
class Mailbox {

    @Bean
    RecordingMailer mailer() {
        return new RecordingMailer();
    }

    @Bean
    Town town(Roster roster, RecordingMailer mailer, ProjectsCatalog app, Entrance entrance) {
        return new Town(roster, mailer, app, entrance);
    }
}
