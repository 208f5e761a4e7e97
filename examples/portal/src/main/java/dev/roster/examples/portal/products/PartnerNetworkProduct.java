package dev.roster.examples.portal.products;

import dev.roster.examples.portal.host.Directory;
import dev.roster.examples.portal.host.Look;
import dev.roster.examples.portal.host.Persona;
import dev.roster.examples.portal.host.Product;
import dev.roster.examples.portal.host.Words;
import java.util.List;

final class PartnerNetworkProduct implements Product {

    private static final List<String> PARTNERS = List.of(
            "Globex",
            "Initech",
            "Hooli",
            "Umbra Freight",
            "Stark Logistics",
            "Wayne Supply",
            "Acme Parts",
            "Tyrell",
            "Soylent Foods",
            "Cyberdyne",
            "Vandelay Imports",
            "Wonka Sweets");

    private final Directory directory = new Directory();

    PartnerNetworkProduct() {
        PARTNERS.forEach(name -> directory.with("partner", PartnerNetworkSample.id(name), name));
    }

    @Override
    public String key() {
        return "partner-network";
    }

    @Override
    public String title() {
        return "Partner Network";
    }

    @Override
    public String claim() {
        return "Messages between a company and its partners. Who is whose decides what is seen.";
    }

    @Override
    public Look look() {
        return new Look("#0b5c8a", "#ffffff", "#7cc7f0", "#06202f", "0.375rem");
    }

    @Override
    public Words words() {
        return new Words()
                .call("admin", "Admin", "Everything, for all partners, user management included.")
                .call("normal", "Normal", "Messages of as many partners as are assigned.")
                .call("partner", "Partner", "Messages of exactly one partner: for people who work there.")
                .call("type.partner", "Partners", "")
                .call("messages", "Messages", "See the messages of a partner.")
                .call("partner-data", "Partner data", "See and change what is kept about partners.")
                .call("branding", "Branding", "Change logo and colours.")
                .call("saml", "Single sign-on", "Set up sign-in by SAML.")
                .call("integrate", "Access to integrations", "Work with integrations. For Normal.")
                .call("comments", "Access to issue comments", "Read the comments on issues. For Normal and Partner.")
                .call("reprocess", "Reprocess messages", "Have messages processed again. For Normal.");
    }

    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public List<Persona> personas() {
        return List.of(
                new Persona("Mary Shaw", "mary@hub.example", "Admin of Hub Trading"),
                new Persona("Anna Holm", "anna@hub.example", "Normal, with two partners"),
                new Persona("Gus Okoye", "gus@globex.example", "Partner of Hub Trading and of Northern Spares"));
    }

    @Override
    public Start start() {
        PartnerNetwork catalog = new PartnerNetwork();
        return new Start(catalog, planting -> new PartnerNetworkSample(catalog, planting).plant());
    }
}
