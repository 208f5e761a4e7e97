package dev.roster.internal.invitation;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.text.CodePoints;
import dev.roster.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Splits text that somebody typed or pasted into invitees, one address each, with or without a display name:
 * {@code grace@x.example, "Hopper, Grace" <grace@x.example>; Linus <linus@x.example>}.
 *
 * <p>Pieces end at commas, semicolons, tabs and line breaks, and at the fullwidth and ideographic forms of these. In
 * double quotes and angle brackets only a line break ends a piece, so that a quote or bracket that is never closed costs
 * its own line and no more. Addresses are not checked here. Whatever cannot be taken apart safely is passed on whole as
 * its own address, which is then refused: no piece ever yields an address that it does not show.
 */
final class InviteeList {

    private static final String FIELD = "invitees";
    private static final int MOST_UNITS_PER_PIECE = 1000;
    private static final String MAILTO = "mailto:";

    private InviteeList() {}

    /**
     * One entry of the list.
     *
     * @param text the entry as it was given, without blanks at its ends
     * @param address what should be its address, unchecked, perhaps empty
     * @param displayName the name before the address, without its quotes, unchecked, or null if there is none or if it
     *     only repeats the address
     */
    record Piece(String text, String address, @Nullable String displayName) {

        /**
         * Checks for nulls.
         *
         * @param text the entry as it was given, without blanks at its ends
         * @param address what should be its address
         * @param displayName the name before the address, or null
         */
        public Piece {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(address, "address");
        }
    }

    /**
     * Splits a list. Empty entries are left out.
     *
     * @param text the list as typed or pasted
     * @param maxPieces how many entries it may have
     * @return its entries in order, perhaps none
     * @throws Refused with {@link Reason#LIST_TOO_LONG} if it has more entries than that, or more than a thousand
     *     characters for each entry that it may have
     */
    static List<Piece> split(String text, int maxPieces) {
        return split((CharSequence) text, maxPieces);
    }

    /** The same for any characters, so that a test can count how often they are looked at. */
    static List<Piece> split(CharSequence text, int maxPieces) {
        if (text.length() > (long) maxPieces * MOST_UNITS_PER_PIECE) {
            throw tooLong(maxPieces);
        }
        List<Piece> pieces = new ArrayList<>();
        Marks marks = new Marks();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || marks.endsPieceWith(text.charAt(i))) {
                String piece = strip(text.subSequence(start, i).toString());
                start = i + 1;
                if (!piece.isEmpty()) {
                    if (pieces.size() == maxPieces) {
                        throw tooLong(maxPieces);
                    }
                    pieces.add(piece(piece));
                }
            }
        }
        return List.copyOf(pieces);
    }

    private static Piece piece(String text) {
        int open = -1;
        int close = -1;
        int brackets = 0;
        StringBuilder name = new StringBuilder();
        Marks marks = new Marks();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean quotedBefore = marks.quoted;
            boolean escapedBefore = marks.escaped;
            marks.endsPieceWith(c);
            boolean quoting = !escapedBefore && (c == '"' || c == '\\' && quotedBefore);
            if (!quotedBefore && c == '<') {
                open = i;
                brackets++;
            } else if (!quotedBefore && c == '>') {
                close = i;
                brackets++;
            } else if (open < 0 && !quoting) {
                name.append(c);
            }
        }
        if (brackets == 0) {
            return new Piece(text, withoutScheme(text), null);
        }
        if (brackets != 2 || open < 0 || open > close || close != text.length() - 1) {
            return new Piece(text, text, null);
        }
        String address = withoutScheme(strip(text.substring(open + 1, close)));
        String displayName = strip(name.toString());
        boolean says = !displayName.isEmpty() && !displayName.equals(address);
        return new Piece(text, address, says ? displayName : null);
    }

    private static String withoutScheme(String address) {
        int length = MAILTO.length();
        boolean link = address.length() >= length
                && address.substring(0, length).toLowerCase(Locale.ROOT).equals(MAILTO);
        // A percent sign in a mailto link stands for something else than itself: left as it is, it will be refused.
        return link && address.indexOf('%') < 0 ? strip(address.substring(length)) : address;
    }

    /** Drops blanks of any script and byte order marks at the ends. */
    private static String strip(String text) {
        return PlainText.strip(text, c -> CodePoints.isBlank(c) || c == '\uFEFF');
    }

    private static Refused tooLong(int maxPieces) {
        return new Refused(
                Reason.LIST_TOO_LONG,
                FIELD,
                "The list is too long; give at most " + maxPieces + " entries at a time, each of ordinary length.");
    }

    /** What the characters so far have opened. */
    private static final class Marks {

        private boolean quoted;
        private boolean escaped;
        private boolean bracketed;

        /** Takes the next character, and tells whether it ends the piece. */
        boolean endsPieceWith(char c) {
            if (isLineBreak(c)) {
                quoted = false;
                escaped = false;
                bracketed = false;
                return true;
            }
            if (escaped) {
                escaped = false;
            } else if (quoted) {
                escaped = c == '\\';
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '<') {
                bracketed = true;
            } else if (c == '>') {
                bracketed = false;
            } else {
                return !bracketed && isSeparator(c);
            }
            return false;
        }

        private static boolean isLineBreak(char c) {
            return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
        }

        private static boolean isSeparator(char c) {
            return c == ',' || c == ';' || c == '\t' || c == '\uFF0C' || c == '\uFF1B' || c == '\u3001';
        }
    }
}
