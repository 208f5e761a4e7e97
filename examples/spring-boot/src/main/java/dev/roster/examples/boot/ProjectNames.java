package dev.roster.examples.boot;

import dev.roster.catalog.NamedResource;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.id.OrganizationId;
import dev.roster.port.ResourceNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What projects are called, for mails and explanations. There is no other type of resource. */
@Component
final class ProjectNames implements ResourceNames {

    private final ProjectRepository projects;

    ProjectNames(ProjectRepository projects) {
        this.projects = projects;
    }

    @Override
    public Map<Resource, String> names(OrganizationId organization, Collection<Resource> resources) {
        Map<UUID, Resource> byId = resources.stream()
                .collect(Collectors.toMap(resource -> UUID.fromString(resource.id()), resource -> resource));
        return projects.findByOrganizationAndIdIn(organization.value(), byId.keySet()).stream()
                .collect(Collectors.toMap(project -> byId.get(project.getId()), Project::getName));
    }

    @Override
    public List<NamedResource> list(
            OrganizationId organization,
            ResourceType<?> type,
            String startingWith,
            Optional<NamedResource> after,
            int most) {
        String last = after.map(NamedResource::name).orElse("");
        return projects
                .findByOrganizationAndNameStartingWithIgnoreCaseAndNameGreaterThanOrderByName(
                        organization.value(), startingWith, last, Limit.of(most))
                .stream()
                .map(project -> new NamedResource(
                        new Resource(type.key(), project.getId().toString()), project.getName()))
                .toList();
    }
}
