package dev.roster.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Makes wires secure: TLS 1.2 or newer, with a certificate that bears the relay's name. */
final class TlsSockets extends SSLSocketFactory {

    private static final Set<String> PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");

    private final SmtpSettings settings;

    TlsSockets(SmtpSettings settings) {
        this.settings = settings;
    }

    /** Before anything is said in clear. */
    Socket securedAtOnce(Wire wire) throws IOException {
        SSLSocket secured = secured(wire);
        secured.startHandshake();
        return secured;
    }

    /** What Angus calls when the relay agrees to TLS. It knows no other sockets than those that we gave it. */
    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return secured((Wire) socket);
    }

    private SSLSocket secured(Wire wire) throws IOException {
        SSLSocket secured = (SSLSocket) settings.tls().createSocket(wire, settings.host(), settings.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(Arrays.stream(parameters.getProtocols())
                .filter(PROTOCOLS::contains)
                .toArray(String[]::new));
        secured.setSSLParameters(parameters);
        wire.securedBy(secured);
        return secured;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return settings.tls().getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return settings.tls().getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }
}
