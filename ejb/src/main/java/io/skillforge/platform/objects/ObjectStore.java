package io.skillforge.platform.objects;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps whole files under names, outside the database. A port: a folder by default, a bucket can stand behind it instead.
 * A key is made of words joined by slashes: {@code audit/anchors/2026/11/21/070000.jws}. Safe for any thread; it knows no
 * transaction. Every method throws {@link ObjectStoreException} when the store is out of reach, and
 * {@link IllegalArgumentException} for what is no key.
 */
public interface ObjectStore {

    /** Stores, or replaces. Others see the old content or the new one, whole, and so does a crash. */
    void put(String key, byte[] content);

    Optional<byte[]> get(String key);

    boolean exists(String key);

    /** When the content that is there now was stored; empty when there is none. */
    Optional<Instant> storedAt(String key);

    /** Nothing happens when there is none. */
    void delete(String key);

    /**
     * One page of the keys that begin with a prefix, in the order of their characters.
     *
     * @param prefix the beginning; need not end at a slash
     * @param after where the page before ended; null for the first
     */
    List<String> list(String prefix, String after, int limit);
}
