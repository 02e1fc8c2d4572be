package io.skillforge.audit;

import io.skillforge.audit.domain.AnchorWalk;
import io.skillforge.audit.domain.ChainWalk;
import io.skillforge.audit.domain.Chains;
import io.skillforge.audit.store.AnchorStore;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Proves the log: every chain by computing its hashes anew, and the chains by what was kept of them outside the database.
 * Reads all of it, in memory that does not grow with it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditVerification {

    private static final Actor VERIFIER = Actor.system("audit-verification");

    @Inject
    ChainReader reader;

    @Inject
    AnchorStore anchors;

    @Inject
    AuditTrail trail;

    @Inject
    Scopes scopes;

    public VerificationReport verify() {
        var asker = scopes.current().map(Scope::actor).orElse(VERIFIER);
        var report = scopes.call(Scope.all(asker), this::report);
        trail.recordNow(AuditEvent.of("audit.verified")
                .with("ok", report.ok())
                .with(
                        "rows",
                        report.chains().stream()
                                .mapToLong(VerificationReport.Chain::rows)
                                .sum())
                .with("findings", findings(report)));
        return report;
    }

    private static long findings(VerificationReport report) {
        return Stream.concat(
                        Stream.of(report.anchors().findings()),
                        report.chains().stream().map(VerificationReport.Chain::findings))
                .mapToLong(found -> found.size())
                .sum();
    }

    /** Anchors first: a row that is appended meanwhile is then one that no anchor proves yet, and not a missing one. */
    private VerificationReport report() {
        var anchored = walkAnchors();
        var chains = new ArrayList<VerificationReport.Chain>();
        var unanchored = 0L;
        for (var chain : IntStream.range(0, Chains.COUNT).toArray()) {
            var walk = new ChainWalk();
            reader.walk(chain, walk::next);
            unanchored += anchored.unanchored(chain, walk);
            chains.add(judged(chain, walk, anchored));
        }
        return new VerificationReport(
                chains,
                new VerificationReport.Anchors(anchored.count(), anchored.at(), unanchored, anchored.findings()));
    }

    private AnchorWalk walkAnchors() {
        var walk = new AnchorWalk();
        for (var page = anchors.page(null); !page.isEmpty(); page = anchors.page(page.get(page.size() - 1))) {
            var read =
                    page.stream().map(anchors::read).flatMap(Optional::stream).toList();
            var heads = read.stream()
                    .flatMap(stored -> stored.anchor().stream())
                    .flatMap(anchor -> anchor.heads().stream())
                    .collect(Collectors.toSet());
            var hashes = reader.hashes(heads);
            read.forEach(stored -> walk.next(stored, hashes));
        }
        return walk;
    }

    private static VerificationReport.Chain judged(int chain, ChainWalk walk, AnchorWalk anchored) {
        var findings = Stream.concat(walk.findings().stream(), anchored.judge(chain, walk).stream())
                .sorted(Comparator.comparingLong(Finding::seq))
                .toList();
        var head = walk.last() == 0 ? null : HexFormat.of().formatHex(walk.head());
        return new VerificationReport.Chain(chain, walk.rows(), walk.last(), head, findings);
    }
}
