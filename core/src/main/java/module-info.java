/** User management as a library: who belongs to which organization, with which rights, and how they got in. */
module dev.roster {
    requires org.slf4j;
    // Not transitive: a modular host would not compile without a jar that it may not want.
    requires static org.jspecify;

    exports dev.roster;
    exports dev.roster.access;
    exports dev.roster.catalog;
    exports dev.roster.delivery;
    exports dev.roster.failure;
    exports dev.roster.id;
    exports dev.roster.invitation;
    exports dev.roster.journal;
    exports dev.roster.member;
    exports dev.roster.memory;
    exports dev.roster.message;
    exports dev.roster.organization;
    exports dev.roster.page;
    exports dev.roster.port;
    exports dev.roster.review;
    exports dev.roster.role;
    exports dev.roster.signin;
    exports dev.roster.user;
}
