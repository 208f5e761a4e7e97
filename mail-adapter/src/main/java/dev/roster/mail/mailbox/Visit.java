package dev.roster.mail.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.Item;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the mailbox, with its folder open. Mails are named by UID, so that it does no harm if another visitor
 * takes one away meanwhile. Reading a mail does not mark it.
 */
final class Visit implements AutoCloseable {

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final char separator;
    private final boolean moves;

    private Visit(IMAPStore store, ImapSettings settings) throws MessagingException {
        this.store = store;
        // First, since asking for folders while one is open takes a second connection.
        separator = store.getDefaultFolder().getSeparator();
        for (String target : settings.targets()) {
            makeSureOf(target);
        }
        moves = store.hasCapability("MOVE");
        requireMeans(settings);
        folder = (IMAPFolder) store.getFolder(local(settings.folder()));
        folder.open(Folder.READ_WRITE);
    }

    static Visit to(ImapSettings settings, TimeLimit limit) throws MessagingException {
        IMAPStore store = new DiscreetStore(Session.getInstance(settings.angus(limit)));
        connect(store, settings, limit);
        try {
            return new Visit(store, settings);
        } catch (MessagingException | RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /** What the server says to a password may quote it, so that none of it is told on. What the network says is. */
    private static void connect(IMAPStore store, ImapSettings settings, TimeLimit limit) {
        Login login = settings.login();
        try {
            store.connect(settings.host(), settings.port(), login.user(), login.secret());
        } catch (AuthenticationFailedException refused) {
            throw new MailboxFailure(
                    settings.server() + " refused " + login.user() + ", or the password or token", null);
        } catch (MessagingException failure) {
            IOException network = network(failure);
            if (limit.isOver()) {
                throw new MailboxFailure(settings.server() + " took longer than " + settings.budget(), network);
            }
            if (network == null) {
                throw new MailboxFailure(settings.server() + " did not agree to TLS, or to a way of signing in", null);
            }
            throw new MailboxFailure(settings.server() + " cannot be reached: " + network.getMessage(), network);
        }
    }

    private static @Nullable IOException network(Throwable failure) {
        IOException deepest = null;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof IOException network) {
                deepest = network;
            }
        }
        return deepest;
    }

    private void makeSureOf(String name) throws MessagingException {
        Folder target = store.getFolder(local(name));
        if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES) && !target.exists()) {
            throw new MessagingException("the folder " + name + " is not there and cannot be made");
        }
    }

    /** What other programs have marked as deleted is not ours to expunge, so it must go by UID. */
    private void requireMeans(ImapSettings settings) throws MessagingException {
        if (!store.hasCapability("UIDPLUS") && (settings.deletes() || !moves)) {
            throw new MessagingException(
                    "the server has neither MOVE nor UIDPLUS, without which nothing can be put away");
        }
    }

    private String local(String name) {
        return name.replace('/', separator);
    }

    /** The mails that came first, at most so many. */
    List<Long> oldest(int most) throws MessagingException, Declined {
        int last = Math.min(most, folder.getMessageCount());
        List<Long> uids = new ArrayList<>();
        if (last > 0) {
            command(protocol ->
                    fetched(protocol, "FETCH 1:" + last + " (UID)", UID.class).forEach(each -> uids.add(each.uid)));
        }
        return uids.subList(0, Math.min(uids.size(), last));
    }

    /** The beginning of a mail, or empty if it is gone. */
    Optional<byte[]> read(long uid, int most) throws MessagingException, Declined {
        List<byte[]> found = new ArrayList<>();
        command(protocol -> fetched(protocol, "UID FETCH " + uid + " (UID BODY.PEEK[]<0." + most + ">)", BODY.class)
                .forEach(each -> found.add(bytes(each))));
        return found.stream().findFirst();
    }

    /** Whether it was not taken away meanwhile, as far as the server will say. */
    boolean has(long uid) throws MessagingException, Declined {
        List<UID> found = new ArrayList<>();
        command(protocol -> {
            protocol.noop();
            found.addAll(fetched(protocol, "UID FETCH " + uid + " (UID)", UID.class));
        });
        return !found.isEmpty();
    }

    private static byte[] bytes(BODY body) {
        return body.getByteArray() == null ? new byte[0] : body.getByteArray().getNewBytes();
    }

    /** Puts a mail into another folder; does nothing if it is gone. */
    void move(long uid, String target) throws MessagingException, Declined {
        if (moves) {
            command(protocol -> protocol.simpleCommand("UID MOVE " + uid, mailbox(target)));
        } else {
            command(protocol -> protocol.simpleCommand("UID COPY " + uid, mailbox(target)));
            delete(uid);
        }
    }

    private Argument mailbox(String name) {
        Argument argument = new Argument();
        argument.writeString(BASE64MailboxEncoder.encode(local(name)));
        return argument;
    }

    /** Deletes a mail for good; does nothing if it is gone. */
    void delete(long uid) throws MessagingException, Declined {
        command(protocol -> {
            protocol.simpleCommand("UID STORE " + uid + " +FLAGS.SILENT (\\Deleted)", null);
            protocol.uidexpunge(UIDSet.createUIDSets(new long[] {uid}));
        });
    }

    private void command(Command command) throws MessagingException, Declined {
        try {
            folder.doCommand(protocol -> {
                command.run(protocol);
                return null;
            });
        } catch (FolderClosedException | StoreClosedException lost) {
            throw lost;
        } catch (MessagingException no) {
            throw new Declined(String.valueOf(no.getMessage()), no);
        }
    }

    private static <T extends Item> List<T> fetched(IMAPProtocol protocol, String command, Class<T> kind)
            throws ProtocolException {
        Response[] answers = protocol.command(command, null);
        protocol.notifyResponseHandlers(answers);
        protocol.handleResult(answers[answers.length - 1]);
        List<T> items = new ArrayList<>();
        for (Response answer : answers) {
            if (answer instanceof FetchResponse fetch) {
                T item = fetch.getItem(kind);
                if (item != null) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    private interface Command {
        void run(IMAPProtocol protocol) throws ProtocolException;
    }
}
