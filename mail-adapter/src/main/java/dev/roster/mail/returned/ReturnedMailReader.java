package dev.roster.mail.returned;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * Reads mails that came back: bounces, delays, automatic replies, complaints. It takes any bytes, and never fails on them; it
 * keeps, logs and answers nothing. Safe for use by several threads.
 *
 * <p>The first 256 KiB of a mail are looked at, 8 messages or multiparts deep, 64 parts and 1,000 lines of headers of them.
 */
public final class ReturnedMailReader {

    private static final int CONSIDERED = 256 * 1024;

    private final DeliveryIds ids;

    private ReturnedMailReader(ReturnPath returnPath) {
        this.ids = new DeliveryIds(returnPath);
    }

    /**
     * @param returnPath where mails come back to
     * @return a reader
     */
    public static ReturnedMailReader of(ReturnPath returnPath) {
        return new ReturnedMailReader(Objects.requireNonNull(returnPath, "returnPath"));
    }

    /**
     * @param raw the mail as it came, with headers; of more than 256 KiB the first are read
     * @return what it says; of kind {@code OTHER} if it cannot be read
     */
    public ReturnedMail read(byte[] raw) {
        List<String> lines = Lines.of(raw, Math.min(raw.length, CONSIDERED));
        Anatomy mail = Anatomy.of(PartReader.read(lines));
        Verdict verdict = new Verdict(mail);
        List<ReturnedRecipient> recipients = verdict.recipients();
        ReturnedKind kind = verdict.kind(recipients);
        return new ReturnedMail(kind, recipients, ids.in(mail, kind));
    }

    /**
     * @param raw the mail as it came, with headers; at most 256 KiB are read from it, and it is not closed
     * @return what it says; of kind {@code OTHER} if it cannot be read
     * @throws IOException if the stream fails
     */
    public ReturnedMail read(InputStream raw) throws IOException {
        return read(raw.readNBytes(CONSIDERED));
    }
}
