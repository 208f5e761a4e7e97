/** Writes and sends Roster's mails by SMTP, and reads what comes back of them. */
module dev.roster.mail {
    requires transitive dev.roster;
    requires java.logging;
    requires jakarta.mail;
    requires org.eclipse.angus.mail;
    requires com.samskivert.jmustache;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.roster.mail;
    exports dev.roster.mail.content;
    exports dev.roster.mail.mailbox;
    exports dev.roster.mail.returned;
}
