package io.skillforge.schema;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/** Where a PostgreSQL database is and who enters it; prints without the password and without the URL's parameters. */
public record DatabaseLogin(String url, String user, String password) {

    /** The same server and user, another database. */
    PGSimpleDataSource dataSource(String database) {
        var source = dataSource();
        source.setDatabaseName(database);
        return source;
    }

    PGSimpleDataSource dataSource() {
        var source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException notForPostgres) {
            throw new SchemaException("\"" + place() + "\" is not a PostgreSQL address: give one of the form"
                    + " jdbc:postgresql://host:5432/database.");
        }
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("skillforge-schema");
        return source;
    }

    static Connection open(PGSimpleDataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException refused) {
            throw new SchemaException(reason(source, refused), refused);
        }
    }

    private static String reason(PGSimpleDataSource source, SQLException refused) {
        var place = source.getServerNames()[0] + ":" + source.getPortNumbers()[0];
        var state = String.valueOf(refused.getSQLState());
        if (state.startsWith("28")) {
            return "PostgreSQL at " + place + " does not let user \"" + source.getUser()
                    + "\" in: check user and password, and pg_hba.conf.";
        }
        if ("3D000".equals(state)) {
            return "PostgreSQL at " + place + " has no database \"" + source.getDatabaseName()
                    + "\": create it, or let an administrator's login make it.";
        }
        if ("22023".equals(state) || "42501".equals(state)) {
            return "PostgreSQL at " + place + " refuses the session (" + firstLine(refused)
                    + "): an administrator must prepare roles and database first.";
        }
        if (PSQLState.isConnectionError(state)) {
            return "No PostgreSQL answers at " + place + ": check that it runs and that the address is right.";
        }
        return "PostgreSQL at " + place + " refuses the connection: " + firstLine(refused) + ".";
    }

    static String firstLine(Throwable failure) {
        var message = String.valueOf(failure.getMessage());
        return message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    private String place() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return "DatabaseLogin[" + place() + ", user " + user + "]";
    }
}
