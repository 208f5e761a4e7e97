package dev.roster.examples.boot;

import dev.roster.Roster;
import dev.roster.delivery.Dispatching;
import dev.roster.mail.SmtpMailer;
import dev.roster.mail.content.MailContent;
import dev.roster.port.Mailer;
import dev.roster.port.ResourceNames;
import dev.roster.port.Storage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Roster as a bean, on whatever storage there is. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

    @Bean
    ProjectsCatalog catalog() {
        return new ProjectsCatalog();
    }

    @Bean
    Roster roster(
            Storage storage,
            Mailer mailer,
            ProjectsCatalog catalog,
            ResourceNames names,
            @Value("${roster.link-base}") String linkBase,
            ApplicationEventPublisher events) {
        return Roster.builder()
                .storage(storage)
                .mailer(mailer)
                .catalog(catalog)
                .resourceNames(names)
                .linkBase(linkBase)
                .listener(events::publishEvent) // each change, after its commit, to every @EventListener of an Entry
                .build();
    }

    /** Sends mails as long as the application is there: Spring closes it, before what it depends on. */
    @Bean
    @ConditionalOnBooleanProperty(name = "roster.dispatching", matchIfMissing = true)
    Dispatching dispatching(Roster roster) {
        return roster.dispatcher().start();
    }

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Mailer mailer(
            @Value("${spring.mail.host}") String host,
            @Value("${spring.mail.port:587}") int port,
            @Value("${spring.mail.username}") String user,
            @Value("${spring.mail.password}") String password) {
        return SmtpMailer.connectingTo(host, port)
                .password(user, password)
                .from("invitations@projects.example")
                .returnPath("bounces@projects.example")
                .content(MailContent.of("Projects"))
                .build();
    }
}
