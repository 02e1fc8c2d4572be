package io.skillforge.schema.tenancy;

import io.skillforge.schema.DatabaseLogin;
import io.skillforge.schema.fixture.TestPeople;
import io.skillforge.schema.fixture.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Two tenants with two people each, who have rows in every table. */
final class TwoTenants {

    static final UUID HERE = new UUID(1, 0);
    static final UUID THERE = new UUID(2, 0);
    static final UUID ANN = new UUID(1, 1);
    static final UUID BOB = new UUID(1, 2);

    private TwoTenants() {}

    /** Adds them, and answers a session of the superuser in a transaction of its own. */
    static Session in(DatabaseLogin database) throws SQLException {
        var connection = TestPostgres.connect(database);
        TestPeople.addReference(connection);
        TestPeople.addTenant(connection, HERE);
        TestPeople.addTenant(connection, THERE);
        for (var person : List.of(ANN, BOB)) {
            TestPeople.addPerson(connection, HERE, person);
        }
        for (var person : List.of(new UUID(2, 1), new UUID(2, 2))) {
            TestPeople.addPerson(connection, THERE, person);
        }
        connection.setAutoCommit(false);
        return new Session(connection);
    }
}
