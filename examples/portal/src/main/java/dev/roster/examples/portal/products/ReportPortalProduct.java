package dev.roster.examples.portal.products;

import dev.roster.examples.portal.host.Directory;
import dev.roster.examples.portal.host.Look;
import dev.roster.examples.portal.host.Persona;
import dev.roster.examples.portal.host.Product;
import dev.roster.examples.portal.host.Words;
import java.util.List;

final class ReportPortalProduct implements Product {

    @Override
    public String key() {
        return "report-portal";
    }

    @Override
    public String title() {
        return "Report Portal";
    }

    @Override
    public String claim() {
        return "Reports on marketing. Each can be switched off for each person, viewing and generating apart.";
    }

    @Override
    public Look look() {
        return new Look("#6b3fa0", "#ffffff", "#c9a8f2", "#1f0f33", "0.75rem");
    }

    @Override
    public Words words() {
        return new Words()
                .call("admin", "Admin", "All reports, and user management.")
                .call("analyst", "Analyst", "All reports, as far as they are not switched off.")
                .call("report", "Reports", "What there is to read.")
                .call("report.view", "View", "Look at a report.")
                .call("report.generate", "Generate", "Have a report made anew.");
    }

    @Override
    public Directory directory() {
        return new Directory()
                .with("report", "leads", "Leads by source")
                .with("report", "campaigns", "Campaigns by quarter")
                .with("report", "events", "Events and attendance")
                .with("report", "spend", "Spend against plan")
                .with("report", "pipeline", "Pipeline");
    }

    @Override
    public List<Persona> personas() {
        return List.of(
                new Persona("Ada Lund", "ada@brightmedia.example", "Admin of Bright Media"),
                new Persona("Ben Marsh", "ben@brightmedia.example", "Analyst at Bright Media and at Clear Ads"),
                new Persona("Cleo Hart", "cleo@clearads.example", "Admin of Clear Ads"));
    }

    @Override
    public Start start() {
        ReportPortal catalog = new ReportPortal();
        return new Start(catalog, planting -> new ReportPortalSample(catalog, planting).plant());
    }
}
