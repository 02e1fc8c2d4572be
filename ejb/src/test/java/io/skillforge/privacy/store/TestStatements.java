package io.skillforge.privacy.store;

import io.skillforge.platform.sql.Database;

/** The stores on a database of the test's. */
public final class TestStatements {

    private TestStatements() {}

    public static CascadeStatements cascade(Database database) {
        var statements = new CascadeStatements();
        statements.database = database;
        return statements;
    }

    public static SubjectStatements subjects(Database database) {
        var statements = new SubjectStatements();
        statements.database = database;
        return statements;
    }
}
