package dev.roster.mail.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** All that a server can do to a client that waits for its reply. */
public final class Deeds {

    private static final int ROW = 8192;

    private Deeds() {}

    /**
     * Replies.
     *
     * @param lines what to say; each line without its end. Several make a reply of several lines only if they say so
     *     themselves, with hyphens: what is written goes out as it is
     */
    public static Deed reply(String... lines) {
        String reply = String.join("\r\n", lines) + "\r\n";
        int code = codeOf(lines[lines.length - 1]);
        return wire -> {
            wire.say(reply);
            return code;
        };
    }

    /**
     * Replies with what the client has said, as some relays do: the last of it that looks like something.
     *
     * @param start of the reply, with its code
     * @param what how it looks, in the conversation without the soft line ends of quoted-printable
     */
    public static Deed quote(String start, Pattern what) {
        return wire -> {
            String heard = new String(wire.session().heard(), StandardCharsets.ISO_8859_1).replace("=\r\n", "");
            String quoted =
                    what.matcher(heard).results().map(MatchResult::group).reduce("", (first, next) -> next);
            return reply(start + " " + quoted).on(wire);
        };
    }

    /** Replies, and hangs up behind it. */
    public static Deed replyAndHangUp(String line) {
        return wire -> {
            wire.say(line + "\r\n");
            return Deed.OVER;
        };
    }

    /** Says nothing more, and listens until the client has gone. */
    public static Deed fallSilent() {
        return wire -> {
            wire.listenToTheEnd();
            return Deed.OVER;
        };
    }

    /** Replies octet by octet, with a pause before each. */
    public static Deed dribble(Duration pause, String line) {
        return wire -> {
            for (byte octet : octets(line + "\r\n")) {
                wire.pause(pause);
                wire.write(octet);
            }
            return codeOf(line);
        };
    }

    /** Sends the first part of a line, octet by octet, over and over: a reply that never ends, and never stops. */
    public static Deed dribbleForever(Duration pause, String start) {
        return wire -> {
            wire.say(start);
            while (true) {
                wire.pause(pause);
                wire.write((byte) 'x');
            }
        };
    }

    /** Closes the connection, in good order. */
    public static Deed hangUp() {
        return wire -> Deed.OVER;
    }

    /** Lets the connection break: the client gets a reset. */
    public static Deed reset() {
        return wire -> {
            wire.reset();
            return Deed.OVER;
        };
    }

    /** Says what no mail server says, and waits on. */
    public static Deed talkRubbish() {
        return wire -> {
            wire.write("HTTP/1.1 400 Bad Request\r\n\r\n\0\1\2\3 \u00ff\u00fe <html>\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
            wire.listenToTheEnd();
            return Deed.OVER;
        };
    }

    /**
     * Sends one line without end, as fast as the client takes it.
     *
     * @param start its first part
     */
    public static Deed endlessLine(String start) {
        return flood(start, "a".repeat(ROW));
    }

    /**
     * Sends a reply of lines without end, as fast as the client takes it.
     *
     * @param code the reply's
     */
    public static Deed endlessReply(int code) {
        return flood("", (code + "-and\r\n").repeat(ROW / 16));
    }

    private static Deed flood(String start, String rest) {
        byte[] wave = octets(rest);
        return wire -> {
            wire.say(start);
            while (true) {
                wire.write(wave);
            }
        };
    }

    private static byte[] octets(String line) {
        return line.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int codeOf(String line) {
        return line.matches("\\d{3}.*") ? Integer.parseInt(line.substring(0, 3)) : Deed.OVER + 1;
    }
}
