package io.skillforge.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.audit.Finding;
import io.skillforge.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("AUD-4 What a chain cannot show is found by its anchors")
class AnchorWalkTest {

    private static final int CHAIN = 3;

    private final List<StoredAnchor> anchors = new ArrayList<>();

    /** A log of ten rows, anchored after the fourth, the seventh and the tenth. */
    private final Log log = anchored(4, 7, 10);

    @Test
    void findsNothingInWhatWasAnchored() {
        var walk = walk();
        assertThat(walk.judge(CHAIN, log.walk())).isEmpty();
        assertThat(walk.findings()).isEmpty();
        assertThat(walk.count()).isEqualTo(3);
        assertThat(walk.at()).isEqualTo(Log.TIME.plusSeconds(10));
        assertThat(walk.unanchored(CHAIN, log.walk())).isZero();
    }

    @Test
    void countsWhatNoAnchorProvesYet() {
        anchors.remove(2);
        assertThat(walk().unanchored(CHAIN, log.walk())).isEqualTo(3);
        anchors.clear();
        assertThat(walk().unanchored(CHAIN, log.walk())).isEqualTo(10);
        assertThat(walk().judge(CHAIN, log.walk())).isEmpty();
    }

    @Test
    void findsAChainThatWasComputedAnewAndSaysBetweenWhichRows() {
        log.change(5, "{\"n\":66}");
        log.chainAnew(5);
        assertThat(log.walk().findings()).isEmpty();
        assertThat(judged())
                .isEqualTo(new Finding(
                        5, Kind.REWRITTEN, "one of rows 5 to 7 is not the one anchored at " + Log.TIME.plusSeconds(7)));
    }

    @Test
    void findsARemovedRowWhereAllAfterItWereNumberedAnew() {
        log.rows.remove(2);
        log.chainAnew(2);
        assertThat(judged()).extracting(Finding::seq, Finding::kind).containsExactly(1L, Kind.REWRITTEN);
    }

    @Test
    void findsAnAddedRow() {
        log.rows.add(8, Log.row(9, "{}"));
        log.chainAnew(8);
        assertThat(judged()).extracting(Finding::seq, Finding::kind).containsExactly(8L, Kind.REWRITTEN);
    }

    @Test
    void findsACutOffTail() {
        log.rows.subList(8, 10).clear();
        assertThat(judged())
                .isEqualTo(new Finding(
                        9, Kind.TAIL_MISSING, "rows 9 to 10 are missing; anchored at " + Log.TIME.plusSeconds(10)));
    }

    @Test
    void findsATailThatWasReplaced() {
        log.rows.subList(8, 10).clear();
        log.rows.add(Log.row(9, "{}"));
        log.rows.add(Log.row(10, "{}"));
        log.chainAnew(8);
        assertThat(judged()).extracting(Finding::seq, Finding::kind).containsExactly(8L, Kind.REWRITTEN);
    }

    @Test
    void findsAChainThatIsGone() {
        log.rows.clear();
        assertThat(judged()).extracting(Finding::seq, Finding::kind).containsExactly(1L, Kind.TAIL_MISSING);
    }

    @Test
    void leavesAGapToTheWalkThatFindsItItself() {
        log.rows.remove(6);
        assertThat(walk().judge(CHAIN, log.walk())).isEmpty();
        assertThat(log.walk().findings()).extracting(Finding::kind).containsExactly(Kind.ROWS_MISSING);
    }

    @Test
    void findsARemovedAnchor() {
        anchors.remove(1);
        assertThat(walk().findings())
                .extracting(Finding::seq, Finding::kind)
                .containsExactly(Tuple.tuple(2L, Kind.ANCHORS_MISSING));
    }

    @Test
    void findsThatTheFirstAnchorIsGone() {
        anchors.remove(0);
        assertThat(walk().findings()).extracting(Finding::kind).containsExactly(Kind.ANCHORS_MISSING);
    }

    @Test
    void findsAForgedAnchorAndStillUsesTheOthers() {
        var forged = anchors.get(1);
        anchors.set(1, new StoredAnchor(forged.key(), Optional.empty(), forged.fingerprint()));
        log.change(8, "{\"n\":99}");
        log.chainAnew(8);
        var walk = walk();
        assertThat(walk.findings()).extracting(Finding::kind).containsExactly(Kind.ANCHOR_FORGED);
        assertThat(walk.judge(CHAIN, log.walk())).get().extracting(Finding::seq).isEqualTo(5L);
    }

    private Finding judged() {
        return walk().judge(CHAIN, log.walk()).orElseThrow();
    }

    private Log anchored(int... lengths) {
        for (var length : lengths) {
            var previous =
                    anchors.isEmpty() ? null : anchors.get(anchors.size() - 1).fingerprint();
            var anchor = new Anchor(
                    anchors.size() + 1L,
                    Log.TIME.plusSeconds(length),
                    previous,
                    List.of(Log.of(length).head()));
            anchors.add(new StoredAnchor(anchor.key(), Optional.of(anchor), Anchor.fingerprint(anchor.json())));
        }
        return Log.of(lengths[lengths.length - 1]);
    }

    private AnchorWalk walk() {
        var walk = new AnchorWalk();
        anchors.forEach(anchor -> walk.next(anchor, hashes(anchor)));
        return walk;
    }

    private Map<Head, String> hashes(StoredAnchor stored) {
        var hashes = new HashMap<Head, String>();
        for (var head : stored.anchor().map(Anchor::heads).orElse(List.of())) {
            log.rows.stream()
                    .filter(row -> row.seq() == head.seq())
                    .forEach(row -> hashes.put(head, HexFormat.of().formatHex(row.hash())));
        }
        return hashes;
    }
}
