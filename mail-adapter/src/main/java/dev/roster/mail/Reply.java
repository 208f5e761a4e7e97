package dev.roster.mail;

import java.util.stream.Collectors;

/**
 * What the relay said to one command.
 *
 * @param code three digits: RFC 5321, section 4.2
 * @param text all its lines
 */
record Reply(int code, String text) {

    static final int READY = 220;
    static final int CLOSING = 421;
    static final int GO_AHEAD = 354;
    private static final int LOG_IN_FIRST = 530;
    private static final int CODE_AND_BLANK = 4;

    boolean isYes() {
        return code >= 200 && code < 300;
    }

    boolean isNotNow() {
        return code >= 400 && code < 500;
    }

    boolean isNever() {
        return code >= 500 && code < 600;
    }

    /** Whether this no is about us, and not about the mail. */
    boolean isAboutUs() {
        return code == LOG_IN_FIRST || !(isNotNow() || isNever());
    }

    /** All lines in one, with the code in front once. */
    String line() {
        return code + " " + text.lines().map(Reply::afterCode).collect(Collectors.joining(" "));
    }

    private static String afterCode(String line) {
        return line.length() < CODE_AND_BLANK ? "" : line.substring(CODE_AND_BLANK);
    }
}
