package dev.roster.mail.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One connection of a server, as lines and octets. What is heard, inside TLS too, goes on the session's record. */
public final class Wire {

    private final Socket socket;
    private final Session session;
    private final CountDownLatch closing;
    private final byte[] buffer = new byte[8192];
    private InputStream in;
    private OutputStream out;
    private int next;
    private int end;

    Wire(Socket socket, Session session, CountDownLatch closing) throws IOException {
        this.socket = socket;
        this.session = session;
        this.closing = closing;
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** @return what is on record of this connection so far */
    public Session session() {
        return session;
    }

    /** Puts TLS over the connection. What the client said in the clear and was not read yet is dropped. */
    void secure(SSLContext context) throws IOException {
        SSLSocket tls = (SSLSocket) context.getSocketFactory()
                .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
        tls.setUseClientMode(false);
        tls.startHandshake();
        in = tls.getInputStream();
        out = tls.getOutputStream();
        next = 0;
        end = 0;
        session.secured();
    }

    /** @return the next line as it came, without its end; null if the client has gone */
    @Nullable
    String hear() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet = octet();
        while (octet != -1 && octet != '\n') {
            line.write(octet);
            octet = octet();
        }
        if (octet == -1 && line.size() == 0) {
            return null;
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        session.heard(octet == '\n' ? text + "\n" : text);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private int octet() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(in.read(buffer), 0);
        }
        return end == 0 ? -1 : buffer[next++] & 0xff;
    }

    void say(String text) throws IOException {
        session.said(text);
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void write(byte... octets) throws IOException {
        out.write(octets);
        out.flush();
    }

    void listenToTheEnd() throws IOException {
        while (hear() != null) {
            // It is on the record; nothing is said to it.
        }
    }

    /** Waits a moment, unless the server is being closed. */
    void pause(Duration length) throws IOException {
        try {
            if (closing.await(length.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("the server is closing");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is closing", interrupted);
        }
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    void close() throws IOException {
        try {
            out.close();
        } finally {
            socket.close();
        }
    }
}
