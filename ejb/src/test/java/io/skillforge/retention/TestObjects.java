package io.skillforge.retention;

import io.skillforge.platform.objects.ObjectStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Objects of which only the age matters. */
final class TestObjects implements ObjectStore {

    final TreeMap<String, Instant> stored = new TreeMap<>();

    @Override
    public void put(String key, byte[] content) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<byte[]> get(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean exists(String key) {
        return stored.containsKey(key);
    }

    @Override
    public Optional<Instant> storedAt(String key) {
        return Optional.ofNullable(stored.get(key));
    }

    @Override
    public void delete(String key) {
        stored.remove(key);
    }

    @Override
    public List<String> list(String prefix, String after, int limit) {
        return stored.keySet().stream()
                .filter(key -> key.startsWith(prefix) && (after == null || key.compareTo(after) > 0))
                .limit(limit)
                .toList();
    }
}
