/** Four small hosts. */
module dev.roster.examples.quickstart {
    requires dev.roster;
    requires dev.roster.jdbc;
    requires com.zaxxer.hikari;
}
