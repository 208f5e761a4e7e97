package dev.roster.jdbc.ground;

import java.io.IOException;

/** A server that may be killed. */
interface Mortal extends Server {

    /** The one of its processes that began all others. */
    long process() throws IOException;

    /** Starts it where it was, with what it had on its disk, once it has been killed. */
    void startAgain() throws IOException;
}
