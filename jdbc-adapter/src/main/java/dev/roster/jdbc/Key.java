package dev.roster.jdbc;

import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Text that is compared, binary, and so lies in a column of a binary kind.
 *
 * @param text the text
 */
record Key(String text) {

    static List<Key> of(Collection<EmailAddress> addresses) {
        return addresses.stream().map(address -> new Key(address.canonical())).toList();
    }

    static List<Key> ofAll(Collection<String> texts) {
        return texts.stream().map(Key::new).toList();
    }

    static Optional<Key> ifAny(Optional<String> text) {
        return text.map(Key::new);
    }
}
