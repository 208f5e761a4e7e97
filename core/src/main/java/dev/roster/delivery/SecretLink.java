package dev.roster.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * The secret that proves the mailbox. Whoever holds it can do what the link is for, such as answering an invitation, so it
 * goes into the one mail and nowhere else: no log, no list, no other person. Deliberately no record: it is equal to itself
 * only, and its text hides it.
 */
public final class SecretLink {

    private final URI uri;
    private final Instant expiresAt;

    /**
     * @param uri where the link leads
     * @param expiresAt until when
     */
    public SecretLink(URI uri, Instant expiresAt) {
        this.uri = Objects.requireNonNull(uri, "uri");
        this.expiresAt = Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** @return where it leads; the last segment of its path is the token */
    public URI uri() {
        return uri;
    }

    /** @return the token: what the host's page hands back to Roster when the link is followed */
    public String token() {
        String path = uri.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** @return until when it is good, unless something ends it before, such as another mail of the kind */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** @return a text without the secret */
    @Override
    public String toString() {
        return "SecretLink[hidden, expires " + expiresAt + "]";
    }
}
