package io.skillforge.platform.crypto;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The key files of this installation, parsed and kept until one of them changes. Makes all of them at the first use of an
 * installation in which nothing was sealed yet; otherwise a missing file is a wrong folder, and an error.
 */
@ApplicationScoped
public class KeyFiles {

    private record Parsed(KeyFolder.Stamp stamp, Object value) {}

    private final Map<String, Parsed> cache = new ConcurrentHashMap<>();
    private KeyFolder folder;
    private KeyFounding founding;

    /** For the container's proxy. */
    protected KeyFiles() {}

    @Inject
    public KeyFiles(KeyFounding founding) {
        this(configured(), founding);
    }

    KeyFiles(Path folder, KeyFounding founding) {
        this.folder = new KeyFolder(folder);
        this.founding = founding;
    }

    private static Path configured() {
        var named = System.getenv("SKILLFORGE_KEYS_FOLDER");
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("jboss.server.data.dir", "."), "skillforge-keys")
                : Path.of(named);
    }

    /** Makes the keys of a new installation, or refuses when they are missing from one that is not new. */
    public void ensure() {
        guarded(() -> {
            var missing = FirstKeys.FILES.keySet().stream()
                    .filter(name -> !folder.has(name))
                    .toList();
            if (missing.isEmpty()) {
                return null;
            }
            if (!FirstKeys.LATER.containsAll(missing) && !founding.nothingSealed()) {
                throw unavailable(
                        "Keys are missing in " + folder
                                + ", but the database holds values sealed with them; mount the folder that holds the keys, or"
                                + " restore it, and set SKILLFORGE_KEYS_FOLDER to it. New keys are not made",
                        null);
            }
            return folder.locked(this::makeMissing);
        });
    }

    private Void makeMissing() {
        FirstKeys.FILES.forEach((name, content) -> {
            if (!folder.has(name)) {
                folder.replace(name, content.get());
            }
        });
        return null;
    }

    /** What a file holds now. */
    <T> T read(String name, Class<T> type, Function<String, T> parser) {
        return guarded(() -> {
            var stamp = folder.stamp(name);
            if (stamp.equals(KeyFolder.Stamp.NONE)) {
                ensure();
                stamp = folder.stamp(name);
            }
            var known = cache.get(name);
            if (known == null || !known.stamp().equals(stamp)) {
                // The stamp was taken before: a change in between is read now and once more at the next use.
                known = new Parsed(stamp, parsed(name, folder.read(name), parser));
                cache.put(name, known);
            }
            return type.cast(known.value());
        });
    }

    private Object parsed(String name, String content, Function<String, ?> parser) {
        try {
            return parser.apply(content);
        } catch (IllegalStateException | JsonException | ClassCastException | NullPointerException e) {
            throw unavailable(name + " in " + folder + " is damaged; restore that file from its backup", e);
        }
    }

    /** Replaces a file by a change of what it holds at that moment, whoever wrote it last. */
    void change(String name, UnaryOperator<String> change) {
        guarded(() -> {
            ensure();
            return folder.locked(() -> {
                folder.replace(name, change.apply(folder.read(name)));
                cache.remove(name);
                return null;
            });
        });
    }

    String place() {
        return folder.toString();
    }

    private <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (UncheckedIOException e) {
            throw unavailable(
                    "The keys in " + folder + " cannot be read or written; give the server's user, and nobody else,"
                            + " the rights to that folder",
                    e);
        }
    }

    private static DomainException unavailable(String detail, Exception cause) {
        return new DomainException(ProblemKind.KEYS_UNAVAILABLE, detail, cause);
    }
}
