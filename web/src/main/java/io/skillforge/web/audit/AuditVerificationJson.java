package io.skillforge.web.audit;

import io.skillforge.audit.Finding;
import io.skillforge.audit.VerificationReport;
import java.time.Instant;
import java.util.List;

/** Whether the audit log is what was written, chain by chain, and what the anchors outside the database say. */
public record AuditVerificationJson(boolean ok, List<ChainJson> chains, AnchorsJson anchors) {

    static AuditVerificationJson from(VerificationReport report) {
        return new AuditVerificationJson(
                report.ok(),
                report.chains().stream().map(ChainJson::from).toList(),
                AnchorsJson.from(report.anchors()));
    }

    /** A chain; {@code last} is the number of its last row and {@code head} that row's hash. */
    public record ChainJson(int chain, long rows, long last, String head, List<FindingJson> findings) {

        static ChainJson from(VerificationReport.Chain chain) {
            return new ChainJson(
                    chain.chain(),
                    chain.rows(),
                    chain.last(),
                    chain.head(),
                    chain.findings().stream().map(FindingJson::from).toList());
        }
    }

    /** The anchors; {@code unanchoredRows} are so new that no anchor proves them yet. */
    public record AnchorsJson(long count, Instant newest, long unanchoredRows, List<FindingJson> findings) {

        static AnchorsJson from(VerificationReport.Anchors anchors) {
            return new AnchorsJson(
                    anchors.count(),
                    anchors.newest(),
                    anchors.unanchoredRows(),
                    anchors.findings().stream().map(FindingJson::from).toList());
        }
    }

    /** What is wrong, from which row (of anchors: which anchor) on. */
    public record FindingJson(long seq, String kind, String detail) {

        static FindingJson from(Finding finding) {
            return new FindingJson(finding.seq(), finding.kind().code(), finding.detail());
        }
    }
}
