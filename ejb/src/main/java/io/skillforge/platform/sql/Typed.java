package io.skillforge.platform.sql;

import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** Values with the name of their PostgreSQL type, which also a null keeps. */
final class Typed {

    private Typed() {}

    static PGobject value(String type, String text) {
        var value = new PGobject();
        value.setType(type);
        try {
            value.setValue(text);
        } catch (SQLException e) {
            throw new IllegalStateException("A value of type " + type + " cannot be held", e);
        }
        return value;
    }
}
