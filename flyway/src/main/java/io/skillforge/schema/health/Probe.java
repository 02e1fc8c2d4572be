package io.skillforge.schema.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Asks the server's database something small, and gives up after a few seconds. */
@Dependent
public class Probe {

    private static final int SECONDS = 3;

    @Resource(lookup = "java:jboss/datasources/SkillForge")
    DataSource database;

    List<String> ask(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (var rows = statement.executeQuery(sql)) {
                var answers = new ArrayList<String>();
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
                return answers;
            }
        }
    }
}
