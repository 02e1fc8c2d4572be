package io.skillforge.privacy.store;

import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.TableOutcome;
import io.skillforge.privacy.domain.CascadeStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Runs a cascade: every table of the register in one round trip to the database. */
@ApplicationScoped
public class CascadeStatements {

    @Inject
    Database database;

    /** Counts only. The rows are told from others by the ids alone, so the people may be of several tenants. */
    public List<TableOutcome> plan(List<CascadeStep> steps, Collection<Person> people) {
        if (steps.isEmpty()) {
            return List.of();
        }
        return database.with(connection -> {
            var users = connection.createArrayOf(
                    "uuid", people.stream().map(Person::user).toArray());
            var tenants = connection.createArrayOf(
                    "uuid", people.stream().map(Person::tenant).distinct().toArray());
            try (var statement = connection.prepareStatement(CascadeSql.plan(steps))) {
                for (var i = 0; i < steps.size(); i++) {
                    statement.setArray(2 * i + 1, users);
                    statement.setArray(2 * i + 2, tenants);
                }
                try (var counts = statement.executeQuery()) {
                    counts.next();
                    var outcomes = new ArrayList<TableOutcome>();
                    for (var i = 0; i < steps.size(); i++) {
                        outcomes.add(outcome(steps.get(i), counts.getLong(i + 1), List.of()));
                    }
                    return outcomes;
                }
            }
        });
    }

    public List<TableOutcome> apply(List<CascadeStep> steps, Person person, Instant at) {
        if (steps.isEmpty()) {
            return List.of();
        }
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(CascadeSql.apply(steps))) {
                bind(statement, steps, person, at);
                statement.execute();
                var outcomes = new ArrayList<TableOutcome>();
                for (var step : steps) {
                    var ids = ids(statement);
                    outcomes.add(outcome(step, ids.size(), ids));
                    statement.getMoreResults();
                }
                return outcomes;
            }
        });
    }

    private static void bind(PreparedStatement statement, List<CascadeStep> steps, Person person, Instant at)
            throws SQLException {
        var moment = at.atOffset(ZoneOffset.UTC);
        var position = 1;
        for (var step : steps) {
            for (var value : CascadeSql.values(step)) {
                statement.setObject(position++, value == CascadeSql.MOMENT ? moment : value);
            }
            for (UUID id : List.of(person.user(), person.tenant())) {
                statement.setObject(position++, id);
            }
        }
    }

    private static List<String> ids(PreparedStatement statement) throws SQLException {
        var ids = new ArrayList<String>();
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private static TableOutcome outcome(CascadeStep step, long count, List<String> ids) {
        return new TableOutcome(step.table().name(), step.action(), count, ids);
    }
}
