package io.skillforge.it.consent.drain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Messages as bad as they come: a tenth is sent twice, of a person's events some change places or are of the same moment,
 * and three of a hundred can never have an effect. The same for the same number.
 */
public final class DrainMessages {

    public static final List<String> PURPOSES = List.of("analytics", "marketing", "notifications", "partner_sharing");

    private static final List<String> POISON =
            List.of("not-json", "unknown-field", "unknown-subject", "unknown-purpose", "tenant-mismatch", "id-reused");
    private static final Comparator<Placed> ORDER = Comparator.comparingDouble(Placed::place);

    private final Random random;
    private final String prefix;
    private final List<Learner> learners;
    private final Instant oldest;
    private final List<Placed> placed = new ArrayList<>();
    private int numbers;

    /** Where in the stream a message stands, from 0 to 1. */
    private record Placed(double place, DrainMessage message) {}

    private DrainMessages(List<Learner> learners, long seed, Instant oldest) {
        this.random = new Random(seed);
        this.prefix = prefix(seed);
        this.learners = learners;
        this.oldest = oldest.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What the ids of all events of a number begin with. */
    public static String prefix(long seed) {
        return "drain-" + seed + "-";
    }

    /** @param oldest when the first decision was made; the others follow within some hours */
    public static List<DrainMessage> make(List<Learner> learners, int count, long seed, Instant oldest) {
        var made = new DrainMessages(learners, seed, oldest);
        var poison = count * 3 / 100;
        var twice = count / 10;
        made.decisions(count - poison - twice);
        made.repetitions(twice);
        made.poison(poison);
        return made.placed.stream().sorted(ORDER).map(Placed::message).toList();
    }

    private void decisions(int count) {
        var byLearner = new HashMap<Learner, List<Decision>>();
        for (var i = 0; i < count; i++) {
            var learner = learners.get(i % learners.size());
            var before = byLearner.computeIfAbsent(learner, key -> new ArrayList<>());
            before.add(decision(learner, before));
        }
        learners.stream().filter(byLearner::containsKey).forEach(learner -> place(byLearner.get(learner)));
    }

    private Decision decision(Learner learner, List<Decision> before) {
        var last = before.isEmpty() ? null : before.get(before.size() - 1);
        var sameMoment = last != null && random.nextInt(20) == 0;
        var at = sameMoment
                ? last.at()
                : oldest.plusSeconds(before.size() * 600L + random.nextInt(500))
                        .plus(random.nextInt(1_000_000), ChronoUnit.MICROS);
        var revoked = sameMoment ? !last.revoked() : random.nextInt(10) < 7;
        return new Decision(nextId(), learner, revoked, purposes(), at);
    }

    private Set<String> purposes() {
        if (random.nextInt(4) == 0) {
            return new TreeSet<>(PURPOSES);
        }
        var some = PURPOSES.stream().filter(purpose -> random.nextBoolean()).collect(Collectors.toSet());
        some.add(PURPOSES.get(random.nextInt(PURPOSES.size())));
        return new TreeSet<>(some);
    }

    /** The person's decisions in their order, but that some neighbours change places. */
    private void place(List<Decision> decisions) {
        for (var i = 1; i < decisions.size(); i++) {
            if (random.nextInt(7) == 0) {
                Collections.swap(decisions, i - 1, i);
            }
        }
        var places = random.doubles(decisions.size()).sorted().toArray();
        for (var i = 0; i < places.length; i++) {
            var decision = decisions.get(i);
            placed.add(new Placed(
                    places[i],
                    message(
                            decision,
                            "",
                            decision.purposes(),
                            decision.learner().tenant())));
        }
    }

    private void repetitions(int count) {
        for (var i = 0; i < count; i++) {
            var first = placed.get(random.nextInt(placed.size()));
            placed.add(new Placed(first.place + random.nextDouble() * (1 - first.place), first.message));
        }
    }

    private void poison(int count) {
        var early = placed.stream()
                .filter(each -> each.place < 0.2)
                .map(each -> each.message.decision())
                .distinct()
                .toList();
        for (var i = 0; i < count; i++) {
            var reason = POISON.get(i % POISON.size());
            if (reason.equals("id-reused")) {
                placed.add(new Placed(0.9 + random.nextDouble() / 10, reused(early.get(i % early.size()))));
            } else {
                placed.add(new Placed(random.nextDouble(), poison(reason)));
            }
        }
    }

    private DrainMessage poison(String reason) {
        var learner = reason.equals("unknown-subject")
                ? new Learner(null, "nobody-" + nextId(), "direct")
                : learners.get(random.nextInt(learners.size()));
        var decision = new Decision(nextId(), learner, true, purposes(), oldest.plusSeconds(random.nextInt(7_200)));
        var well = message(decision, "", decision.purposes(), learner.tenant()).text();
        return switch (reason) {
            case "not-json" -> unreadable(learner, reason, well.substring(0, well.length() / 2));
            case "unknown-field" ->
                unreadable(
                        learner,
                        reason,
                        message(decision, ", \"colour\": \"blue\"").text());
            case "unknown-purpose" ->
                unreadable(learner, reason, well.replace("\"purposes\": [", "\"purposes\": [\"astrology\", "));
            case "tenant-mismatch" ->
                refused(
                        decision,
                        reason,
                        message(decision, "", decision.purposes(), "another-partner")
                                .text());
            default -> refused(decision, reason, well);
        };
    }

    /** Another event under an id that was used long before. */
    private DrainMessage reused(Decision used) {
        var other = new Decision(
                used.eventId(),
                used.learner(),
                !used.revoked(),
                used.purposes(),
                used.at().plusSeconds(1 + random.nextInt(9)));
        return new DrainMessage(used.learner().externalRef(), message(other, "").text(), null, "id-reused", null);
    }

    private static DrainMessage unreadable(Learner learner, String reason, String text) {
        return new DrainMessage(learner.externalRef(), text, null, reason, null);
    }

    private static DrainMessage refused(Decision decision, String reason, String text) {
        return new DrainMessage(decision.learner().externalRef(), text, null, reason, decision.eventId());
    }

    private DrainMessage message(Decision decision, String more) {
        return message(decision, more, decision.purposes(), null);
    }

    private DrainMessage message(Decision decision, String more, Set<String> purposes, String tenant) {
        var learner = decision.learner();
        var subject = learner.id() != null && random.nextBoolean()
                ? Map.entry("userId", learner.id().toString())
                : Map.entry("externalRef", learner.externalRef());
        var text = """
                {"specVersion": "1", "id": "%s", "type": "consent.%s", "subject": {"%s": "%s"}, "purposes": [%s], \
                "occurredAt": "%s", "source": "preference-centre"%s%s}""".formatted(
                        decision.eventId(),
                        decision.revoked() ? "revoked" : "granted",
                        subject.getKey(),
                        subject.getValue(),
                        purposes.stream().map(purpose -> '"' + purpose + '"').collect(Collectors.joining(", ")),
                        decision.at(),
                        tenant == null || !tenant.equals("another-partner") && random.nextBoolean()
                                ? ""
                                : ", \"tenant\": \"" + tenant + '"',
                        more);
        return new DrainMessage(learner.externalRef(), text, decision, null, null);
    }

    private String nextId() {
        return prefix + ++numbers;
    }
}
