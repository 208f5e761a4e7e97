package dev.roster.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * The connection itself, below TLS. It can be cut from any thread at any time, which a TLS socket cannot: closing that waits
 * for whoever is writing. It reads no more than a mail's conversation can need, so that no relay fills our memory.
 */
final class Wire extends Socket {

    /** A handshake with long chains of certificates, and all the answers of one conversation, stay far below. */
    private static final int MOST_READ = 512 * 1024;

    private int left = MOST_READ;
    private @Nullable SSLSocket secured;

    private Wire() throws IOException {
        setTcpNoDelay(true);
    }

    /** Connects to the first of the host's addresses that answers. */
    static Wire to(SmtpSettings settings, Budget budget) throws IOException {
        IOException failure = new IOException("no address");
        for (InetAddress address : InetAddress.getAllByName(settings.host())) {
            if (settings.encryption() == Encryption.NONE_ON_LOOPBACK && !address.isLoopbackAddress()) {
                throw new IOException("without TLS, the relay must be on this machine, and it is not");
            }
            Wire wire = new Wire();
            budget.covers(wire);
            try {
                wire.connect(
                        named(settings, address), (int) settings.connecting().toMillis());
                wire.setSoTimeout((int) settings.reading().toMillis());
                return wire;
            } catch (IOException e) {
                wire.cut();
                failure = e;
            }
        }
        throw failure;
    }

    /** With the name that we were given: nothing may ask for another one, or check a certificate against it. */
    private static SocketAddress named(SmtpSettings settings, InetAddress address) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(settings.host(), address.getAddress()), settings.port());
    }

    /** All that is said from now on is said through this. */
    void securedBy(SSLSocket socket) {
        secured = socket;
    }

    boolean isSecured() {
        return secured != null;
    }

    /** Where to write what the relay is to read. */
    OutputStream output() throws IOException {
        return secured == null ? getOutputStream() : secured.getOutputStream();
    }

    /** The next mail may be answered as much as the one before. */
    void renew() {
        left = MOST_READ;
    }

    void cut() {
        try {
            close();
        } catch (IOException e) {
            // There is nothing more to end.
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream());
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("the relay says too much");
            }
        }
    }
}
