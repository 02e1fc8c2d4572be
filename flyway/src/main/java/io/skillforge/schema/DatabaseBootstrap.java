package io.skillforge.schema;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Makes what no migration can make: the roles, and the database they work in. Needs a superuser, or a role with
 * CREATEROLE (and CREATEDB when the database is missing). Idempotent; a second run only sets the server's password
 * again.
 */
public final class DatabaseBootstrap {
    private static final int OLDEST_MAJOR = 15;
    private static final String OWNED =
            "select exists (select from pg_database where datname = ? and pg_get_userbyid(datdba) = ?)";

    private final DatabaseLogin administrator;

    public DatabaseBootstrap(DatabaseLogin administrator) {
        this.administrator = administrator;
    }

    /**
     * Makes roles and database. A database that is there and belongs to somebody else is taken as it is; in it, only
     * what the roles need is granted.
     *
     * @param appPassword what skillforge_app shall log in with
     */
    public void prepare(String database, String appPassword) {
        try (var connection = DatabaseLogin.open(administrator.dataSource())) {
            refuseOldServer(connection);
            var rows = new Rows(connection);
            new DatabaseRoles(connection, rows.text("select current_user")).make(appPassword);
            if (!rows.yes("select exists (select from pg_database where datname = ?)", database)) {
                // template0, because only it may differ from the cluster's encoding; names and titles need UTF-8.
                rows.run("create database " + Rows.identifier(database) + " owner " + DatabaseRoles.OWNER
                        + " encoding 'UTF8' template template0");
            }
            if (rows.yes(OWNED, database, DatabaseRoles.OWNER)) {
                closeToOthers(database);
            } else {
                grantRights(rows, database);
            }
        } catch (SQLException failure) {
            throw explained(failure, database);
        }
    }

    /** A database of our own: nobody else connects, nobody else makes objects. */
    private void closeToOthers(String database) throws SQLException {
        var name = Rows.identifier(database);
        try (var inside = DatabaseLogin.open(administrator.dataSource(database))) {
            var rows = new Rows(inside);
            rows.run("set role " + DatabaseRoles.OWNER);
            rows.run("revoke connect, temporary on database " + name + " from public");
            rows.run("grant connect on database " + name + " to " + DatabaseRoles.APP);
            if (rows.yes("select exists (select from pg_namespace where nspname = 'public')")) {
                rows.run("revoke all on schema public from public");
            }
        }
    }

    private static void grantRights(Rows rows, String database) throws SQLException {
        var name = Rows.identifier(database);
        if (!rows.yes("select has_database_privilege(?, ?, 'CREATE')", DatabaseRoles.OWNER, database)) {
            rows.run("grant create on database " + name + " to " + DatabaseRoles.OWNER);
        }
        if (!rows.yes("select has_database_privilege(?, ?, 'CONNECT')", DatabaseRoles.APP, database)) {
            rows.run("grant connect on database " + name + " to " + DatabaseRoles.APP);
        }
    }

    private static void refuseOldServer(Connection connection) throws SQLException {
        var metaData = connection.getMetaData();
        if (metaData.getDatabaseMajorVersion() < OLDEST_MAJOR) {
            throw new SchemaException("This is PostgreSQL " + metaData.getDatabaseProductVersion()
                    + "; SkillForge needs " + OLDEST_MAJOR + " or newer.");
        }
    }

    private SchemaException explained(SQLException failure, String database) {
        if (!"42501".equals(failure.getSQLState())) {
            return new SchemaException(
                    "Database and roles could not be prepared: " + DatabaseLogin.firstLine(failure) + ".", failure);
        }
        var name = Rows.identifier(database);
        return new SchemaException(
                "User \"" + administrator.user() + "\" may not prepare roles and database ("
                        + DatabaseLogin.firstLine(failure) + "); let an administrator run: " + DatabaseRoles.BY_HAND
                        + " grant skillforge_owner to " + Rows.identifier(administrator.user())
                        + "; create database " + name + " owner skillforge_owner;",
                failure);
    }
}
