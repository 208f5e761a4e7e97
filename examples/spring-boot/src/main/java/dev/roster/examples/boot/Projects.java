package dev.roster.examples.boot;

import dev.roster.Roster;
import dev.roster.access.Access;
import dev.roster.failure.ConcurrentChange;
import dev.roster.invitation.Invitee;
import dev.roster.jdbc.SpringTransaction;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members do with the projects of their organization. */
@Service
class Projects {

    private final ProjectRepository projects;
    private final Roster roster;
    private final ProjectsCatalog app;
    private final DataSource dataSource;

    Projects(ProjectRepository projects, Roster roster, ProjectsCatalog app, DataSource dataSource) {
        this.projects = projects;
        this.roster = roster;
        this.app = app;
        this.dataSource = dataSource;
    }

    /**
     * Opens a project and invites who is to lead it: both, or neither, and no mail before both are there. If the transaction
     * loses against another one, all of it is done again.
     */
    @PreAuthorize("@may.open()")
    @Retryable(includes = ConcurrentChange.class)
    @Transactional
    public Project open(CurrentMember member, String name, String leadsAddress) {
        Project project = projects.save(new Project(member.organization().value(), name));
        roster.joining(SpringTransaction.of(dataSource))
                .in(member.organization())
                .as(member.user())
                .invite(Invitee.of(leadsAddress), offer -> offer.role(app.lead).reach(app.project.of(project.getId())));
        return project;
    }

    @PreAuthorize("@may.rename(#id)")
    @Transactional
    public void rename(CurrentMember member, UUID id, String name) {
        projects.findByOrganizationAndId(member.organization().value(), id)
                .orElseThrow(() -> new NoSuchElementException("There is no such project."))
                .setName(name);
    }

    /** The projects that the member may see. */
    public List<Project> seenBy(CurrentMember member) {
        Access access = roster.in(member.organization()).access(member.user()).pinned();
        return projects.findByOrganizationOrderByName(member.organization().value()).stream()
                .filter(project -> access.can(app.view, project.getId()))
                .toList();
    }
}
