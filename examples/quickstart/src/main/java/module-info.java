/** Four small hosts. */
module dev.roster.examples.quickstart {
    requires dev.roster;
}
