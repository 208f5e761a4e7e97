package dev.roster.examples.benchmarks.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Sends one mail over and over on one connection, with as little as SMTP asks for: no TLS, no MIME, nothing kept. What may go
 * together goes together (RFC 2920), so that nothing plain is faster.
 */
final class PlainClient {

    private static final byte[] ENVELOPE =
            ascii("MAIL FROM:<invitations@portal.example>\r\n" + "RCPT TO:<member@globex.example>\r\n" + "DATA\r\n");

    private final int port;
    private final byte[] mail;
    private final boolean together;

    /** @param mail as it goes over the wire, its end included */
    PlainClient(int port, byte[] mail, boolean together) {
        this.port = port;
        this.mail = mail.clone();
        this.together = together;
    }

    void send(int times) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream()) {
            socket.setTcpNoDelay(true);
            expect(in, '2');
            out.write(ascii("EHLO localhost\r\n"));
            expect(in, '2');
            for (int i = 0; i < times; i++) {
                envelope(in, out);
                out.write(mail);
                expect(in, '2');
            }
            out.write(ascii("QUIT\r\n"));
            expect(in, '2');
        }
    }

    private void envelope(InputStream in, OutputStream out) throws IOException {
        if (together) {
            out.write(ENVELOPE);
            expect(in, '2');
            expect(in, '2');
        } else {
            int from = 0;
            for (int i = 0; i < ENVELOPE.length; i++) {
                if (ENVELOPE[i] == '\n') {
                    out.write(ENVELOPE, from, i + 1 - from);
                    from = i + 1;
                    if (from < ENVELOPE.length) {
                        expect(in, '2');
                    }
                }
            }
        }
        expect(in, '3');
    }

    private static void expect(InputStream in, char kind) throws IOException {
        boolean more = true;
        while (more) {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("cut off");
                }
                line.append((char) c);
            }
            if (line.charAt(0) != kind) {
                throw new IOException("refused: " + line);
            }
            more = line.charAt(3) == '-';
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
