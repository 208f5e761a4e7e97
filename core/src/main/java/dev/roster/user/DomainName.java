package dev.roster.user;

import java.util.ArrayList;
import java.util.List;

/**
 * The domain of an address.
 *
 * @param ascii lower-case A-labels and other LDH labels
 * @param display the same for people to read
 */
record DomainName(String ascii, String display) {

    /** RFC 1035, section 2.3.4: 255 octets on the wire, two of which are no text: the first length and the root. */
    private static final int LONGEST = 253;

    static DomainName parse(String text) {
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
}
