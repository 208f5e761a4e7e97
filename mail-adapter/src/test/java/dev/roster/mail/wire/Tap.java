package dev.roster.mail.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A socket that puts every octet that arrives on the session's record, before anything, TLS too, has touched it. */
final class Tap extends Socket {

    private final Session session;

    Tap(Session session) {
        this.session = session;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                int octet = super.read();
                if (octet != -1) {
                    session.arrived(new byte[] {(byte) octet}, 0, 1);
                }
                return octet;
            }

            @Override
            public int read(byte[] into, int start, int length) throws IOException {
                int count = super.read(into, start, length);
                if (count > 0) {
                    session.arrived(into, start, count);
                }
                return count;
            }
        };
    }
}
