package dev.roster.examples.portal.reviews;

/** Numbers of people, as sentences have them. */
final class Count {

    private Count() {}

    static String members(int number) {
        return number == 1 ? "1 member" : number + " members";
    }
}
