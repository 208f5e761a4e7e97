package dev.roster.examples.benchmarks.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A relay on loopback that takes every mail and throws it away. It keeps the last one, to see what was measured. */
final class Sink implements AutoCloseable {

    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicReference<byte[]> last = new AtomicReference<>(new byte[0]);

    Sink() throws IOException {
        thread("sink", () -> {
            while (!door.isClosed()) {
                try {
                    Socket client = door.accept();
                    client.setTcpNoDelay(true);
                    thread("sink of one", () -> converse(client));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    int port() {
        return door.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    /** What stood in the last mail, as it went over the wire. */
    byte[] last() {
        return last.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void converse(Socket client) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream(), 65_536);
                OutputStream out = client.getOutputStream()) {
            say(out, "220 sink");
            for (String command = line(in); !command.isEmpty(); command = line(in)) {
                switch (command.substring(0, Math.min(4, command.length())).toUpperCase(Locale.ROOT)) {
                    case "EHLO" -> say(out, "250-sink\r\n250-PIPELINING\r\n250-DSN\r\n250 8BITMIME");
                    case "DATA" -> {
                        say(out, "354 go on");
                        last.set(data(in));
                        taken.incrementAndGet();
                        say(out, "250 2.0.0 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 2.0.0 ok");
                }
            }
        } catch (IOException gone) {
            // Whoever sends counts what was taken.
        }
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static byte[] data(InputStream in) throws IOException {
        ByteArrayOutputStream mail = new ByteArrayOutputStream(16_384);
        int seen = 2;
        while (seen < END.length) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("cut off");
            }
            mail.write(c);
            seen = c == END[seen] ? seen + 1 : c == '\r' ? 1 : 0;
        }
        return mail.toByteArray();
    }

    static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((which, failure) -> {
            throw new UncheckedIOException(new IOException(which.getName(), failure));
        });
        thread.start();
        return thread;
    }
}
