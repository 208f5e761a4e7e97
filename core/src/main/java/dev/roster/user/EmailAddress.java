package dev.roster.user;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.text.CodePoints;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox that Roster can send to. It is pure ASCII, so that no mail library can turn it into another one: a
 * dot-atom (RFC 5322; RFC 5321 calls it a dot-string) of up to 64 characters, an {@code @}, and a domain of two or more
 * labels. There are no quoted strings, comments, groups, routes, address literals or bare hosts.
 *
 * <p>A domain in another script is kept as its A-labels ({@code xn--…}), and only if the way there and back (IDNA 2003,
 * by {@link java.net.IDN}) gives the same name: {@code faß.de} is refused, since it would become {@code fass.de}. A
 * label mixes no scripts but those that are written together, such as Latin, Han and Katakana.
 *
 * <p>Two addresses are equal if they are the same but for the case of ASCII letters. Upper case in the local part is
 * kept for sending. Immutable.
 */
public final class EmailAddress implements Comparable<EmailAddress> {

    private static final String FIELD = "address";
    static final int LONGEST_INPUT = 1000;
    /** RFC 5321, section 4.5.3.1.3: a path has 256 octets, of which two are its angle brackets. */
    private static final int LONGEST = 254;

    /** RFC 5321, section 4.5.3.1.1. */
    private static final int LONGEST_LOCAL_PART = 64;
    /** What an atom may hold besides letters and digits: RFC 5322, section 3.2.3. */
    private static final String ATEXT_SYMBOLS = "!#$%&'*+-/=?^_`{|}~";

    /** RFC 2606, section 2: no mail ever gets there. */
    private static final String ERASED_DOMAIN = "erased.invalid";

    private static final String DOTS = "\u2022\u2022\u2022";

    private final String localPart;
    private final DomainName domain;
    private final String canonical;

    private EmailAddress(String localPart, DomainName domain) {
        this.localPart = localPart;
        this.domain = domain;
        this.canonical = Ascii.lowerCase(localPart) + '@' + domain.ascii();
    }

    /**
     * Reads one address, without a display name. Spaces and tabs around it are dropped; nothing else is repaired.
     *
     * @param text the address as typed; a null is refused
     * @return the address
     * @throws Refused with {@link Reason#MISSING} if there is none, {@link Reason#TOO_LONG} if a part of it is longer
     *     than mail allows, {@link Reason#BAD_ADDRESS} for anything else, also for what stands in place of an erased
     *     address; the message says what would be right
     */
    public static EmailAddress parse(@Nullable String text) {
        EmailAddress address = stored(text);
        if (address.isErased()) {
            throw bad("Nobody is at " + ERASED_DOMAIN
                    + ", which stands where an address was erased; give an address that mail reaches.");
        }
        return address;
    }

    /**
     * Reads an address that was stored, perhaps one that was erased. For adapters.
     *
     * @param text what {@link #value()} said
     * @return the address
     * @throws Refused if it is none
     */
    public static EmailAddress stored(@Nullable String text) {
        if (text != null && text.length() > LONGEST_INPUT) {
            throw tooLong("An address", LONGEST);
        }
        String address = text == null ? "" : Ascii.strip(text);
        if (address.isEmpty()) {
            throw new Refused(Reason.MISSING, FIELD, "An address is needed, such as grace@globex.example.");
        }
        int at = address.indexOf('@');
        if (at < 0 || at != address.lastIndexOf('@')) {
            throw bad("Give exactly one address, with one @, such as grace@globex.example.");
        }
        String localPart = checkedLocalPart(address.substring(0, at));
        DomainName domain = DomainName.parse(address.substring(at + 1));
        if (localPart.length() + 1 + domain.ascii().length() > LONGEST) {
            throw tooLong("An address", LONGEST);
        }
        return new EmailAddress(localPart, domain);
    }

    /**
     * What stands in place of an address that was erased.
     *
     * @param localPart tells it from others, if it must be told
     * @return an address that mail never reaches, and that {@link #parse} takes from nobody
     */
    public static EmailAddress erased(String localPart) {
        return stored(localPart + '@' + ERASED_DOMAIN);
    }

    /** @return whether this stands in place of an address that was erased */
    public boolean isErased() {
        return domain.ascii().equals(ERASED_DOMAIN);
    }

    /** @return the address to send to: the local part as it was written, and the domain in lower-case A-labels */
    public String value() {
        return localPart + '@' + domain.ascii();
    }

    /** @return the address to compare by: {@link #value()} with its ASCII letters in lower case */
    public String canonical() {
        return canonical;
    }

    /** @return what stands before the {@code @}, as it was written */
    public String localPart() {
        return localPart;
    }

    /** @return the domain in lower-case A-labels */
    public String domain() {
        return domain.ascii();
    }

    /**
     * The domain for people to read.
     *
     * @return the domain in its own script, but in A-labels where it could be taken for a Latin one
     */
    public String displayDomain() {
        return domain.display();
    }

    /**
     * The address for people to read; to send to, take {@link #value()}.
     *
     * @return the local part as it was written, and the {@link #displayDomain()}
     */
    public String display() {
        return localPart + '@' + domain.display();
    }

    /**
     * A hint that helps those who know the address, and few others. Of a local part of one letter it hides nothing but
     * the length.
     *
     * @return the first characters of local part and domain, and the last label, such as {@code g•••@g•••.example}
     */
    public String masked() {
        String ascii = domain.ascii();
        return localPart.charAt(0) + DOTS + '@' + ascii.charAt(0) + DOTS + ascii.substring(ascii.lastIndexOf('.'));
    }

    /** Orders by {@link #canonical()}, which is also the binary order of a database. */
    @Override
    public int compareTo(EmailAddress other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmailAddress address && canonical.equals(address.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    /** @return {@link #value()} */
    @Override
    public String toString() {
        return value();
    }

    static Refused bad(String message) {
        return new Refused(Reason.BAD_ADDRESS, FIELD, message);
    }

    static Refused tooLong(String what, int max) {
        return new Refused(Reason.TOO_LONG, FIELD, what + " has at most " + max + " characters.");
    }

    private static String checkedLocalPart(String local) {
        if (local.isEmpty()) {
            throw bad("There is nothing before the @; give an address such as grace@globex.example.");
        }
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            if (c > 0x7F) {
                throw bad("There is " + CodePoints.show(local.codePointAt(i))
                        + " before the @; Roster sends only to addresses that have plain ASCII letters there.");
            }
            if (!Ascii.isLetterOrDigit(c) && c != '.' && ATEXT_SYMBOLS.indexOf(c) < 0) {
                throw bad("There is " + CodePoints.show(c)
                        + " before the @; only letters, digits, dots between them and " + ATEXT_SYMBOLS
                        + " may stand there.");
            }
        }
        if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            throw bad("Before the @, dots stand only one at a time and between other characters.");
        }
        if (local.length() > LONGEST_LOCAL_PART) {
            throw tooLong("The part before the @", LONGEST_LOCAL_PART);
        }
        int encodedWord = local.indexOf("=?");
        if (encodedWord >= 0 && local.indexOf("?=", encodedWord + 2) >= 0) {
            // RFC 2047. Some mail programs decode it, and would then write to another address than the one that is
            // shown.
            throw bad("Before the @ stands an encoded word (=? to ?=); write the address itself.");
        }
        return local;
    }
}
