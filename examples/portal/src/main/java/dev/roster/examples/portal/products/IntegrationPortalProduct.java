package dev.roster.examples.portal.products;

import dev.roster.examples.portal.host.Directory;
import dev.roster.examples.portal.host.Look;
import dev.roster.examples.portal.host.Persona;
import dev.roster.examples.portal.host.Product;
import dev.roster.examples.portal.host.Words;
import java.util.List;

final class IntegrationPortalProduct implements Product {

    @Override
    public String key() {
        return "integration-portal";
    }

    @Override
    public String title() {
        return "Integration Portal";
    }

    @Override
    public String claim() {
        return "Integrations of a company, in tenants. The role decides which tenants somebody reaches.";
    }

    @Override
    public Look look() {
        return new Look("#1c6b4a", "#ffffff", "#79d3a8", "#06251a", "0.125rem");
    }

    @Override
    public Words words() {
        return new Words()
                .call("admin", "Organization administrator", "All tenants, and user management.")
                .call("tenant-user", "Tenant user", "What the organization's own roles are made from.")
                .call("tenant", "Tenants", "Where integrations run.")
                .call("tenant.open", "Open", "Open a tenant and look around.")
                .call("tenant.deploy", "Deploy", "Put integrations into operation.")
                .call("tenant.logs", "Logs", "Read the logs.");
    }

    @Override
    public Directory directory() {
        return new Directory()
                .with("tenant", "dev", "Development")
                .with("tenant", "test", "Test")
                .with("tenant", "staging", "Staging")
                .with("tenant", "production", "Production");
    }

    @Override
    public List<Persona> personas() {
        return List.of(
                new Persona("Olga Berg", "olga@northwind.example", "Administrator of Northwind"),
                new Persona("Radia Stone", "radia@northwind.example", "Developer, with two tenants"));
    }

    @Override
    public Start start() {
        IntegrationPortal catalog = new IntegrationPortal();
        return new Start(catalog, planting -> new IntegrationPortalSample(catalog, planting).plant());
    }
}
