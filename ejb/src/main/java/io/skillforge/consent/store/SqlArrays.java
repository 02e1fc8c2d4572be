package io.skillforge.consent.store;

import io.skillforge.privacy.Purpose;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Ids and purposes as the text of an array, for statements that cast it; neither needs quotes. */
final class SqlArrays {

    private SqlArrays() {}

    static String of(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    static String ofPurposes(Collection<Purpose> purposes) {
        return of(purposes.stream().map(Purpose::code).sorted().toList());
    }

    static Set<Purpose> purposes(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        var purposes = EnumSet.noneOf(Purpose.class);
        Arrays.stream((String[]) array.getArray())
                .forEach(code -> purposes.add(Purpose.ofCode(code).orElseThrow()));
        return purposes;
    }
}
