package io.skillforge.platform.objects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One page of the keys in a folder. Goes only into folders that can hold a key of the page. */
final class FolderListing {

    private final String prefix;
    private final String after;
    private final int limit;
    private final List<String> keys = new ArrayList<>();

    FolderListing(String prefix, String after, int limit) {
        this.prefix = prefix;
        this.after = after == null ? "" : after;
        this.limit = limit;
    }

    List<String> of(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            collect(root, "");
        }
        return keys;
    }

    private void collect(Path folder, String above) throws IOException {
        for (var name : names(folder)) {
            if (keys.size() >= limit) {
                return;
            }
            var key = above + name;
            if (!name.endsWith("/")) {
                if (key.startsWith(prefix) && key.compareTo(after) > 0) {
                    keys.add(key);
                }
            } else if (canHoldKeys(key)) {
                collect(folder.resolve(name), key);
            }
        }
    }

    private boolean canHoldKeys(String folder) {
        return (folder.startsWith(prefix) || prefix.startsWith(folder))
                && (after.startsWith(folder) || folder.compareTo(after) > 0);
    }

    /** Folders with the slash they have in keys, because it decides the order. */
    private static List<String> names(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.map(child -> child.getFileName() + (Files.isDirectory(child) ? "/" : ""))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
