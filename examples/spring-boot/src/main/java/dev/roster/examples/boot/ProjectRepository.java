package dev.roster.examples.boot;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Always within one organization: a permission on a project says nothing about whose project it is. */
interface ProjectRepository extends Repository<Project, UUID> {

    Project save(Project project);

    List<Project> findByOrganizationOrderByName(UUID organization);

    List<Project> findByOrganizationAndIdIn(UUID organization, Collection<UUID> ids);

    List<Project> findByOrganizationAndNameStartingWithIgnoreCaseAndNameGreaterThanOrderByName(
            UUID organization, String prefix, String after, Limit most);

    Optional<Project> findByOrganizationAndId(UUID organization, UUID id);
}
