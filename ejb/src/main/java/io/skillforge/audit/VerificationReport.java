package io.skillforge.audit;

import java.time.Instant;
import java.util.List;

/** Whether the log is what was written: every chain, and the anchors outside the database. */
public record VerificationReport(List<Chain> chains, Anchors anchors) {

    /**
     * @param last number of the last row, 0 when there is none
     * @param head hash of the last row in hex, null when there is none
     * @param findings by number of the row; the first ones where there are very many
     */
    public record Chain(int chain, long rows, long last, String head, List<Finding> findings) {}

    /**
     * @param newest when the newest anchor was set; null without any
     * @param unanchoredRows rows at the ends of the chains that no anchor proves yet
     */
    public record Anchors(long count, Instant newest, long unanchoredRows, List<Finding> findings) {}

    public boolean ok() {
        return anchors.findings().isEmpty()
                && chains.stream().allMatch(chain -> chain.findings().isEmpty());
    }
}
