package dev.roster.mail.wire;

import java.io.IOException;
import java.net.ServerSocket;

/** A listening socket that lets clients in through a {@link Tap}. */
final class Door extends ServerSocket {

    Door() throws IOException {}

    /** Waits for the next client, who then is at the other end of that socket. */
    void accept(Tap socket) throws IOException {
        implAccept(socket);
    }
}
