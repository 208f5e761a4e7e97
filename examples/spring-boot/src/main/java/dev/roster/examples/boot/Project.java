package dev.roster.examples.boot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;

/** What the application is about. To Roster it is a resource, known by its id alone. */
@Entity
class Project {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    /** Whose it is: Roster's id of the organization. */
    @Column(updatable = false)
    private UUID organization;

    private String name;

    Project() {
        // for JPA
    }

    Project(UUID organization, String name) {
        this.organization = organization;
        this.name = name;
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    void setName(String name) {
        this.name = name;
    }
}
