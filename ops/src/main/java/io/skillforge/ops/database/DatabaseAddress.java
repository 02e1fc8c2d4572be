package io.skillforge.ops.database;

import io.skillforge.schema.DatabaseLogin;

/**
 * A database and the administrator who prepares it. Prints without the password.
 *
 * @param parameters what follows the question mark of the JDBC URL, without user and password; may be empty
 */
public record DatabaseAddress(String host, int port, String database, String parameters, String user, String password) {

    public String jdbcUrl() {
        var shownHost = host.contains(":") ? "[" + host + "]" : host;
        var query = parameters.isEmpty() ? "" : "?" + parameters;
        return "jdbc:postgresql://" + shownHost + ":" + port + "/" + database + query;
    }

    /** Host, port and database, as people say it. */
    public String place() {
        return host + ":" + port + "/" + database;
    }

    public DatabaseLogin login() {
        return new DatabaseLogin(jdbcUrl(), user, password);
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + place() + ", user " + user + "]";
    }
}
