package io.skillforge.it.tenancy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.skillforge.it.TestServer;
import io.skillforge.schema.fixture.TestPeople;
import io.skillforge.schema.fixture.TestPostgres;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a test in the server has to know and can only be found out outside of it. */
final class IsolationSetup {

    private static final List<String> CONTEXTS =
            List.of("person", "consent", "partner", "privacy", "retention", "platform.outbox", "platform.tenant");

    private IsolationSetup() {}

    /** Makes the two tenants, one with rows everywhere and one without any, and tells the test in the server of them. */
    static String text() throws SQLException {
        var login = TestServer.database();
        var tenant = UUID.randomUUID();
        var other = UUID.randomUUID();
        var user = UUID.randomUUID();
        try (var connection = TestPostgres.connect(login)) {
            if (one(connection, "select count(*) from skillforge.occupations where onet_code = '15-0001.00'")
                    .equals("0")) {
                TestPeople.addReference(connection);
            }
            TestPeople.addTenant(connection, tenant);
            TestPeople.addPerson(connection, tenant, user);
            // Or the relay would change the rows while they are compared.
            run(
                    connection,
                    "update skillforge.outbox set next_attempt_at = '2100-01-01Z' where tenant_id = '" + tenant + "'");
            run(
                    connection,
                    "insert into skillforge.partner_tenancy (id, partner_code, partner_name, terms_accepted_at)"
                            + " values ('%s', 'o%s', 'Other', now())"
                                    .formatted(other, other.toString().substring(0, 8)));
            var lines = new ArrayList<String>();
            lines.add("url=" + login.url());
            lines.add("user=" + login.user());
            lines.add("tenant=" + tenant);
            lines.add("other=" + other);
            lines.add("stores=" + String.join(",", stores()));
            lines.add("tables=" + one(connection, """
                    select string_agg(relname, ',' order by relname) from pg_class
                     where relnamespace = 'skillforge'::regnamespace and relkind in ('r', 'p') and relrowsecurity
                       and not relispartition and relname <> 'audit_log'"""));
            lines.add("ids=" + tenant + "," + user + "," + rowIds(connection, tenant));
            lines.add("words=ref-" + user + ","
                    + one(connection, "select partner_code from skillforge.partner_tenancy where id = '" + tenant + "'")
                    + ","
                    + one(connection, """
                            select coalesce(min(event_id), 'none') from skillforge.consent_revocations
                             where tenant_id = '%s'""".formatted(tenant)));
            return String.join("\n", lines);
        }
    }

    /** Two rows of each table, by what their tables call them. */
    private static String rowIds(Connection connection, UUID tenant) throws SQLException {
        var tables = one(connection, """
                select string_agg(format('(select %%I::text as id from skillforge.%%I where tenant_id = %%L limit 2)',
                                         c.column_name, c.table_name, '%s'), ' union ')
                  from information_schema.columns c
                  join information_schema.columns t using (table_schema, table_name)
                  join pg_class on relname = c.table_name and relnamespace = 'skillforge'::regnamespace
                   and not relispartition
                 where c.table_schema = 'skillforge' and c.column_name in ('id', 'run_id') and c.data_type = 'uuid'
                   and t.column_name = 'tenant_id' and c.table_name <> 'audit_log'""".formatted(tenant));
        return one(connection, "select string_agg(id, ',') from (" + tables + ") ids where id is not null");
    }

    private static List<String> stores() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.skillforge").stream()
                        .filter(type -> CONTEXTS.stream().anyMatch(context -> type.getPackageName()
                                .equals("io.skillforge." + context + ".store")))
                        .filter(type ->
                                type.isAnnotatedWith(ApplicationScoped.class) || type.isAnnotatedWith(Dependent.class))
                        .map(type -> type.getName())
                        .sorted()
                        .toList();
    }

    private static void run(Connection connection, String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
