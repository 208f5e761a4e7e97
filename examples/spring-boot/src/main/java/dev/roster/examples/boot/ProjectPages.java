package dev.roster.examples.boot;

import dev.roster.Roster;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The projects of the organization that was entered. */
@Controller
final class ProjectPages {

    private final Projects projects;
    private final Roster roster;
    private final ProjectsCatalog app;

    ProjectPages(Projects projects, Roster roster, ProjectsCatalog app) {
        this.projects = projects;
        this.roster = roster;
        this.app = app;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal CurrentMember member, Model page) {
        page.addAttribute("member", member);
        page.addAttribute("person", roster.user(member.user()).profile().name().display());
        page.addAttribute("places", roster.user(member.user()).enterable(20).items());
        page.addAttribute("projects", projects.seenBy(member));
        page.addAttribute(
                "mayOpen",
                roster.in(member.organization()).access(member.user()).can(app.open));
        return "home";
    }

    @PostMapping("/projects")
    String open(@AuthenticationPrincipal CurrentMember member, @RequestParam String name, @RequestParam String lead) {
        projects.open(member, name, lead);
        return "redirect:/";
    }

    @PostMapping("/projects/{id}")
    String rename(@AuthenticationPrincipal CurrentMember member, @PathVariable UUID id, @RequestParam String name) {
        projects.rename(member, id, name);
        return "redirect:/";
    }
}
