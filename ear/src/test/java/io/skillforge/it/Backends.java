package io.skillforge.it;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Which connections JPA and JDBC use. Every call is one transaction. */
@Stateless
public class Backends {

    private static final String READ = "select coalesce(current_setting('skillforge.tried', true), '')";

    @PersistenceContext
    EntityManager entityManager;

    @Resource(lookup = "java:jboss/datasources/SkillForge")
    DataSource dataSource;

    public String provider() {
        return entityManager.getDelegate().getClass().getName();
    }

    /** The database's process as JPA, JDBC and JPA again see it. */
    public List<String> seen() throws SQLException {
        var pid = "select pg_backend_pid()::text";
        return List.of(byJpa(pid), byJdbc(pid), byJpa(pid));
    }

    /** Sets by JPA, and reads by JDBC and by JPA. */
    public List<String> setAndRead(String value) throws SQLException {
        byJpa("select set_config('skillforge.tried', '" + value + "', true)");
        return List.of(byJdbc(READ), byJpa(READ));
    }

    public String read() throws SQLException {
        return byJdbc(READ);
    }

    private String byJpa(String sql) {
        return (String) entityManager.createNativeQuery(sql).getSingleResult();
    }

    private String byJdbc(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
