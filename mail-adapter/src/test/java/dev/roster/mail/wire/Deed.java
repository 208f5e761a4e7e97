package dev.roster.mail.wire;

import java.io.IOException;

/** What a server does when a step is reached. {@link Deeds} has them. */
@FunctionalInterface
public interface Deed {

    /** In place of a code: the conversation is over. */
    int OVER = 0;

    /**
     * @param wire the connection
     * @return the code of the reply that the client was given, or {@link #OVER}
     * @throws IOException if the client has gone
     */
    int on(Wire wire) throws IOException;
}
