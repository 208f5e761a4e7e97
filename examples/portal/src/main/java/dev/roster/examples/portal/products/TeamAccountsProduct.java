package dev.roster.examples.portal.products;

import dev.roster.examples.portal.host.Directory;
import dev.roster.examples.portal.host.Look;
import dev.roster.examples.portal.host.Persona;
import dev.roster.examples.portal.host.Product;
import dev.roster.examples.portal.host.Words;
import java.util.List;

final class TeamAccountsProduct implements Product {

    @Override
    public String key() {
        return "team-accounts";
    }

    @Override
    public String title() {
        return "Team Accounts";
    }

    @Override
    public String claim() {
        return "One account for a small team. Who pays for pro may share it.";
    }

    @Override
    public Look look() {
        return new Look("#a33a1c", "#ffffff", "#f5b09a", "#3a1206", "1rem");
    }

    @Override
    public Words words() {
        return new Words()
                .call("holder", "Account holder", "Everything, user management and the account itself included.")
                .call("user", "Additional user", "All that the holder can do, but for users and account details.")
                .call("projects.edit", "Edit projects", "Make and change projects.")
                .call("projects.export", "Export projects", "Take projects elsewhere. Not on the basic plan.")
                .call("billing", "Billing", "See invoices.")
                .call("basic", "Basic", "For one person.")
                .call("pro", "Pro", "For up to ten.")
                .call("company", "Company", "As it stands on invoices.")
                .call("tax-number", "Tax number", "With the letters of the country.");
    }

    @Override
    public List<String> fields() {
        return List.of("company", "tax-number");
    }

    @Override
    public Directory directory() {
        return new Directory();
    }

    @Override
    public boolean hasIdentityProvider() {
        return true;
    }

    @Override
    public List<Persona> personas() {
        return List.of(
                new Persona("Hedy Moss", "hedy@fernstudio.example", "Holder of Fern Studio, on pro"),
                new Persona("Iris Bloom", "iris@fernstudio.example", "Additional user of Fern Studio"),
                new Persona("Jon Reed", "jon@reedsolo.example", "Holder of Reed Solo, on basic"));
    }

    @Override
    public Start start() {
        TeamAccounts catalog = new TeamAccounts();
        return new Start(catalog, planting -> new TeamAccountsSample(catalog, planting).plant());
    }
}
