package dev.roster.mail.wire;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Leads to a port of this machine until it is cut, and records what goes in. */
public final class Tunnel implements AutoCloseable {

    private final ServerSocket entrance;
    private final int exit;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /** @param exit the port that it leads to */
    public Tunnel(int exit) {
        this.exit = exit;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start(this::accept);
    }

    /** @return the port that leads into it */
    public int port() {
        return entrance.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket from = entrance.accept();
            Socket to = new Socket(InetAddress.getLoopbackAddress(), exit);
            sockets.add(from);
            sockets.add(to);
            start(() -> {
                from.getInputStream().transferTo(new Recording(to.getOutputStream()));
                to.shutdownOutput();
            });
            start(() -> {
                to.getInputStream().transferTo(from.getOutputStream());
                from.shutdownOutput();
            });
        }
    }

    /** @return what went in so far, as if it were text */
    public String heard() {
        synchronized (heard) {
            return heard.toString(StandardCharsets.ISO_8859_1);
        }
    }

    /** Ends all connections that lead through here; new ones are taken. */
    public void cut() {
        sockets.forEach(Tunnel::close);
        sockets.clear();
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        cut();
        close(entrance);
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // It was cut.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private final class Recording extends FilterOutputStream {

        Recording(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] octets, int start, int length) throws IOException {
            synchronized (heard) {
                heard.write(octets, start, length);
            }
            out.write(octets, start, length);
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
