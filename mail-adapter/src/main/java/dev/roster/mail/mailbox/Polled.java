package dev.roster.mail.mailbox;

/**
 * What one {@linkplain ReturnedMailbox#poll poll} of the mailbox came to.
 *
 * @param read how many mails were read; each of them is in one of the other numbers but {@code left}
 * @param recorded how many told something new of a mail that was sent
 * @param unchanged how many told nothing new
 * @param unknown how many spoke of a mail that was not sent from here
 * @param others how many are nothing that comes back of a mail, such as a person's answer or an advertisement
 * @param setAside how many could not be handled; a person may want to look at them
 * @param left how many of those read are still where they were, since the server would not put them elsewhere; they are
 *     read again
 */
public record Polled(int read, int recorded, int unchanged, int unknown, int others, int setAside, int left) {}
