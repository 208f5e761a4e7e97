package dev.roster.mail.content;

import java.net.URI;
import java.util.Set;

/** Checks the addresses of the web that a host puts into mails. */
final class Web {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private Web() {}

    /** An https address; http will do on this machine, where one develops. */
    static URI page(String what, String address) {
        URI uri = URI.create(address);
        boolean here = "http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost()));
        return here ? uri : picture(what, uri);
    }

    /** An https address. */
    static URI picture(String what, URI uri) {
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(what + " is a whole https address without a user, not " + uri);
        }
        return uri;
    }
}
