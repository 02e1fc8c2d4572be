package io.skillforge.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A plan and what became of it.
 *
 * @param tenant null for everybody
 * @param datasets those it is about
 * @param before a cutoff that was asked for; null where the policies' own hold
 * @param asOf the moment from which ages are counted
 * @param requestedBy kind and name or keyed hash of whoever asked; {@code user:…} may not approve it
 * @param approvedBy likewise; {@code policy:standing} where nobody had to
 * @param planFingerprint of all rows it is to touch; null while planning
 * @param waitsFor why a run that could have gone on by itself waits
 * @param items in their order; empty in lists
 */
public record RetentionRunView(
        UUID id,
        RunKind kind,
        RunStatus status,
        UUID tenant,
        List<String> datasets,
        Instant before,
        Instant asOf,
        String triggeredBy,
        String reason,
        String requestedBy,
        String approvedBy,
        Instant approvedAt,
        String policyFingerprint,
        String holdsFingerprint,
        String planFingerprint,
        List<String> waitsFor,
        String failure,
        Instant createdAt,
        Instant plannedAt,
        Instant startedAt,
        Instant endedAt,
        List<RetentionItemView> items) {

    public RetentionRunView {
        datasets = List.copyOf(datasets);
        waitsFor = List.copyOf(waitsFor);
        items = List.copyOf(items);
    }

    /** Whether nobody knows who asked for it, as it came from the console or in a message from outside: it is never approved. */
    public boolean isNobodysOwn() {
        return kind == RunKind.MANUAL && !Actors.isPerson(requestedBy);
    }

    RetentionRunView with(List<RetentionItemView> items) {
        return new RetentionRunView(
                id,
                kind,
                status,
                tenant,
                datasets,
                before,
                asOf,
                triggeredBy,
                reason,
                requestedBy,
                approvedBy,
                approvedAt,
                policyFingerprint,
                holdsFingerprint,
                planFingerprint,
                waitsFor,
                failure,
                createdAt,
                plannedAt,
                startedAt,
                endedAt,
                items);
    }
}
