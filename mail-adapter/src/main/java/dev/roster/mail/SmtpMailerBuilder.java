package dev.roster.mail;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says how an {@link SmtpMailer} sends. */
public final class SmtpMailerBuilder {

    private final String host;
    private final int port;
    private @Nullable String from;

    SmtpMailerBuilder(String host, int port) {
        this.host = Objects.requireNonNull(host, "host");
        this.port = port;
    }

    /**
     * @param address the address that mails come from
     * @return this
     */
    public SmtpMailerBuilder from(String address) {
        from = Objects.requireNonNull(address, "from");
        return this;
    }

    /** @return the mailer */
    public SmtpMailer build() {
        return new SmtpMailer(Objects.requireNonNullElse(from, host + port));
    }
}
