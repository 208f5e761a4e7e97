package dev.roster.mail.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** An SMTP server on loopback, with a thread for each connection. Closing it leaves no thread and no open connection. */
public final class SmtpServer implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(2);

    private final Door door;
    private final boolean keepsRecords;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final Count mails = new Count();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile Script script;

    private SmtpServer(int port, Script script, boolean keepsRecords) {
        this.script = script;
        this.keepsRecords = keepsRecords;
        try {
            door = new Door();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        threads.add(start("smtp-server-" + port(), this::receive));
    }

    /** Starts a server on a port that is free. */
    public static SmtpServer start(Script script) {
        return new SmtpServer(0, script, true);
    }

    /** Starts a server where one was before. */
    public static SmtpServer startOn(int port, Script script) {
        return new SmtpServer(port, script, true);
    }

    /** Starts a server that counts mails and keeps nothing of them: for measurements. */
    public static SmtpServer startCounting(Script script) {
        return new SmtpServer(0, script, false);
    }

    /** @return a port on which nobody listens */
    public static int deafPort() {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return door.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Behaves so from the next connection on. Numbers of mails and connections go on. */
    public void become(Script next) {
        script = next;
    }

    /** @return the connections so far, in their order */
    public List<Session> sessions() {
        synchronized (sessions) {
            return List.copyOf(sessions);
        }
    }

    /** @return the mails of which the final dot has come in, by connection and in their order, whatever was replied to it */
    public List<ReceivedMail> mails() {
        return sessions().stream().flatMap(session -> session.mails().stream()).toList();
    }

    /** @return of how many mails the final dot has come in */
    public int count() {
        return mails.taken();
    }

    /**
     * Waits until no connection is open, so that all is on the record.
     *
     * @return this
     */
    public SmtpServer whenQuiet() {
        return when(all -> all.stream().allMatch(Session::isOver));
    }

    /**
     * Waits until the record is such.
     *
     * @return this
     */
    public SmtpServer when(Predicate<List<Session>> state) {
        long end = System.nanoTime() + PATIENCE;
        while (!state.test(sessions())) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("waited in vain:\n" + sessions());
            }
            LockSupport.parkNanos(LOOK);
        }
        return this;
    }

    @Override
    public void close() {
        closing.countDown();
        closeQuietly(door);
        List<Thread> all;
        synchronized (sessions) {
            sockets.forEach(SmtpServer::closeQuietly);
            all = List.copyOf(threads);
        }
        all.forEach(SmtpServer::join);
    }

    private void receive() {
        while (!door.isClosed()) {
            Session session = new Session(begun.incrementAndGet(), keepsRecords);
            Tap socket = new Tap(session);
            try {
                door.accept(socket);
                admit(session, socket);
            } catch (IOException closed) {
                closeQuietly(socket);
            }
        }
    }

    private void admit(Session session, Tap socket) {
        synchronized (sessions) {
            if (closing.getCount() == 0) {
                closeQuietly(socket);
                return;
            }
            threads.removeIf(thread -> !thread.isAlive());
            sockets.removeIf(Socket::isClosed);
            if (keepsRecords) {
                sessions.add(session);
            }
            sockets.add(socket);
            threads.add(
                    start("smtp-server-" + port() + "-connection-" + session.number(), () -> serve(session, socket)));
        }
    }

    private void serve(Session session, Tap socket) {
        String end = "closed";
        try {
            socket.setTcpNoDelay(true);
            Wire wire = new Wire(socket, session, closing);
            try {
                new Dialogue(script, wire, session, mails).hold();
            } finally {
                wire.close();
            }
        } catch (IOException gone) {
            end = "broken: " + gone;
        } finally {
            closeQuietly(socket);
            session.ended(end);
        }
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.NANOSECONDS.toMillis(PATIENCE));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            throw new IllegalStateException("still there: " + thread.getName());
        }
    }

    private static void closeQuietly(Closeable open) {
        try {
            open.close();
        } catch (IOException broken) {
            // It is not in use any more, which is all that was wanted.
        }
    }
}
