package dev.roster.examples.portal.host;

import dev.roster.catalog.Catalog;
import java.util.List;
import java.util.function.Consumer;

/** One of the products: its rules are its catalog, and the rest is what it calls things and how it looks. */
public interface Product {

    /** In settings, file names and paths. */
    String key();

    /** What it is called. */
    String title();

    /** What it is, in a sentence. */
    String claim();

    /** How it looks. */
    Look look();

    /** What it calls things. */
    Words words();

    /** What it keeps about an organization besides its name: the keys of the fields, which are named in its words. */
    default List<String> fields() {
        return List.of();
    }

    /** What it has of partners, tenants or reports. */
    Directory directory();

    /** Whether one can sign in by an identity provider, too. */
    default boolean hasIdentityProvider() {
        return false;
    }

    /** Whom of the sample data one can sign in as. */
    List<Persona> personas();

    /** A start of the product, with a catalog of its own: one is good for one Roster. */
    Start start();

    /**
     * A start.
     *
     * @param catalog the rules
     * @param sample fills an empty database with who and what is there at first
     */
    record Start(Catalog catalog, Consumer<Planting> sample) {}
}
