package dev.roster.examples.storage;

import dev.roster.failure.OutcomeUnknown;
import dev.roster.failure.StorageFailure;
import dev.roster.memory.Keeper;
import dev.roster.memory.Row;
import dev.roster.memory.RowKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Keeps rows in a file, in a sorted map for each kind. A commit of Roster is a commit of the file, forced to the disk, so
 * that whatever happens to the process or the machine takes none away that was answered. One process at a time has the file.
 */
public final class FileKeeper implements Keeper, AutoCloseable {

    private final MVStore file;
    private final Map<RowKind, MVMap<String, String>> maps = new EnumMap<>(RowKind.class);
    private boolean failed;

    private FileKeeper(MVStore file) {
        this.file = file;
        for (RowKind kind : RowKind.values()) {
            maps.put(kind, file.openMap(kind.name()));
        }
    }

    /**
     * Opens a file, or makes it.
     *
     * @param path where it is
     * @return the keeper, to be closed
     * @throws StorageFailure if another process has it open, or it cannot be read
     */
    public static FileKeeper open(Path path) {
        try {
            // Only keep() may commit: by itself the store would do so halfway through the rows of a transaction.
            return new FileKeeper(new MVStore.Builder()
                    .fileName(path.toString())
                    .autoCommitDisabled()
                    .open());
        } catch (MVStoreException unusable) {
            throw new StorageFailure("The file of Roster cannot be opened; does another process have it?", unusable);
        }
    }

    @Override
    public synchronized Collection<Row> rows() {
        List<Row> rows = new ArrayList<>();
        maps.forEach((kind, map) ->
                map.forEach((key, text) -> rows.add(new Row(kind, key, RowText.content(kind, text)))));
        return rows;
    }

    @Override
    public synchronized void keep(Collection<Row> written, Collection<Row> removed) {
        if (failed) {
            throw new StorageFailure("An earlier commit failed, and is in the file or not; open it again.", null);
        }
        try {
            written.forEach(row -> map(row).put(row.key(), RowText.of(row.content())));
            removed.forEach(row -> map(row).remove(row.key()));
            file.commit();
            file.sync();
        } catch (RuntimeException failure) {
            // What was opened again has all of these rows, or none; until then nobody can tell, so nothing may follow.
            failed = true;
            file.closeImmediately();
            throw new OutcomeUnknown("The file of Roster could not be written; open it again, and look.", failure);
        }
    }

    /**
     * Gives back the room of what was changed and removed, and with it what was erased: until then it lies in the file, where
     * nothing but a look at its bytes finds it. To be called now and then; who writes waits meanwhile.
     *
     * @param most how long it may take
     */
    public synchronized void compact(Duration most) {
        file.compactFile(Math.toIntExact(most.toMillis()));
    }

    /** Lets go of the file. Nothing is lost without it. */
    @Override
    public synchronized void close() {
        file.close();
    }

    private MVMap<String, String> map(Row row) {
        return maps.get(row.kind());
    }
}
