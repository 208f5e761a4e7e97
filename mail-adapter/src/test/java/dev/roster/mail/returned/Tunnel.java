package dev.roster.mail.returned;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Leads to a port of this machine, until it is cut. */
final class Tunnel implements AutoCloseable {

    private final ServerSocket entrance;
    private final int exit;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    Tunnel(int exit) {
        this.exit = exit;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket from = entrance.accept();
            Socket to = new Socket(InetAddress.getLoopbackAddress(), exit);
            sockets.add(from);
            sockets.add(to);
            start(() -> pump(from.getInputStream(), to.getOutputStream()));
            start(() -> pump(to.getInputStream(), from.getOutputStream()));
        }
    }

    private static void pump(InputStream in, OutputStream out) throws IOException {
        in.transferTo(out);
    }

    /** Ends all connections that lead through here; new ones are taken. */
    void cut() {
        sockets.forEach(Tunnel::close);
        sockets.clear();
    }

    private static void close(java.io.Closeable socket) {
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

    private interface Work {
        void run() throws IOException;
    }
}
