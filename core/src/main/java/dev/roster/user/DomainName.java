package dev.roster.user;

import dev.roster.failure.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A domain that mail can be sent to, of two or more labels. Equal if the A-labels are. Immutable. */
public final class DomainName {

    /** RFC 1035, section 2.3.4: 255 octets on the wire, two of which are no text: the first length and the root. */
    private static final int LONGEST = 253;

    private final String ascii;
    private final String display;

    private DomainName(String ascii, String display) {
        this.ascii = ascii;
        this.display = display;
    }

    /**
     * Reads a domain. Nothing is repaired: no blank, dot or other sign is dropped.
     *
     * @param text the domain, with its labels in any case, and in their own script or as A-labels
     * @return the domain
     * @throws Refused if it is none; the message speaks of what stands after the {@code @} of an address
     */
    public static DomainName parse(String text) {
        if (text.length() > EmailAddress.LONGEST_INPUT) {
            throw EmailAddress.tooLong("A domain", LONGEST);
        }
        List<String> ascii = new ArrayList<>();
        List<String> display = new ArrayList<>();
        for (String label : text.split("\\.", -1)) {
            if (label.isEmpty()) {
                throw EmailAddress.bad("After the @, write a domain such as globex.example: dots stand only one at a"
                        + " time and between other characters.");
            }
            DomainLabel read = DomainLabel.parse(label);
            ascii.add(read.ascii());
            display.add(read.display());
        }
        String last = ascii.get(ascii.size() - 1);
        if (ascii.size() < 2) {
            throw EmailAddress.bad("After the @ stands a single word; write a whole domain, such as globex.example.");
        }
        if (last.chars().allMatch(c -> Ascii.isDigit((char) c))) {
            throw EmailAddress.bad("After the @ stands a number; write a domain, such as globex.example.");
        }
        String domain = String.join(".", ascii);
        if (domain.length() > LONGEST) {
            throw EmailAddress.tooLong("A domain", LONGEST);
        }
        return new DomainName(domain, String.join(".", display));
    }

    /** @return the domain in lower-case A-labels and other LDH labels */
    public String ascii() {
        return ascii;
    }

    /** @return the domain for people to read: in its own script, but in A-labels where it could be taken for another */
    public String display() {
        return display;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DomainName domain && ascii.equals(domain.ascii);
    }

    @Override
    public int hashCode() {
        return ascii.hashCode();
    }

    /** @return {@link #ascii()} */
    @Override
    public String toString() {
        return ascii;
    }
}
