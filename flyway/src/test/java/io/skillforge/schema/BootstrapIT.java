package io.skillforge.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.schema.fixture.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles and database from nothing. Roles belong to the whole server, so every test begins with a bare one. */
@ParameterizedClass
@ValueSource(ints = {16, 17, 18})
class BootstrapIT {
    private static final String DATABASE = "skillforge";
    private static final String PASSWORD = "it's \"quoted\" \\ and long";

    private static TestPostgres postgres;
    private static DatabaseLogin superuser;

    @Parameter
    int major;

    @BeforeParameterizedClassInvocation
    static void start(int major) {
        postgres = TestPostgres.shared(major);
        superuser = postgres.administrator();
    }

    @BeforeEach
    void startFromNothing() throws SQLException {
        postgres.dropEverything();
        Sql.plain(superuser, "drop role if exists release_admin");
    }

    @Test
    void secondRunChangesNothing() throws SQLException {
        prepare(superuser);
        var once = catalog();
        prepare(superuser);
        assertThat(once).contains("skillforge_app t f", "skillforge_owner f t", "skillforge_etl f t");
        assertThat(catalog()).isEqualTo(once);
    }

    @Test
    void needsNoSuperuser() throws SQLException {
        Sql.plain(superuser, "create role release_admin login createrole createdb");
        var administrator = new DatabaseLogin(superuser.url(), "release_admin", "");
        prepare(administrator);
        prepare(administrator);
        var migrated = new DatabaseLogin(postgres.administrator(DATABASE).url(), "release_admin", "");
        assertThat(new SchemaMigrator(inside("release_admin", "")).migrate()).isNotEmpty();
        assertThat(Sql.column(migrated, "select distinct tableowner from pg_tables where schemaname = 'skillforge'"))
                .containsExactly("skillforge_owner");
    }

    @Test
    void takesAnExistingDatabaseAsItIs() throws SQLException {
        Sql.plain(superuser, "create database skillforge");
        prepare(inside("postgres", ""));
        assertThat(new SchemaMigrator(inside("postgres", "")).migrate()).isNotEmpty();
        assertThat(Sql.column(
                        superuser, "select pg_get_userbyid(datdba) from pg_database where datname = 'skillforge'"))
                .containsExactly("postgres");
    }

    @Test
    void onlyTheRolesOfSkillForgeConnect() throws SQLException {
        prepare(superuser);
        Sql.plain(superuser, "create role release_admin login");
        assertThatThrownBy(() -> TestPostgres.connect(inside("release_admin", "")))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void setsThePasswordTheServerLogsInWith() throws SQLException {
        prepare(superuser);
        askForPasswords();
        TestPostgres.connect(inside("skillforge_app", PASSWORD)).close();
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> new SchemaMigrator(inside("skillforge_app", "another")).info())
                .withMessageContaining("does not let user \"skillforge_app\" in")
                .withMessageNotContaining("another");
    }

    @Test
    void saysWhatAnAdministratorMustRun() throws SQLException {
        Sql.plain(superuser, "create role release_admin login");
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> prepare(new DatabaseLogin(superuser.url(), "release_admin", "")))
                .withMessageContaining("create role skillforge_owner nologin;")
                .withMessageContaining("create database \"skillforge\" owner skillforge_owner;")
                .withMessageNotContaining("quoted");
    }

    @Test
    void refusesARoleWithoutLimits() throws SQLException {
        Sql.plain(superuser, "create role skillforge_app superuser login noinherit");
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> prepare(superuser))
                .withMessageContaining("alter role skillforge_app nosuperuser");
    }

    @Test
    void namesWhatTheMigratorMisses() throws SQLException {
        var migrator = new SchemaMigrator(inside("postgres", ""));
        assertThatThrownBy(migrator::info).isInstanceOf(SchemaException.class).hasMessageContaining("skillforge");
        Sql.plain(superuser, "create database skillforge");
        assertThatThrownBy(migrator::info)
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("skillforge_owner")
                .hasMessageContaining("administrator");
        var nobody =
                new DatabaseLogin("jdbc:postgresql://127.0.0.1:1/skillforge?password=hidden", "postgres", "hidden");
        assertThatThrownBy(new SchemaMigrator(nobody)::info)
                .isInstanceOf(SchemaException.class)
                .hasMessage("No PostgreSQL answers at 127.0.0.1:1: check that it runs and that the address is right.");
        assertThat(nobody).asString().doesNotContain("hidden");
    }

    private static void prepare(DatabaseLogin administrator) {
        new DatabaseBootstrap(administrator).prepare(DATABASE, PASSWORD);
    }

    private DatabaseLogin inside(String user, String password) {
        return new DatabaseLogin(postgres.administrator(DATABASE).url().replaceFirst("\\?.*", ""), user, password);
    }

    /** The server trusts everybody on this machine; for the server's role it shall ask. */
    private void askForPasswords() throws SQLException {
        var rules = Sql.column(superuser, "show hba_file").get(0);
        Sql.plain(
                superuser,
                "copy (select 'host all skillforge_app all scram-sha-256' union all"
                        + " select 'host all all all trust' union all select 'local all all trust') to '" + rules
                        + "'");
        Sql.plain(superuser, "select pg_reload_conf()");
    }

    private List<String> catalog() throws SQLException {
        return Sql.column(superuser, """
                select concat_ws(' ', rolname, rolcanlogin, rolinherit) from pg_roles where rolname like 'skillforge%'
                union all
                select concat_ws(' ', roleid::regrole, member::regrole, grantor::regrole, admin_option)
                  from pg_auth_members
                union all
                select concat_ws(' ', datname, pg_get_userbyid(datdba), datacl) from pg_database
                order by 1""");
    }
}
