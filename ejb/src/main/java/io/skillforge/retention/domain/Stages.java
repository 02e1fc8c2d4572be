package io.skillforge.retention.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which tables come before which: children before parents, by the foreign keys there are. */
public final class Stages {

    private final Map<String, Set<String>> children;
    private final Map<String, Integer> stages = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /** @param children of each table, those whose rows point at it */
    public Stages(Map<String, Set<String>> children) {
        this.children = children;
    }

    /** One more than the latest of its children; tables that point at each other count as one step. */
    public int of(String table) {
        var known = stages.get(table);
        if (known != null) {
            return known;
        }
        if (!open.add(table)) {
            return 0;
        }
        var stage = 0;
        for (var child : children.getOrDefault(table, Set.of())) {
            if (!child.equals(table)) {
                stage = Math.max(stage, of(child) + 1);
            }
        }
        open.remove(table);
        stages.put(table, stage);
        return stage;
    }
}
