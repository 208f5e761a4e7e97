package dev.roster.mail.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Issues certificates, with keys made on the spot; nobody trusts it but who is told to. */
public final class Authority {

    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.name("1.2.840.10045.4.3.2"));
    private static final byte[] COMMON_NAME = Der.name("2.5.4.3");
    private static final byte[] BASIC_CONSTRAINTS = Der.name("2.5.29.19");
    private static final byte[] ALTERNATIVE_NAMES = Der.name("2.5.29.17");
    private static final Duration LIFE = Duration.ofDays(30);

    private final String name = "Authority " + UUID.randomUUID();
    private final KeyPair keys = newKeys();
    private final X509Certificate own = certify(
            name, keys.getPublic(), Instant.now().minus(LIFE), extension(BASIC_CONSTRAINTS, Der.sequence(Der.yes())));

    /** @return a server that is who it says: valid now, for localhost and 127.0.0.1 */
    public Identity onLoopback() {
        return issue(Instant.now().minusSeconds(60), dns("localhost"), address("127.0.0.1"));
    }

    /** @return a server that is somebody else */
    public Identity elsewhere() {
        return issue(Instant.now().minusSeconds(60), dns("mail.elsewhere.example"));
    }

    /** @return a server whose certificate ran out yesterday */
    public Identity expired() {
        return issue(Instant.now().minus(LIFE).minus(Duration.ofDays(1)), dns("localhost"), address("127.0.0.1"));
    }

    /** @return a key store with this authority's certificate alone, for those who trust it */
    public KeyStore trust() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("authority", own);
            return store;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @return TLS for clients that trust this authority alone */
    public SSLContext clients() {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trust());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Identity issue(Instant from, byte[]... names) {
        KeyPair server = newKeys();
        byte[] alternatives = extension(ALTERNATIVE_NAMES, Der.sequence(names));
        return new Identity(server.getPrivate(), certify("server", server.getPublic(), from, alternatives), own);
    }

    private X509Certificate certify(String subject, PublicKey key, Instant from, byte[] extension) {
        byte[] content = Der.sequence(
                Der.placed(0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(64, new SecureRandom()).add(BigInteger.ONE)),
                ECDSA_WITH_SHA256,
                named(name),
                Der.sequence(Der.time(from), Der.time(from.plus(LIFE))),
                named(subject),
                key.getEncoded(),
                Der.placed(3, Der.sequence(extension)));
        byte[] certificate = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(sign(content)));
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] named(String commonName) {
        return Der.sequence(Der.set(Der.sequence(COMMON_NAME, Der.text(commonName))));
    }

    private static byte[] extension(byte[] kind, byte[] content) {
        return Der.sequence(kind, Der.octets(content));
    }

    private static byte[] dns(String host) {
        return Der.value(0x82, host.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] address(String ip) {
        try {
            return Der.value(0x87, InetAddress.getByName(ip).getAddress());
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException(ip, none);
        }
    }
}
