/** A host in one class. */
module dev.roster.examples.quickstart {
    requires dev.roster;
}
