package dev.roster.examples.portal.host;

/**
 * Somebody of the sample data, whom one can sign in as.
 *
 * @param name the name
 * @param address what to type
 * @param about what there is to see as this person
 */
public record Persona(String name, String address, String about) {

    /** The password of all of them. */
    public static final String PASSWORD = "seven geese cross the Elbe";
}
