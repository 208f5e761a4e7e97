package dev.roster.mail.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Greets like an IMAP server, and answers each line as it is told. */
final class StrangeServer implements AutoCloseable {

    private static final String ENDLESS = "* OK still here\r\n";

    private final ServerSocket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    StrangeServer(String greeting, UnaryOperator<String> answers) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread thread = new Thread(() -> serve(greeting, answers));
        thread.setDaemon(true);
        thread.start();
    }

    /** One that answers the first line with no end. */
    static StrangeServer talkingWithoutEnd() {
        return new StrangeServer("* OK [CAPABILITY IMAP4rev1] hello\r\n", line -> ENDLESS);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What it was told, line by line. */
    List<String> heard() {
        return heard;
    }

    private void serve(String greeting, UnaryOperator<String> answers) {
        try (Socket client = socket.accept();
                OutputStream out = client.getOutputStream();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            out.write(greeting.getBytes(StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                String answer = answers.apply(line);
                do {
                    out.write(answer.getBytes(StandardCharsets.US_ASCII));
                } while (answer.equals(ENDLESS));
            }
        } catch (IOException closed) {
            // The client has enough of it.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
