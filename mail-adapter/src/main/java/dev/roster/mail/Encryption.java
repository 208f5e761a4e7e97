package dev.roster.mail;

/** How a connection is kept from others' eyes. */
enum Encryption {
    /** TLS from the first byte: RFC 8314. */
    IMPLICIT,
    /** In clear until the relay agrees to TLS, which it must: RFC 3207. */
    STARTTLS,
    /** None; for a relay on the same machine only. */
    NONE_ON_LOOPBACK
}
