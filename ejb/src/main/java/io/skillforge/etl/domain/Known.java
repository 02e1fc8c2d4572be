package io.skillforge.etl.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a release itself defines and its other rows refer to: read first, from its small files. */
public record Known(Set<String> occupations, Set<String> elements, Set<String> tasks, Map<String, Range> scales) {

    /** Both ends belong to the range. */
    public record Range(BigDecimal minimum, BigDecimal maximum) {
        boolean holds(BigDecimal value) {
            return value.compareTo(minimum) >= 0 && value.compareTo(maximum) <= 0;
        }
    }

    /** Reads what the rows of one file can refer to; task numbers only when it refers to tasks. */
    public static Known of(ReleaseInput input, FileLayout file) {
        var tasks = file.columns().stream().anyMatch(column -> column.type() == ColumnLayout.Type.TASK);
        var known = new Known(
                codes(input, Layout.OCCUPATIONS, "O*NET-SOC Code"),
                codes(input, Layout.ELEMENTS, "Element ID"),
                tasks ? codes(input, Layout.TASKS, "Task ID") : Set.of(),
                new HashMap<>());
        var scales = Layout.onet().file(Layout.SCALES);
        var check = new RowCheck(scales, null, input);
        input.read(scales, row -> {
            if (check.fault(row) == null) {
                known.scales.put(
                        row.cells()[0], new Range(new BigDecimal(row.cells()[2]), new BigDecimal(row.cells()[3])));
            }
        });
        return known;
    }

    private static Set<String> codes(ReleaseInput input, String name, String heading) {
        var file = Layout.onet().file(name);
        var at = file.indexOf(heading);
        var codes = new HashSet<String>();
        if (input.files().containsKey(name)) {
            var check = new RowCheck(file, null, input);
            input.read(file, row -> {
                if (check.fault(row) == null) {
                    codes.add(row.cells()[at]);
                }
            });
        }
        return codes;
    }
}
