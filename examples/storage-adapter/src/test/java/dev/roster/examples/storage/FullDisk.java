package dev.roster.examples.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk that has no more room when a test says so. Its files are named {@code full:} and a path. */
public final class FullDisk extends FilePathWrapper {

    /** Static, since the store makes an instance for each file by itself. */
    private static final AtomicBoolean FULL = new AtomicBoolean();

    static void mount() {
        FULL.set(false);
        FilePath.register(new FullDisk());
    }

    static void fill() {
        FULL.set(true);
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBase {

        private final FileChannel real;

        Channel(FileChannel real) {
            this.real = real;
        }

        private FileChannel withRoom() throws IOException {
            if (FULL.get()) {
                throw new IOException("No space left on device");
            }
            return real;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return withRoom().write(source);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            return withRoom().write(source, position);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return real.read(target);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return real.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            real.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            real.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            real.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
