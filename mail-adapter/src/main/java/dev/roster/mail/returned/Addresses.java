package dev.roster.mail.returned;

import dev.roster.failure.Refused;
import dev.roster.user.EmailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The addresses in a text. */
final class Addresses {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}+@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");

    private static final int MOST = 100;

    private Addresses() {}

    /** @return those in the text, in its order, as they are written there */
    static List<String> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .limit(MOST)
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** @return the last in the text, which in a field such as {@code rfc822; kim@globex.example} is the address */
    static Optional<EmailAddress> last(String field) {
        List<String> all = in(field);
        return all.isEmpty() ? Optional.empty() : parse(all.get(all.size() - 1));
    }

    private static Optional<EmailAddress> parse(String address) {
        try {
            return Optional.of(EmailAddress.parse(address));
        } catch (Refused noneThatWeSendTo) {
            return Optional.empty();
        }
    }

    /** @return whether it is the address of a mail system and not of anybody who gets mail */
    static boolean isOfMailSystem(String address) {
        String name = address.substring(0, address.indexOf('@')).toLowerCase(Locale.ROOT);
        return name.equals("postmaster") || name.equals("mailer-daemon");
    }
}
