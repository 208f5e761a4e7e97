/** User management as a library: who belongs to which organization, with which rights, and how they got in. */
module dev.roster {
    requires org.slf4j;
    // Not transitive: a modular host would not compile without a jar that it may not want.
    requires static org.jspecify;

    exports dev.roster.failure;
}
