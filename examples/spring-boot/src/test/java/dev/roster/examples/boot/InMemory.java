package dev.roster.examples.boot;

import dev.roster.catalog.NamedResource;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.id.OrganizationId;
import dev.roster.memory.InMemoryStorage;
import dev.roster.port.ResourceNames;
import dev.roster.port.Storage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Roster as the application has it, without a database. */
@TestConfiguration(proxyBeanMethods = false)
@Import({RosterConfiguration.class, Mailbox.class})
class InMemory {

    @Bean
    Storage storage() {
        return new InMemoryStorage();
    }

    @Bean
    ResourceNames none() {
        return new ResourceNames() {
            @Override
            public Map<Resource, String> names(OrganizationId organization, Collection<Resource> resources) {
                return Map.of();
            }

            @Override
            public List<NamedResource> list(
                    OrganizationId organization,
                    ResourceType<?> type,
                    String startingWith,
                    Optional<NamedResource> after,
                    int most) {
                return List.of();
            }
        };
    }
}
