package io.skillforge.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.audit.Finding;
import io.skillforge.audit.Finding.Kind;
import java.util.Collections;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("AUD-4 What breaks a chain is found in it")
class ChainWalkTest {

    private final Log log = Log.of(10);

    @Test
    void findsNothingInWhatWasWritten() {
        var walk = log.walk();
        assertThat(walk.findings()).isEmpty();
        assertThat(walk.rows()).isEqualTo(10);
        assertThat(walk.last()).isEqualTo(10);
        assertThat(walk.head()).isEqualTo(log.rows.get(9).hash());
        assertThat(new ChainWalk().findings()).isEmpty();
    }

    @Test
    void findsAChangedRow() {
        log.change(4, "{\"n\":55}");
        finds(Tuple.tuple(5L, Kind.ROW_CHANGED));
    }

    @Test
    void findsAChangedRowWhoseHashWasMadeToFit() {
        log.change(4, "{\"n\":55}");
        var row = log.rows.get(4);
        log.rows.set(4, Log.with(row, row.seq(), row.prevHash(), row.computeHash(), row.details()));
        finds(Tuple.tuple(6L, Kind.LINK_BROKEN));
    }

    @Test
    void findsMissingRows() {
        log.rows.subList(3, 6).clear();
        finds(Tuple.tuple(4L, Kind.ROWS_MISSING));
        assertThat(log.walk().findings().get(0).detail()).isEqualTo("rows 4 to 6 are missing");
    }

    @Test
    void findsAMissingHead() {
        log.rows.remove(0);
        finds(Tuple.tuple(1L, Kind.HEAD_MISSING));
    }

    @Test
    void findsANewHeadOverAnOldChain() {
        log.rows.subList(0, 3).clear();
        var renumbered = Log.of(0);
        for (var i = 0; i < log.rows.size(); i++) {
            var row = log.rows.get(i);
            renumbered.rows.add(Log.with(row, i + 1L, row.prevHash(), row.hash(), row.details()));
        }
        assertThat(renumbered.walk().findings().get(0))
                .extracting(Finding::seq, Finding::kind)
                .containsExactly(1L, Kind.LINK_BROKEN);
    }

    @Test
    void findsRowsThatChangedPlaces() {
        var four = log.rows.get(3);
        var five = log.rows.get(4);
        log.rows.set(3, Log.with(five, 4, five.prevHash(), five.hash(), five.details()));
        log.rows.set(4, Log.with(four, 5, four.prevHash(), four.hash(), four.details()));
        finds(
                Tuple.tuple(4L, Kind.LINK_BROKEN),
                Tuple.tuple(4L, Kind.ROW_CHANGED),
                Tuple.tuple(5L, Kind.LINK_BROKEN),
                Tuple.tuple(5L, Kind.ROW_CHANGED),
                Tuple.tuple(6L, Kind.LINK_BROKEN));
    }

    @Test
    void findsARowThatWasAddedBesideAnother() {
        log.rows.add(5, Log.with(log.rows.get(4), 5, Entry.NO_HASH, Entry.NO_HASH, "{}"));
        assertThat(log.walk().findings()).extracting(Finding::kind).startsWith(Kind.ROW_REPEATED, Kind.ROW_CHANGED);
    }

    @Test
    void findsARowThatWasAddedAtTheEndWithoutKnowingTheHash() {
        log.rows.add(Log.row(11, "{}"));
        finds(Tuple.tuple(11L, Kind.LINK_BROKEN), Tuple.tuple(11L, Kind.ROW_CHANGED));
    }

    @Test
    void cannotFindWhatWasComputedAnewOrCutOff() {
        log.change(4, "{\"n\":55}");
        log.chainAnew(4);
        log.rows.subList(8, 10).clear();
        assertThat(log.walk().findings()).isEmpty();
    }

    @Test
    void tellsTheFirstFindingsOfVeryMany() {
        var ruined = Log.of(0);
        ruined.rows.addAll(Collections.nCopies(5_000, Log.row(1, "{}")));
        assertThat(ruined.walk().findings()).hasSize(ChainWalk.MOST_FINDINGS);
    }

    private void finds(Tuple... expected) {
        assertThat(log.walk().findings())
                .extracting(Finding::seq, Finding::kind)
                .containsExactly(expected);
    }
}
