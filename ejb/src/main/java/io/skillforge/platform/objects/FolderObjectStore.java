package io.skillforge.platform.objects;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The object store in the folder that SKILLFORGE_OBJECTS_FOLDER names, a file for each object. Several nodes can share it
 * over a network.
 */
@ApplicationScoped
public class FolderObjectStore implements ObjectStore {

    private final Path root;

    public FolderObjectStore() {
        this(configured());
    }

    FolderObjectStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    private static Path configured() {
        var named = System.getenv("SKILLFORGE_OBJECTS_FOLDER");
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("jboss.server.data.dir", "."), "skillforge-objects")
                : Path.of(named);
    }

    @Override
    public void put(String key, byte[] content) {
        var file = file(key);
        try {
            makeFolder(file.getParent());
            // Hidden, so that a list does not show it, and beside its place, so that moving it is one step.
            var written = Files.createTempFile(file.getParent(), ".", ".new");
            try {
                write(written, content);
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
            sync(file.getParent());
        } catch (IOException e) {
            throw failed("written", key, e);
        }
    }

    @Override
    public Optional<byte[]> get(String key) {
        try {
            return Optional.of(Files.readAllBytes(file(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("read", key, e);
        }
    }

    @Override
    public boolean exists(String key) {
        return Files.isRegularFile(file(key));
    }

    @Override
    public Optional<Instant> storedAt(String key) {
        try {
            return Optional.of(Files.getLastModifiedTime(file(key)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("read", key, e);
        }
    }

    @Override
    public void delete(String key) {
        var file = file(key);
        try {
            if (Files.deleteIfExists(file)) {
                sync(file.getParent());
            }
        } catch (IOException e) {
            throw failed("deleted", key, e);
        }
    }

    @Override
    public List<String> list(String prefix, String after, int limit) {
        try {
            return new FolderListing(ObjectKey.checkedPrefix(prefix), after, limit).of(root);
        } catch (IOException e) {
            throw failed("listed", prefix, e);
        }
    }

    private Path file(String key) {
        return root.resolve(ObjectKey.checked(key));
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A new folder is an entry of the one above, which has to reach the disk too. */
    private void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            for (var above = folder; !above.equals(root); above = above.getParent()) {
                sync(above.getParent());
            }
        }
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder)) {
            channel.force(true);
        }
    }

    private ObjectStoreException failed(String done, String key, IOException cause) {
        return new ObjectStoreException(
                "The object " + key + " in " + root + " cannot be " + done + "; SKILLFORGE_OBJECTS_FOLDER must name a"
                        + " folder that the server's user may write to",
                cause);
    }
}
