package io.skillforge.etl.domain;

import java.util.ArrayList;
import java.util.List;

/** One pass over one file of an input with every check on, as the job's stage step makes it. */
record Pass(List<Row> good, List<Reject> rejects) {

    static Pass over(ReleaseInput input, String name) {
        var good = new ArrayList<Row>();
        return new Pass(good, over(input, name, good::add));
    }

    /** Hands the good rows on and answers the rejects. */
    static List<Reject> over(ReleaseInput input, String name, Row.Sink good) {
        var file = Layout.onet().file(name);
        var check = new RowCheck(file, Known.of(input, file), input);
        var rejects = new ArrayList<Reject>();
        input.read(file, row -> {
            var fault = check.fault(row);
            if (fault == null) {
                good.take(row);
            } else {
                rejects.add(fault);
            }
        });
        return rejects;
    }

    /** The cells of the good rows under a heading. */
    List<String> cells(String name, String heading) {
        var at = Layout.onet().file(name).indexOf(heading);
        return good.stream().map(row -> row.cells()[at]).toList();
    }

    List<String> sentences() {
        return rejects.stream().map(Reject::sentence).toList();
    }
}
