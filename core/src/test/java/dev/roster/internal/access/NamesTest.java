package dev.roster.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.catalog.NamedResource;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.id.OrganizationId;
import dev.roster.port.ResourceNames;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesTest {

    private static final OrganizationId ACME = new OrganizationId(new UUID(7, 1));
    private static final Resource GLOBEX = new Resource("partner", "globex");

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "null", "no name", "an exception"})
    void ids_stand_for_names_where_the_host_answers_with(String answer) {
        Names names = new Names(answering(() -> switch (answer) {
            case "nothing" -> Map.of();
            case "null" -> null;
            case "no name" -> Collections.singletonMap(GLOBEX, null);
            default -> throw new IllegalStateException("down");
        }));

        assertThat(names.of(ACME, List.of(GLOBEX))).containsExactly(new NamedResource(GLOBEX, "globex"));
        assertThat(names.of(ACME, GLOBEX)).isEmpty();
    }

    @Test
    void a_host_is_not_asked_about_nothing() {
        Names names = new Names(answering(() -> {
            throw new AssertionError("asked about nothing");
        }));

        assertThat(names.of(ACME, List.of())).isEmpty();
    }

    private static ResourceNames answering(Supplier<Map<Resource, String>> answer) {
        return new ResourceNames() {

            @Override
            public Map<Resource, String> names(OrganizationId organization, Collection<Resource> resources) {
                return answer.get();
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
