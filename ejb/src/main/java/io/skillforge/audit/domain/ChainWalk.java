package io.skillforge.audit.domain;

import io.skillforge.audit.Finding;
import io.skillforge.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Goes along one chain, row by row in the order of their numbers, and remembers what is wrong and the last row. */
public final class ChainWalk {

    /** The first findings say what happened; a table full of them would say it no better. */
    public static final int MOST_FINDINGS = 20;

    private final List<Finding> findings = new ArrayList<>();
    private long rows;
    private long last;
    private byte[] head = Entry.NO_HASH;

    public void next(Entry entry) {
        if (entry.seq() == last + 1) {
            if (!Arrays.equals(entry.prevHash(), head)) {
                found(entry.seq(), Kind.LINK_BROKEN, "does not hold the hash of row " + last);
            }
        } else if (entry.seq() > last) {
            found(last + 1, last == 0 ? Kind.HEAD_MISSING : Kind.ROWS_MISSING, missing(last + 1, entry.seq() - 1));
        } else {
            found(entry.seq(), Kind.ROW_REPEATED, "stands in the chain more than once");
        }
        if (!Arrays.equals(entry.hash(), entry.computeHash())) {
            found(entry.seq(), Kind.ROW_CHANGED, "its content does not have its hash");
        }
        rows++;
        last = entry.seq();
        head = entry.hash();
    }

    static String missing(long from, long to) {
        return from == to ? "row " + from + " is missing" : "rows " + from + " to " + to + " are missing";
    }

    private void found(long seq, Kind kind, String detail) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(seq, kind, detail));
        }
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public long rows() {
        return rows;
    }

    /** The number of the last row; 0 when there is none. */
    public long last() {
        return last;
    }

    /** The hash of the last row. */
    public byte[] head() {
        return head.clone();
    }
}
