package dev.roster.mail.mailbox;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Cuts the connections of one poll when its time is over. Time-outs of single reads do not bound it: a server that says one
 * letter a second never runs into one.
 */
final class TimeLimit implements AutoCloseable {

    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Socket> sockets = new ArrayList<>();
    private boolean over;

    TimeLimit(Duration time) {
        Thread clock = new Thread(() -> cutAfter(time), "roster-mailbox-clock");
        clock.setDaemon(true);
        clock.start();
    }

    private void cutAfter(Duration time) {
        try {
            if (!done.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                cut();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void cut() {
        over = true;
        sockets.forEach(TimeLimit::close);
    }

    private synchronized void covers(Socket socket) {
        sockets.add(socket);
        if (over) {
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // There is nothing more to end.
        }
    }

    synchronized boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        done.countDown();
    }

    /** Makes the sockets of connections that are in clear, at least at first. */
    SocketFactory sockets(boolean onLoopbackOnly) {
        return new Plain(onLoopbackOnly);
    }

    /** Makes the sockets of connections that are secure from the first byte on; Angus lays them over plain ones. */
    SSLSocketFactory covering(SSLSocketFactory tls) {
        return new Secure(tls);
    }

    private final class Plain extends SocketFactory {

        private final boolean onLoopbackOnly;

        Plain(boolean onLoopbackOnly) {
            this.onLoopbackOnly = onLoopbackOnly;
        }

        @Override
        public Socket createSocket() {
            Socket socket = onLoopbackOnly ? new LoopbackSocket() : new Socket();
            covers(socket);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class LoopbackSocket extends Socket {

        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            InetAddress address = ((InetSocketAddress) to).getAddress();
            if (address == null || !address.isLoopbackAddress()) {
                throw new ConnectException("without TLS, the server must be on this machine, and it is not");
            }
            super.connect(to, timeout);
        }
    }

    private final class Secure extends SSLSocketFactory {

        private final SSLSocketFactory tls;

        Secure(SSLSocketFactory tls) {
            this.tls = tls;
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return tls.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return tls.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket(Socket under, String host, int port, boolean closing) throws IOException {
            covers(under);
            return tls.createSocket(under, host, port, closing);
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
