package io.skillforge.it.consent.drain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Does in memory, one after the other, what events ask for: slow and plain. It begins with what the tables held before. */
final class DrainModel {

    final Map<UUID, PersonRows> people;
    final Map<UUID, List<Grant>> grants = new HashMap<>();
    final Map<String, String> blocks;
    final Map<String, String> statuses = new TreeMap<>();
    final Map<String, Expected> revocations = new TreeMap<>();
    long recalls;

    /** What a revocation must have recorded. */
    record Expected(UUID user, Set<String> purposes, Map<String, Long> counts) {}

    DrainModel(DrainTables before) {
        people = new HashMap<>(before.people());
        before.grants().forEach((user, rows) -> grants.put(user, new ArrayList<>(rows)));
        blocks = new TreeMap<>(before.blocks());
        recalls = before.recalls();
    }

    /** Applies a decision, unless it was applied before. */
    void apply(Decision decision) {
        if (statuses.containsKey(decision.eventId())) {
            return;
        }
        var live = live(decision);
        statuses.put(decision.eventId(), live.isEmpty() ? "superseded" : "applied");
        if (live.isEmpty()) {
            return;
        }
        if (decision.revoked()) {
            revoke(decision, live);
        } else {
            grant(decision, live);
        }
    }

    private Set<String> live(Decision decision) {
        var live = new TreeSet<String>();
        for (var purpose : decision.purposes()) {
            var newest = newest(decision.learner().id(), purpose);
            if (newest == null
                    || newest.isBefore(decision.at())
                    || newest.equals(decision.at()) && decision.revoked()) {
                live.add(purpose);
            }
        }
        return live;
    }

    private Instant newest(UUID user, String purpose) {
        return rows(user).stream()
                .filter(grant -> grant.purpose().equals(purpose))
                .map(Grant::newest)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private void revoke(Decision decision, Set<String> live) {
        var user = decision.learner().id();
        var by = "event:" + decision.eventId();
        var closed = 0L;
        var blocked = 0L;
        for (var purpose : live) {
            if (change(user, purpose, decision.at(), by, true) > 0) {
                closed++;
            } else if (change(user, purpose, decision.at(), by, false) == 0) {
                rows(user).add(new Grant(purpose, null, null, decision.at(), by));
            }
            blocked += blocks.putIfAbsent(user + " " + purpose, decision.eventId()) == null ? 1 : 0;
        }
        var counts = new TreeMap<>(people.get(user).effects(live));
        counts.put("consent_blocklist.block", blocked);
        counts.put("consent_grants.close", closed);
        counts.values().removeIf(count -> count == 0);
        revocations.put(decision.eventId(), new Expected(user, live, counts));
        recalls += live.contains("partner_sharing") ? people.get(user).exports() : 0;
        people.computeIfPresent(user, (id, rows) -> rows.without(live));
    }

    /** Revokes rows that are open, or those that never were granted; answers how many. */
    private int change(UUID user, String purpose, Instant at, String by, boolean open) {
        var changed = 0;
        var rows = rows(user);
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.purpose().equals(purpose) && (open ? row.open() : row.granted() == null)) {
                rows.set(i, row.closed(at, by));
                changed++;
            }
        }
        return changed;
    }

    private void grant(Decision decision, Set<String> live) {
        var user = decision.learner().id();
        var by = "event:" + decision.eventId();
        for (var purpose : live) {
            var rows = rows(user);
            var confirmed = false;
            for (var i = 0; i < rows.size(); i++) {
                if (rows.get(i).purpose().equals(purpose) && rows.get(i).open()) {
                    rows.set(i, rows.get(i).confirmed(decision.at(), by));
                    confirmed = true;
                }
            }
            if (!confirmed) {
                rows.add(new Grant(purpose, decision.at(), by, null, null));
            }
            blocks.remove(user + " " + purpose);
        }
    }

    private List<Grant> rows(UUID user) {
        return grants.computeIfAbsent(user, key -> new ArrayList<>());
    }
}
