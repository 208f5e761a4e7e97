package dev.roster.scenario.model;

/**
 * Who does something.
 *
 * @param kind member, host or invitee
 * @param number the member's user, or the invitation; 0 for the host
 */
record Actor(Kind kind, int number) {

    static final Actor HOST = new Actor(Kind.HOST, 0);

    /** Kinds of actor. */
    enum Kind {
        MEMBER,
        HOST,
        INVITEE
    }

    static Actor member(int user) {
        return new Actor(Kind.MEMBER, user);
    }

    static Actor invitee(int invitation) {
        return new Actor(Kind.INVITEE, invitation);
    }

    boolean isMember() {
        return kind == Kind.MEMBER;
    }

    @Override
    public String toString() {
        return switch (kind) {
            case MEMBER -> "u" + number;
            case HOST -> "host";
            case INVITEE -> "invitee of i" + number;
        };
    }
}
