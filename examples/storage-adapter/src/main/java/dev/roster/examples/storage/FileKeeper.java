package dev.roster.examples.storage;

import dev.roster.failure.OutcomeUnknown;
import dev.roster.failure.StorageFailure;
import dev.roster.memory.Keeper;
import dev.roster.memory.Row;
import dev.roster.memory.RowKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/**
 * Keeps rows in a file, in a sorted map for each kind. A commit of Roster is a commit of the file, forced to the disk: a
 * process that dies takes nothing with it that was committed, nor does a machine, as far as its disk keeps what is forced to it.
 * One process at a time has the file.
 */
public final class FileKeeper implements Keeper, AutoCloseable {

    /** Java closes a file when a thread is interrupted that writes to it. Nobody knows this one, so nobody interrupts it. */
    private final ExecutorService writer;

    private final String name;
    private MVStore file;
    private boolean failed;

    private FileKeeper(String name) {
        this.name = name;
        file = opened(name);
        writer = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "roster-file");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Opens a file, or makes it.
     *
     * @param path where it is
     * @return the keeper, to be closed
     * @throws StorageFailure if somebody has it open already, or it cannot be read
     */
    public static FileKeeper open(Path path) {
        return open(path.toString());
    }

    static FileKeeper open(String name) {
        try {
            return new FileKeeper(name);
        } catch (MVStoreException unusable) {
            throw new StorageFailure("The file of Roster cannot be opened; does another process have it?", unusable);
        }
    }

    private static MVStore opened(String name) {
        MVStoreTool.compactCleanUp(name);
        // Only keep() may commit: by itself the store would do so halfway through the rows of a transaction.
        return new MVStore.Builder().fileName(name).autoCommitDisabled().open();
    }

    @Override
    public synchronized Collection<Row> rows() {
        requireOpen();
        List<Row> rows = new ArrayList<>();
        try {
            for (RowKind kind : RowKind.values()) {
                map(kind).forEach((key, text) -> rows.add(new Row(kind, key, RowText.content(kind, text))));
            }
        } catch (MVStoreException unreadable) {
            throw new StorageFailure("The file of Roster cannot be read.", unreadable);
        }
        return rows;
    }

    @Override
    public synchronized void keep(Collection<Row> written, Collection<Row> removed) {
        requireOpen();
        try {
            undisturbed(() -> commit(written, removed));
        } catch (CompletionException failure) {
            giveUp();
            throw new OutcomeUnknown("The file of Roster could not be written; open it again, and look.", failure);
        }
    }

    private void commit(Collection<Row> written, Collection<Row> removed) {
        written.forEach(row -> map(row.kind()).put(row.key(), RowText.of(row.content())));
        removed.forEach(row -> map(row.kind()).remove(row.key()));
        file.commit();
        file.sync();
    }

    /**
     * Writes the file anew, with nothing but what is there. Until then it grows with each commit, and whoever looks at its
     * bytes finds in it what was changed and erased. To be called now and then; whoever writes waits meanwhile.
     *
     * @throws StorageFailure if that failed; nothing is lost, and the file is to be opened again
     */
    public synchronized void compact() {
        requireOpen();
        try {
            undisturbed(() -> {
                file.close();
                MVStoreTool.compact(name, false);
                file = opened(name);
            });
        } catch (CompletionException failure) {
            giveUp();
            throw new StorageFailure("The file of Roster could not be written anew; open it again.", failure);
        }
    }

    /** Lets go of the file. What is committed is there without it. */
    @Override
    public synchronized void close() {
        if (!file.isClosed()) {
            undisturbed(file::close);
        }
        writer.shutdown();
    }

    private MVMap<String, String> map(RowKind kind) {
        return file.openMap(kind.name());
    }

    private void requireOpen() {
        if (failed || file.isClosed()) {
            throw new StorageFailure("The file of Roster is closed, or could not be written; open it again.", null);
        }
    }

    /** What is opened again has all rows of the last commit, or none; until then nobody can tell, so nothing may follow. */
    private void giveUp() {
        failed = true;
        file.closeImmediately();
    }

    /** Does something with the file, and waits for it, whatever the waiting thread is told meanwhile. */
    private void undisturbed(Runnable work) {
        CompletableFuture.runAsync(work, writer).join();
    }
}
