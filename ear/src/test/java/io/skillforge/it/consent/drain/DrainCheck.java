package io.skillforge.it.consent.drain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares what the tables hold after a drain with what the messages ask for: every effect exactly once, nothing lost.
 * Events of one person are taken in the order in which the server did them, as the table of events tells it: a message that
 * was given back comes again after others. How often that was so is told too.
 */
public final class DrainCheck {

    private static final int SHOWN = 5;

    private final List<DrainMessage> messages;
    private final String prefix;
    private final DrainTables before;
    private final List<String> findings = new ArrayList<>();
    private long overtaken;

    private DrainCheck(List<DrainMessage> messages, String prefix, DrainTables before) {
        this.messages = messages;
        this.prefix = prefix;
        this.before = before;
    }

    /** To be called before the first message is sent. */
    public static DrainCheck before(Connection connection, List<DrainMessage> messages, long seed) throws SQLException {
        var prefix = DrainMessages.prefix(seed);
        return new DrainCheck(messages, prefix, DrainTables.read(connection, prefix));
    }

    /** Everything that is not as it must be; empty when all is well. */
    public List<String> after(Connection connection) throws SQLException {
        var now = DrainTables.read(connection, prefix);
        findings.clear();
        var model = new DrainModel(before);
        inOrder(now).forEach(model::apply);
        events(model, now);
        revocations(model, now);
        equal("rows of a person", model.people, now.people());
        equal("grants", sorted(model.grants), sorted(now.grants()));
        equal("blocks", model.blocks, now.blocks());
        equal("items in quarantine", quarantine(), now.quarantine());
        audit(model, now);
        if (model.recalls != now.recalls()) {
            findings.add("recalls ordered: expected %d, found %d".formatted(model.recalls, now.recalls()));
        }
        return findings;
    }

    /** How many events were done before one of the same person that was sent earlier. */
    public long overtaken() {
        return overtaken;
    }

    /** Ids of the revocations of these messages. */
    public List<UUID> revocationIds(Connection connection) throws SQLException {
        return DrainTables.read(connection, prefix).revocations().values().stream()
                .flatMap(List::stream)
                .map(DrainTables.Revocation::id)
                .toList();
    }

    /** The decisions of each person as they were done; what was not done comes last. */
    private List<Decision> inOrder(DrainTables now) {
        var first = new LinkedHashMap<String, Decision>();
        messages.stream()
                .map(DrainMessage::decision)
                .filter(Objects::nonNull)
                .forEach(decision -> first.putIfAbsent(decision.eventId(), decision));
        var newest = new HashMap<UUID, Instant>();
        for (var decision : first.values()) {
            var done = done(now, decision);
            var last = newest.merge(decision.learner().id(), done, (a, b) -> a.isAfter(b) ? a : b);
            overtaken += last.isAfter(done) ? 1 : 0;
        }
        return first.values().stream()
                .sorted(Comparator.comparing(decision -> done(now, decision)))
                .toList();
    }

    private static Instant done(DrainTables now, Decision decision) {
        var event = now.events().get(decision.eventId());
        return event == null || event.processed() == null ? Instant.MAX : event.processed();
    }

    private void events(DrainModel model, DrainTables now) {
        var expected = new TreeMap<>(model.statuses);
        messages.stream()
                .filter(message -> message.rejectedId() != null)
                .forEach(message -> expected.put(message.rejectedId(), "quarantined " + message.poison()));
        var found = new TreeMap<String, String>();
        now.events()
                .forEach((id, event) -> found.put(
                        id, event.status().equals("quarantined") ? "quarantined " + event.reason() : event.status()));
        equal("events", expected, found);
    }

    private void revocations(DrainModel model, DrainTables now) {
        var expected = new TreeMap<String, List<DrainModel.Expected>>();
        model.revocations.forEach((id, revocation) -> expected.put(id, List.of(revocation)));
        var found = new TreeMap<String, List<DrainModel.Expected>>();
        now.revocations()
                .forEach((id, rows) -> found.put(
                        id,
                        rows.stream()
                                .map(row -> new DrainModel.Expected(row.user(), row.purposes(), row.counts()))
                                .toList()));
        equal("revocations", expected, found);
    }

    private Map<String, Long> quarantine() {
        var expected = new TreeMap<>(before.quarantine());
        var texts = new HashSet<String>();
        messages.stream()
                .filter(message -> message.poison() != null && texts.add(message.text()))
                .forEach(message -> expected.merge(message.poison(), 1L, Long::sum));
        return expected;
    }

    private void audit(DrainModel model, DrainTables now) {
        var expected = new TreeMap<>(before.audit());
        now.revocations()
                .values()
                .forEach(rows -> rows.forEach(row -> expected.merge("consent.revoked " + row.id(), 1L, Long::sum)));
        model.statuses.forEach((id, status) -> {
            if (status.equals("applied") && !model.revocations.containsKey(id)) {
                expected.merge("consent.granted " + id, 1L, Long::sum);
            }
        });
        var quarantined =
                quarantine().values().stream().mapToLong(Long::longValue).sum()
                        - before.quarantine().values().stream()
                                .mapToLong(Long::longValue)
                                .sum();
        expected.merge("consent.quarantined", quarantined, Long::sum);
        expected.values().removeIf(count -> count == 0);
        equal("rows of the audit log", expected, now.audit());
    }

    private static Map<UUID, List<String>> sorted(Map<UUID, List<Grant>> grants) {
        return grants.entrySet().stream()
                .filter(person -> !person.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, person -> person.getValue().stream()
                        .map(Grant::toString)
                        .sorted()
                        .toList()));
    }

    private <K> void equal(String what, Map<K, ?> expected, Map<K, ?> found) {
        var keys = new HashSet<>(expected.keySet());
        keys.addAll(found.keySet());
        var different = keys.stream()
                .filter(key -> !Objects.equals(expected.get(key), found.get(key)))
                .sorted(Comparator.comparing(Object::toString))
                .toList();
        if (!different.isEmpty()) {
            findings.add("%s: %d are not as expected, of them:%n%s"
                    .formatted(
                            what,
                            different.size(),
                            different.stream()
                                    .limit(SHOWN)
                                    .map(key -> "  %s: expected %s, found %s"
                                            .formatted(key, expected.get(key), found.get(key)))
                                    .collect(Collectors.joining("\n"))));
        }
    }
}
