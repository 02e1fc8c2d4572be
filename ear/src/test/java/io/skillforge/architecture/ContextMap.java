package io.skillforge.architecture;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * Which context may use which: the diagram of the domain. A new arrow is a decision about architecture; record it when
 * you change this. Contexts that are planned stand here already, so that they come with their arrows; {@code schema} is the
 * module of the migrations.
 */
final class ContextMap {

    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("schema", Set.of()),
            entry("platform", Set.of()),
            entry("audit", Set.of("platform")),
            entry("governance", Set.of("platform", "audit", "schema")),
            entry("retention", Set.of("platform", "audit", "privacy", "schema", "etl")),
            entry("consent", Set.of("platform", "audit", "privacy")),
            entry("privacy", Set.of("platform", "audit", "schema")),
            entry("catalog", Set.of("platform", "audit")),
            entry("partner", Set.of("platform", "audit", "consent", "retention", "privacy")),
            entry("matching", Set.of("platform", "audit", "catalog", "governance")),
            entry("person", Set.of("platform", "audit", "catalog", "partner", "consent", "retention", "privacy")),
            entry("etl", Set.of("platform", "audit", "catalog")),
            entry("population", Set.of("platform", "audit", "privacy")),
            entry("operations", Set.of("platform", "audit", "governance", "schema")));

    /** The doors: they may use every context, and no context uses them. */
    static final Set<String> DOORS = Set.of("web", "batch");

    private ContextMap() {}

    static boolean knows(String context) {
        return MAY_USE.containsKey(context) || DOORS.contains(context);
    }

    static boolean allows(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        return DOORS.contains(from)
                ? MAY_USE.containsKey(to)
                : MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }

    static boolean isOtherDoor(String from, String to) {
        return !from.equals(to) && DOORS.contains(from) && DOORS.contains(to);
    }
}
