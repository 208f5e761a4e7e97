package dev.roster.examples.benchmarks.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What any client of SMTP does to send a mail: four commands, each with its answer. */
final class Connection implements AutoCloseable {

    private static final String TEXT =
            "Subject: You are invited\r\n\r\n" + "A line of some sixty characters, as in a mail.\r\n".repeat(60);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        Sink.line(in);
        ask("EHLO app.example");
    }

    String send(String to) throws IOException {
        ask("MAIL FROM:<bounces@app.example>");
        ask("RCPT TO:<" + to + ">");
        ask("DATA");
        return ask(TEXT + ".");
    }

    private String ask(String command) throws IOException {
        out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return Sink.line(in);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
