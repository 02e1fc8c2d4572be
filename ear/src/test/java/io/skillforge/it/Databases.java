package io.skillforge.it;

import io.skillforge.schema.DatabaseBootstrap;
import io.skillforge.schema.DatabaseLogin;
import io.skillforge.schema.SchemaMigrator;
import io.skillforge.schema.fixture.TestPostgres;

/** Databases made the way an installation makes them. */
public final class Databases {

    private Databases() {}

    /** Roles, database and newest schema; answers the superuser's login to it. */
    public static synchronized DatabaseLogin create(TestPostgres postgres, String name) {
        new DatabaseBootstrap(postgres.administrator()).prepare(name, TestPostgres.APP_PASSWORD);
        var login = postgres.administrator(name);
        new SchemaMigrator(login).migrate();
        return login;
    }
}
