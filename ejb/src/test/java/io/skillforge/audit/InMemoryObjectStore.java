package io.skillforge.audit;

import io.skillforge.platform.objects.ObjectStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

final class InMemoryObjectStore implements ObjectStore {

    final TreeMap<String, byte[]> objects = new TreeMap<>();

    @Override
    public void put(String key, byte[] content) {
        objects.put(key, content);
    }

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    @Override
    public boolean exists(String key) {
        return objects.containsKey(key);
    }

    @Override
    public Optional<Instant> storedAt(String key) {
        return get(key).map(content -> Instant.EPOCH);
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }

    @Override
    public List<String> list(String prefix, String after, int limit) {
        return objects.keySet().stream()
                .filter(key -> key.startsWith(prefix) && (after == null || key.compareTo(after) > 0))
                .limit(limit)
                .toList();
    }
}
