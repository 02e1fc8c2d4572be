package io.skillforge.platform.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The folder of the key files. Nodes may share it: writing is under a lock of the file system, reading is not. */
final class KeyFolder {

    /** One for all folders of this process, because a file lock does not hold between threads. */
    private static final ReentrantLock PROCESS = new ReentrantLock();

    private final Path path;

    KeyFolder(Path path) {
        this.path = path;
    }

    /** What changes when a file is replaced; {@link #NONE} of a file that does not exist. */
    record Stamp(Object file, FileTime modified, long size) {
        static final Stamp NONE = new Stamp(null, null, -1);
    }

    Stamp stamp(String name) {
        try {
            var found = Files.readAttributes(path.resolve(name), BasicFileAttributes.class);
            return new Stamp(found.fileKey(), found.lastModifiedTime(), found.size());
        } catch (NoSuchFileException e) {
            return Stamp.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String name) {
        return !stamp(name).equals(Stamp.NONE);
    }

    String read(String name) {
        try {
            return Files.readString(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file anew; who reads it meanwhile sees the old one or the new one, and so does a crash. */
    void replace(String name, String content) {
        var made = path.resolve("." + name + ".new");
        var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.deleteIfExists(made);
            var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (var channel = FileChannel.open(made, options, ownersOnly)) {
                var bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(made, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            try (var folder = FileChannel.open(path)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs while no other thread and no other node does so with this folder. Makes the folder when it is missing. */
    <T> T locked(Supplier<T> work) {
        PROCESS.lock();
        try {
            var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(path, ownersOnly);
            try (var channel = FileChannel.open(
                            path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                return lock.isValid() ? work.get() : null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            PROCESS.unlock();
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
