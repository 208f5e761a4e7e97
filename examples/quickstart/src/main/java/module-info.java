/** Four small hosts. */
module dev.roster.examples.quickstart {
    requires dev.roster;
    requires dev.roster.jdbc;
    requires dev.roster.mail;
    requires greenmail;
    requires jakarta.mail;
    requires com.zaxxer.hikari;
}
