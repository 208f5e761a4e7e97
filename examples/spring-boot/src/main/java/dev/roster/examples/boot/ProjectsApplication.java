package dev.roster.examples.boot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Organizations have projects, and people who lead them. Who that is, and what they may do, is Roster's. */
@SpringBootApplication
public class ProjectsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ProjectsApplication.class, arguments);
    }
}
