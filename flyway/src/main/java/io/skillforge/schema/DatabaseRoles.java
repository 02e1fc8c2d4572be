package io.skillforge.schema;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * The roles of a PostgreSQL server that SkillForge needs, made as an administrator who need not be a superuser. They
 * belong to the server and not to one database, so several databases of one server share them.
 */
final class DatabaseRoles {
    /** Owns every object and runs the migrations; nobody logs in as it. */
    static final String OWNER = "skillforge_owner";
    /** The server. Inherits nothing, so what the loader may do it can only do after {@code set role}. */
    static final String APP = "skillforge_app";
    /** What the server becomes, for one transaction, to write reference data. */
    static final String ETL = "skillforge_etl";

    /** What an administrator with all rights types when the given one may not. */
    static final String BY_HAND = "create role skillforge_owner nologin; create role skillforge_etl nologin;"
            + " create role skillforge_app login noinherit password '…'; grant skillforge_etl to skillforge_app;";

    private final Connection connection;
    private final Rows rows;
    private final String administrator;

    DatabaseRoles(Connection connection, String administrator) {
        this.connection = connection;
        this.rows = new Rows(connection);
        this.administrator = administrator;
    }

    void make(String appPassword) throws SQLException {
        role(OWNER, "nologin", "not rolcanlogin");
        role(ETL, "nologin", "not rolcanlogin");
        role(APP, "login noinherit", "rolcanlogin and not rolinherit");
        refuseUnbounded();
        if (!rows.yes("select pg_has_role(?, ?, 'MEMBER')", APP, ETL)) {
            rows.run("grant " + ETL + " to " + APP);
        }
        letAdministratorBecomeOwner();
        // Sends the verifier computed here, so that neither the server's log nor an error can show the password.
        connection.unwrap(PGConnection.class).alterUserPassword(APP, appPassword.toCharArray(), "scram-sha-256");
    }

    private void role(String name, String attributes, String hasThem) throws SQLException {
        if (!rows.yes("select exists (select from pg_roles where rolname = ?)", name)) {
            rows.run("create role " + name + " " + attributes);
        } else if (!rows.yes("select " + hasThem + " from pg_roles where rolname = ?", name)) {
            rows.run("alter role " + name + " " + attributes);
        }
    }

    /** A role that was made by hand with too many rights would make every grant of the migrations void. */
    private void refuseUnbounded() throws SQLException {
        for (var name : new String[] {OWNER, APP, ETL}) {
            if (rows.yes("select rolsuper or rolbypassrls from pg_roles where rolname = ?", name)) {
                throw new SchemaException("The role " + name + " is a superuser or passes by row security, which would"
                        + " make its limits void: alter role " + name + " nosuperuser nobypassrls.");
            }
        }
    }

    /** From PostgreSQL 16 on, whoever makes a role may grant it, but is not in it and may not become it. */
    private void letAdministratorBecomeOwner() throws SQLException {
        var grantsHaveOptions = connection.getMetaData().getDatabaseMajorVersion() >= 16;
        if (!rows.yes("select pg_has_role(?, '" + (grantsHaveOptions ? "SET" : "MEMBER") + "')", OWNER)) {
            var options = grantsHaveOptions ? " with inherit true, set true" : "";
            rows.run("grant " + OWNER + " to " + Rows.identifier(administrator) + options);
        }
    }
}
